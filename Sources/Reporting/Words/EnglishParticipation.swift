import Notation
import SurveyModel

extension EnglishWords {
  var participationTitle: String { "Who took part" }
  var participationPerGroup: String { "Participation by group" }
  var responseFigureSubtitle: String {
    "Counts; the bar shows the share of those invited, in percent"
  }
  var responseAxis: String { "share of those invited" }
  var responseColumns: [String] { ["invited", "received", "counted"] }
  var keptLabel: String { "counted" }
  var excludedLabel: String { "received, not counted" }
  var participationTableUnits: String {
    "Number of questionnaires; response = counted divided by invited"
  }
  var participationHeadings: [String] {
    ["Wave", "Invited", "Received", "Not counted", "Why not", "Counted (n)", "Response"]
  }
  var unknown: String { "not known" }
  var nearlyAll: String { "95% or more" }
  var none: String { "none" }
  var cautionsTitle: String { "Before you read on" }
  var cautionsLead: String { "These points decide how certain the results are." }
  var voluntaryCaution: String {
    "All groups: participation was voluntary; those who did not respond may think differently."
  }
  var compositionFold: String { "Are the respondents of the waves alike?" }
  var compositionUnits: String {
    "Cramér’s V is 0 where the composition is equal and 1 where it differs completely; "
      + "from 0.15 on it deserves attention"
  }
  var compositionHeadings: [String] {
    ["Group", "Background", "Waves", "Chi-squared", "Degrees of freedom", "p", "Cramér’s V"]
  }

  func participationLead(counts: [(moment: String, count: Int)]) -> String {
    guard let first = counts.first else { return "" }
    var text = "\(sentenceCase(first.moment)) \(questionnaires(first.count))"
    if counts.count == 2 {
      text += " and \(counts[1].moment) \(numbers.count(counts[1].count))"
    } else if counts.count > 2 {
      text += ", " + list(counts.dropFirst().map { "\($0.moment) \(numbers.count($0.count))" })
    }
    return text + "."
  }

  func responseRange(
    moment: String, highest: String, highestShare: String, lowest: String, lowestShare: String
  ) -> String {
    "\(sentenceCase(moment)) the response is highest among \(highest) (\(highestShare)) "
      + "and lowest among \(lowest) (\(lowestShare))."
  }

  func responseFigureTitle(number: Int) -> String { "Figure \(number). From invited to counted" }

  func describeResponse(
    group: String, wave: String, invited: String, received: String, kept: String, share: String
  ) -> String {
    "\(group) \(wave): invited \(invited), received \(received), counted \(kept) (\(share))."
  }

  func participationTableCaption(number: Int) -> String {
    "Table \(number). Participation by group and wave"
  }

  func groupHeading(group: String, population: String?, linked: Int?, history: ReportHistory) -> String {
    var facts: [String] = []
    if let population { facts.append("population \(population)") }
    if let linked {
      switch history {
      case .oneWave: break
      case .twoWaves:
        facts.append(
          linked == 0
            ? "nobody was recognised at both waves" : "\(numbers.count(linked)) took part both times")
      case .moreWaves:
        facts.append(
          linked == 0
            ? "nobody was recognised at several waves" : "\(numbers.count(linked)) took part more than once")
      }
    }
    return facts.isEmpty ? group : "\(group): \(facts.joined(separator: "; "))"
  }

  func approximately(_ count: String) -> String { "about \(count)" }

  func reason(_ rule: CleaningRule) -> String {
    switch rule {
    case .preview: "test entry"
    case .noConsent: "no consent"
    case .manual: "left out by hand"
    case .noAnswers: "no answers"
    case .duplicate: "twice"
    case .outsidePeriod: "outside the period"
    case .breakOff: "broken off"
    case .dontKnow: "often ‘don’t know’"
    case .speeding: "filled in very fast"
    case .straightLining: "the same answer throughout"
    case .contradiction: "contradicts itself"
    case .duplicateAnswers: "equal to another response"
    case .outOfRange: "answer that does not exist"
    case .attention: "attention question failed"
    case .careless: "filled in carelessly"
    }
  }

  func participationSource(study: String, waves: [WaveName]) -> String {
    "Source: \(study), questionnaire \(years(waves)). n = number of questionnaires that count."
  }

  func coarseCaution(group: String, themes: Int, minimum: Int, detail: Int) -> String {
    "\(group): on \(number(themes, "theme", "themes")) there are \(minimum) to \(detail - 1) answers "
      + "at one of the waves. There we show whole numbers only, and no single statements."
  }

  func hiddenCaution(group: String, themes: Int, minimum: Int) -> String {
    "\(group): on \(number(themes, "theme", "themes")) there are fewer than \(minimum) answers at one of the "
      + "waves, or the result is withheld. \(themes == 1 ? "That theme is" : "Those themes are") not "
      + "compared."
  }

  func compositionCaption(number: Int) -> String {
    "Table \(number). Composition of the respondents at two waves"
  }

  private func questionnaires(_ count: Int) -> String {
    count == 1 ? "one questionnaire counts" : "\(numbers.count(count)) questionnaires count"
  }
}
