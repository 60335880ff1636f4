/// The grid of all themes (rows) and groups (columns): in each cell the change, its interval and the
/// sign of the verdict.
public struct OverviewGrid: Hashable, Sendable {
  /// A group.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public let heading: String
    /// The numbers of respondents per wave, such as *n = 58 and 61*.
    public let detail: String

    /// A column.
    public init(heading: String, detail: String) {
      self.heading = heading
      self.detail = detail
    }
  }

  /// An interval on the scale that all cells share, in points.
  public struct Plot: Hashable, Sendable {
    /// The change.
    public let estimate: Double
    /// The lower limit.
    public let low: Double
    /// The upper limit.
    public let high: Double

    /// An interval.
    public init(estimate: Double, low: Double, high: Double) {
      self.estimate = estimate
      self.low = low
      self.high = high
    }
  }

  /// What is said of one group and theme.
  public struct Cell: Hashable, Sendable {
    /// The sign; nil where there is nothing to judge.
    public let sign: VerdictSign?
    /// The change, such as *+9.6*, or what stands for it.
    public let change: String
    /// The interval, such as *3.1 to 16.1*; nil where there is none.
    public let interval: String?
    /// The interval drawn; nil where there is none.
    public let plot: Plot?
    /// The verdict in words.
    public let word: String
    /// The reservation in words; nil where there is none.
    public let remark: String?

    /// A cell.
    public init(
      sign: VerdictSign?, change: String, interval: String?, plot: Plot?, word: String, remark: String?
    ) {
      self.sign = sign
      self.change = change
      self.interval = interval
      self.plot = plot
      self.word = word
      self.remark = remark
    }
  }

  /// A theme.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public let heading: String
    /// Where its section is: an anchor `#id` or a page.
    public let target: String?
    /// A word below the name, such as *in the spotlight*.
    public let tag: String?
    /// One cell a group.
    public let cells: [Cell]

    /// A row.
    public init(heading: String, target: String?, tag: String?, cells: [Cell]) {
      self.heading = heading
      self.target = target
      self.tag = tag
      self.cells = cells
    }
  }

  /// An entry of the key: a sign that occurs, its word and what it means.
  public struct KeyEntry: Hashable, Sendable {
    /// The sign.
    public let sign: VerdictSign
    /// Its word.
    public let word: String
    /// What it means.
    public let meaning: String

    /// An entry.
    public init(sign: VerdictSign, word: String, meaning: String) {
      self.sign = sign
      self.word = word
      self.meaning = meaning
    }
  }

  /// The words of the drawing that explains how to read a cell.
  public struct Reading: Hashable, Sendable {
    /// *How to read a cell*.
    public let title: String
    /// *Dot: the difference (+9.6)*.
    public let dot: String
    /// *Line: the interval (3.1 to 16.1)*.
    public let line: String
    /// *Grey: smaller than 5 points*.
    public let band: String
    /// *0: equal*.
    public let zero: String
    /// *lower*.
    public let lower: String
    /// *higher*.
    public let higher: String
    /// The interval of the example.
    public let plot: Plot

    /// Words of the drawing.
    public init(
      title: String, dot: String, line: String, band: String, zero: String, lower: String, higher: String,
      plot: Plot
    ) {
      self.title = title
      self.dot = dot
      self.line = line
      self.band = band
      self.zero = zero
      self.lower = lower
      self.higher = higher
      self.plot = plot
    }
  }

  /// The caption.
  public let caption: String
  /// A line below the caption.
  public let subcaption: String
  /// *Theme*, the heading of the first column.
  public let corner: String
  /// The groups.
  public let columns: [Column]
  /// The themes.
  public let rows: [Row]
  /// The scale that all cells share: whole fives around the shown intervals, 0 within.
  public let axis: ClosedRange<Double>
  /// The smallest change that matters, drawn as a band around 0; nil where themes differ in it.
  public let relevantChange: Double?
  /// How to read a cell; nil where no cell has an interval.
  public let reading: Reading?
  /// *The signs*.
  public let keyTitle: String
  /// The signs that occur.
  public let key: [KeyEntry]
  /// Notes under the grid.
  public let notes: [RichText]

  /// A grid.
  public init(
    caption: String, subcaption: String, corner: String, columns: [Column], rows: [Row],
    axis: ClosedRange<Double>, relevantChange: Double?, reading: Reading?, keyTitle: String,
    key: [KeyEntry], notes: [RichText]
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "each row has a cell for every group")
    self.caption = caption
    self.subcaption = subcaption
    self.corner = corner
    self.columns = columns
    self.rows = rows
    self.axis = axis
    self.relevantChange = relevantChange
    self.reading = reading
    self.keyTitle = keyTitle
    self.key = key
    self.notes = notes
  }
}
