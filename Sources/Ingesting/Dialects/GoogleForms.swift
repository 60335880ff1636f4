import SurveyModel

/// Exports of Google Forms, from the sheet with responses: a time stamp, then whole question texts; a grid has a
/// column for each row, `Question [row]`; several choices are joined with a comma and a space.
///
/// The time stamp has the form of the sheet's country. The Dutch one, with hyphens below the Dutch heading, has
/// the day first; one with slashes can be of many countries and is not guessed at.
enum GoogleForms {
  static func reading(of records: LeadingRecords) -> Dialect.Reading? {
    guard let first = records.rows[0].first else { return nil }
    let isDutch = LooseText(first) == LooseText("Tijdstempel")
    guard isDutch || LooseText(first) == LooseText("Timestamp") else { return nil }
    let moments = records.filled(0, from: 1)
    guard moments.allSatisfy(ProgramLook.isMoment) else { return nil }
    let columns = records.rows[0].enumerated().map { column, heading in
      ExportColumn(heading, system: column == 0 ? .submitted : column <= 2 ? fields[LooseText(heading)] : nil)
    }
    var layout = ExportLayout(.googleForms, columns: columns)
    if isDutch {
      layout.cells.dates = [DateHabit(mark: UInt8(ascii: "-"), order: .dayMonthYear)]
    }
    let hasTexts = columns.dropFirst().contains { $0.heading.contains(" ") || $0.heading.hasSuffix("?") }
    let signs = 1 + (moments.isEmpty ? 0 : 2) + (hasTexts ? 1 : 0)
    return Dialect.Reading(layout: layout, signs: signs)
  }

  private static let fields: [LooseText: ExportColumn.System] = [
    "email address": .personal, "username": .personal, "score": .other, "e-mailadres": .personal,
    "gebruikersnaam": .personal,
  ].reduce(into: [:]) { $0[LooseText($1.key)] = $1.value }
}
