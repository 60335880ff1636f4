internal import SurveyModel
internal import SurveyStatistics

/// Which answers to an item are its best and which its worst, after reversal.
///
/// Ordinal scales: the two best and the two worst of four answers or more, the best and the worst one of two or
/// three, so that no answer is both. Numbers from 1 to 10: 8 and above, 5 and below. Other scales have none.
struct ItemBoxes: Hashable, Sendable {
  /// The lowest score of the best answers, with room for rounding.
  private let topFrom: Double
  /// The highest score of the worst answers, with room for rounding.
  private let bottomTo: Double

  /// The boxes of `item`, or nil where its scale has none.
  init?(_ item: Item, scale: AnswerScale) {
    guard let bounds = scale.bounds,
      let range = ScaleRange(minimum: bounds.lowerBound, maximum: bounds.upperBound)
    else { return nil }
    let top: Double
    let bottom: Double
    switch scale.kind {
    case .ordinal(let values):
      let ascending =
        item.isReversed ? values.reversed().map { range.reversed(Double($0)) } : values.map(Double.init)
      let size = ascending.count >= 4 ? 2 : 1
      top = ascending[ascending.count - size]
      bottom = ascending[size - 1]
    case .numeric(let low, let high):
      guard low == 1, high == 10 else { return nil }
      top = 8
      bottom = 5
    case .nominal, .multiple, .open: return nil
    }
    topFrom = range.percentOfMaximumPossible(top) - 1e-9
    bottomTo = range.percentOfMaximumPossible(bottom) + 1e-9
  }

  /// Whether a score is one of the best answers.
  func isTop(_ score: Double) -> Bool { score >= topFrom }

  /// Whether a score is one of the worst answers.
  func isBottom(_ score: Double) -> Bool { score <= bottomTo }
}
