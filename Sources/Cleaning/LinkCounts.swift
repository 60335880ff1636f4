internal import SurveyModel

/// How many respondents of each table are found in another wave of the same group.
struct LinkCounts {
  /// For each table the responses whose respondent stands in another wave too; nil where the study has no other wave
  /// of the group, or the table no link codes.
  let linked: [Int?]
  /// Codes that link to nobody because they occur twice.
  let findings: [Finding]

  init(_ tables: [ResponseTable]) {
    let indices = tables.map { table in table.respondents.map { RespondentIndex($0) } }
    linked = tables.indices.map { position in
      guard let own = indices[position] else { return nil }
      let others = tables.indices.filter { $0 != position && tables[$0].group == tables[position].group }
      guard !others.isEmpty else { return nil }
      let elsewhere = others.compactMap { indices[$0] }
      return own.linkable.count { digest in
        guard let digest else { return false }
        return elsewhere.contains { $0.row(of: digest) != nil }
      }
    }
    findings = tables.indices.compactMap { position in
      guard let repeated = indices[position]?.repeatedRows, let first = repeated.first else { return nil }
      let table = tables[position]
      let origin = repeated.map { table.origins[$0] }.min() ?? table.origins[first]
      return Finding(
        severity: .warning, code: "ambiguous-link-code", file: table.files[Int(origin.file)],
        line: Int(origin.line), count: repeated.count,
        text:
          "\(repeated.count) responses of group \(table.group) at wave \(table.wave) share their respondent "
          + "code with another one and are linked to no other wave. Let the rule duplicate exclude them, or "
          + "exclude the wrong ones by hand.")
    }
  }
}
