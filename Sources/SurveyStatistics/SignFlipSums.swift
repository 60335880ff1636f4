/// The distribution of a sum to which each of some whole numbers is added with chance ½: that of signed ranks, and of
/// paired differences whose signs are flipped.
struct SignFlipSums {
  /// P(sum = s) for s from 0 to the sum of all.
  let probabilities: [Double]

  /// - Parameter elements: From 0; zeros change nothing.
  init(elements: [Int]) {
    let values = elements.filter { $0 > 0 }.sorted()
    precondition(elements.allSatisfy { $0 >= 0 }, "Sums are of numbers from 0.")
    var cells = [Double](repeating: 0, count: values.reduce(0, +) + 1)
    cells[0] = 1
    var largest = 0
    cells.withUnsafeMutableBufferPointer { cells in
      for value in values {
        largest += value
        // From the top, so that each cell is read before it is written.
        for sum in stride(from: largest, to: value - 1, by: -1) {
          cells[sum] = 0.5 * (cells[sum] + cells[sum - value])
        }
        for sum in 0..<value { cells[sum] *= 0.5 }
      }
    }
    self.probabilities = cells
  }

  /// P(sum ≤ `low`) + P(sum ≥ `high`) for `low` < `high`.
  func tails(atMost low: Int, atLeast high: Int) -> Double {
    var total = CompensatedSum()
    if low >= 0 { for sum in 0..<min(low + 1, probabilities.count) { total.add(probabilities[sum]) } }
    if high < probabilities.count {
      for sum in max(0, high)..<probabilities.count { total.add(probabilities[sum]) }
    }
    return min(1, total.value)
  }

  /// The number of additions that the distribution takes.
  static func cost(elements: [Int]) -> Double {
    var sum = 0.0
    var cost = 0.0
    for value in elements.sorted() {
      sum += Double(value)
      cost += sum
    }
    return cost
  }
}
