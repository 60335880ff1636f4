import SurveyModel

/// What the part about who took part says.
protocol ParticipationWords {
  /// *Wie deden mee*.
  var participationTitle: String { get }
  /// *Deelname per groep*.
  var participationPerGroup: String { get }
  /// The sentence with the number of responses that count at each wave.
  func participationLead(counts: [(moment: String, count: Int)]) -> String
  /// The sentence with the groups that responded most and least.
  func responseRange(
    moment: String, highest: String, highestShare: String, lowest: String, lowestShare: String
  )
    -> String
  /// The title of the figure.
  func responseFigureTitle(number: Int) -> String
  /// The line below it.
  var responseFigureSubtitle: String { get }
  /// *deel van de uitgenodigden*.
  var responseAxis: String { get }
  /// *uitgenodigd*, *ontvangen*, *meegeteld*.
  var responseColumns: [String] { get }
  /// What the filled part of a bar is.
  var keptLabel: String { get }
  /// What the hatched part of a bar is.
  var excludedLabel: String { get }
  /// A bar in words.
  func describeResponse(
    group: String, wave: String, invited: String, received: String, kept: String, share: String
  ) -> String
  /// The caption of the table.
  func participationTableCaption(number: Int) -> String
  /// The line below it.
  var participationTableUnits: String { get }
  /// The headings: wave, invited, received, left out, why, counted, response.
  var participationHeadings: [String] { get }
  /// A group with its population and how many took part more than once.
  func groupHeading(group: String, population: String?, linked: Int?, history: ReportHistory) -> String
  /// *ongeveer 64 000*.
  func approximately(_ count: String) -> String
  /// *niet bekend*.
  var unknown: String { get }
  /// *95% of meer*.
  var nearlyAll: String { get }
  /// *geen*.
  var none: String { get }
  /// Why responses are left out, such as *4 dubbel*.
  func reason(_ rule: CleaningRule) -> String
  /// Where the numbers come from.
  func participationSource(study: String, waves: [WaveName]) -> String
  /// *Let op bij het lezen*.
  var cautionsTitle: String { get }
  /// The sentence above the list.
  var cautionsLead: String { get }
  /// That a group shows whole numbers only, and no items.
  func coarseCaution(group: String, themes: Int, minimum: Int, detail: Int) -> String
  /// That themes of a group are not shown.
  func hiddenCaution(group: String, themes: Int, minimum: Int) -> String
  /// That nobody knows what those who did not answer think.
  var voluntaryCaution: String { get }
  /// *Samenstelling van de metingen*.
  var compositionFold: String { get }
  /// The caption of the table of compositions.
  func compositionCaption(number: Int) -> String
  /// What Cramer's V is.
  var compositionUnits: String { get }
  /// The headings: group, background, waves, chi-squared, df, p, V.
  var compositionHeadings: [String] { get }
}
