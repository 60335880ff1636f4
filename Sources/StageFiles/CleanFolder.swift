import DelimitedText
public import SurveyModel

/// What the clean stage hands over: `2-clean/`.
public struct CleanFolder: Hashable, Sendable {
  /// The responses that count, and the account of the others.
  public let responses: [CleanedResponses]
  /// What became of every response, per wave and group.
  public let flow: [FlowCount]
  /// How well each wave can be linked, for the groups with codes.
  public let links: [LinkCount]
  /// What was found.
  public let findings: [Finding]

  /// The stage's name as a command.
  public static let stage = "clean"
  /// The names of its files.
  public static let fileNames = ["responses.csv", "excluded.csv", "flow.json"]

  /// What the clean stage hands over.
  public init(
    responses: [CleanedResponses], flow: [FlowCount], links: [LinkCount], findings: [Finding]
  ) {
    self.responses = responses
    self.flow = flow
    self.links = links
    self.findings = findings
  }

  /// The files, in the order of `fileNames`.
  public func files(study: Study) -> [StageFile] {
    let layout = ResponseFile(study: study, extra: .flags)
    let rows = responses.flatMap { cleaned in
      layout.pieces(of: cleaned.table) { [flags = cleaned.flags] row, buffer in
        FactCells.append(flags[row], to: &buffer)
      }
    }
    let account = Account(
      flow: flow.map(FlowLine.init), links: links.map(LinkLine.init),
      tables: responses.map { TableFacts($0.table) },
      findings: findings.map(FindingLine.init))
    return [
      StageFile(name: Self.fileNames[0], pieces: [layout.heading] + rows),
      StageFile(name: Self.fileNames[1], bytes: excludedBytes()),
      StageFile(name: Self.fileNames[2], bytes: JSONFile.bytes(of: account)),
    ]
  }

  /// Reads the files back; `bytes` runs parallel to `fileNames`.
  public init(files bytes: [[UInt8]], folder: String, study: Study) throws(StageFileError) {
    func path(_ index: Int) -> String { "\(folder)/\(Self.fileNames[index])" }
    let account = try JSONFile.value(Account.self, from: bytes[2], file: path(2), stage: Self.stage)
    flow = try Self.flow(in: account, file: path(2))
    links = account.links.map(\.count)
    findings = account.findings.compactMap(\.finding)
    let exclusions = try Self.exclusions(
      from: bytes[1], tables: account.tables, reader: TableReader(file: path(1), stage: Self.stage))
    let builders = try ResponseFile(study: study, extra: .flags)
      .tables(
        from: bytes[0], facts: account.tables, reader: TableReader(file: path(0), stage: Self.stage))
    responses = zip(builders, exclusions).map { builder, excluded in
      CleanedResponses(table: builder.table, flags: builder.flags, excluded: excluded)
    }
  }

  /// What became of every response, of the last of the files alone.
  public static func flow(from bytes: [UInt8], folder: String) throws(StageFileError) -> [FlowCount] {
    let file = "\(folder)/\(fileNames[2])"
    return try flow(in: try JSONFile.value(Account.self, from: bytes, file: file, stage: stage), file: file)
  }

  private static func flow(in account: Account, file: String) throws(StageFileError) -> [FlowCount] {
    var counts: [FlowCount] = []
    for line in account.flow {
      guard let count = line.count, count.isBalanced else {
        throw .damaged(
          file: file, stage: stage, line: nil,
          detail: "the counts of \(line.group) at \(line.wave) do not balance")
      }
      counts.append(count)
    }
    return counts
  }

  private static let excludedColumns = ["wave", "group", "file", "line", "rule", "detail"]

  private func excludedBytes() -> [UInt8] {
    // People open this file: a reason that begins like a formula must not run as one.
    var writer = DelimitedWriter(formulas: .neutralised)
    writer.appendRecord(Self.excludedColumns)
    for cleaned in responses {
      for exclusion in cleaned.excluded {
        writer.append(cleaned.table.wave.text)
        writer.append(cleaned.table.group.text)
        writer.append(cleaned.table.files[Int(exclusion.origin.file)])
        writer.append(exclusion.origin.line)
        writer.append(exclusion.rule.rawValue)
        writer.append(exclusion.detail ?? "")
        writer.endRecord()
      }
    }
    return writer.bytes
  }

  private static func exclusions(
    from bytes: [UInt8], tables: [TableFacts], reader: TableReader
  ) throws(StageFileError) -> [[CleanedResponses.Exclusion]] {
    var exclusions = tables.map { _ in [CleanedResponses.Exclusion]() }
    try reader.read(bytes, columns: excludedColumns) { record throws(StageFileError) in
      let wave = record.text(0)
      let group = record.text(1)
      guard let table = tables.firstIndex(where: { $0.wave == wave && $0.group == group }),
        let file = tables[table].files.firstIndex(of: record.text(2)), let line = UInt32(record.text(3)),
        let rule = CleaningRule(rawValue: record.text(4))
      else { throw reader.damaged("no exclusion", line: record.line) }
      let detail = record.text(5)
      exclusions[table].append(
        .init(
          origin: RowOrigin(file: UInt16(file), line: line), rule: rule,
          detail: detail.isEmpty ? nil : detail))
    }
    return exclusions
  }

  private struct Account: Codable {
    let flow: [FlowLine]
    let links: [LinkLine]
    let tables: [TableFacts]
    let findings: [FindingLine]
  }
}
