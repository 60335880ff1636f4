import Notation
import SurveyModel

extension DutchWords {
  var summaryTitle: String { "In het kort" }

  func question(groups: [String], themes: Int, waves: [WaveName]) -> String {
    let about = number(themes, "thema", "thema’s")
    guard let first = waves.first, let last = waves.last, waves.count > 1 else {
      return "De vraag: hoe scoren \(list(groups)) \(waves.first?.moment ?? "") op \(about)?"
    }
    return "De vraag: scoren \(list(groups)) \(last.moment) op \(about) anders dan \(first.moment)?"
  }

  func headline(_ headline: Headline, _ baseline: String) -> String {
    switch headline {
    case .mostGroups(let higher, let lower):
      let up = "scoren de meeste groepen hoger dan bij \(baseline)"
      let down = "scoren de meeste groepen lager dan bij \(baseline)"
      if lower.isEmpty { return themes(higher, up) }
      if higher.isEmpty { return themes(lower, down) }
      return "Op \(list(higher)) \(up). Op \(list(lower)) scoren de meeste groepen lager."
    case .oneGroup(let group, let higher, let lower, let themes):
      let subject = "\(sentenceCase(group)) scoren"
      let all = "van \(number(themes, "thema", "thema’s"))"
      if lower.isEmpty {
        return "\(subject) op \(numberWord(higher.count)) \(all) hoger dan bij \(baseline): \(list(higher))."
      }
      if higher.isEmpty {
        return "\(subject) op \(numberWord(lower.count)) \(all) lager dan bij \(baseline): \(list(lower))."
      }
      return "\(subject) hoger dan bij \(baseline) op \(list(higher)), en lager op \(list(lower))."
    case .some(let higher, let lower, let comparisons):
      return "Van \(number(comparisons, "vergelijking", "vergelijkingen")) met \(baseline) "
        + "\(higher + lower == 1 ? "laat" : "laten") er \(numberWord(higher + lower)) een verschil zien: "
        + directions(higher: higher, lower: lower) + ". Op geen enkel thema scoren de "
        + "meeste groepen hoger of lager."
    case .nothing(let comparisons):
      let difference = "aangetoond dat de score hoger of lager is dan bij \(baseline)."
      guard comparisons > 1 else { return "In de enige vergelijking is niet " + difference }
      return "In geen van de \(number(comparisons, "", "vergelijkingen")) is " + difference
    case .noComparison:
      return "Er zijn te weinig antwoorden om de metingen te vergelijken."
    }
  }

  func headline(_ headline: LevelHeadline) -> String {
    switch headline {
    case .levels(let highest, let lowest, let groups):
      switch (highest.isEmpty, lowest.isEmpty) {
      case (false, false):
        return "De meeste groepen scoren het hoogst op \(list(highest)) en het laagst op \(list(lowest))."
      case (false, true): return "De meeste groepen scoren het hoogst op \(list(highest))."
      case (true, false): return "De meeste groepen scoren het laagst op \(list(lowest))."
      case (true, true):
        return
          "De \(number(groups, "groep", "groepen")) scoren elk op andere thema’s het hoogst en het laagst."
      }
    case .levelsOfGroup(let group, let highest, let lowest):
      return "\(sentenceCase(group)) scoren het hoogst op \(list(highest)) en het laagst op \(list(lowest))."
    case .noScores: return "Er zijn te weinig antwoorden om scores te laten zien."
    }
  }

