import Notation
import SurveyModel

extension DutchWords {
  var questionnaireTitle: String { "Vragenlijst" }
  var questionnaireLead: String { "Alle vragen, letterlijk zoals ze zijn gesteld." }
  var scalesTitle: String { "Antwoordschalen" }
  var scalesLead: String { "Uit deze antwoorden konden mensen kiezen." }
  var backgroundTitle: String { "Achtergrondvragen" }
  var reversed: String { "Omgekeerd gescoord." }
  var codebookSubtitle: String { "Vragenlijst en codeboek" }
  var groupsTerm: String { "Groepen" }
  var periodUnknown: String { "periode niet opgegeven" }
  var provenanceTitle: String { "Herkomst" }
  var provenanceLead: String { "Met deze gegevens maakt iedereen precies hetzelfde rapport." }
  var programTerm: String { "Programma" }
  var settingsTerm: String { "Instellingen" }
  var againTitle: String { "Opnieuw maken" }
  var inputsHeadings: [String] { ["Bestand", "Bytes", "SHA-256"] }
  var howToReadTitle: String { "Zo lees je deze pagina" }

  func scale(_ kind: AnswerScale.Kind, options: [String], missing: [String]) -> String {
    let text: String
    switch kind {
    case .ordinal: text = "Van laag naar hoog: \(options.joined(separator: "; "))."
    case .numeric(let low, let high):
      text = "Een getal van \(numbers.points(low)) tot en met \(numbers.points(high))."
    case .nominal: text = "Eén antwoord uit: \(options.joined(separator: "; "))."
    case .multiple: text = "Een of meer antwoorden uit: \(options.joined(separator: "; "))."
    case .open: text = "Een eigen antwoord in woorden."
    }
    return missing.isEmpty ? text : text + " Zonder score: \(missing.joined(separator: "; "))."
  }

  func scaleReference(_ name: String) -> String { "Schaal ‘\(name)’." }

  func askedOf(_ groups: [String]?) -> String {
    groups.map { "Gevraagd aan \(list($0))." } ?? "Gevraagd aan alle groepen."
  }

  func askedAt(_ waves: [String]?) -> String {
    waves.map { "Alleen \(list($0))." } ?? ""
  }

  func subtitle(waves: [WaveName]) -> String {
    guard let first = waves.first, let last = waves.last, waves.count > 1 else {
      return waves.first.map { "\($0.long): hoe staat het ervoor?" } ?? ""
    }
    return "\(last.long): wat is er anders dan bij \(first.phrase)?"
  }

  func period(_ period: Wave.Period) -> String {
    guard period.first != period.last else { return date(period.last, withYear: true) }
    let isSameYear = period.first.year == period.last.year
    return "\(date(period.first, withYear: !isSameYear)) tot en met \(date(period.last, withYear: true))"
  }

  func design(_ history: ReportHistory) -> Statement {
    let text =
      switch history {
      case .oneWave: "vragenlijstonderzoek met een nulmeting"
      case .twoWaves: "herhaald vragenlijstonderzoek met een nulmeting en een vervolgmeting"
      case .moreWaves: "herhaald vragenlijstonderzoek met een nulmeting en meer vervolgmetingen"
      }
    return Statement(term: "Opzet", text: text)
  }

  func scope(groups: Int, themes: Int) -> Statement {
    Statement(
      term: "Omvang",
      text: "\(number(groups, "groep", "groepen")), \(number(themes, "thema", "thema’s"))")
  }

  func margin(_ points: String?) -> Statement {
    Statement(
      term: "Relevantiegrens, vooraf gekozen", text: points.map { "\($0) punten" } ?? "verschilt per thema")
  }

  func settings(_ study: Study) -> String {
    let adjust: String
    switch study.analysis.adjust {
    case .holm: adjust = "correctie volgens Holm per groep"
    case .benjaminiHochberg: adjust = "correctie volgens Benjamini en Hochberg per groep"
    case .none: adjust = "geen correctie voor het aantal thema’s"
    }
    return "betrouwbaarheid \(numbers.percent(study.analysis.confidence)); relevantiegrens "
      + "\(numbers.points(study.analysis.relevantChange)) punten; \(adjust); score vanaf "
      + "\(numbers.percent(study.analysis.minimumAnswered)) beantwoorde vragen; bootstrap "
      + "\(numbers.count(study.analysis.bootstrapReplicates)) trekkingen, startgetal "
      + "\(study.analysis.bootstrapSeed); "
      + "privacygrens \(study.privacy.minimum), details vanaf \(study.privacy.detail)"
  }

  func inputsCaption(number: Int) -> String { "Tabel \(number). Gelezen bestanden met hun controlegetal" }

  func excerpt(of study: String) -> String { "Uit het rapport ‘\(study)’" }

  private func date(_ date: CalendarDate, withYear isFull: Bool) -> String {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ]
    return "\(date.day) \(months[date.month - 1])" + (isFull ? " \(date.year)" : "")
  }
}
