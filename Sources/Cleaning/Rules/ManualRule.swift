internal import SurveyModel

/// A response that the codebook names by file and line, with a reason.
///
/// Every entry must name a response; where two entries name the same one the first reason counts.
/// Default: excluded.
struct ManualRule {
  private let reasons: [RowOrigin: String]

  /// The entries that concern `table`.
  init(_ entries: [CleaningOptions.ManualExclusion], table: ResponseTable) {
    var reasons: [RowOrigin: String] = [:]
    for entry in entries {
      for (position, file) in table.files.enumerated() where file == entry.file {
        guard let origin = Self.origin(file: position, row: entry.row), reasons[origin] == nil else {
          continue
        }
        reasons[origin] = entry.reason
      }
    }
    self.reasons = reasons
  }

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    guard !reasons.isEmpty else { return [] }
    return cell.table.origins.enumerated().compactMap { row, origin in
      guard remaining[row], let reason = reasons[origin] else { return nil }
      return Sign(row: row, observation: .reason(reason))
    }
  }

  /// Checks that each entry names a response of one of `tables`.
  ///
  /// - Throws: `CleaningError.manualExclusionsWithoutResponse` with all entries that do not.
  static func check(
    _ entries: [CleaningOptions.ManualExclusion], against tables: [ResponseTable]
  ) throws(CleaningError) {
    let missing = entries.compactMap { entry -> CleaningError.UnmatchedEntry? in
      var lines: [Int] = []
      var isKnownFile = false
      for table in tables {
        for (position, file) in table.files.enumerated() where file == entry.file {
          isKnownFile = true
          for origin in table.origins where Int(origin.file) == position { lines.append(Int(origin.line)) }
        }
      }
      if lines.contains(entry.row) { return nil }
      guard isKnownFile else {
        let files = Set(tables.flatMap(\.files)).sorted()
        return CleaningError.UnmatchedEntry(entry: entry, cause: .unknownFile(known: files))
      }
      return CleaningError.UnmatchedEntry(
        entry: entry,
        cause: .noResponseOnLine(
          before: lines.filter { $0 < entry.row }.max(), after: lines.filter { $0 > entry.row }.min()))
    }
    guard missing.isEmpty else { throw .manualExclusionsWithoutResponse(missing) }
  }

  private static func origin(file: Int, row: Int) -> RowOrigin? {
    guard let file = UInt16(exactly: file), let line = UInt32(exactly: row) else { return nil }
    return RowOrigin(file: file, line: line)
  }
}
