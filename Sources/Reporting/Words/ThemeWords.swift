import SurveyModel
import SurveyResults

/// A score at a wave in finished text.
struct ScoreText: Hashable, Sendable {
  /// The mean, or what stands for it.
  let mean: String
  /// Its interval; nil where there is none.
  let interval: String?
  /// The number of respondents, or what stands for it.
  let n: String
  /// Whether the mean is shown.
  let isShown: Bool
}

/// The verdicts of a theme, by the score's direction, as names of groups.
struct ThemeVerdicts: Hashable, Sendable {
  /// A direction of the score and what moved in it: groups on a theme, or themes of a group.
  struct Movement: Hashable, Sendable {
    /// The sign's shape.
    let shape: VerdictSign.Shape
    /// The groups or themes, within a sentence.
    let names: [String]
  }

  /// Groups whose score is higher or lower, in the order of the shapes.
  let movements: [Movement]
  /// The number of groups for which there is no relevant difference.
  let withoutRelevantDifference: Int
  /// The number of groups of whom something can be said.
  let judged: Int
}

/// What the part about a theme says.
protocol ThemeWords {
  /// The line above the title, such as *Thema 2 van 7, speerpunt*.
  func themeEyebrow(position: Int, of count: Int, isSpotlight: Bool) -> String
  /// What counts as improvement.
  func improvement(_ desired: Theme.DesiredDirection) -> String
  /// How many items there are and how many groups answered them.
  func themeBase(items: Int, groups: [String]) -> String
  /// *Score per groep*.
  var scorePerGroup: String { get }
  /// The sentence that says what happened on the theme.
  func themeLead(theme: String, earlier: String, _ verdicts: ThemeVerdicts) -> String
  /// The sentence for a study with one wave.
  func themeLevelLead(
    theme: String, highest: [String], highestScore: String, lowest: [String], lowestScore: String
  )
    -> String
  /// The sentence where one group alone has a score.
  func themeLevelLead(theme: String, group: String, score: String) -> String
  /// The sentence where no score may be shown.
  func themeHiddenLead(theme: String) -> String
  /// The title of the figure with scores.
  func scoreFigureTitle(number: Int, theme: String, waves: [WaveName]) -> String
  /// The line below it.
  func scoreFigureSubtitle(confidence: String) -> String
  /// *score, 0 tot 100 punten*.
  var scoreAxis: String { get }
  /// *verschil (95%-interval)*.
  func changeColumn(confidence: String) -> String
  /// What a score of 0 means.
  func lowEnd(_ desired: Theme.DesiredDirection) -> String
  /// What a score of 100 means.
  func highEnd(_ desired: Theme.DesiredDirection) -> String
  /// *hele getallen*.
  var wholeNumbers: String { get }
  /// *afgeschermd*, in place of a score that is not shown.
  var shieldedWord: String { get }
  /// A group in the description of the figure: its scores in time order, then the change.
  func describe(
    group: String, scores: [(moment: String, text: ScoreText)], change: String?, interval: String?,
    word: String?
  ) -> String
  /// *Cijfers bij figuur 2: intervallen per meting*.
  func figureNumbersFold(figure: Int) -> String
  /// The caption of the table of intervals.
  func intervalTableCaption(number: Int, theme: String) -> String
  /// The caption of the table of scores.
  func scoreTableCaption(number: Int, theme: String, _ history: ReportHistory) -> String
  /// The line below it.
  func scoreTableSubcaption(_ history: ReportHistory) -> String
  /// *Groep*.
  var group: String { get }
  /// *Score 2021*.
  func scoreHeading(_ wave: WaveName, _ history: ReportHistory) -> String
  /// *n 2021*.
  func nHeading(_ wave: WaveName, _ history: ReportHistory) -> String
  /// *95%-interval 2021*.
  func intervalHeading(_ level: String, _ wave: WaveName?) -> String
  /// *Verschil*.
  var change: String { get }
  /// *Conclusie*.
  var conclusion: String { get }
  /// *90%-interval van het verschil*.
  var equivalenceHeading: String { get }
  /// What x stands for under a table.
  func hiddenNote(minimum: Int) -> String
  /// How well the items of the theme hang together, in words: the lowest and the highest alpha.
  func reliability(_ reading: ReliabilityReading) -> String
  /// Where the scores come from and how to read them.
  func scoreSource(study: String, confidence: String, waves: [WaveName]) -> String
  /// *Onder huisartsen is gewogen ...*
  func weightedNote(groups: [String]) -> String
}

/// Whether a report compares waves.
enum ReportHistory: Hashable, Sendable {
  /// There is the baseline alone.
  case oneWave
  /// There is a baseline and a follow-up.
  case twoWaves
  /// There are more.
  case moreWaves

  /// What a study with this many waves has.
  init(waves: Int) {
    switch waves {
    case ...1: self = .oneWave
    case 2: self = .twoWaves
    default: self = .moreWaves
    }
  }
}

/// How well the items of a theme hang together over all groups and waves.
enum ReliabilityReading: Hashable, Sendable {
  /// A single item has no reliability.
  case singleItem
  /// There are too few answers everywhere.
  case unknown
  /// Alpha, its lowest and highest, as text, and what the lowest means.
  case known(lowest: String, highest: String, Grade)

  /// What an alpha means.
  enum Grade: Hashable, Sendable, CaseIterable {
    /// 0.70 and above everywhere.
    case sufficient
    /// Below 0.70 somewhere, nowhere below 0.60.
    case moderate
    /// Below 0.60 somewhere.
    case low
  }
}
