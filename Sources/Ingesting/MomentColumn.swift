import SurveyModel

/// A column of moments, as they are read.
struct MomentColumn: Sendable {
  /// A date that can be read in two ways.
  struct Ambiguity: Sendable {
    let text: String
    let dayFirst: CalendarDate
    let monthFirst: CalendarDate
    let line: Int
    var count: Int
  }

  let role: ColumnRole
  let column: Int
  private(set) var moments = FactColumn<Timestamp>()
  private(set) var ambiguity: Ambiguity?
  /// The number of cells that are no date, and the first of them with its line.
  private(set) var unreadable = 0
  private(set) var firstUnreadable: (look: CellLook, line: Int)?

  private let reading: MomentReading
  private var common = CommonMoments()
  private let noMoment: Timestamp?

  init(role: ColumnRole, column: Int, form: Source.DateForm?, cells: CellRules = CellRules()) {
    self.role = role
    self.column = column
    reading = MomentReading(form: form, habits: cells.dates)
    noMoment = cells.noMoment
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) { moments.reserveCapacity(rows) }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    var moments = FactColumn<Timestamp>()
    swap(&moments, &self.moments)
    moments.append(count: block.count) { stored in
      for row in 0..<block.count {
        let moment = block.routes?[row] == RowRouter.skipped ? nil : moment(at: row, of: block)
        stored.initializeElement(at: row, to: moment?.stored ?? Timestamp.lacking)
      }
    }
    swap(&moments, &self.moments)
  }

  @inline(__always)
  private mutating func moment(at row: Int, of block: RowBlock) -> Timestamp? {
    let cell = block.cell(row, column)
    if let moment = common.moment(of: cell), moment != noMoment { return moment }
    return moment(of: cell, line: block.line(row))
  }

  private mutating func moment(of cell: UnsafeBufferPointer<UInt8>, line: Int) -> Timestamp? {
    switch reading.outcome(of: cell) {
    case .blank: return nil
    case .moment(let moment): return moment == noMoment ? nil : moment
    case .ambiguous(let dayFirst, let monthFirst):
      if ambiguity == nil {
        ambiguity = Ambiguity(
          text: String(decoding: cell, as: UTF8.self), dayFirst: dayFirst, monthFirst: monthFirst, line: line,
          count: 0)
      }
      ambiguity?.count += 1
      return nil
    case .unreadable:
      unreadable += 1
      if firstUnreadable == nil { firstUnreadable = (CellLook(of: cell), line) }
      return nil
    }
  }
}

/// What may be told of a cell that should hold a date: the text where it is one of a calendar, else its shape,
/// since a wrong column may hold anything.
enum CellLook: Hashable, Sendable {
  case shape(String)
  /// Numbers that stand to each other as those of a date, though there is no such date.
  case date(String)
  /// A number by which a spreadsheet counts days.
  case serialDay(String)

  /// What may be told of `cell`.
  init(of cell: UnsafeBufferPointer<UInt8>) {
    let range = CellNumber.trimmed(cell)
    let text = String(decoding: cell[range], as: UTF8.self)
    var scanner = ByteScanner(UnsafeBufferPointer(rebasing: cell[range]))
    let marks = MomentReading.marks
    let isDate =
      scanner.number(digits: 1...4) != nil && scanner.byte(of: marks) != nil
      && scanner.number(digits: 1...2) != nil && scanner.byte(of: marks) != nil
      && scanner.number(digits: 1...4) != nil && text.utf8.count <= 24
      && text.utf8.allSatisfy { $0 < 0x80 }
    if isDate {
      self = .date(text)
    } else if ProgramLook.isSerialDay(text) {
      self = .serialDay(text)
    } else {
      self = .shape(CellShape.of(cell))
    }
  }
}

/// The shape of a cell whose text must not be shown, as it may be about a person: `9` for a digit, `a` for
/// a letter, and its marks.
enum CellShape {
  /// The shape of `cell`, at most 24 characters long.
  static func of(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    var shape = ""
    for character in String(decoding: cell, as: UTF8.self).prefix(25) {
      if shape.count == 24 { return shape + "…" }
      if character.isNumber {
        shape.append("9")
      } else if character.isLetter {
        shape.append("a")
      } else {
        shape.append(character.isNewline || character == "\t" ? " " : character)
      }
    }
    return shape
  }
}
