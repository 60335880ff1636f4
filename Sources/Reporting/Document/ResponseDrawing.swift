/// Response per group and wave, as shares of those invited.
public struct ResponseDrawing: Hashable, Sendable {
  /// A group at one wave.
  public struct Bar: Hashable, Sendable {
    /// The wave's name.
    public let wave: String
    /// Whether it is the last wave, which is set in bold.
    public let isLatest: Bool
    /// The share that counts, 0 to 1; nil where nobody knows who was invited.
    public let kept: Double?
    /// The share that was received and left out, 0 to 1.
    public let excluded: Double?
    /// The share that counts as text.
    public let keptText: String
    /// The number invited as text.
    public let invited: String
    /// The number received as text.
    public let received: String
    /// The number that counts as text.
    public let analysed: String

    /// A bar.
    public init(
      wave: String, isLatest: Bool, kept: Double?, excluded: Double?, keptText: String, invited: String,
      received: String, analysed: String
    ) {
      self.wave = wave
      self.isLatest = isLatest
      self.kept = kept
      self.excluded = excluded
      self.keptText = keptText
      self.invited = invited
      self.received = received
      self.analysed = analysed
    }
  }

  /// A group.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public let label: String
    /// Its waves in time order.
    public let bars: [Bar]

    /// A row.
    public init(label: String, bars: [Bar]) {
      self.label = label
      self.bars = bars
    }
  }

  /// *share of those invited*.
  public let axisTitle: String
  /// *invited*, *received* and *counted*, the headings of the columns.
  public let columns: [String]
  /// What the filled part stands for.
  public let keptLabel: String
  /// What the hatched part stands for.
  public let excludedLabel: String
  /// What the empty part of a bar stands for, such as *no answer*; nil where the legend leaves it out.
  public let unansweredLabel: String?
  /// The groups, in codebook order.
  public let rows: [Row]

  /// A drawing.
  public init(
    axisTitle: String, columns: [String], keptLabel: String, excludedLabel: String,
    unansweredLabel: String? = nil, rows: [Row]
  ) {
    self.axisTitle = axisTitle
    self.columns = columns
    self.keptLabel = keptLabel
    self.excludedLabel = excludedLabel
    self.unansweredLabel = unansweredLabel
    self.rows = rows
  }
}
