/// Exact sums and sums of products of whole-number answers: all that reliability needs of the respondents.
///
/// One pass over small integers, without rounding, and addable: parts that were counted apart can be joined.
/// From here on the cost does not depend on the number of respondents.
public struct ItemCrossProducts: Sendable, Equatable {
  /// The number of items.
  public let items: Int
  /// The number of respondents.
  public private(set) var count = 0
  /// The sum of the answers to each item.
  public private(set) var sums: [Int]
  /// The sum of products for each pair of items, `items` x `items`, row by row; the lower triangle is not
  /// filled.
  private var products: [Int]

  /// No respondents yet.
  public init(items: Int) {
    precondition(items >= 0, "There cannot be fewer than no items.")
    self.items = items
    sums = [Int](repeating: 0, count: items)
    products = [Int](repeating: 0, count: items * items)
  }

  /// The complete cases of columns of answer codes.
  ///
  /// - Parameters:
  ///   - columns: one equally long column of codes for each item.
  ///   - rows: the respondents that answered every item.
  @inlinable
  public init<Code: FixedWidthInteger>(columns: [[Code]], rows: some Sequence<Int>) {
    self.init(items: columns.count)
    var answers = [Int](repeating: 0, count: columns.count)
    for row in rows {
      for item in columns.indices { answers[item] = Int(columns[item][row]) }
      add(answers)
    }
  }

  /// Adds `respondents` respondents with these answers, one for each item.
  public mutating func add(_ answers: [Int], times respondents: Int = 1) {
    let items = items
    precondition(answers.count == items, "A complete case has an answer to each item.")
    count += respondents
    answers.withUnsafeBufferPointer { answers in
      sums.withUnsafeMutableBufferPointer { sums in
        products.withUnsafeMutableBufferPointer { products in
          for first in 0..<items {
            let weighted = respondents * answers[first]
            sums[first] += weighted
            for second in first..<items {
              products[first * items + second] += weighted * answers[second]
            }
          }
        }
      }
    }
  }

  /// Adds respondents that were counted apart.
  public mutating func add(_ other: ItemCrossProducts) {
    precondition(other.items == items, "Only counts of the same items can be joined.")
    count += other.count
    for index in sums.indices { sums[index] += other.sums[index] }
    for index in products.indices { products[index] += other.products[index] }
  }

  /// n times the sum of products minus the product of the sums: n (n - 1) times the covariance, exactly.
  func centred(_ first: Int, _ second: Int) -> Int128 {
    let product = products[min(first, second) * items + max(first, second)]
    return Int128(count) * Int128(product) - Int128(sums[first]) * Int128(sums[second])
  }
}
