import Testing

@testable import SurveyStatistics

@Suite struct PositiveDefiniteTests {
  @Test("The solution solves the equations, and the diagonal of the inverse is that of the inverse")
  func solves() throws {
    let matrix: [Double] = [4, 2, 1, 2, 5, 3, 1, 3, 6]
    let factor = try #require(PositiveDefinite(matrix, size: 3))
    let x = factor.solution([1, -2, 7])
    let back = (0..<3).map { row in (0..<3).reduce(0.0) { $0 + matrix[3 * row + $1] * x[$1] } }
    #expect(agree(back, [1, -2, 7]))
    // (5 x 6 - 3 x 3) / determinant 67.
    #expect(agree(factor.inverseDiagonal(0), 21.0 / 67))
  }

  @Test(
    "A matrix that is not positive definite is refused",
    arguments: [[1, 2, 2, 1], [1, 1, 1, 1], [0, 0, 0, 1]] as [[Double]])
  func refused(matrix: [Double]) {
    #expect(PositiveDefinite(matrix, size: 2) == nil)
  }
}
