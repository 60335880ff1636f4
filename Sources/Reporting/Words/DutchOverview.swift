import Notation
import SurveyModel

extension DutchWords {
  var theme: String { "Thema" }
  var spotlight: String { "speerpunt" }
  var overviewTitle: String { "Overzicht van alle groepen en thema’s" }
  var signs: String { "De tekens" }
  var levelOverviewLead: String { "De tabel laat van elke groep de gemiddelde score op elk thema zien." }

  func overviewLead(comparisons: Int, higher: Int, lower: Int, _ baseline: String) -> String {
    let times = "\(times(higher)) hoger en \(times(lower)) lager dan bij \(baseline)"
    return comparisons == 1
      ? "In de enige vergelijking is de score \(times)."
      : "In de \(numbers.count(comparisons)) vergelijkingen is de score \(times)."
  }

  func overviewCaption(number: Int, earlier: WaveName, later: WaveName) -> String {
    "Tabel \(number). Verschil tussen \(inlineWave(earlier)) en \(inlineWave(later)) per thema en groep"
  }

  func overviewUnits(earlier: WaveName, later: WaveName, confidence: String) -> String {
    "In punten, \(later.short) min \(earlier.short), met het \(confidence)-interval"
  }

  func overviewFold(table: Int) -> String { "Cijfers bij tabel \(table): scores en aantallen" }

  func overviewNumbersCaption(number: Int) -> String {
    "Tabel \(number). Scores en aantallen per thema en groep"
  }

  func overviewSource(study: String, confidence: String, waves: [WaveName]) -> String {
    "Bron: \(study), vragenlijst \(years(waves)). n = aantal vragenlijsten dat meetelt; per thema kan n "
      + "lager zijn. "
      + "\(confidence)-interval = \(confidence)-betrouwbaarheidsinterval."
  }

  func levelOverviewCaption(number: Int) -> String { "Tabel \(number). Score per thema en groep" }

  func levelOverviewUnits(confidence: String) -> String {
    "Score van 0 tot 100 punten, tussen haakjes het \(confidence)-interval"
  }

  func reading(
    change: String, interval: String, relevantChange: String?, plot: OverviewGrid.Plot
  ) -> OverviewGrid.Reading {
    OverviewGrid.Reading(
      title: "Zo lees je een vakje", dot: "punt: het verschil (\(change))",
      line: "lijn: het interval (\(interval))",
      band: relevantChange.map { "grijs: kleiner dan \($0) punten" } ?? "", zero: "0: gelijk",
      lower: "lager", higher: "hoger", plot: plot)
  }

  func meaning(_ meaning: String, _ tone: VerdictSign.Tone) -> String {
    switch tone {
    case .desired: "\(meaning) (gewenst)"
    case .undesired: "\(meaning) (niet gewenst)"
    case .neutral: meaning
    }
  }

  func wholeNumbersNote(minimum: Int, detail: Int) -> String {
    "Hele getallen: bij \(minimum) tot en met \(detail - 1) antwoorden in een van de metingen ronden we "
      + "alles af."
  }

  var reservationNote: String {
    "Onder voorbehoud: de metingen verschillen in meer dan de antwoorden alleen. "
      + "Bij het thema staat wat er aan de hand is."
  }

  /// A wave within a caption: *nulmeting (2021)*.
  func inlineWave(_ wave: WaveName) -> String {
    let name = wave.phrase.hasPrefix("de ") ? String(wave.phrase.dropFirst(3)) : wave.phrase
    return wave.short == wave.label ? name : "\(name) (\(wave.short))"
  }

  /// *één keer*, *niet één keer*.
  private func times(_ count: Int) -> String {
    count == 0 ? "geen enkele keer" : "\(numberWord(count)) keer"
  }
}
