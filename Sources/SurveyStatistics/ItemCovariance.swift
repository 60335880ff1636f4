/// The covariances (divisor n - 1) of the items of a theme over its complete cases.
public struct ItemCovariance: Sendable, Equatable {
  /// The number of respondents behind the covariances.
  public let count: Int
  /// The number of items.
  public let items: Int
  /// The covariances, row by row.
  private let values: [Double]

  /// The covariance of two items; of an item with itself its variance. All 0 with fewer than two respondents.
  public subscript(first: Int, second: Int) -> Double { values[first * items + second] }

  /// Published or otherwise known covariances, row by row: a symmetric matrix.
  public init(count: Int, items: Int, values: [Double]) {
    precondition(values.count == items * items, "A covariance matrix is square.")
    self.count = count
    self.items = items
    self.values = values
  }

  /// The covariances of a matrix of answers, in two passes.
  public init(of matrix: ItemMatrix) {
    let items = matrix.columns
    var values = [Double](repeating: 0, count: items * items)
    if matrix.rows > 1 {
      let means = (0..<items).map { item in
        CompensatedSum((0..<matrix.rows).lazy.map { matrix[$0, item] }).value / Double(matrix.rows)
      }
      for first in 0..<items {
        for second in first..<items {
          var sum = CompensatedSum()
          for row in 0..<matrix.rows {
            sum.add((matrix[row, first] - means[first]) * (matrix[row, second] - means[second]))
          }
          let covariance = sum.value / Double(matrix.rows - 1)
          values[first * items + second] = covariance
          values[second * items + first] = covariance
        }
      }
    }
    self.init(count: matrix.rows, items: items, values: values)
  }

  /// The covariances of counted whole-number answers, rounded once.
  public init(of products: ItemCrossProducts) {
    let items = products.items
    let count = products.count
    var values = [Double](repeating: 0, count: items * items)
    if count > 1 {
      let divisor = Double(count) * Double(count - 1)
      for first in 0..<items {
        for second in first..<items {
          let covariance = Double(products.centred(first, second)) / divisor
          values[first * items + second] = covariance
          values[second * items + first] = covariance
        }
      }
    }
    self.init(count: count, items: items, values: values)
  }

  /// The covariances after multiplying each item by its factor.
  ///
  /// Codes become 0-100 scores by 100 / (maximum - minimum) and reversed items change sign, so covariances
  /// can be counted on raw codes and scaled here.
  public func scaled(by factors: [Double]) -> ItemCovariance {
    precondition(factors.count == items, "There is a factor for each item.")
    return ItemCovariance(
      count: count, items: items,
      values: values.indices.map { values[$0] * factors[$0 / items] * factors[$0 % items] })
  }

  /// The covariances without one item.
  public func removing(_ item: Int) -> ItemCovariance {
    ItemCovariance(
      count: count, items: items - 1,
      values: values.indices.filter { $0 / items != item && $0 % items != item }.map { values[$0] })
  }

  /// The sum of the item variances.
  public var sumOfVariances: Double { CompensatedSum((0..<items).lazy.map { self[$0, $0] }).value }

  /// The variance of the sum of the items.
  public var varianceOfSum: Double { CompensatedSum(values).value }

  /// The covariance of an item with the sum of all items, itself included.
  func covarianceWithSum(_ item: Int) -> Double {
    CompensatedSum((0..<items).lazy.map { self[item, $0] }).value
  }

  /// The correlation of two items; `nil` when one of them does not vary.
  public func correlation(_ first: Int, _ second: Int) -> Double? {
    guard self[first, first] > 0, self[second, second] > 0 else { return nil }
    let scale = self[first, first].squareRoot() * self[second, second].squareRoot()
    return min(1, max(-1, self[first, second] / scale))
  }

  /// The correlations, row by row with ones on the diagonal; `nil` when an item does not vary.
  var correlations: [Double]? {
    var result = [Double](repeating: 1, count: items * items)
    for first in 0..<items {
      guard self[first, first] > 0 else { return nil }
      for second in 0..<first {
        guard let correlation = correlation(first, second) else { return nil }
        result[first * items + second] = correlation
        result[second * items + first] = correlation
      }
    }
    return result
  }
}
