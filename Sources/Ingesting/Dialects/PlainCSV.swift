import SurveyModel

/// Delimited text of no program in particular: one row of headings, then one response a row.
enum PlainCSV {
  static func reading(of records: LeadingRecords) -> Dialect.Reading {
    let columns = (records.rows.first ?? []).map { ExportColumn($0) }
    return Dialect.Reading(layout: ExportLayout(.csv, columns: columns), signs: 0)
  }
}
