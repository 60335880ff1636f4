import SurveyModel
import Workbooks

/// The sheet of a workbook that holds the responses.
struct WorkbookCells: ~Copyable {
  var reader: SheetReader
  /// The other sheets.
  private let others: [String]

  /// The only sheet with something in it of the workbook at `path`.
  init(path: String) throws(WorkbookError) {
    let workbook = try Workbook(path: path)
    let position = try workbook.position()
    let reader = try workbook.reader(ofSheet: position)
    self.reader = reader
    others = workbook.sheets.indices.filter { $0 != position }.map { workbook.sheets[$0].name }
  }

  /// What a person should know of the sheet, when all of it is read.
  func findings(about source: Source) -> [Finding] {
    var findings: [Finding] = []
    func add(_ severity: Finding.Severity, _ code: String, _ count: Int, _ text: String) {
      findings.append(
        Finding(severity: severity, code: code, file: source.file, count: count, text: text))
    }
    if !others.isEmpty {
      add(
        .note, "other-sheets", others.count,
        "The responses are on sheet \(Wording.quoted(reader.name)); \(Wording.list(others)) "
          + "\(others.count == 1 ? "is empty or hidden and was" : "are empty or hidden and were") not read.")
    }
    if reader.hiddenRows > 0 {
      let rows = Wording.counted(reader.hiddenRows, "row")
      add(
        .warning, "hidden-rows", reader.hiddenRows,
        "\(rows) of the sheet \(reader.hiddenRows == 1 ? "is" : "are") hidden, by hand or by a filter, and "
          + "\(reader.hiddenRows == 1 ? "was" : "were") read all the same. Delete what does not belong to the responses."
      )
    }
    if !reader.mergedRanges.isEmpty {
      add(
        .warning, "merged-cells", reader.mergedRanges.count,
        "The sheet has merged cells (\(Wording.list(reader.mergedRanges))). Of each only the first cell holds "
          + "something; the others count as empty.")
    }
    return findings
  }
}
