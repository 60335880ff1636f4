import SurveyModel

extension DutchWords {
  var summaryTitle: String { "In het kort" }
  var theme: String { "Thema" }
  var spotlight: String { "speerpunt" }
  var overviewTitle: String { "Overzicht van alle groepen en thema’s" }
  var signs: String { "De tekens" }

  func overviewCaption(number: Int, earlier: WaveName, later: WaveName) -> String {
    "Tabel \(number). Verschil tussen \(inlineWave(earlier)) en \(inlineWave(later)) per thema en groep"
  }

  func overviewUnits(earlier: WaveName, later: WaveName, confidence: String) -> String {
    "In punten, \(later.short) min \(earlier.short), met het \(confidence)-interval"
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

  func wholeNumbersNote(minimum: Int, detail: Int) -> String {
    "Hele getallen: bij \(minimum) tot en met \(detail - 1) antwoorden in een van de metingen ronden we alles af."
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
}
