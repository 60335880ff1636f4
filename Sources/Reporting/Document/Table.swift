/// A table of finished text.
public struct Table: Hashable, Sendable {
  /// How the cells of a column line up.
  public enum Alignment: Hashable, Sendable {
    /// At the left.
    case text
    /// At the right, so that decimals stand below one another.
    case number
    /// In the middle.
    case centre
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public let heading: String
    /// How its cells line up.
    public let alignment: Alignment

    /// A column.
    public init(heading: String, alignment: Alignment) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// A sign in front of the text.
    public let sign: VerdictSign?
    /// The text.
    public let text: RichText
    /// A line in italics below it, such as a reservation.
    public let remark: String?

    /// A cell.
    public init(_ text: RichText, sign: VerdictSign? = nil, remark: String? = nil) {
      self.sign = sign
      self.text = text
      self.remark = remark
    }
  }

  /// A row. Its first cell is its heading.
  public struct Row: Hashable, Sendable {
    /// One cell a column.
    public let cells: [Cell]
    /// What it is about; nil where that is no one group or theme.
    public let subject: Subject?

    /// A row.
    public init(_ cells: [Cell], about subject: Subject? = nil) {
      self.cells = cells
      self.subject = subject
    }
  }

  /// Rows that belong together, under a heading of their own where there is one.
  public struct Group: Hashable, Sendable {
    /// The heading over all columns; nil where there is none.
    public let heading: String?
    /// The rows.
    public let rows: [Row]
    /// What they are about together; nil where that is no one group or theme.
    public let subject: Subject?

    /// A group of rows.
    public init(heading: String? = nil, rows: [Row], about subject: Subject? = nil) {
      self.heading = heading
      self.rows = rows
      self.subject = subject
    }
  }

  /// The number and the caption, such as *Table 3. Cost awareness: ...*
  public let caption: String
  /// A line below the caption: units and how to read it.
  public let subcaption: String?
  /// The columns.
  public let columns: [Column]
  /// The rows; each has a cell for every column.
  public let groups: [Group]

  /// A table.
  public init(caption: String, subcaption: String?, columns: [Column], groups: [Group]) {
    precondition(
      groups.allSatisfy { $0.rows.allSatisfy { $0.cells.count == columns.count } },
      "each row of a table has a cell for every column")
    self.caption = caption
    self.subcaption = subcaption
    self.columns = columns
    self.groups = groups
  }
}
