import Notation
import SurveyModel

extension EnglishWords {
  var summaryTitle: String { "In short" }

  func question(groups: [String], themes: Int, waves: [WaveName]) -> String {
    let about = number(themes, "theme", "themes")
    guard let first = waves.first, let last = waves.last, waves.count > 1 else {
      return "The question: how do \(list(groups)) score \(waves.first?.moment ?? "") on \(about)?"
    }
    return
      "The question: do \(list(groups)) score differently \(last.moment) on \(about) than \(first.moment)?"
  }

  func headline(_ headline: Headline, _ baseline: String) -> String {
    switch headline {
    case .mostGroups(let higher, let lower):
      let up = "most groups score higher than at \(baseline)"
      let down = "most groups score lower than at \(baseline)"
      if lower.isEmpty { return themes(higher, up) }
      if higher.isEmpty { return themes(lower, down) }
      return "On \(list(higher)) \(up). On \(list(lower)) most groups score lower."
    case .oneGroup(let group, let higher, let lower, let themes):
      let subject = "\(sentenceCase(group)) score"
      let all = "of \(number(themes, "theme", "themes"))"
      if lower.isEmpty {
        return "\(subject) higher than at \(baseline) on \(numberWord(higher.count)) \(all): \(list(higher))."
      }
      if higher.isEmpty {
        return "\(subject) lower than at \(baseline) on \(numberWord(lower.count)) \(all): \(list(lower))."
      }
      return "\(subject) higher than at \(baseline) on \(list(higher)), and lower on \(list(lower))."
    case .some(let higher, let lower, let comparisons):
      return "Of \(number(comparisons, "comparison", "comparisons")) with \(baseline) "
        + "\(numberWord(higher + lower)) \(higher + lower == 1 ? "shows" : "show") a difference: "
        + directions(higher: higher, lower: lower) + ". On no theme do most groups score higher or lower."
    case .nothing(let comparisons):
      return
        (comparisons == 1
        ? "In the only comparison it was not"
        : "In none of the \(numbers.count(comparisons)) comparisons was it")
        + " shown that the score is higher or lower than at \(baseline)."
    case .noComparison:
      return "There are too few answers to compare the waves."
    }
  }

  func headline(_ headline: LevelHeadline) -> String {
    switch headline {
    case .levels(let highest, let lowest, let groups):
      switch (highest.isEmpty, lowest.isEmpty) {
      case (false, false):
        return "Most groups score highest on \(list(highest)) and lowest on \(list(lowest))."
      case (false, true): return "Most groups score highest on \(list(highest))."
      case (true, false): return "Most groups score lowest on \(list(lowest))."
      case (true, true):
        return "The \(number(groups, "group", "groups")) each score highest and lowest on different themes."
      }
    case .levelsOfGroup(let group, let highest, let lowest):
      return "\(sentenceCase(group)) score highest on \(list(highest)) and lowest on \(list(lowest))."
    case .noScores: return "There are too few answers to show scores."
    }
  }

