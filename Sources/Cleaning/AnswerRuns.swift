internal import SurveyModel

/// The longest run of equal answers of each respondent, built up item by item: the columns are read in the order in
/// which they lie in memory.
///
/// Equal to `longestRun` over each respondent's answers, where those to questions not shown are left out.
struct AnswerRuns<Value: Equatable> {
  /// The length of each respondent's longest run; 0 without any answer.
  private(set) var longest: [UInt16]
  /// The number of items that each respondent was shown.
  private(set) var shown: [UInt16]
  private var current: [UInt16]
  private var previous: [Value]

  /// No items yet, for `count` respondents; `start` is any value and means nothing.
  init(count: Int, start: Value) {
    longest = [UInt16](repeating: 0, count: count)
    shown = longest
    current = longest
    previous = [Value](repeating: start, count: count)
  }

  /// The next item: `codes` tell whether there is an answer, `values` which.
  mutating func add(_ values: [Value], codes: [AnswerCode]) {
    for row in codes.indices {
      let raw = codes[row].raw
      if raw == AnswerCode.notShown.raw { continue }
      shown[row] &+= 1
      guard raw >= 0 else {
        current[row] = 0
        continue
      }
      let length = previous[row] == values[row] ? current[row] &+ 1 : 1
      current[row] = length
      previous[row] = values[row]
      if length > longest[row] { longest[row] = length }
    }
  }
}
