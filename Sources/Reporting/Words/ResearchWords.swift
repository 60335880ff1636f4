/// What the tables for researchers say.
protocol ResearchWords {
  /// *Cijfers voor onderzoekers*.
  var researchFold: String { get }
  /// The caption of the table of tests.
  func testCaption(number: Int, theme: String) -> String
  /// group, design, difference, standard error, df, t, p, corrected p, detectable.
  var testHeadings: [String] { get }
  /// The line below it.
  var testUnits: String { get }
  /// The caption of the table of effects and checks.
  func effectCaption(number: Int, theme: String) -> String
  /// group, g, superiority, other test, bootstrap, without finite population.
  var effectHeadings: [String] { get }
  /// The line below it.
  func effectUnits(confidence: String) -> String
  /// The caption of the table of reliability.
  func reliabilityCaption(number: Int, theme: String) -> String
  /// group and wave, items, n, alpha, interval, omega.
  var reliabilityHeadings: [String] { get }
  /// The caption of the table of checks.
  func checkCaption(number: Int, theme: String) -> String
  /// group, verdict without finite population and without flagged responses; where the study leaves careless ones
  /// out, verdict with them; change without flagged responses; where it does, change with careless ones; change at
  /// equal composition, change without drifting items, don't know.
  func checkHeadings(withCareless: Bool) -> [String]
  /// The line below it.
  var checkUnits: String { get }
  /// *4% naar 17%*.
  func fromTo(_ from: String, _ to: String) -> String
  /// The caption of the table of trends.
  func trendCaption(number: Int, theme: String) -> String
  /// group, waves, slope, interval, p, corrected p, p of a straight line.
  func trendHeadings(confidence: String) -> [String]
  /// The line below it.
  var trendUnits: String { get }
  /// *Alle verschillen tussen metingen*.
  var allChangesFold: String { get }
  /// The caption of the table of all changes.
  func allChangesCaption(number: Int, theme: String) -> String
  /// *Van en naar*.
  var fromTo: String { get }
  /// *Naar gebied*.
  func breakdownFold(_ variable: String) -> String
  /// The caption of a breakdown.
  func breakdownCaption(number: Int, theme: String, variable: String) -> String
  /// *Veranderden groepen verschillend?*
  var betweenTitle: String { get }
  /// The sentence above it.
  var betweenLead: String { get }
  /// The caption of the table.
  func betweenCaption(number: Int) -> String
  /// What the differences are.
  var betweenUnits: String { get }
  /// groups, difference, interval, p, corrected p.
  func betweenHeadings(confidence: String) -> [String]
  /// *tweede min eerste*: two groups in this order.
  func pair(_ second: String, _ first: String) -> String
  /// That one group changed otherwise than another: by how much, without a sign, with the interval of that.
  func betweenSentence(
    theme: String, first: String, second: String, difference: String, isLower: Bool, interval: String
  ) -> String
  /// *95%-interval 1,3 tot 13,5*.
  func labelled(_ interval: String, confidence: String) -> String
  /// That none did.
  var noBetween: String { get }
}