  func sentence(for statement: SummaryStatement, _ facts: SummaryFacts) -> String {
    let count = facts.count
    let many = count != 1
    let scores = sentenceCase(number(count, "score is", "scores are"))
    let comparisons = number(count, "comparison", "comparisons")
    let reserved =
      facts.reserved == 0 ? "" : " (\(many ? numberWord(facts.reserved) + " " : "")\(withReservation))"
    let margin = facts.relevantChange.map { "\($0) points" } ?? "the relevance margin"
    switch statement {
    case .moved(let shape, let tone):
      var text = "\(scores) \(word(for: shape))\(reserved)"
      switch shape {
      case .higher, .lower:
        text +=
          ", but it is not certain that "
          + (many ? "those differences are" : "that difference is") + " larger than \(margin)"
      case .slightlyHigher, .slightlyLower:
        text += ", but \(many ? "those differences are" : "the difference is") smaller than \(margin)"
      case .clearlyHigher, .clearlyLower, .censusHigher, .censusLower, .maybeHigher, .maybeLower,
        .noRelevantDifference, .cannotTell, .censusEqual, .hidden:
        break
      }
      return text + place(facts) + wish(tone, facts)
    case .movedSomehow(let shape), .othersMoved(let shape):
      let clearly = word(for: shape == .higher ? .clearlyHigher : .clearlyLower)
      let slightly = word(for: shape == .higher ? .slightlyHigher : .slightlyLower)
      var parts: [String] = []
      if facts.strengths.clearly > 0 { parts.append("\(numberWord(facts.strengths.clearly)) \(clearly)") }
      if facts.strengths.slightly > 0 { parts.append("\(numberWord(facts.strengths.slightly)) \(slightly)") }
      if facts.reserved > 0 { parts.append("\(numberWord(facts.reserved)) \(withReservation)") }
      var subject = scores
      if case .othersMoved = statement {
        subject = sentenceCase(number(count, "other score is", "other scores are"))
      }
      return "\(subject) \(word(for: shape))" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
        + place(facts)
    case .maybe:
      let lower = count - facts.maybeHigher
      var text = "For \(number(count, "score", "scores")) there is only an indication"
      if lower == 0 {
        text += many ? " that they are higher" : " that it is higher"
      } else if facts.maybeHigher == 0 {
        text += many ? " that they are lower" : " that it is lower"
      } else {
        text += " (\(directions(higher: facts.maybeHigher, lower: lower)))"
      }
      return text + reserved + place(facts)
    case .noRelevantDifference:
      return "In \(comparisons) there is no relevant difference\(reserved)" + place(facts)
    case .censusEqual:
      return "\(scores) \(word(for: .censusEqual))\(reserved)" + place(facts)
    case .cannotTell:
      return "In \(comparisons) it cannot be established whether there is a relevant difference\(reserved)"
        + place(facts) + " This does not mean that nothing changed."
    case .tooFewAnswers:
      return "\(sentenceCase(comparisons)) \(many ? "are" : "is") not shown, since there are fewer than "
        + "\(numbers.count(facts.minimum)) answers" + place(facts)
    case .shielded:
      return "\(sentenceCase(comparisons)) \(many ? "are" : "is") withheld, since there are too few answers "
        + "or otherwise it could be found out what a few people answered" + place(facts)
    case .notComputed:
      return "\(sentenceCase(comparisons)) cannot be made, for instance since answers are lacking"
        + place(facts)
    case .notAsked:
      return "In \(number(count, "case", "cases")) a group was not asked about a theme" + place(facts)
    }
  }

  func levels(
    group: String, highest: [String], highestScore: String, lowest: [String], lowestScore: String
  ) -> String {
    if highest == lowest { return "\(group): \(highestScore) points on \(list(highest))." }
    return "\(group): highest on \(list(highest)) (\(highestScore) points), "
      + "lowest on \(list(lowest)) (\(lowestScore) points)."
  }

  func noLevels(group: String, minimum: Int) -> String {
    "\(group): too few answers to show scores (fewer than \(numbers.count(minimum)))."
  }

  func hiddenLevels(count: Int, minimum: Int) -> String {
    "\(sentenceCase(number(count, "score is", "scores are"))) not shown, since there are too few answers."
  }

  /// *On two themes ...: a and b*, or with the only theme named at once.
  private func themes(_ names: [String], _ predicate: String) -> String {
    guard names.count > 1 else { return "On \(list(names)) \(predicate)." }
    return "On \(number(names.count, "theme", "themes")) \(predicate): \(list(names))."
  }

  /// *two higher and one lower*, without a direction that nobody went.
  private func directions(higher: Int, lower: Int) -> String {
    var parts: [String] = []
    if higher > 0 { parts.append("\(numberWord(higher)) higher") }
    if lower > 0 { parts.append("\(numberWord(lower)) lower") }
    return list(parts)
  }

  /// Where it is, with the full stop.
  private func place(_ facts: SummaryFacts) -> String {
    if let focus = facts.focus {
      return
        "; \(numberWord(focus.count)) of them \(focus.count == 1 ? "concerns" : "concern") \(focus.group)."
    }
    guard !facts.places.isEmpty else { return "." }
    let places = facts.places.map { "\(list($0.themes)) among \(list($0.groups))" }
    let hasLists = facts.places.contains { $0.themes.count + $0.groups.count > 2 }
    let text = enumeration(places, conjunction: hasLists ? ", and " : " and ")
    return ": \(text)" + (facts.means.map { ", with \($0.later) versus \($0.earlier) points" } ?? "") + "."
  }

  private func wish(_ tone: VerdictSign.Tone, _ facts: SummaryFacts) -> String {
    guard facts.saysWish else { return "" }
    switch tone {
    case .desired: return " That is desired."
    case .undesired: return " That is not desired."
    case .neutral: return ""
    }
  }
}
