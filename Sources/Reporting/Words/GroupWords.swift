/// What the page of one group says.
protocol GroupWords {
  /// *Score per thema*.
  var scorePerTheme: String { get }
  /// What the page is about: the number of themes that the group was asked.
  func groupIntroduction(group: String, themes: Int) -> String
  /// The sentence that says on which themes the group moved.
  func groupLead(group: String, baseline: String, movements: [ThemeVerdicts.Movement]) -> String
  /// The same where it moved on none.
  func groupLeadWithoutMovement(group: String, baseline: String) -> String
  /// On which themes a group with one wave scores highest and lowest.
  func groupLevelLead(group: String, highest: [String], lowest: [String]) -> String
  /// The title of the figure.
  func groupFigureTitle(number: Int, group: String, waves: [WaveName]) -> String
  /// The caption of the table.
  func groupTableCaption(number: Int, group: String, _ history: ReportHistory) -> String
  /// Where the scores come from and how to read them.
  func groupSource(study: String, confidence: String, waves: [WaveName]) -> String
}
