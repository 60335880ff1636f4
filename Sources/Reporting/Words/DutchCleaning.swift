import Notation
import SurveyModel

extension DutchWords {
  var cleaningTitle: String { "Opschonen" }
  var cleaningLead: String {
    "Geen antwoord is ongemerkt verdwenen: deze regels bepalen welke vragenlijsten meetellen."
  }
  var cleaningHeadings: [String] { ["Regel", "Wat er gebeurt"] }

  func cleaningCaption(number: Int) -> String {
    "Tabel \(number). Regels voor het opschonen, met het aantal vragenlijsten"
  }

  func cleaningCount(_ wave: WaveName, _ history: ReportHistory) -> String {
    history == .oneWave ? "Aantal" : "Aantal \(wave.short)"
  }

  func rule(_ rule: CleaningRule, _ options: CleaningOptions) -> String {
    switch rule {
    case .preview: return "Proefinzending van de makers"
    case .noConsent: return "Geen toestemming"
    case .manual: return "Met de hand weggelaten, met reden in het codeboek"
    case .noAnswers: return "Geen enkel bruikbaar antwoord op een thema"
    case .duplicate: return "Dezelfde respondent twee keer in een meting"
    case .outsidePeriod: return "Ingestuurd buiten de periode van de meting"
    case .breakOff: return "Minder dan \(numbers.percent(options.breakOffBelow)) van de vragen beantwoord"
    case .dontKnow: return "Op meer dan \(numbers.percent(options.dontKnowAbove)) van de vragen ‘weet niet’"
    case .speeding:
      return "Sneller dan \(numbers.percent(options.speedingBelow)) van de middelste invultijd"
    case .straightLining: return "Lange reeks van hetzelfde antwoord"
    case .contradiction: return "Antwoorden die elkaar tegenspreken"
    case .duplicateAnswers: return "Alle antwoorden gelijk aan die van een ander"
    case .outOfRange: return "Antwoord dat niet op de schaal staat (telt als ontbrekend)"
    case .attention: return "Controlevraag anders beantwoord dan gevraagd"
    case .careless: return "Twee sterke tekens van onzorgvuldig invullen"
    }
  }

  func treatment(_ treatment: CleaningTreatment) -> String {
    switch treatment {
    case .flag: "gemarkeerd, telt mee"
    case .exclude: "weggelaten"
    case .off: "niet toegepast"
    }
  }

  var aboutTitle: String { "Feiten over het onderzoek" }
  var aboutLead: String {
    "Deze feiten zijn opgegeven in het codeboek. Wat ontbreekt, staat er als ‘\(notStated)’."
  }
  var notStated: String { "niet opgegeven" }

  func term(_ fact: About.Fact) -> String {
    switch fact {
    case .purpose: "Doel"
    case .populationSource: "Bron van de aantallen mensen"
    case .recruitment: "Werving"
    case .mode: "Wijze van invullen"
    case .consent: "Toestemming"
    case .ethics: "Ethische toetsing"
    case .pretest: "Proefafname"
    case .publicity: "Bekendmaking"
    case .nonresponse: "Wie niet meedeed"
    case .limitations: "Beperkingen"
    case .funding: "Financiering"
    case .interests: "Belangen"
    case .acknowledgements: "Dank"
    case .contact: "Contact"
    }
  }
}
