/// Everything that the codebook says about a study. All references resolve: whatever one part names
/// is defined once in another.
public struct Study: Hashable, Sendable {
  /// A study's name in the codebook, which also names its output folder.
  public typealias ID = Identifier<Study>

  /// The name in the codebook.
  public let id: ID
  /// What readers see.
  public let title: LocalizedText
  /// The languages of its reports; the first is the default. Never empty.
  public let languages: [Language]
  /// What only a person knows.
  public let about: About
  /// The waves in time order; the first is the baseline. Never empty.
  public let waves: [Wave]
  /// The respondent groups, in codebook order. Never empty.
  public let groups: [RespondentGroup]
  /// The themes, in codebook order.
  public let themes: [Theme]
  /// The answer scales, in codebook order.
  public let scales: [AnswerScale]
  /// The items in questionnaire order.
  public let items: [Item]
  /// The background variables, in codebook order.
  public let background: [BackgroundVariable]
  /// Headings that hold for all sources.
  public let columns: [ColumnMapping]
  /// The exports; empty where they lie at `data/<wave>/<group>.csv`.
  public let sources: [Source]
  /// The cleaning rules in force.
  public let cleaning: CleaningOptions
  /// The groups that are weighted.
  public let weights: [RespondentGroup.ID: WeightTargets]
  /// How results are computed.
  public let analysis: AnalysisOptions
  /// How few answers may still be published.
  public let privacy: PrivacyOptions

  /// A study. The codebook's reader has checked what this initialiser does not.
  public init(
    id: ID, title: LocalizedText, languages: [Language], about: About, waves: [Wave],
    groups: [RespondentGroup], themes: [Theme], scales: [AnswerScale], items: [Item],
    background: [BackgroundVariable], columns: [ColumnMapping], sources: [Source],
    cleaning: CleaningOptions, weights: [RespondentGroup.ID: WeightTargets], analysis: AnalysisOptions,
    privacy: PrivacyOptions
  ) {
    precondition(!languages.isEmpty && !waves.isEmpty && !groups.isEmpty, "a study has waves and groups")
    self.id = id
    self.title = title
    self.languages = languages
    self.about = about
    self.waves = waves
    self.groups = groups
    self.themes = themes
    self.scales = scales
    self.items = items
    self.background = background
    self.columns = columns
    self.sources = sources
    self.cleaning = cleaning
    self.weights = weights
    self.analysis = analysis
    self.privacy = privacy
  }

  /// The scale with this id. Trapping: every id in a study is defined.
  public func scale(_ id: AnswerScale.ID) -> AnswerScale {
    guard let scale = scales.first(where: { $0.id == id }) else {
      preconditionFailure("the study has no scale \(id)")
    }
    return scale
  }

  /// The items of `theme` that `group` answers at `wave`, in questionnaire order.
  public func items(of theme: Theme.ID, group: RespondentGroup.ID, wave: Wave.ID) -> [Item] {
    items.filter { $0.theme == theme && $0.isAsked(of: group, at: wave) }
  }

  /// What is asked of `group` at `wave`: items in questionnaire order, then background variables.
  public func variables(of group: RespondentGroup.ID, at wave: Wave.ID) -> [Variable] {
    items.filter { $0.isAsked(of: group, at: wave) }.map { .item($0.id) }
      + background.filter { $0.groups.contains(group) }.map { .background($0.id) }
  }

  /// The scale of a variable. Trapping: every variable of a study is defined.
  public func scale(of variable: Variable) -> AnswerScale {
    switch variable {
    case .item(let id):
      guard let item = items.first(where: { $0.id == id }) else {
        preconditionFailure("the study has no item \(id)")
      }
      return scale(item.scale)
    case .background(let id):
      guard let variable = background.first(where: { $0.id == id }) else {
        preconditionFailure("the study has no background variable \(id)")
      }
      return scale(variable.scale)
    }
  }

  /// The smallest change of `theme` that matters, in points on 0-100.
  public func relevantChange(of theme: Theme) -> Double {
    theme.relevantChange ?? analysis.relevantChange
  }
}
