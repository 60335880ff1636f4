internal import SurveyModel

/// How much each respondent's answers vary over items on one scale, before reversal.
///
/// The sample standard deviation of `responseVariability`, for all respondents at once. Sums of an ordinal scale are
/// whole numbers and exact.
struct AnswerVariation {
  /// The number of answers of each respondent.
  private(set) var answered: [UInt16]
  private var sums: [Double]
  private var squares: [Double]
  private let width: Double

  /// nil where the scale's answers are no numbers, or all the same one.
  init?(of items: [CleaningCell.AskedItem], count: Int) {
    guard let scale = items.first?.scale, let bounds = scale.bounds, bounds.upperBound > bounds.lowerBound
    else {
      return nil
    }
    width = bounds.upperBound - bounds.lowerBound
    answered = [UInt16](repeating: 0, count: count)
    sums = [Double](repeating: 0, count: count)
    squares = sums
    for item in items {
      switch (item.answers, scale.kind) {
      case (.coded(let codes), .ordinal(let values)):
        let heights = values.map { Double($0) - bounds.lowerBound }
        add(codes) { row in heights[Int(codes[row].raw)] }
      case (.numeric(let values, let codes), _):
        add(codes) { row in values[row] - bounds.lowerBound }
      case (.coded, _), (.multiple, _), (.open, _):
        continue
      }
    }
  }

  private mutating func add(_ codes: [AnswerCode], height: (Int) -> Double) {
    for row in codes.indices where codes[row].raw >= 0 {
      let height = height(row)
      answered[row] &+= 1
      sums[row] += height
      squares[row] += height * height
    }
  }

  /// Whether the standard deviation is below `share` of the scale's width.
  func isBelow(_ share: Double, at row: Int) -> Bool {
    variance(at: row) < share * share * width * width
  }

  /// Whether all answers are the same. Answers on a numeric scale that differ by less than a thousand-millionth of
  /// its width are.
  func isConstant(at row: Int) -> Bool {
    isBelow(1e-9, at: row)
  }

  private func variance(at row: Int) -> Double {
    let count = Double(answered[row])
    guard count >= 2 else { return .infinity }
    return (count * squares[row] - sums[row] * sums[row]) / (count * (count - 1))
  }
}
