internal import SurveyModel
internal import SurveyStatistics

extension ScoreColumn {
  /// The scores of the answers to one item: reversed where the item is, on 0-100.
  ///
  /// - Returns: nil for scales without scores, and for those with a single answer.
  init?(of answers: AnswerColumn, item: Item, scale: AnswerScale) {
    guard let bounds = scale.bounds,
      let range = ScaleRange(minimum: bounds.lowerBound, maximum: bounds.upperBound)
    else { return nil }
    func score(_ value: Double) -> Double {
      range.percentOfMaximumPossible(item.isReversed ? range.reversed(value) : value)
    }
    switch (answers, scale.kind) {
    case (.coded(let codes), .ordinal(let values)):
      let scores = values.map { score(Double($0)) }
      let highest = values.count - 1
      // For each code, by its byte, the position of its score.
      var places = [UInt32](repeating: Self.none, count: 256)
      for option in values.indices {
        places[Int(UInt8(bitPattern: AnswerCode(option: option).raw))] = UInt32(
          item.isReversed ? highest - option : option)
      }
      self.init(
        levels: item.isReversed ? scores.reversed() : scores,
        positions: places.withUnsafeBufferPointer { places in
          // Unchecked access: this loop sees every answer, and a byte is always a place.
          codes.map { places[Int(UInt8(bitPattern: $0.raw))] }
        })
    case (.numeric(let values, let codes), .numeric):
      self.init(zip(values, codes).map { $1 == .number ? score($0) : nil })
    default: return nil
    }
  }
}

extension ScoredResponses {
  /// The scores of the answers to `item`; nil where it was not asked or has no scores.
  func scores(of item: Item, scale: AnswerScale) -> ScoreColumn? {
    answers(to: .item(item.id)).flatMap { ScoreColumn(of: $0, item: item, scale: scale) }
  }

  /// The scores on a theme from some of its items alone, by the rule that made the theme scores.
  ///
  /// - Returns: nil where none of `items` has scores.
  func scores(ofItems items: [Item], study: Study) -> ScoreColumn? {
    guard let rule = AnsweredShareRule(share: study.analysis.minimumAnswered) else { return nil }
    let columns = items.compactMap { scores(of: $0, scale: study.scale($0.scale)) }
    guard !columns.isEmpty else { return nil }
    return ScoreColumn(
      (0..<count).map { row in
        ThemeScore(ofItems: columns.lazy.map { $0[row] }, rule: rule).score
      })
  }
}
