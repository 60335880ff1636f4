/// Eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations.
///
/// For tens of rows; the cost grows with the third power. Accurate to rounding also for small eigenvalues of
/// positive definite matrices.
/// Source: Golub and Van Loan, Matrix Computations, section 8.5.
struct SymmetricEigen {
  /// Largest first.
  let values: [Double]
  /// `vectors[j]` has length 1 and belongs to `values[j]`.
  let vectors: [[Double]]

  /// - Parameter matrix: symmetric, `size` x `size`, row by row.
  init(_ matrix: [Double], size: Int) {
    precondition(matrix.count == size * size, "A symmetric matrix is square.")
    var a = matrix
    var v = [Double](repeating: 0, count: size * size)
    for i in 0..<size { v[i * size + i] = 1 }
    let scale = matrix.reduce(0) { max($0, $1.magnitude) }
    // Convergence is quadratic: a handful of sweeps is the rule, and the limit is never met.
    for _ in 0..<60 {
      var largest = 0.0
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) {
          largest = max(largest, a[p * size + q].magnitude)
          Self.rotate(&a, &v, p, q, size)
        }
      }
      if largest <= 1e-17 * scale { break }
    }
    let order = (0..<size).sorted {
      (a[$0 * size + $0], $1) > (a[$1 * size + $1], $0)
    }
    values = order.map { a[$0 * size + $0] }
    vectors = order.map { column in (0..<size).map { v[$0 * size + column] } }
  }

  /// Makes the element (p, q) zero by a rotation in that plane.
  private static func rotate(
    _ a: inout [Double], _ v: inout [Double], _ p: Int, _ q: Int, _ size: Int
  ) {
    let apq = a[p * size + q]
    guard apq != 0 else { return }
    let theta = (a[q * size + q] - a[p * size + p]) / (2 * apq)
    let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in 0..<size {
      let akp = a[k * size + p]
      let akq = a[k * size + q]
      a[k * size + p] = c * akp - s * akq
      a[k * size + q] = s * akp + c * akq
    }
    for k in 0..<size {
      let apk = a[p * size + k]
      let aqk = a[q * size + k]
      a[p * size + k] = c * apk - s * aqk
      a[q * size + k] = s * apk + c * aqk
      let vkp = v[k * size + p]
      let vkq = v[k * size + q]
      v[k * size + p] = c * vkp - s * vkq
      v[k * size + q] = s * vkp + c * vkq
    }
    a[p * size + q] = 0
    a[q * size + p] = 0
  }
}
