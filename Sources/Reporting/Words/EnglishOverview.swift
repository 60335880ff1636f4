import Notation
import SurveyModel

extension EnglishWords {
  var theme: String { "Theme" }
  var spotlight: String { "in the spotlight" }
  var overviewTitle: String { "Overview of all groups and themes" }
  var signs: String { "The signs" }
  var levelOverviewLead: String { "The table shows the mean score of each group on each theme." }

  func overviewLead(comparisons: Int, higher: Int, lower: Int, _ baseline: String) -> String {
    let times = "higher \(times(higher)) and lower \(times(lower)) than at \(baseline)"
    return comparisons == 1
      ? "In the only comparison the score is \(times)."
      : "In the \(numbers.count(comparisons)) comparisons the score is \(times)."
  }

  func overviewCaption(number: Int, earlier: WaveName, later: WaveName) -> String {
    "Table \(number). Difference between \(inlineWave(earlier)) and \(inlineWave(later)) by theme and group"
  }

  func overviewUnits(earlier: WaveName, later: WaveName, confidence: String) -> String {
    "In points, \(later.short) minus \(earlier.short), with the \(confidence) interval"
  }

  func overviewFold(table: Int) -> String { "Numbers of table \(table): scores and counts" }

  func overviewNumbersCaption(number: Int) -> String {
    "Table \(number). Scores and counts by theme and group"
  }

  func overviewSource(study: String, confidence: String, waves: [WaveName]) -> String {
    "Source: \(study), questionnaire \(years(waves)). n = number of questionnaires that count; "
      + "on a theme n can be lower. \(confidence) interval = \(confidence) confidence interval."
  }

  func levelOverviewCaption(number: Int) -> String { "Table \(number). Score by theme and group" }

  func levelOverviewUnits(confidence: String) -> String {
    "Score of 0 to 100 points, with the \(confidence) interval in brackets"
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

  func meaning(_ meaning: String, _ tone: VerdictSign.Tone) -> String {
    switch tone {
    case .desired: "\(meaning) (desired)"
    case .undesired: "\(meaning) (not desired)"
    case .neutral: meaning
    }
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

  /// *once*, *three times*, *not once*.
  private func times(_ count: Int) -> String {
    switch count {
    case 0: "not once"
    case 1: "once"
    case 2: "twice"
    default: "\(numberWord(count)) times"
    }
  }
}
