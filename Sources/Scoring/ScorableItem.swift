internal import SurveyModel

/// An item of a theme as one group answered it at one wave.
struct ScorableItem {
  let id: Item.ID
  let scale: AnswerScale
  let isReversed: Bool
  let answers: AnswerColumn

  /// The item, or nil where its answers have no place on 0-100.
  init?(_ item: Item, scale: AnswerScale, answers: AnswerColumn) {
    guard let bounds = scale.bounds, bounds.lowerBound < bounds.upperBound else { return nil }
    id = item.id
    self.scale = scale
    isReversed = item.isReversed
    self.answers = answers
  }

  /// In how many equal steps the scale can be cut such that every answer lies on a cut; nil where the answers are too
  /// fine.
  ///
  /// The declared end points of the scale count, not those observed. Numbers with up to two decimals are cut exactly.
  var steps: Int? {
    switch (scale.kind, answers) {
    case (.ordinal(let values), _):
      guard let low = values.first, let high = values.last else { return nil }
      return high - low
    case (.numeric(let low, let high), .numeric(let values, let codes)):
      return [1, 10, 100].first { parts in
        Self.isWhole(low, parts: parts) && Self.isWhole(high, parts: parts)
          && zip(values, codes).allSatisfy { $1.raw < 0 || Self.isWhole($0, parts: parts) }
      }.map { Int(((high - low) * Double($0)).rounded()) }
    case (.numeric(let low, let high), _):
      return low == low.rounded() && high == high.rounded() ? Int(high - low) : nil
    case (.nominal, _), (.multiple, _), (.open, _):
      return nil
    }
  }

  /// The share of the scale that lies below `value`, 0 to 1; above it where the item is reversed.
  func share(of value: Double) -> Double {
    guard let bounds = scale.bounds else { return 0 }
    let height = isReversed ? bounds.upperBound - value : value - bounds.lowerBound
    return height / (bounds.upperBound - bounds.lowerBound)
  }

  /// Whether `number` is the double nearest to a whole number of parts.
  private static func isWhole(_ number: Double, parts: Int) -> Bool {
    guard abs(number) < 1e6 else { return false }
    return (number * Double(parts)).rounded() / Double(parts) == number
  }
}
