internal import SurveyModel

/// The items on one scale whose answers are numbers, to look for respondents whose answers hardly vary.
struct ScaleAnswers {
  let items: [CleaningCell.AskedItem]
  private let bounds: ClosedRange<Double>

  /// nil where the answers are no numbers, or there is only one to give.
  init?(_ items: [CleaningCell.AskedItem]) {
    guard let bounds = items.first?.scale.bounds, bounds.lowerBound < bounds.upperBound else { return nil }
    self.items = items
    self.bounds = bounds
  }

  /// A respondent whose answers hardly vary.
  struct Flat: Equatable {
    let row: Int
    let answered: Int
    /// Whether all answers are the same.
    let isConstant: Bool
  }

  /// The respondents with at least `fewest` answers whose sample standard deviation (divisor n - 1), before reversal,
  /// is below one in `parts` of the scale's width; rows increasing.
  func flat(belowOneIn parts: Double, fewest: Int, count: Int) -> [Flat] {
    let width = bounds.upperBound - bounds.lowerBound
    let largest = width / parts * (2 * Double(max(1, items.count - 1))).squareRoot()
    return spans(count: count).enumerated().compactMap { row, span in
      guard span <= largest else { return nil }
      let heights = items.compactMap { height(of: $0, at: row) }
      guard heights.count >= fewest, let first = heights.first else { return nil }
      let isConstant = heights.allSatisfy { $0 == first }
      guard isConstant || Self.isFlat(heights, width: width, parts: parts) else { return nil }
      return Flat(row: row, answered: heights.count, isConstant: isConstant)
    }
  }

  /// The highest minus the lowest answer of each respondent; infinite without any.
  private func spans(count: Int) -> [Double] {
    if case .ordinal(let values) = items[0].scale.kind {
      var range = AnswerRange<Int8>(count: count, below: -1, above: .max)
      for item in items {
        if case .coded(let codes) = item.answers { range.add(codes.map(\.raw)) }
      }
      return zip(range.lowest, range.highest).map { low, high in
        low > high ? .infinity : Double(values[Int(high)] - values[Int(low)])
      }
    }
    var range = AnswerRange<Double>(count: count, below: -.infinity, above: .infinity)
    for item in items { range.add(item.answers.numbers) }
    return zip(range.lowest, range.highest).map { low, high in low > high ? .infinity : high - low }
  }

  /// The answer counted from the lower end of the scale, or nil where there is none.
  private func height(of item: CleaningCell.AskedItem, at row: Int) -> Double? {
    switch (item.answers, item.scale.kind) {
    case (.coded(let codes), .ordinal(let values)):
      codes[row].raw >= 0 ? Double(values[Int(codes[row].raw)]) - bounds.lowerBound : nil
    case (.numeric(let values, let codes), _):
      codes[row].raw >= 0 ? values[row] - bounds.lowerBound : nil
    case (.coded, _), (.multiple, _), (.open, _):
      nil
    }
  }

  /// Whether the standard deviation of two or more values is below one in `parts` of `width`; exact for whole
  /// numbers, as no root or quotient is taken.
  private static func isFlat(_ values: [Double], width: Double, parts: Double) -> Bool {
    let count = Double(values.count)
    let sum = values.reduce(0, +)
    let squares = values.reduce(0) { $0 + $1 * $1 }
    return (count * squares - sum * sum) * parts * parts < width * width * count * (count - 1)
  }
}

extension AnswerColumn {
  /// The answers of a numeric column, with what stands for the others beside them; empty for other columns.
  var numbers: [Double] {
    guard case .numeric(let values, let codes) = self else { return [] }
    return zip(values, codes).map { value, code in
      code.raw >= 0 ? value : code.raw.isShown ? .breaking : .notShown
    }
  }
}
