/// How well the items of a theme hang together in one group at one wave. Computed from the
/// respondents who answered all of its items; not yet fit for publication.
public struct Reliability: Hashable, Sendable {
  /// One item of the theme.
  public struct ItemStatistics: Hashable, Sendable {
    /// The item.
    public let item: Item.ID
    /// The correlation of the item with the sum of the others; nil without variance.
    public let itemRest: Double?
    /// Alpha without the item; nil below three items.
    public let alphaIfDropped: Double?

    /// Statistics of an item.
    public init(item: Item.ID, itemRest: Double?, alphaIfDropped: Double?) {
      self.item = item
      self.itemRest = itemRest
      self.alphaIfDropped = alphaIfDropped
    }
  }

  /// The theme.
  public let theme: Theme.ID
  /// The number of items.
  public let items: Int
  /// The number of respondents who answered all of them.
  public let n: Int
  /// Cronbach's alpha, at most 1, possibly negative; nil where it cannot be computed.
  public let alpha: Double?
  /// The lower limit of its interval (Feldt).
  public let alphaLow: Double?
  /// The upper limit of its interval (Feldt).
  public let alphaHigh: Double?
  /// McDonald's omega; nil where it is not estimated.
  public let omega: Double?
  /// The items in questionnaire order.
  public let item: [ItemStatistics]

  /// Reliability of a theme.
  public init(
    theme: Theme.ID, items: Int, n: Int, alpha: Double?, alphaLow: Double?, alphaHigh: Double?,
    omega: Double?, item: [ItemStatistics]
  ) {
    self.theme = theme
    self.items = items
    self.n = n
    self.alpha = alpha
    self.alphaLow = alphaLow
    self.alphaHigh = alphaHigh
    self.omega = omega
    self.item = item
  }
}

/// The responses of one group at one wave with their theme scores.
public struct ScoredResponses: Hashable, Sendable {
  /// The scores on one theme.
  public struct ThemeScores: Hashable, Sendable {
    /// The theme.
    public let theme: Theme.ID
    /// One score slot a respondent.
    public let scores: ScoreColumn

    /// Scores on a theme.
    public init(theme: Theme.ID, scores: ScoreColumn) {
      self.theme = theme
      self.scores = scores
    }
  }

  /// The wave.
  public let wave: Wave.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The digests of the link codes; nil where the wave is anonymous for the group.
  public let respondents: FactColumn<KeyedDigest>?
  /// The digests of the schools or organisations.
  public let clusters: FactColumn<KeyedDigest>?
  /// The weight of each respondent, with a mean of 1; nil where the group is not weighted.
  public let weights: [Double]?
  /// What cleaning found in each response.
  public let flags: [CleanedResponses.Flags]
  /// The themes of which the group was asked items, in codebook order.
  public let themes: [ThemeScores]
  /// The answers to items and background variables, in questionnaire order.
  public let answers: [VariableColumn]
  /// The reliability of each theme, in codebook order.
  public let reliability: [Reliability]

  /// Scored responses; all columns are equally long.
  public init(
    wave: Wave.ID, group: RespondentGroup.ID, respondents: FactColumn<KeyedDigest>?,
    clusters: FactColumn<KeyedDigest>?,
    weights: [Double]?, flags: [CleanedResponses.Flags], themes: [ThemeScores],
    answers: [VariableColumn], reliability: [Reliability]
  ) {
    let lengths: [Int?] = [respondents?.count, clusters?.count, weights?.count]
    precondition(
      lengths.allSatisfy { $0 == nil || $0 == flags.count }, "the columns of a table are equally long")
    precondition(
      themes.allSatisfy { $0.scores.count == flags.count }, "the columns of a table are equally long")
    precondition(
      answers.allSatisfy { $0.answers.count == flags.count }, "the columns of a table are equally long")
    self.wave = wave
    self.group = group
    self.respondents = respondents
    self.clusters = clusters
    self.weights = weights
    self.flags = flags
    self.themes = themes
    self.answers = answers
    self.reliability = reliability
  }

  /// The number of respondents.
  public var count: Int { flags.count }

  /// The scores on `theme`, or nil where the group was not asked about it.
  public func scores(of theme: Theme.ID) -> ScoreColumn? {
    themes.first { $0.theme == theme }?.scores
  }

  /// The answers to `variable`, or nil where it was not asked.
  public func answers(to variable: Variable) -> AnswerColumn? {
    answers.first { $0.variable == variable }?.answers
  }
}
