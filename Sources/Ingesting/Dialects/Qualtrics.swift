import SurveyModel

/// Exports of Qualtrics: a row of names, a row of texts and a row of import ids; the legacy form has two rows
/// of headings, and some files have lost a row or two on the way.
///
/// The text row is in the language of the account, so that the program's own columns are told by name or
/// import id. A text is `question - part`. -99 stands for a question that was seen and not answered, where the
/// export was asked to write it; an empty cell of a finished response then is a question that was not shown.
/// `Status` and the channel tell previews. (The R package qualtRics; Qualtrics, *Understanding your dataset*.)
enum Qualtrics {
  static func reading(of records: LeadingRecords) -> Dialect.Reading? {
    let ids = idRow(of: records)
    let names = records.rows[0]
    let isLegacy = ids == nil && names.first == "V1" && (known(in: records, row: 1) >= 4)
    let ownRow = isLegacy ? 1 : 0
    let own = known(in: records, row: ownRow)
    guard own >= 2 || ids != nil else { return nil }
    let headingRows = ids.map { $0 + 1 } ?? (isLegacy ? 2 : rowsAboveData(records))
    let textRow: Int? = headingRows == 1 || ids == 1 ? nil : 1
    var columns: [ExportColumn] = []
    var layout = ExportLayout(.qualtrics, columns: [], headingRows: headingRows)
    for (column, name) in names.enumerated() {
      let id = ids.map { importID(in: records.cell($0, column)) }
      let text = textRow.map { records.cell($0, column) }
      let code = isLegacy ? text ?? "" : name
      if let field = fields[LooseText(code).folded] ?? id.flatMap({ fields[LooseText($0).folded] }) {
        columns.append(
          ExportColumn(name, also: [id ?? "", isLegacy ? text ?? "" : ""], system: field.system))
        switch field.use {
        case .status: layout.status.append(column)
        case .finished: layout.finished = column
        case .none: break
        }
      } else if analyses.contains(where: { name.hasSuffix($0) }) {
        columns.append(ExportColumn(name, system: .other))
      } else {
        columns.append(question(name, id: id ?? "", text: text ?? ""))
      }
    }
    layout.columns = columns
    layout.hasQuestionCodes = true
    layout.cells.leftOpen = [LooseText("-99")]
    layout.cells.empty = .unseen
    return Dialect.Reading(layout: layout, signs: (ids == nil ? 0 : 10) + min(own, 9))
  }

  // MARK: - Its own columns

  private enum Use {
    case status
    case finished
    case none
  }

  private struct Field {
    let system: ExportColumn.System
    var use = Use.none
  }

  /// The program's own columns by name and import id, in small letters.
  private static let fields: [String: Field] = {
    let all: [([String], Field)] = [
      (["startdate"], Field(system: .started)), (["enddate"], Field(system: .submitted)),
      (["duration (in seconds)", "duration"], Field(system: .duration)),
      (["status"], Field(system: .other, use: .status)),
      (["distributionchannel"], Field(system: .other, use: .status)),
      (["finished"], Field(system: .other, use: .finished)),
      (
        [
          "ipaddress", "recipientlastname", "recipientfirstname", "recipientemail", "name", "emailaddress",
          "locationlatitude", "locationlongitude", "locationaccuracy",
        ], Field(system: .personal)
      ),
      (
        [
          "progress", "recordeddate", "responseid", "_recordid", "externalreference", "externaldatareference",
          "externaldata", "userlanguage", "responseset",
        ], Field(system: .other)
      ),
    ]
    return Dictionary(all.flatMap { names, field in names.map { ($0, field) } }) { first, _ in first }
  }()

  /// What columns of text analysis end with.
  private static let analyses = [
    " - Topics", " - Parent Topics", " - Sentiment", " - Sentiment Polarity", " - Sentiment Score",
    "_NPS_GROUP", " - Topic Hierarchy Level 1",
  ]

  private static func known(in records: LeadingRecords, row: Int) -> Int {
    guard row < records.rows.count else { return 0 }
    // `name`, `status` and the like are words of other exports.
    return records.rows[row].prefix(30).count { heading in
      let folded = LooseText(heading).folded
      return fields[folded] != nil
        && !["name", "status", "duration", "progress", "finished"].contains(folded)
    }
  }

  // MARK: - Rows

  /// The row of import ids: JSON in at least half of the cells that hold anything.
  private static func idRow(of records: LeadingRecords) -> Int? {
    (1..<min(4, max(1, records.rows.count))).first { row in
      let filled = records.rows[row].filter { !$0.isEmpty }
      let ids = filled.count { $0.contains("\"ImportId\"") }
      return ids > 0 && 2 * ids >= filled.count
    }
  }

  /// The rows above the first whose dates are dates.
  private static func rowsAboveData(_ records: LeadingRecords) -> Int {
    guard
      let date = records.rows[0].firstIndex(where: {
        ["startdate", "enddate", "recordeddate"].contains(LooseText($0).folded)
      })
    else { return 1 }
    let first = (1..<max(1, min(4, records.rows.count))).first {
      ProgramLook.isMoment(records.cell($0, date))
    }
    return first ?? min(2, records.rows.count)
  }

  /// The import id in a cell such as `{"ImportId":"QID2_TEXT"}`.
  private static func importID(in cell: String) -> String {
    guard let key = cell.firstRange(of: "\"ImportId\"") else { return "" }
    let parts = cell[key.upperBound...].split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : ""
  }

  // MARK: - Questions

  private static func question(_ name: String, id: String, text: String) -> ExportColumn {
    var names = [id]
    var parts: [String] = []
    for reading in HeadingText.readings(of: text) {
      // The choice itself, as against the text written beside it.
      let choice = reading.replacing(" - Selected Choice", with: "")
      names += choice == reading ? [reading] : [choice, reading]
      parts += HeadingText.positions(of: " - ", in: choice).map { String(choice[$0.upperBound...]) }
    }
    return ExportColumn(name, also: names.filter { !$0.isEmpty }, parts: parts)
  }
}
