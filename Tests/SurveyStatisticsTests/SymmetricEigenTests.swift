import Testing

@testable import SurveyStatistics

@Suite struct SymmetricEigenTests {
  @Test("Known eigenvalues", arguments: [2, 3, 7])
  func compoundSymmetry(size: Int) {
    // One eigenvalue 1 + (k - 1) r, the others 1 - r.
    let matrix = (0..<(size * size)).map { $0 / size == $0 % size ? 1.0 : 0.3 }
    let eigen = SymmetricEigen(matrix, size: size)
    #expect(agree(eigen.values[0], 1 + 0.3 * Double(size - 1)))
    #expect(eigen.values.dropFirst().allSatisfy { agree($0, 0.7) })
  }

  @Test("Vectors times values give the matrix back, vectors are orthonormal, values fall")
  func reconstruction() {
    var stream = RandomStream(seed: 8)
    for size in [1, 2, 5, 12, 30] {
      var matrix = [Double](repeating: 0, count: size * size)
      for i in 0..<size {
        for j in 0...i {
          let value = stream.normal()
          matrix[i * size + j] = value
          matrix[j * size + i] = value
        }
      }
      let eigen = SymmetricEigen(matrix, size: size)
      #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 })
      for i in 0..<size {
        for j in 0..<size {
          let back = (0..<size).reduce(0.0) {
            $0 + eigen.values[$1] * eigen.vectors[$1][i] * eigen.vectors[$1][j]
          }
          let product = zip(eigen.vectors[i], eigen.vectors[j]).reduce(0.0) { $0 + $1.0 * $1.1 }
          #expect(agree(back, matrix[i * size + j], within: 1e-12 * Double(size)))
          #expect(agree(product, i == j ? 1 : 0, within: 1e-13 * Double(size)))
        }
      }
    }
  }

  @Test("The eigenvalues of R's ability.cov agree with eigen() of R 4.2.2")
  func reference() {
    let eigen = SymmetricEigen(abilityCovariances, size: 6)
    let expected = [
      237.09182965300838, 102.04361113372642, 17.57291953407721, 11.66079061648707, 9.38672475533,
      4.02312430737069,
    ]
    #expect(agree(eigen.values, expected, within: 1e-12))
  }

  @Test("An empty matrix has no eigenvalues")
  func empty() {
    #expect(SymmetricEigen([], size: 0).values.isEmpty)
  }
}

/// Covariances of six ability tests of 112 people: `ability.cov` of R (Smith and Stanley 1983).
let abilityCovariances: [Double] = [
  24.641, 5.991, 33.520, 6.023, 20.755, 29.701,
  5.991, 6.700, 18.137, 1.782, 4.936, 7.204,
  33.520, 18.137, 149.831, 19.424, 31.430, 50.753,
  6.023, 1.782, 19.424, 12.711, 4.757, 9.075,
  20.755, 4.936, 31.430, 4.757, 52.604, 66.762,
  29.701, 7.204, 50.753, 9.075, 66.762, 135.292,
]
