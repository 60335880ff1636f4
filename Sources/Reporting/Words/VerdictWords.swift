import SurveyModel
import SurveyResults

/// A name from the codebook as it stands alone and as it stands in a sentence.
struct Name: Hashable, Sendable {
  /// As the codebook writes it, such as *Huisartsen*.
  let label: String
  /// Within a sentence, such as *huisartsen*.
  let inline: String
}

/// The names of a wave.
struct WaveName: Hashable, Sendable {
  /// As the codebook writes it, such as *Nulmeting*.
  let label: String
  /// In headings of tables and beside bars: the year where that tells the waves apart, else the label.
  let short: String
  /// The label with its year, such as *Nulmeting 2021*.
  let long: String
  /// After *than*, *between*: *de nulmeting*, *baseline*.
  let phrase: String
  /// When it was, such as *in 2021* or *bij de nulmeting*.
  let moment: String
}

/// A change in finished numbers, for a sentence about it.
struct ComparisonText: Hashable, Sendable {
  /// The group, within a sentence.
  let group: String
  /// The theme, within a sentence.
  let theme: String
  /// The earlier wave, such as *de nulmeting*.
  let earlier: String
  /// The later wave.
  let later: String
  /// The score at the earlier wave; nil where it may not be shown.
  let earlierMean: String?
  /// The score at the later wave.
  let laterMean: String?
  /// The change, with its sign.
  let change: String
  /// The interval at the study's level; nil where there is none.
  let interval: String?
  /// The 90 % interval; nil where there is none.
  let equivalenceInterval: String?
  /// The confidence level of `interval`, such as *95%*.
  let confidence: String
  /// The smallest change that matters, in points.
  let relevantChange: String
  /// The numbers of respondents, such as *n = 57 en 60*.
  let n: String
  /// The number of respondents at the later wave.
  let laterN: String
}

/// Facts that a reservation mentions; nil where they are not known.
struct ReservationFacts: Sendable {
  /// Cronbach's alpha, its lowest and highest over the waves.
  let alpha: String?
  /// The response at the later wave.
  let response: String?
  /// The number of people in the group.
  let population: String?
  /// The change at equal composition of the two waves.
  var atEqualComposition: String? = nil
  /// The items that moved apart from the rest of the theme, as they are worded.
  var driftingItems: [String] = []
  /// The change of the theme without them.
  var withoutDriftingItems: String? = nil
  /// The share of *don't know* at the earlier and at the later wave.
  var dontKnow: (from: String, to: String)? = nil
  /// What of the cleaning a conclusion that depends on it depends on.
  var cleaning: CleaningDependence = .flagged
}

/// With which other responses a conclusion would be another one.
enum CleaningDependence: Hashable, Sendable, CaseIterable {
  /// Without those that are flagged.
  case flagged
  /// With those that were left out as careless.
  case careless
  /// Without the former, and with the latter.
  case both
  /// One of the two; which is not known.
  case either
}

/// What is said about verdicts.
protocol VerdictWords {
  /// The verdict in a word or two, such as *duidelijk hoger*.
  func word(for shape: VerdictSign.Shape) -> String
  /// The verdict of a census, where the sign's word alone does not tell that everybody answered.
  func word(for outcome: MissingOutcome) -> String
  /// What the sign means, in the key of the overview.
  func meaning(of shape: VerdictSign.Shape, relevantChange: String?, themes: Int, minimum: Int) -> String
  /// The sentence or two for a verdict.
  func sentence(for shape: VerdictSign.Shape, _ comparison: ComparisonText) -> String
  /// What is added where the programme wants lower scores, or neither.
  func wish(_ desired: Theme.DesiredDirection) -> String?
  /// The sentence where there is no verdict.
  func sentence(for outcome: MissingOutcome, group: String, theme: String, minimum: Int) -> String
  /// What a reservation says.
  func sentence(for reservation: Modifier, _ facts: ReservationFacts) -> String
  /// *onder voorbehoud*.
  var withReservation: String { get }
  /// The sentence that closes every conclusion.
  var noCause: String { get }
}

/// Why there is no verdict.
enum MissingOutcome: Hashable, Sendable, CaseIterable {
  /// Fewer answers than the minimum at a wave.
  case tooFewAnswers
  /// Hidden to protect other hidden numbers or what few people answered.
  case shielded
  /// Nobody answered at a wave.
  case noResponses
  /// The waves do not have the same items.
  case itemsDiffer
  /// All scores are equal, so that nothing can be said of chance.
  case noVariance
  /// There are too few answers for a computation.
  case notComputable
  /// The group was not asked about the theme at one of the waves.
  case notAsked
}
