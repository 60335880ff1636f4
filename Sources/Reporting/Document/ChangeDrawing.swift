/// Scores per group at each wave, on an axis of 0 to 100, with the verdict beside them.
public struct ChangeDrawing: Hashable, Sendable {
  /// The score of a wave.
  public struct Point: Hashable, Sendable {
    /// The position of the wave in `waves`.
    public let wave: Int
    /// The mean, 0 to 100.
    public let mean: Double
    /// The interval; nil where there is none.
    public let interval: ClosedRange<Double>?
    /// The mean as text.
    public let text: String

    /// A point.
    public init(wave: Int, mean: Double, interval: ClosedRange<Double>?, text: String) {
      self.wave = wave
      self.mean = mean
      self.interval = interval
      self.text = text
    }
  }

  /// A group.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public let label: String
    /// Lines below the name: numbers of respondents, *whole numbers*.
    public let details: [String]
    /// The scores that may be shown, in time order; empty where all are hidden.
    public let points: [Point]
    /// What stands where the points would, such as *shielded*; nil where there are points.
    public let hidden: String?
    /// The sign of the verdict; nil where there is none.
    public let sign: VerdictSign?
    /// The verdict in words; nil where there is none.
    public let word: String?
    /// The change as text, such as *+14.3*; nil where there is none.
    public let change: String?
    /// Its interval as text, such as *(9.8 to 18.8)*; nil where there is none.
    public let interval: String?
    /// The reservation in words; nil where there is none.
    public let remark: String?

    /// A row.
    public init(
      label: String, details: [String], points: [Point], hidden: String?, sign: VerdictSign?, word: String?,
      change: String?, interval: String?, remark: String?
    ) {
      self.label = label
      self.details = details
      self.points = points
      self.hidden = hidden
      self.sign = sign
      self.word = word
      self.change = change
      self.interval = interval
      self.remark = remark
    }
  }

  /// The names of the waves in time order, such as *baseline 2021*.
  public let waves: [String]
  /// *score, 0 to 100 points*.
  public let axisTitle: String
  /// The heading of the column with the changes; nil where there is one wave.
  public let changeTitle: String?
  /// What a score of 0 means, in words of the theme.
  public let lowEnd: String
  /// What a score of 100 means, in words of the theme.
  public let highEnd: String
  /// The groups, in codebook order.
  public let rows: [Row]

  /// A drawing.
  public init(
    waves: [String], axisTitle: String, changeTitle: String?, lowEnd: String, highEnd: String, rows: [Row]
  ) {
    self.waves = waves
    self.axisTitle = axisTitle
    self.changeTitle = changeTitle
    self.lowEnd = lowEnd
    self.highEnd = highEnd
    self.rows = rows
  }
}
