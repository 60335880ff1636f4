/// The lowest and the highest answer of each respondent to items on one scale, built up item by item.
///
/// It tells at once that most respondents' answers vary: of n answers that span a range R the sample variance is at
/// least R² / (2 (n - 1)), since the two ends alone are R / 2 from the middle between them.
struct AnswerRange<Value: RunAnswer & Comparable> {
  /// The lowest answer of each respondent; above `highest` without any.
  private(set) var lowest: [Value]
  /// The highest answer of each respondent.
  private(set) var highest: [Value]

  private let above: Value
  private let below: Value

  /// No items yet, for `count` respondents; all answers lie within `below` and `above`.
  init(count: Int, below: Value, above: Value) {
    self.above = above
    self.below = below
    lowest = [Value](repeating: above, count: count)
    highest = [Value](repeating: below, count: count)
  }

  /// The next item.
  mutating func add(_ values: [Value]) {
    precondition(values.count == lowest.count, "one answer a respondent")
    let (below, above) = (below, above)
    // Unchecked access and selections instead of branches: this loop sees every answer.
    values.withUnsafeBufferPointer { values in
      lowest.withUnsafeMutableBufferPointer { lowest in
        highest.withUnsafeMutableBufferPointer { highest in
          for row in values.indices {
            let value = values[row]
            let low = value.isAnswer ? value : above
            let high = value.isAnswer ? value : below
            let lowSoFar = lowest[row]
            let highSoFar = highest[row]
            lowest[row] = low < lowSoFar ? low : lowSoFar
            highest[row] = high > highSoFar ? high : highSoFar
          }
        }
      }
    }
  }
}
