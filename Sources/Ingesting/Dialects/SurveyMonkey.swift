import SurveyModel

/// Exports of SurveyMonkey: a row of questions, each above its first column only, and a row that says
/// `Response`, or names the statement or option of each column. A condensed export has an empty second row, or
/// none.
///
/// A column for each option holds the text of the option where that was ticked. Moments are written in the form
/// of the account; only that of the United States, with AM or PM, tells its order of day and month.
enum SurveyMonkey {
  static func reading(of records: LeadingRecords) -> Dialect.Reading? {
    let first = records.rows[0]
    var own: [ExportColumn.System?] = []
    for heading in first {
      guard let system = fields[LooseText(heading)] else { break }
      own.append(system)
    }
    guard own.count >= 2 else { return nil }
    let hasSecond = records.rows.count > 1 && own.indices.allSatisfy { records.cell(1, $0).isEmpty }
    var columns: [ExportColumn] = []
    var question = ""
    var answered = 0
    for (column, heading) in first.enumerated() {
      if column < own.count {
        columns.append(ExportColumn(heading, system: own[column]))
        continue
      }
      // An empty cell repeats the question before it.
      if !heading.trimmingSpaces.isEmpty { question = heading.trimmingSpaces }
      let part = hasSecond ? records.cell(1, column) : ""
      if part.isEmpty || wholes.contains(LooseText(part)) {
        if !part.isEmpty { answered += 1 }
        columns.append(ExportColumn(hasSecond || !heading.isEmpty ? question : heading))
      } else {
        columns.append(
          ExportColumn("\(question) [\(part)]", also: ["\(question) - \(part)"], parts: [part]))
      }
    }
    var layout = ExportLayout(.surveymonkey, columns: columns, headingRows: hasSecond ? 2 : 1)
    layout.cells.dates = [
      DateHabit(mark: UInt8(ascii: "/"), yearDigits: 4, hasHalfOfDay: true, order: .monthDayYear)
    ]
    let isNumbered = records.filled(0, from: layout.headingRows).allSatisfy {
      $0.count >= 6 && ProgramLook.isDigits($0)
    }
    let signs = (hasSecond ? 2 : 0) + min(own.count, 8) / 2 + min(answered, 1)
    return Dialect.Reading(layout: layout, signs: isNumbered ? signs : 0)
  }

  private static let fields: [LooseText: ExportColumn.System] = [
    "respondent id": .other, "collector id": .other, "start date": .started, "end date": .submitted,
    "ip address": .personal, "email address": .personal, "first name": .personal, "last name": .personal,
    "custom data 1": .other, "custom data": .other,
    "respondent-id": .other, "id respondent": .other, "collector-id": .other, "verzamelaar-id": .other,
    "id collector": .other, "begindatum": .started, "startdatum": .started, "einddatum": .submitted,
    "ip-adres": .personal, "e-mailadres": .personal, "voornaam": .personal, "achternaam": .personal,
    "aangepaste gegevens 1": .other, "aangepaste gegevens": .other,
  ].reduce(into: [:]) { $0[LooseText($1.key)] = $1.value }

  /// What the second row says where the column is that of the whole question.
  private static let wholes: Set<LooseText> = Set(
    ["response", "open-ended response", "antwoord", "reactie", "open antwoord", "open reactie", "open vraag"]
      .map { LooseText($0) })
}