  func sentence(for statement: SummaryStatement, _ facts: SummaryFacts) -> String {
    let count = facts.count
    let many = count != 1
    let scores = sentenceCase(number(count, "score is", "scores zijn"))
    let comparisons = number(count, "vergelijking", "vergelijkingen")
    let reserved =
      facts.reserved == 0 ? "" : " (\(many ? numberWord(facts.reserved) + " " : "")\(withReservation))"
    let margin = facts.relevantChange.map { "\($0) punten" } ?? "de relevantiegrens"
    switch statement {
    case .moved(let shape, let tone):
      var text = "\(scores) \(word(for: shape))\(reserved)"
      switch shape {
      case .higher, .lower:
        text +=
          ", maar het is niet zeker dat "
          + (many ? "die verschillen groter zijn" : "dat verschil groter is") + " dan \(margin)"
      case .slightlyHigher, .slightlyLower:
        text += ", maar \(many ? "die verschillen zijn" : "het verschil is") kleiner dan \(margin)"
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
        subject = sentenceCase(number(count, "andere score is", "andere scores zijn"))
      }
      return "\(subject) \(word(for: shape))" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
        + place(facts)
    case .maybe:
      let lower = count - facts.maybeHigher
      var text = "Bij \(number(count, "score", "scores")) is er alleen een aanwijzing"
      if lower == 0 {
        text += many ? " dat ze hoger zijn" : " dat die hoger is"
      } else if facts.maybeHigher == 0 {
        text += many ? " dat ze lager zijn" : " dat die lager is"
      } else {
        text += " (\(directions(higher: facts.maybeHigher, lower: lower)))"
      }
      return text + reserved + place(facts)
    case .noRelevantDifference:
      return "In \(comparisons) is er geen relevant verschil\(reserved)" + place(facts)
    case .censusEqual:
      return "\(scores) \(word(for: .censusEqual))\(reserved)" + place(facts)
    case .cannotTell:
      return "In \(comparisons) kunnen we niet vaststellen of er een relevant verschil is\(reserved)"
        + place(facts) + " Dit betekent niet dat er niets is veranderd."
    case .tooFewAnswers:
      return "\(sentenceCase(comparisons)) laten we niet zien, omdat er minder dan "
        + "\(numbers.count(facts.minimum)) antwoorden zijn" + place(facts)
    case .shielded:
      return
        "\(sentenceCase(comparisons)) \(many ? "zijn" : "is") afgeschermd, omdat er te weinig antwoorden "
        + "zijn of anders terug te vinden is wat enkele mensen hebben geantwoord" + place(facts)
    case .notComputed:
      return
        "\(sentenceCase(comparisons)) \(many ? "zijn" : "is") niet te maken, bijvoorbeeld omdat antwoorden "
        + "ontbreken" + place(facts)
    case .notAsked:
      return "In \(number(count, "geval", "gevallen")) is een thema niet aan een groep gevraagd"
        + place(facts)
    }
  }

  func levels(
    group: String, highest: [String], highestScore: String, lowest: [String], lowestScore: String
  ) -> String {
    if highest == lowest { return "\(group): \(highestScore) punten op \(list(highest))." }
    return "\(group): het hoogst op \(list(highest)) (\(highestScore) punten), "
      + "het laagst op \(list(lowest)) (\(lowestScore) punten)."
  }

  func noLevels(group: String, minimum: Int) -> String {
    "\(group): te weinig antwoorden om scores te laten zien (minder dan \(numbers.count(minimum)))."
  }

  func hiddenLevels(count: Int, minimum: Int) -> String {
    "\(sentenceCase(number(count, "score", "scores"))) laten we niet zien, omdat er te weinig antwoorden "
      + "zijn."
  }

  /// *Op twee thema’s scoren ...: a en b*, or with the only theme named at once.
  private func themes(_ names: [String], _ predicate: String) -> String {
    guard names.count > 1 else { return "Op \(list(names)) \(predicate)." }
    return "Op \(number(names.count, "thema", "thema’s")) \(predicate): \(list(names))."
  }

  /// *twee hoger en één lager*, without a direction that nobody went.
  private func directions(higher: Int, lower: Int) -> String {
    var parts: [String] = []
    if higher > 0 { parts.append("\(numberWord(higher)) hoger") }
    if lower > 0 { parts.append("\(numberWord(lower)) lager") }
    return list(parts)
  }

  /// Where it is, with the full stop.
  private func place(_ facts: SummaryFacts) -> String {
    if let focus = facts.focus {
      return "; \(numberWord(focus.count)) daarvan \(focus.count == 1 ? "gaat" : "gaan") over \(focus.group)."
    }
    guard !facts.places.isEmpty else { return "." }
    let places = facts.places.map { "\(list($0.themes)) bij \(list($0.groups))" }
    let hasLists = facts.places.contains { $0.themes.count + $0.groups.count > 2 }
    let text = enumeration(places, conjunction: hasLists ? ", en " : " en ")
    return ": \(text)" + (facts.means.map { ", met \($0.later) tegen \($0.earlier) punten" } ?? "") + "."
  }

  private func wish(_ tone: VerdictSign.Tone, _ facts: SummaryFacts) -> String {
    guard facts.saysWish else { return "" }
    switch tone {
    case .desired: return " Dat is gewenst."
    case .undesired: return " Dat is niet gewenst."
    case .neutral: return ""
    }
  }
}
