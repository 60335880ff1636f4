internal import SurveyModel

/// An answer that can be equal to the one before, in as few bytes as possible.
protocol RunAnswer: Equatable {
  /// Stands for an answer that breaks a run.
  static var breaking: Self { get }
  /// Whether the respondent answered.
  var isAnswer: Bool { get }
  /// Whether the respondent saw the question.
  var isShown: Bool { get }
}

extension Int8: RunAnswer {
  static var breaking: Int8 { -1 }
  var isAnswer: Bool { self >= 0 }
  var isShown: Bool { self != AnswerKind.notShown }
}

extension Double: RunAnswer {
  static var breaking: Double { -.infinity }
  static var notShown: Double { .infinity }
  var isAnswer: Bool { isFinite }
  var isShown: Bool { self != .infinity }
}

/// The longest run of equal answers of each respondent, built up item by item: the columns are read in the order in
/// which they lie in memory.
///
/// Equal to `longestRun` over each respondent's answers, where those to questions not shown are left out. `Counter`
/// holds the number of items: one as wide as `Value` lets the compiler take sixteen or more rows at a time.
struct AnswerRuns<Value: RunAnswer, Counter: FixedWidthInteger> {
  /// The length of each respondent's longest run; 0 without any answer.
  private(set) var longest: [Counter]
  private var current: [Counter]
  private var previous: [Value]

  /// No items yet, for `count` respondents.
  init(count: Int) {
    longest = [Counter](repeating: 0, count: count)
    current = longest
    previous = [Value](repeating: .breaking, count: count)
  }

  /// The next item.
  mutating func add(_ values: [Value]) {
    precondition(values.count == current.count, "one answer a respondent")
    // Unchecked access, selections instead of branches and few arrays: this loop sees every answer, and the compiler
    // takes many rows at a time only where it can tell that no two arrays overlap.
    values.withUnsafeBufferPointer { values in
      current.withUnsafeMutableBufferPointer { current in
        previous.withUnsafeMutableBufferPointer { previous in
          longest.withUnsafeMutableBufferPointer { longest in
            for row in values.indices {
              let value = values[row]
              let before = current[row]
              let last = previous[row]
              let best = longest[row]
              let grown: Counter = last == value ? before &+ 1 : 1
              let kept: Counter = value.isShown ? 0 : before
              let length = value.isAnswer ? grown : kept
              current[row] = length
              previous[row] = value.isAnswer ? value : last
              longest[row] = length > best ? length : best
            }
          }
        }
      }
    }
  }
}
