import SurveyModel

/// What a line of *In short* says of some cells of the overview.
enum SummaryStatement: Hashable, Sendable {
  /// The score is higher or lower; the shape is one of those or of a census.
  case moved(VerdictSign.Shape, VerdictSign.Tone)
  /// The score is higher or lower, clearly or slightly or in between.
  case movedSomehow(VerdictSign.Shape)
  /// The same of scores that are not among those that moved clearly.
  case othersMoved(VerdictSign.Shape)
  /// There is a sign only that it is higher or lower.
  case maybe
  /// There is no relevant difference.
  case noRelevantDifference
  /// Everybody took part and the score is practically equal.
  case censusEqual
  /// It cannot be told.
  case cannotTell
  /// There are too few answers.
  case tooFewAnswers
  /// It is hidden for another reason.
  case shielded
  /// It could not be computed.
  case notComputed
  /// The group was not asked.
  case notAsked
}

/// What the sentence of a line needs to know, in finished text.
struct SummaryFacts: Hashable, Sendable {
  /// Some themes of some groups: every theme in every group.
  struct Place: Hashable, Sendable {
    /// The themes, within a sentence.
    let themes: [String]
    /// The groups, within a sentence.
    let groups: [String]
  }

  /// The group that holds at least half of the cells.
  struct Focus: Hashable, Sendable {
    /// The group, within a sentence.
    let group: String
    /// How many of the cells it holds.
    let count: Int
  }

  /// The scores of the one cell.
  struct Means: Hashable, Sendable {
    /// At the baseline.
    let earlier: String
    /// At the last wave.
    let later: String
  }

  /// How many of the cells moved clearly, and slightly.
  struct Strengths: Hashable, Sendable {
    /// By more than the smallest change that matters.
    let clearly: Int
    /// By less.
    let slightly: Int
  }

  /// More cells than this are counted, not named.
  static let mostPlaces = 6

  /// The number of cells.
  let count: Int
  /// How many of them are under reservation.
  let reserved: Int
  /// How many of them point up, of a statement that is made in both directions.
  let maybeHigher: Int
  /// Where they are; empty where there are too many to name.
  let places: [Place]
  /// The group that holds at least half of many.
  let focus: Focus?
  /// The scores, where there is one cell.
  let means: Means?
  /// The smallest change that matters; nil where the themes differ in it.
  let relevantChange: String?
  /// The fewest answers that are shown.
  let minimum: Int
  /// Whether it must be said what is desired, since a theme among them should go down.
  let saysWish: Bool
  /// How strongly the scores moved.
  let strengths: Strengths
}

/// The most important sentence.
enum Headline: Hashable, Sendable {
  /// The themes on which most groups score higher, and lower.
  case mostGroups(higher: [String], lower: [String])
  /// The only group, with the themes on which it scores higher and lower.
  case oneGroup(group: String, higher: [String], lower: [String], themes: Int)
  /// On no theme do most groups move, but some do.
  case some(higher: Int, lower: Int, of: Int)
  /// Nobody was shown to move.
  case nothing(of: Int)
  /// Nothing could be compared.
  case noComparison
}

/// The most important sentence of a study with one wave.
enum LevelHeadline: Hashable, Sendable {
  /// The themes on which most groups score highest, and lowest.
  case levels(highest: [String], lowest: [String], groups: Int)
  /// The themes on which the only group scores highest, and lowest.
  case levelsOfGroup(group: String, highest: [String], lowest: [String])
  /// There is no score to show.
  case noScores
}

/// What *In short* and the overview say.
protocol SummaryWords {
  /// The title of the part.
  var summaryTitle: String { get }
  /// The question that the study answers.
  func question(groups: [String], themes: Int, waves: [WaveName]) -> String
  /// The headline, given the baseline after *than at*.
  func headline(_ headline: Headline, _ baseline: String) -> String
  /// The headline of a study with one wave.
  func headline(_ headline: LevelHeadline) -> String
  /// The sentence of a line.
  func sentence(for statement: SummaryStatement, _ facts: SummaryFacts) -> String
  /// A group's highest and lowest scores.
  func levels(
    group: String, highest: [String], highestScore: String, lowest: [String], lowestScore: String
  )
    -> String
  /// That nothing is shown of a group.
  func noLevels(group: String, minimum: Int) -> String
  /// That some scores are not shown.
  func hiddenLevels(count: Int, minimum: Int) -> String
  /// *Theme*, the corner of the overview.
  var theme: String { get }
  /// *in the spotlight*.
  var spotlight: String { get }
  /// The title of the overview.
  var overviewTitle: String { get }
  /// How often the score is higher and lower.
  func overviewLead(comparisons: Int, higher: Int, lower: Int, _ baseline: String) -> String
  /// The caption of the overview.
  func overviewCaption(number: Int, earlier: WaveName, later: WaveName) -> String
  /// How the changes in the overview are to be read.
  func overviewUnits(earlier: WaveName, later: WaveName, confidence: String) -> String
  /// The title of the numbers behind the overview.
  func overviewFold(table: Int) -> String
  /// The caption of the table behind the overview.
  func overviewNumbersCaption(number: Int) -> String
  /// Where the numbers of the overview come from.
  func overviewSource(study: String, confidence: String, waves: [WaveName]) -> String
  /// The sentence above the overview of a study with one wave.
  var levelOverviewLead: String { get }
  /// The caption of that overview.
  func levelOverviewCaption(number: Int) -> String
  /// What that overview holds.
  func levelOverviewUnits(confidence: String) -> String
  /// The words of the drawing that explains a cell.
  func reading(
    change: String, interval: String, relevantChange: String?, plot: OverviewGrid.Plot
  ) -> OverviewGrid.Reading
  /// *The signs*.
  var signs: String { get }
  /// What a sign means where it is desired in one theme and not in another.
  func meaning(_ meaning: String, _ tone: VerdictSign.Tone) -> String
  /// The note on whole numbers.
  func wholeNumbersNote(minimum: Int, detail: Int) -> String
  /// The note on reservations.
  var reservationNote: String { get }
}
