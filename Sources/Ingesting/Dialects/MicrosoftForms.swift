import SurveyModel

/// Exports of Microsoft Forms, saved as text by a spreadsheet, in Dutch or English: labels, never codes; several
/// choices joined with `;` and closed with one; each statement of a grid a column of its own, headed by the
/// statement, with a number behind a heading that stands there already.
///
/// Its own form of a moment has the month first, a year of two digits and seconds. A spreadsheet that saved it
/// anew may have written another; that one is not guessed at.
enum MicrosoftForms {
  static func reading(of records: LeadingRecords) -> Dialect.Reading? {
    // The program's own columns stand at the beginning.
    let own = records.rows[0].prefix(8).map { fields[LooseText($0)] }
    guard let started = own.firstIndex(of: .started), let submitted = own.firstIndex(of: .submitted),
      started < submitted
    else { return nil }
    let moments = [started, submitted].flatMap { records.filled($0, from: 1) }
    guard moments.allSatisfy({ ProgramLook.isMoment($0) || ProgramLook.isSerialDay($0) }) else { return nil }
    var columns = records.rows[0].enumerated().map { column, heading in
      ExportColumn(heading, system: (column < own.count ? own[column] : nil) ?? quizField(heading))
    }
    markRepeats(in: &columns)
    var layout = ExportLayout(.msForms, columns: columns)
    layout.cells.dates = [
      DateHabit(mark: UInt8(ascii: "/"), yearDigits: 2, hasSeconds: true, order: .monthDayYear)
    ]
    return Dialect.Reading(layout: layout, signs: own.count { $0 != nil })
  }

  private static let fields: [LooseText: ExportColumn.System] = [
    "id": .other, "start time": .started, "completion time": .submitted, "email": .personal,
    "name": .personal, "last modified time": .other, "language": .other, "begintijd": .started,
    "starttijd": .started, "tijd van voltooien": .submitted, "voltooiingstijd": .submitted,
    "e-mail": .personal, "naam": .personal, "tijd van laatste wijziging": .other, "taal": .other,
  ].reduce(into: [:]) { $0[LooseText($1.key)] = $1.value }

  private static func quizField(_ heading: String) -> ExportColumn.System? {
    let folded = LooseText(heading).folded
    let whole = ["total points", "quiz feedback", "totaal aantal punten", "feedback over test"]
    let starts = ["points - ", "feedback - ", "punten - "]
    return whole.contains(folded) || starts.contains(where: folded.hasPrefix) ? .other : nil
  }

  /// Finds headings that stand there already, but for a number behind them.
  private static func markRepeats(in columns: inout [ExportColumn]) {
    var seen: Set<LooseText> = []
    for column in columns.indices {
      let heading = columns[column].heading
      var base = heading[...]
      while base.last?.isASCII == true, base.last?.isNumber == true { base.removeLast() }
      let text = String(base).trimmingSpaces
      if base.endIndex < heading.endIndex, !text.isEmpty, seen.contains(LooseText(text)) {
        columns[column].repeats = text
        columns[column].parts.append(text)
      }
      seen.insert(LooseText(heading))
    }
  }
}
