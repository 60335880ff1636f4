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
  /// The names of its files in every study.
  public static let fileNames = ["responses.csv", "excluded.csv", "flow.json"]
  /// The name of the file that it has beside those in a study that excludes careless responses: these, apart from the
  /// responses that count.
  public static let carelessFileName = "careless.csv"

  /// The names of its files in `study`.
  public static func fileNames(of study: Study) -> [String] {
    fileNames + (study.cleaning.excludesCareless ? [carelessFileName] : [])
  }

  /// What the clean stage hands over.
  public init(
    responses: [CleanedResponses], flow: [FlowCount], links: [LinkCount], findings: [Finding]
  ) {
    self.responses = responses
    self.flow = flow
    self.links = links
    self.findings = findings
  }

  /// The files, in the order of `fileNames(of:)`.
  public func files(study: Study) -> [StageFile] {
    let layout = ResponseFile(study: study, extra: .flags)
    func rows(of table: ResponseTable, _ flags: [CleanedResponses.Flags]) -> [StageFile.Piece] {
      layout.pieces(of: table) { row, buffer in FactCells.append(flags[row], to: &buffer) }
    }
    let careless = responses.compactMap(\.careless)
    let account = Account(
      flow: flow.map(FlowLine.init), links: links.map(LinkLine.init),
      tables: responses.map { TableFacts($0.table) },
      careless: careless.isEmpty ? nil : careless.map { TableFacts($0.table) },
      findings: findings.map(FindingLine.init))
    let files = [
      StageFile(
        name: Self.fileNames[0], pieces: [layout.heading] + responses.flatMap { rows(of: $0.table, $0.flags) }
      ),
      StageFile(name: Self.fileNames[1], bytes: excludedBytes()),
      StageFile(name: Self.fileNames[2], bytes: JSONFile.bytes(of: account)),
    ]
    guard study.cleaning.excludesCareless else { return files }
    return files + [
      StageFile(
        name: Self.carelessFileName,
        pieces: [layout.heading] + careless.flatMap { rows(of: $0.table, $0.flags) })
    ]
  }

  /// Reads the files back; `bytes` runs parallel to `fileNames(of:)`.
  public init(files bytes: [[UInt8]], folder: String, study: Study) throws(StageFileError) {
    let names = Self.fileNames(of: study)
    func path(_ index: Int) -> String { "\(folder)/\(names[index])" }
    let account = try JSONFile.value(Account.self, from: bytes[2], file: path(2), stage: Self.stage)
    flow = try Self.flow(in: account, file: path(2))
    links = account.links.map(\.count)
    findings = account.findings.compactMap(\.finding)
    let exclusions = try Self.exclusions(
      from: bytes[1], tables: account.tables, reader: TableReader(file: path(1), stage: Self.stage))
    let builders = try ResponseFile(study: study, extra: .flags)
      .tables(
        from: bytes[0], facts: account.tables, reader: TableReader(file: path(0), stage: Self.stage))
    let careless =
      study.cleaning.excludesCareless
      ? try ResponseFile(study: study, extra: .flags)
        .tables(
          from: bytes[3], facts: account.careless ?? [],
          reader: TableReader(file: path(3), stage: Self.stage)) : []
    responses = try zip(builders, exclusions).map { builder, excluded throws(StageFileError) in
      let facts = builder.facts
      let apart = careless.first { $0.facts.wave == facts.wave && $0.facts.group == facts.group }
      let count = excluded.count { $0.rule == .careless }
      guard !study.cleaning.excludesCareless || count == apart?.count ?? 0 else {
        throw .damaged(
          file: path(3), stage: Self.stage, line: nil,
          detail:
            "\(apart?.count ?? 0) careless responses of \(facts.group) at \(facts.wave), expected \(count)")
      }
      return CleanedResponses(
        table: builder.table, flags: builder.flags, excluded: excluded,
        careless: apart.map { .init(table: $0.table, flags: $0.flags) })
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
    /// What `careless.csv` holds; lacking where that is nothing.
    let careless: [TableFacts]?
    let findings: [FindingLine]
  }
}
