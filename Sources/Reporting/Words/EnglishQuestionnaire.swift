import Notation
import SurveyModel

extension EnglishWords {
  var questionnaireTitle: String { "Questionnaire" }
  var questionnaireLead: String { "All questions, word for word as they were asked." }
  var scalesTitle: String { "Answer scales" }
  var scalesLead: String { "These are the answers from which people could choose." }
  var backgroundTitle: String { "Background questions" }
  var reversed: String { "Scored in reverse." }
  var codebookSubtitle: String { "Questionnaire and codebook" }
  var groupsTerm: String { "Groups" }
  var periodUnknown: String { "period not stated" }
  var provenanceTitle: String { "Provenance" }
  var provenanceLead: String { "With these data everybody makes exactly the same report." }
  var programTerm: String { "Program" }
  var settingsTerm: String { "Settings" }
  var againTitle: String { "To make it again" }
  var inputsHeadings: [String] { ["File", "Bytes", "SHA-256"] }
  var howToReadTitle: String { "How to read this page" }

  func scale(_ kind: AnswerScale.Kind, options: [String], missing: [String]) -> String {
    let text: String
    switch kind {
    case .ordinal: text = "From low to high: \(options.joined(separator: "; "))."
    case .numeric(let low, let high):
      text = "A number from \(numbers.points(low)) to \(numbers.points(high))."
    case .nominal: text = "One answer of: \(options.joined(separator: "; "))."
    case .multiple: text = "One or more answers of: \(options.joined(separator: "; "))."
    case .open: text = "An answer in one’s own words."
    }
    return missing.isEmpty ? text : text + " Without score: \(missing.joined(separator: "; "))."
  }

  func scaleReference(_ name: String) -> String { "Scale ‘\(name)’." }

  func askedOf(_ groups: [String]?) -> String {
    groups.map { "Asked of \(list($0))." } ?? "Asked of all groups."
  }

  func askedAt(_ waves: [String]?) -> String {
    waves.map { "Only \(list($0))." } ?? ""
  }

  func subtitle(waves: [WaveName]) -> String {
    guard let first = waves.first, let last = waves.last, waves.count > 1 else {
      return waves.first.map { "\($0.long): how do things stand?" } ?? ""
    }
    return "\(last.long): what is different from \(first.phrase)?"
  }

  func period(_ period: Wave.Period) -> String {
    guard period.first != period.last else { return date(period.last, withYear: true) }
    let isSameYear = period.first.year == period.last.year
    return "\(date(period.first, withYear: !isSameYear)) to \(date(period.last, withYear: true))"
  }

  func design(_ history: ReportHistory) -> Statement {
    let text =
      switch history {
      case .oneWave: "survey with a baseline"
      case .twoWaves: "repeated survey with a baseline and a follow-up"
      case .moreWaves: "repeated survey with a baseline and several follow-ups"
      }
    return Statement(term: "Design", text: text)
  }

  func scope(groups: Int, themes: Int) -> Statement {
    Statement(
      term: "Scope", text: "\(number(groups, "group", "groups")), \(number(themes, "theme", "themes"))")
  }

  func margin(_ points: String?) -> Statement {
    Statement(
      term: "Relevance margin, chosen beforehand", text: points.map { "\($0) points" } ?? "differs by theme")
  }

  func settings(_ study: Study) -> String {
    let adjust: String
    switch study.analysis.adjust {
    case .holm: adjust = "Holm’s correction within a group"
    case .benjaminiHochberg: adjust = "Benjamini and Hochberg’s correction within a group"
    case .none: adjust = "no correction for the number of themes"
    }
    return "confidence \(numbers.percent(study.analysis.confidence)); relevance margin "
      + "\(numbers.points(study.analysis.relevantChange)) points; \(adjust); score from "
      + "\(numbers.percent(study.analysis.minimumAnswered)) of the questions on; bootstrap of "
      + "\(numbers.count(study.analysis.bootstrapReplicates)) draws, seed \(study.analysis.bootstrapSeed); "
      + "privacy minimum \(study.privacy.minimum), details from \(study.privacy.detail)"
  }

  func inputsCaption(number: Int) -> String { "Table \(number). Files read, with their digests" }

  func excerpt(of study: String) -> String { "From the report ‘\(study)’" }

  private func date(_ date: CalendarDate, withYear isFull: Bool) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1])" + (isFull ? " \(date.year)" : "")
  }
}
