import SurveyModel

extension EnglishWords {
  var summaryTitle: String { "In short" }
  var theme: String { "Theme" }
  var spotlight: String { "in the spotlight" }
  var overviewTitle: String { "Overview of all groups and themes" }
  var signs: String { "The signs" }

  func overviewCaption(number: Int, earlier: WaveName, later: WaveName) -> String {
    "Table \(number). Difference between \(inlineWave(earlier)) and \(inlineWave(later)) by theme and group"
  }

  func overviewUnits(earlier: WaveName, later: WaveName, confidence: String) -> String {
    "In points, \(later.short) minus \(earlier.short), with the \(confidence) interval"
  }

  func reading(
    change: String, interval: String, relevantChange: String?, plot: OverviewGrid.Plot
  ) -> OverviewGrid.Reading {
    OverviewGrid.Reading(
      title: "How to read a cell", dot: "dot: the difference (\(change))",
      line: "line: the interval (\(interval))",
      band: relevantChange.map { "grey: smaller than \($0) points" } ?? "", zero: "0: equal",
      lower: "lower", higher: "higher", plot: plot)
  }

  func wholeNumbersNote(minimum: Int, detail: Int) -> String {
    "Whole numbers: with \(minimum) to \(detail - 1) answers at one of the waves everything is rounded."
  }

  var reservationNote: String {
    "With reservation: the waves differ in more than the answers alone. The theme says in what."
  }

  /// A wave within a caption: *baseline (2021)*.
  func inlineWave(_ wave: WaveName) -> String {
    wave.short == wave.label ? wave.phrase : "\(wave.phrase) (\(wave.short))"
  }
}
