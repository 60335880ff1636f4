import Notation
import SurveyModel

extension DutchWords {
  var participationTitle: String { "Wie deden mee" }
  var participationPerGroup: String { "Deelname per groep" }
  var responseFigureSubtitle: String {
    "Aantallen; de balk laat het deel van de uitgenodigden zien, in procenten"
  }
  var responseAxis: String { "deel van de uitgenodigden" }
  var responseColumns: [String] { ["uitgenodigd", "ontvangen", "meegeteld"] }
  var keptLabel: String { "meegeteld" }
  var excludedLabel: String { "ontvangen, niet meegeteld" }
  var participationTableUnits: String {
    "Aantal vragenlijsten; respons = meegeteld, gedeeld op uitgenodigd"
  }
  var participationHeadings: [String] {
    ["Meting", "Uitgenodigd", "Ontvangen", "Niet meegeteld", "Waarom niet", "Meegeteld (n)", "Respons"]
  }
  var unknown: String { "niet bekend" }
  var nearlyAll: String { "95% of meer" }
  var none: String { "geen" }
  var cautionsTitle: String { "Let op bij het lezen" }
  var cautionsLead: String { "Deze punten bepalen hoe zeker de uitkomsten zijn." }
  var voluntaryCaution: String {
    "Alle groepen: deelname was vrijwillig; wie niet reageerde kan er anders over denken."
  }
  var compositionFold: String { "Lijken de respondenten van de metingen op elkaar?" }
  var compositionUnits: String {
    "Cramérs V is 0 als de samenstelling gelijk is en 1 als zij geheel verschilt; vanaf 0,15 letten we op"
  }
  var compositionHeadings: [String] {
    ["Groep", "Kenmerk", "Metingen", "Chi-kwadraat", "Vrijheidsgraden", "p", "Cramérs V"]
  }

  func participationLead(counts: [(moment: String, count: Int)]) -> String {
    guard let first = counts.first else { return "" }
    var text =
      "\(sentenceCase(first.moment)) \(first.count == 1 ? "telt" : "tellen") "
      + "\(vragenlijsten(first.count)) mee"
    if counts.count == 2 {
      text +=
        " en \(counts[1].moment) \(counts[1].count == 1 ? "is" : "zijn") dat er "
        + "\(numbers.count(counts[1].count))"
    } else if counts.count > 2 {
      text += ", " + list(counts.dropFirst().map { "\($0.moment) \(numbers.count($0.count))" })
    }
    return text + "."
  }

  func responseRange(
    moment: String, highest: String, highestShare: String, lowest: String, lowestShare: String
  ) -> String {
    "\(sentenceCase(moment)) is de respons het hoogst bij \(highest) (\(highestShare)) "
      + "en het laagst bij \(lowest) (\(lowestShare))."
  }

  func responseFigureTitle(number: Int) -> String { "Figuur \(number). Van uitgenodigd naar meegeteld" }

  func describeResponse(
    group: String, wave: String, invited: String, received: String, kept: String, share: String
  ) -> String {
    "\(group) \(wave): uitgenodigd \(invited), ontvangen \(received), meegeteld \(kept) (\(share))."
  }

  func participationTableCaption(number: Int) -> String {
    "Tabel \(number). Deelname per groep en meting"
  }

  func groupHeading(group: String, population: String?, linked: Int?, history: ReportHistory) -> String {
    var facts: [String] = []
    if let population { facts.append("populatie \(population)") }
    if let linked {
      switch history {
      case .oneWave: break
      case .twoWaves:
        facts.append(
          linked == 0
            ? "niemand is in beide metingen herkend" : "\(numbers.count(linked)) deden beide keren mee")
      case .moreWaves:
        facts.append(
          linked == 0 ? "niemand is in meer metingen herkend" : "\(numbers.count(linked)) deden vaker mee")
      }
    }
    return facts.isEmpty ? group : "\(group): \(facts.joined(separator: "; "))"
  }

  func approximately(_ count: String) -> String { "ongeveer \(count)" }

  func reason(_ rule: CleaningRule) -> String {
    switch rule {
    case .preview: "proefinzending"
    case .noConsent: "geen toestemming"
    case .manual: "met de hand weggelaten"
    case .noAnswers: "geen antwoorden"
    case .duplicate: "dubbel"
    case .outsidePeriod: "buiten de periode"
    case .breakOff: "afgebroken"
    case .dontKnow: "vaak ‘weet niet’"
    case .speeding: "erg snel ingevuld"
    case .straightLining: "steeds hetzelfde antwoord"
    case .contradiction: "spreekt zichzelf tegen"
    case .duplicateAnswers: "gelijk aan een andere inzending"
    case .outOfRange: "antwoord dat niet bestaat"
    case .attention: "controlevraag verkeerd"
    case .careless: "onzorgvuldig ingevuld"
    }
  }

  func participationSource(study: String, waves: [WaveName]) -> String {
    "Bron: \(study), vragenlijst \(years(waves)). n = aantal vragenlijsten dat meetelt."
  }

  func coarseCaution(group: String, themes: Int, minimum: Int, detail: Int) -> String {
    "\(group): bij \(number(themes, "thema", "thema’s")) zijn er \(minimum) tot en met \(detail - 1) "
      + "antwoorden "
      + "in een van de metingen. Daar laten we alleen hele getallen zien en geen losse stellingen."
  }

  func hiddenCaution(group: String, themes: Int, minimum: Int) -> String {
    "\(group): bij \(number(themes, "thema", "thema’s")) zijn er minder dan \(minimum) antwoorden in een "
      + "van de "
      + "metingen, of is de uitkomst afgeschermd. \(themes == 1 ? "Dat thema" : "Die thema’s") "
      + "vergelijken we niet."
  }

  func compositionCaption(number: Int) -> String {
    "Tabel \(number). Samenstelling van de respondenten bij twee metingen"
  }

  private func vragenlijsten(_ count: Int) -> String {
    count == 1 ? "één vragenlijst" : "\(numbers.count(count)) vragenlijsten"
  }
}
