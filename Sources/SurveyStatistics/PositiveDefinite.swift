/// A small symmetric positive definite matrix as the product of a lower triangle with its transpose
/// (Cholesky).
struct PositiveDefinite {
  private let size: Int
  /// The lower triangle, row by row.
  private let lower: [Double]

  /// `nil` when the matrix is not positive definite up to rounding.
  init?(_ matrix: [Double], size: Int) {
    precondition(matrix.count == size * size, "A symmetric matrix is square.")
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var sum = matrix[row * size + column]
        for k in 0..<column { sum -= lower[row * size + k] * lower[column * size + k] }
        if row == column {
          guard sum > 1e-12 * matrix[row * size + row].magnitude, sum.isFinite else { return nil }
          lower[row * size + row] = sum.squareRoot()
        } else {
          lower[row * size + column] = sum / lower[column * size + column]
        }
      }
    }
    self.size = size
    self.lower = lower
  }

  /// The x for which matrix times x is `right`.
  func solution(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      for k in 0..<row { x[row] -= lower[row * size + k] * x[k] }
      x[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for k in (row + 1)..<max(size, row + 1) { x[row] -= lower[k * size + row] * x[k] }
      x[row] /= lower[row * size + row]
    }
    return x
  }

  /// One element of the diagonal of the inverse.
  func inverseDiagonal(_ index: Int) -> Double {
    var unit = [Double](repeating: 0, count: size)
    unit[index] = 1
    return solution(unit)[index]
  }
}
