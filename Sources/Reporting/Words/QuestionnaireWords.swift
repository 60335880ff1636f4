import SurveyModel

/// What the questionnaire, the provenance and the head of a page say.
protocol QuestionnaireWords {
  /// *Vragenlijst*.
  var questionnaireTitle: String { get }
  /// The sentence under it.
  var questionnaireLead: String { get }
  /// *Antwoordschalen*.
  var scalesTitle: String { get }
  /// The sentence under it.
  var scalesLead: String { get }
  /// *Achtergrondvragen*.
  var backgroundTitle: String { get }
  /// What a scale offers.
  func scale(_ kind: AnswerScale.Kind, options: [String], missing: [String]) -> String
  /// The scale of an item by the name of the scale.
  func scaleReference(_ name: String) -> String
  /// That an item is scored in reverse.
  var reversed: String { get }
  /// Who was asked: all groups, or these.
  func askedOf(_ groups: [String]?) -> String
  /// When it was asked: at all waves, or at these.
  func askedAt(_ waves: [String]?) -> String
  /// The title of the codebook as a document.
  var codebookSubtitle: String { get }
  /// *Groepen*.
  var groupsTerm: String { get }
  /// The title of the page for a study that is not compared, and for one that is.
  func subtitle(waves: [WaveName]) -> String
  /// A period of days.
  func period(_ period: Wave.Period) -> String
  /// *niet opgegeven*, of a wave without a period.
  var periodUnknown: String { get }
  /// What kind of study it is.
  func design(_ history: ReportHistory) -> Statement
  /// *Vergeleken* and how many groups and themes.
  func scope(groups: Int, themes: Int) -> Statement
  /// *Relevantiegrens, vooraf gekozen*.
  func margin(_ points: String?) -> Statement
  /// *Herkomst*.
  var provenanceTitle: String { get }
  /// The sentence under it.
  var provenanceLead: String { get }
  /// *Programma*.
  var programTerm: String { get }
  /// *Instellingen*.
  var settingsTerm: String { get }
  /// The options in force.
  func settings(_ study: Study) -> String
  /// *Opnieuw maken*.
  var againTitle: String { get }
  /// The caption of the table of files.
  func inputsCaption(number: Int) -> String
  /// *Bestand*, *Bytes*, *SHA-256*.
  var inputsHeadings: [String] { get }
  /// The title of the part that explains a page of one theme.
  var howToReadTitle: String { get }
  /// The line under the title of a page of one theme or group.
  func excerpt(of study: String) -> String
}
