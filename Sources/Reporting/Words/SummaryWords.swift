import SurveyModel

/// What *In short* and the overview say.
protocol SummaryWords {
  /// The anchor and the title of the part.
  var summaryTitle: String { get }
  /// *Theme*, the corner of the overview.
  var theme: String { get }
  /// *in the spotlight*.
  var spotlight: String { get }
  /// The title of the overview.
  var overviewTitle: String { get }
  /// The caption of the overview.
  func overviewCaption(number: Int, earlier: WaveName, later: WaveName) -> String
  /// How the changes in the overview are to be read.
  func overviewUnits(earlier: WaveName, later: WaveName, confidence: String) -> String
  /// The words of the drawing that explains a cell.
  func reading(
    change: String, interval: String, relevantChange: String?, plot: OverviewGrid.Plot
  ) -> OverviewGrid.Reading
  /// *The signs*.
  var signs: String { get }
  /// The note on whole numbers.
  func wholeNumbersNote(minimum: Int, detail: Int) -> String
  /// The note on reservations.
  var reservationNote: String { get }
}
