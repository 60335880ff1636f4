internal import SurveyModel
internal import SurveyStatistics

/// How many respondents of each table are found in another wave of the same group.
struct LinkCounts {
  /// For each table the responses whose respondent stands in another wave too; nil where the study has no other wave
  /// of the group, or the table no link codes.
  let linked: [Int?]
  /// Codes that link to nobody because they occur twice.
  let findings: [Finding]

  init(_ tables: [ResponseTable]) {
    let indices = tables.map { table -> RespondentIndex? in
      // An index is worth making only where there is another wave to look for.
      guard let respondents = table.respondents,
        tables.contains(where: { $0.group == table.group && $0.wave != table.wave && $0.respondents != nil })
      else { return nil }
      return RespondentIndex(respondents)
    }
    linked = tables.indices.map { position in
      guard tables[position].respondents != nil else { return nil }
      let others = tables.indices.filter { $0 != position && tables[$0].group == tables[position].group }
      guard !others.isEmpty else { return nil }
      let elsewhere = others.compactMap { indices[$0] }
      guard let own = indices[position] else { return 0 }
      return own.linkable.count { digest in
        guard let digest else { return false }
        return elsewhere.contains { $0.row(of: digest) != nil }
      }
    }
    findings = tables.indices.compactMap { position in
      let table = tables[position]
      guard let respondents = table.respondents else { return nil }
      let repeated = positionsOfRepeated(
        count: respondents.count, key: { respondents[$0] }, fingerprint: \.low)
      guard let origin = repeated.map({ table.origins[$0] }).min() else { return nil }
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
