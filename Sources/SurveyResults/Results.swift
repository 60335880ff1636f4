public import SurveyModel

/// All statistics of a study before the disclosure filter: confidential. No writer accepts them.
public struct StudyEstimates: Hashable, Sendable {
  /// The reliability of each theme, group and wave, in codebook order.
  public let reliability: [ReliabilityRecord<Estimate<ReliabilityNumbers>>]
  /// Theme scores: themes in codebook order, in each the groups, in each the whole group and then
  /// its breakdowns.
  public let themes: [ThemeRecord<Estimate<WaveNumbers>, Estimate<ChangeNumbers>>]
  /// Items in questionnaire order, in each the groups.
  public let items: [ItemRecord<Estimate<ItemWaveNumbers>, Estimate<ItemChangeNumbers>>]
  /// Differences between the changes of two groups.
  public let between: [GroupContrastRecord<Estimate<BetweenNumbers>>]
  /// Composition of the waves.
  public let composition: [CompositionRecord<Estimate<CompositionNumbers>>]
  /// Trends over three or more waves.
  public let trends: [TrendRecord<Estimate<TrendNumbers>>]
  /// What readers should be warned of.
  public let warnings: [ResultWarning]

  /// Statistics of a study.
  public init(
    reliability: [ReliabilityRecord<Estimate<ReliabilityNumbers>>],
    themes: [ThemeRecord<Estimate<WaveNumbers>, Estimate<ChangeNumbers>>],
    items: [ItemRecord<Estimate<ItemWaveNumbers>, Estimate<ItemChangeNumbers>>],
    between: [GroupContrastRecord<Estimate<BetweenNumbers>>],
    composition: [CompositionRecord<Estimate<CompositionNumbers>>],
    trends: [TrendRecord<Estimate<TrendNumbers>>] = [], warnings: [ResultWarning]
  ) {
    self.reliability = reliability
    self.themes = themes
    self.items = items
    self.between = between
    self.composition = composition
    self.trends = trends
    self.warnings = warnings
  }
}

/// A warning that goes with the results. Its text is made from it in each language.
public struct ResultWarning: Hashable, Sendable {
  /// A name that scripts can rely on, such as `low-reliability`.
  public let code: String
  /// The theme it is about.
  public let theme: Theme.ID?
  /// The group it is about.
  public let group: RespondentGroup.ID?
  /// The wave it is about.
  public let wave: Wave.ID?
  /// The item it is about.
  public let item: Item.ID?
  /// What it says, in Dutch and in English.
  public let text: LocalizedText

  /// A warning.
  public init(
    code: String, theme: Theme.ID? = nil, group: RespondentGroup.ID? = nil, wave: Wave.ID? = nil,
    item: Item.ID? = nil, text: LocalizedText
  ) {
    self.code = code
    self.theme = theme
    self.group = group
    self.wave = wave
    self.item = item
    self.text = text
  }
}

/// Where results came from: everything that, if equal, makes them equal.
public struct Provenance: Hashable, Sendable {
  /// A file that was read.
  public struct Input: Hashable, Sendable {
    /// The path relative to the study's folder.
    public let path: String
    /// Its size; nil where it is withheld.
    public let bytes: Int?
    /// Its SHA-256 digest as 64 hexadecimal digits; nil where it is withheld.
    public let sha256: String?
    /// How many responses it holds; nil where it holds none, and in what is published.
    public let responses: Int?
    /// Whether its answers were made by `simulate`; every report says so.
    public let isSynthetic: Bool

    /// A file that was read.
    public init(
      path: String, bytes: Int?, sha256: String?, responses: Int? = nil, isSynthetic: Bool = false
    ) {
      self.responses = responses
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
      self.isSynthetic = isSynthetic
    }
  }

  /// The program's name.
  public let program: String
  /// The program's version.
  public let version: String
  /// The files that were read, the codebook first, then the exports in the order of the study.
  public let inputs: [Input]

  /// A provenance.
  public init(program: String, version: String, inputs: [Input]) {
    self.program = program
    self.version = version
    self.inputs = inputs
  }

  /// Whether answers of any input were made by `simulate`.
  public var isSynthetic: Bool { inputs.contains(where: \.isSynthetic) }
}

/// Everything that may be published of a study: the one source of every number in a report.
public struct Results: Hashable, Sendable {
  /// Where they came from.
  public let provenance: Provenance
  /// How every response is accounted for, per wave and group; wave by wave, groups in codebook order.
  public let flow: [PublishedFlow]
  /// The reliability of each theme, group and wave.
  public let reliability: [ReliabilityRecord<Published<ReliabilityNumbers>>]
  /// Theme scores.
  public let themes: [ThemeRecord<Published<WaveNumbers>, Published<ChangeNumbers>>]
  /// Items.
  public let items: [ItemRecord<Published<ItemWaveNumbers>, Published<ItemChangeNumbers>>]
  /// Differences between the changes of two groups.
  public let between: [GroupContrastRecord<Published<BetweenNumbers>>]
  /// Composition of the waves.
  public let composition: [CompositionRecord<Published<CompositionNumbers>>]
  /// Trends over three or more waves; empty for studies of two.
  public let trends: [TrendRecord<Published<TrendNumbers>>]
  /// What readers should be warned of.
  public let warnings: [ResultWarning]
}
