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
  private(set) var moments: [Timestamp?] = []
  private(set) var ambiguity: Ambiguity?
  private(set) var unreadable = DistinctCells()

  private let reading: MomentReading
  private let noMoment: Timestamp?

  init(role: ColumnRole, column: Int, form: Source.DateForm?, cells: CellRules = CellRules()) {
    self.role = role
    self.column = column
    reading = MomentReading(form: form, habits: cells.dates)
    noMoment = cells.noMoment
  }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      guard block.routes?[row] != RowRouter.skipped else {
        moments.append(nil)
        continue
      }
      let cell = block.cell(row, column)
      switch reading.outcome(of: cell) {
      case .blank: moments.append(nil)
      case .moment(let moment): moments.append(moment == noMoment ? nil : moment)
      case .ambiguous(let dayFirst, let monthFirst):
        moments.append(nil)
        if ambiguity == nil {
          ambiguity = Ambiguity(
            text: String(decoding: cell, as: UTF8.self), dayFirst: dayFirst, monthFirst: monthFirst,
            line: block.line(row), count: 0)
        }
        ambiguity?.count += 1
      case .unreadable:
        moments.append(nil)
        unreadable.add(CellShape.of(cell), line: block.line(row))
      }
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
