import SurveyModel

/// A share of the answers of a group at the last wave, and at the first where that is shown too.
struct ShareText: Hashable, Sendable {
  /// The group, within a sentence.
  let group: String
  /// The share at the last wave, such as *52%*.
  let later: String
  /// The number of answers at the last wave.
  let laterN: String
  /// The share at the first wave; nil where there is one wave or it is not shown.
  let earlier: String?
  /// The number of answers at the first wave.
  let earlierN: String?
}

/// How an item is called.
enum ItemKind: Hashable, Sendable {
  /// A statement with an ordered scale.
  case statement
  /// Any other question.
  case question
}

/// Whether respondents could answer that they do not know.
enum DontKnow: Hashable, Sendable {
  /// They could.
  case offered
  /// They could not.
  case notOffered
}

/// What the panel of an item says.
protocol ItemWords {
  /// *Stelling 1: ‘...’*.
  func itemTitle(_ kind: ItemKind, position: Int, text: String) -> String
  /// *Inwoners lazen: ‘...’*.
  func wordingNote(group: String, text: String) -> String
  /// The sentence about the two most desired answers, of the groups that chose them most and least.
  func itemLead(
    answers: [String], areDesired: Bool, highest: ShareText, lowest: ShareText, earlier: String?,
    later: String
  ) -> String
  /// The same where one group alone is shown.
  func itemLead(
    answers: [String], areDesired: Bool, only: ShareText, earlier: String?, later: String
  ) -> String
  /// The sentence where nothing is shown.
  func hiddenItemLead(_ kind: ItemKind) -> String
  /// The sentence about an item of which a table says it all.
  func tableItemLead(_ scale: TableItem) -> String
  /// The title of the figure.
  func answerFigureTitle(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String
  /// The line below it.
  func answerFigureSubtitle(_ missing: DontKnow) -> String
  /// The heading of the column with *don't know*.
  var dontKnow: String { get }
  /// *helemaal mee eens (gewenst)*.
  func desiredEnd(_ label: String) -> String
  /// *twee antwoorden samen*.
  var mergedLegend: String { get }
  /// *samengenomen*, below a group.
  var mergedDetail: String { get }
  /// Answers taken together in a cell: *samen 47%*.
  func together(_ share: String) -> String
  /// One side is shown, the rest is not: *mee eens of helemaal mee eens 46%, rest afgeschermd*.
  func partial(answers: [String], share: String) -> String
  /// *a of b*.
  func alternatives(_ parts: [String]) -> String
  /// *Groep en meting*.
  var groupAndWave: String { get }
  /// *Cijfers bij figuur 3: antwoorden in procenten*.
  func answerFold(figure: Int) -> String
  /// The caption of the table of answers.
  func answerTableCaption(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String
  /// The caption of the table of means.
  func itemMeansCaption(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String
  /// What the table of means holds.
  var itemMeansUnits: String { get }
  /// The heading of the change of the share of the two most desired answers.
  var topDifferenceHeading: String { get }
  /// The heading of the item's corrected p-value.
  var itemPHeading: String { get }
  /// The notes under an item.
  func answerSource(study: String, waves: [WaveName], _ missing: DontKnow) -> String
  /// What the colours stand for.
  var colourNote: String { get }
  /// Why answers are taken together.
  func mergedNote(minimum: Int) -> String
  /// That rounded percentages need not add up.
  var roundingNote: String { get }
  /// That shares of weighted groups are not weighted.
  func unweightedNote(groups: [String]) -> String
  /// That several answers could be chosen.
  var multipleNote: String { get }
  /// *Antwoord*.
  var answer: String { get }
  /// *Gemiddelde (1 tot 10)*.
  func meanHeading(low: String, high: String) -> String
  /// *8 of hoger*.
  func orMore(_ value: String) -> String
  /// *5 of lager*.
  func orLess(_ value: String) -> String
  /// The title of the part with items that belong to no theme.
  var looseItemsTitle: String { get }
  /// What that part is.
  var looseItemsIntroduction: String { get }
  /// Where written answers are.
  var openAnswersNote: String { get }
}

/// Items whose answers stand in a table.
enum TableItem: Hashable, Sendable {
  /// One of several answers without order.
  case nominal
  /// Any number of answers.
  case multiple
  /// A number.
  case numeric
}
