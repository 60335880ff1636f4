import SurveyModel
import SurveyResults

/// A term and what is said of it, before it becomes a block.
struct Statement: Hashable, Sendable {
  /// The term.
  let term: String
  /// The sentences.
  let text: String
}

/// What the account of the method needs to know, in finished text.
struct MethodFacts: Sendable {
  /// How the report looks back.
  let history: ReportHistory
  /// The waves.
  let waves: [WaveName]
  /// The number of items that count in a theme.
  let scoredItems: Int
  /// The number of themes.
  let themes: Int
  /// How many of the items are scored from the other end.
  let reversedItems: Int
  /// The fewest and the most items of a theme.
  let itemsPerTheme: ClosedRange<Int>
  /// The share of a theme's items that must be answered, such as *50%*.
  let minimumAnswered: String
  /// The confidence level, such as *95%*.
  let confidence: String
  /// The smallest change that matters; nil where themes differ in it.
  let relevantChange: String?
  /// Themes with another smallest change than the study's, and that change.
  let otherMargins: [(theme: String, points: String)]
  /// The correction over the themes of a group.
  let adjust: AnalysisOptions.Adjustment
  /// The number of tests of theme changes.
  let tests: Int
  /// The designs that occur, in the order of their cases.
  let designs: [Design]
  /// Whether some theme of fewer than a hundred people lies near an end of the scale, and is tested as such.
  let hasFewAtScaleEnd: Bool
  /// Whether some theme has few answers at one wave beside many more at another, and is tested as such.
  let hasFewBesideMany: Bool
  /// The groups whose estimates are corrected for a finite population, within a sentence.
  let finitePopulation: [String]
  /// The groups that are weighted, with the background variables, within a sentence.
  let weighted: [(group: String, by: [String])]
  /// The bounds of weights; nil where no weights are trimmed or groups differ in them.
  let trim: ClosedRange<Double>?
  /// The tests without distribution that occur, in the order in which they first do.
  let robust: [String]
  /// The number of bootstrap replicates.
  let replicates: String
  /// The seed of random draws.
  let seed: String
  /// The fewest answers that are shown, and the fewest with details.
  let privacy: PrivacyOptions
  /// Whether some conclusion is under reservation.
  let hasReservations: Bool
}

/// What the part about the method says.
protocol MethodWords {
  /// *Zo is gemeten*.
  var methodTitle: String { get }
  /// *In gewone taal*.
  var plainTitle: String { get }
  /// What a lay reader needs to know.
  func plainAccount(_ facts: MethodFacts) -> [Statement]
  /// *Technische verantwoording*.
  var technicalTitle: String { get }
  /// The sentence above it.
  var technicalLead: String { get }
  /// What a researcher needs to know.
  func technicalAccount(_ facts: MethodFacts) -> [Statement]
  /// *Opschonen*.
  var cleaningTitle: String { get }
  /// The sentence above the table of rules.
  var cleaningLead: String { get }
  /// The caption of the table of rules.
  func cleaningCaption(number: Int) -> String
  /// *Regel* and *Wat er gebeurt*.
  var cleaningHeadings: [String] { get }
  /// What is counted at a wave.
  func cleaningCount(_ wave: WaveName, _ history: ReportHistory) -> String
  /// A rule with its threshold.
  func rule(_ rule: CleaningRule, _ options: CleaningOptions) -> String
  /// *weggelaten*, *gemarkeerd*, *niet toegepast*.
  func treatment(_ treatment: CleaningTreatment) -> String
  /// *Feiten over het onderzoek*.
  var aboutTitle: String { get }
  /// The sentence above the facts.
  var aboutLead: String { get }
  /// What a fact is called.
  func term(_ fact: About.Fact) -> String
  /// *niet opgegeven*.
  var notStated: String { get }
  /// How the waves are related, in a word or two.
  func word(for design: Design) -> String
  /// A test without distribution by the name that results give it.
  func testName(_ method: String) -> String
}
