internal import ParallelWork
internal import SurveyModel
internal import SurveyStatistics

/// How many respondents of each table are found in another wave of the same group.
struct LinkCounts {
  /// For each table the responses whose respondent stands in another wave too; nil where the study has no other wave
  /// of the group, or the table no link codes.
  let linked: [Int?]
  /// Codes that link to nobody because they occur twice.
  let findings: [Finding]

  init(_ tables: [ResponseTable], threads: Int) {
    let first = tables.indices.filter { position in
      !tables[..<position].contains { $0.group == tables[position].group }
    }
    let groups = first.map { position in
      tables.indices.filter { tables[$0].group == tables[position].group }
    }
    let counts = concurrentMap(groups, threads: threads) { positions in
      Self.linked(positions.map { tables[$0] })
    }
    var linked = [Int?](repeating: nil, count: tables.count)
    for (positions, counts) in zip(groups, counts) {
      for (position, count) in zip(positions, counts) { linked[position] = count }
    }
    self.linked = linked
    findings = concurrentMap(tables, threads: threads, Self.finding).compactMap(\.self)
  }

  /// The counts of one group's tables.
  private static func linked(_ tables: [ResponseTable]) -> [Int?] {
    // An index is worth making only where there is another wave to look for.
    let coded = tables.indices.filter { tables[$0].respondents != nil }
    let indices = tables.map { coded.count > 1 ? $0.respondents.map { RespondentIndex($0) } : nil }
    return tables.indices.map { position in
      guard tables[position].respondents != nil, tables.count > 1 else { return nil }
      guard let own = indices[position] else { return 0 }
      let elsewhere = coded.filter { $0 != position }.compactMap { indices[$0] }
      return own.linkable.count { digest in
        guard let digest else { return false }
        return elsewhere.contains { $0.row(of: digest) != nil }
      }
    }
  }

  private static func finding(_ table: ResponseTable) -> Finding? {
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
