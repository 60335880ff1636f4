internal import SurveyModel
internal import SurveyResults

/// How often respondents answered without saying what they think: *don't know*, *not applicable*.
struct DontKnowCount: Hashable, Sendable {
  /// Answers with a value.
  private(set) var substantive = 0
  /// Missing answers of the scale, such as *don't know*.
  private(set) var missing = 0

  /// The share of missing answers among both; nil without any.
  var share: Double? {
    substantive + missing > 0 ? Double(missing) / Double(substantive + missing) : nil
  }

  /// Adds the answers of one column.
  mutating func add(_ answers: AnswerColumn) {
    switch answers {
    case .coded(let codes), .numeric(_, let codes), .multiple(_, let codes):
      for (code, count) in codes.tallied {
        if code.option != nil { substantive += count } else if code.missing != nil { missing += count }
      }
    case .open: break
    }
  }

  /// The shares over all of `items` at two waves; nil where no scale offers such an answer.
  static func shares(of items: [Item], study: Study, waves: TwoWaves) -> ChangeChecks.DontKnow? {
    let offering = items.filter { !study.scale($0.scale).missing.isEmpty }
    func share(_ responses: ScoredResponses) -> Double? {
      var count = DontKnowCount()
      for item in offering {
        if let answers = responses.answers(to: .item(item.id)) { count.add(answers) }
      }
      return count.share
    }
    guard let from = share(waves.from), let to = share(waves.to) else { return nil }
    return ChangeChecks.DontKnow(from: from, to: to)
  }
}
