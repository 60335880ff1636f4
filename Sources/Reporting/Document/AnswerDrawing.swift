/// Answers to an item per group and wave: bars that diverge from the neutral answer.
public struct AnswerDrawing: Hashable, Sendable {
  /// What an answer is to the programme, and how strongly; it decides the colour, not the side.
  public enum Tone: Hashable, Sendable {
    /// The most desired answer.
    case desiredStrong
    /// A desired answer.
    case desiredMild
    /// Two desired answers taken together.
    case desiredMerged
    /// Neither.
    case neutral
    /// Two undesired answers taken together.
    case undesiredMerged
    /// An undesired answer.
    case undesiredMild
    /// The least desired answer.
    case undesiredStrong
    /// The answer at `position` of a scale without better and worse.
    case plain(position: Int)
  }

  /// On which side of the centre an answer stands.
  public enum Side: Hashable, Sendable {
    /// Left of it.
    case left
    /// Half on either side.
    case centre
    /// Right of it.
    case right
  }

  /// A piece of a bar.
  public struct Segment: Hashable, Sendable {
    /// Its share of the answers, 0 to 1.
    public let share: Double
    /// The share as text, such as *34*; left out of the bar where it does not fit.
    public let text: String
    /// Its colour.
    public let tone: Tone
    /// Its side.
    public let side: Side

    /// A piece.
    public init(share: Double, text: String, tone: Tone, side: Side) {
      self.share = share
      self.text = text
      self.tone = tone
      self.side = side
    }
  }

  /// A group at one wave.
  public struct Bar: Hashable, Sendable {
    /// The wave's name, such as *2021*.
    public let wave: String
    /// Whether it is the last wave, which is set in bold.
    public let isLatest: Bool
    /// The answers from left to right; empty where they are hidden.
    public let segments: [Segment]
    /// What stands where the bar would; nil where there is a bar.
    public let hidden: String?
    /// The share of *don't know* as text, such as *14%* or *< 5*.
    public let dontKnow: String
    /// The number of answers as text.
    public let n: String

    /// A bar.
    public init(
      wave: String, isLatest: Bool, segments: [Segment], hidden: String?, dontKnow: String, n: String
    ) {
      self.wave = wave
      self.isLatest = isLatest
      self.segments = segments
      self.hidden = hidden
      self.dontKnow = dontKnow
      self.n = n
    }
  }

  /// A group.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public let label: String
    /// A line below the name, such as *taken together*.
    public let detail: String?
    /// Its waves in time order.
    public let bars: [Bar]

    /// A row.
    public init(label: String, detail: String?, bars: [Bar]) {
      self.label = label
      self.detail = detail
      self.bars = bars
    }
  }

  /// An entry of the legend.
  public struct LegendEntry: Hashable, Sendable {
    /// The colours it explains, one or two.
    public let tones: [Tone]
    /// What they stand for.
    public let label: String

    /// An entry.
    public init(tones: [Tone], label: String) {
      self.tones = tones
      self.label = label
    }
  }

  /// The legend in the order of the scale.
  public let legend: [LegendEntry]
  /// What stands at the left end, such as *disagree*.
  public let leftEnd: String
  /// What stands at the right end, such as *agree (desired)*.
  public let rightEnd: String
  /// Which end the programme wants; nil where none is.
  public let desiredEnd: Side?
  /// *don't know*, the heading of its column.
  public let dontKnowTitle: String
  /// The groups, in codebook order.
  public let rows: [Row]

  /// A drawing.
  public init(
    legend: [LegendEntry], leftEnd: String, rightEnd: String, desiredEnd: Side?, dontKnowTitle: String,
    rows: [Row]
  ) {
    self.legend = legend
    self.leftEnd = leftEnd
    self.rightEnd = rightEnd
    self.desiredEnd = desiredEnd
    self.dontKnowTitle = dontKnowTitle
    self.rows = rows
  }
}
