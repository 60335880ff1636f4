import StageFiles

extension ExportAccount {
  /// What the program made of the export, in one line: how it is written, how much is in it, and how many of
  /// its columns were used.
  func summary(in folder: String) -> String {
    let parts = [
      declared ? "\(format) (declared)" : format, encoding,
      delimiter == "none" ? nil : "delimiter \(delimiter)",
      Self.counted(rows, "row", "rows"),
      "\(Self.counted(matched.count, "column", "columns")) recognised",
      ignored.isEmpty ? nil : "\(ignored.count) ignored",
      personal.isEmpty ? nil : "\(personal.count) dropped as personal",
    ]
    return "\(folder)/\(path): \(parts.compactMap(\.self).joined(separator: ", "))"
  }

  /// The same in some lines, with the headings of columns that were not used.
  func details(in folder: String) -> [String] {
    var lines = [
      "\(folder)/\(path): \(declared ? "\(format) (declared)" : format), \(encoding)"
        + (delimiter == "none" ? "" : ", delimiter \(delimiter), line ends \(lineEnds)")
        + (headingRows == 1 ? "" : ", \(headingRows) rows of headings"),
      "  \(Self.counted(rows, "row", "rows")), \(Self.counted(matched.count, "column", "columns")) recognised",
    ]
    for group in skipped {
      lines.append("  \(Self.counted(group.rows, "row", "rows")) skipped: \(group.value)")
    }
    if !ignored.isEmpty { lines.append("  ignored: \(ignored.joined(separator: " | "))") }
    if !personal.isEmpty { lines.append("  dropped as personal: \(personal.joined(separator: " | "))") }
    return lines
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
