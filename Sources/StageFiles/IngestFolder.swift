import DelimitedText
public import SurveyModel
public import SurveyResults

/// What the ingest stage hands over: `1-ingest/`.
public struct IngestFolder: Hashable, Sendable {
  /// The responses per wave and group.
  public let responses: [IngestedResponses]
  /// What respondents wrote, apart from everything else.
  public let openAnswers: OpenAnswers
  /// What was read, file by file.
  public let exports: [ExportAccount]
  /// What was found.
  public let findings: [Finding]

  /// The stage's name as a command.
  public static let stage = "ingest"
  /// The names of its files.
  public static let fileNames = ["responses.csv", "open-answers.csv", "ingest.json"]

  /// What the ingest stage hands over.
  public init(
    responses: [IngestedResponses], openAnswers: OpenAnswers, exports: [ExportAccount], findings: [Finding]
  ) {
    self.responses = responses
    self.openAnswers = openAnswers
    self.exports = exports
    self.findings = findings
  }

  /// The files, in the order of `fileNames`.
  public func files(study: Study) -> [StageFile] {
    let layout = ResponseFile(study: study, extra: .marks)
    let rows = responses.flatMap { ingested in
      layout.pieces(of: ingested.table, offScale: ingested.offScale) { [marks = ingested.marks] row, buffer in
        buffer.append(UInt8(ascii: ","))
        if !marks[row].isEmpty { buffer.append(ResponseTableBuilder.Marks.text(marks[row])) }
      }
    }
    let account = Account(
      exports: exports, tables: responses.map { TableFacts($0.table) },
      findings: findings.map(FindingLine.init))
    return [
      StageFile(name: Self.fileNames[0], pieces: [layout.heading] + rows),
      StageFile(name: Self.fileNames[1], pieces: openAnswerPieces()),
      StageFile(name: Self.fileNames[2], bytes: JSONFile.bytes(of: account)),
    ]
  }

  /// Reads the files back; `bytes` runs parallel to `fileNames`.
  public init(files bytes: [[UInt8]], folder: String, study: Study) throws(StageFileError) {
    func path(_ index: Int) -> String { "\(folder)/\(Self.fileNames[index])" }
    let account = try JSONFile.value(Account.self, from: bytes[2], file: path(2), stage: Self.stage)
    exports = account.exports
    findings = account.findings.compactMap(\.finding)
    responses = try ResponseFile(study: study, extra: .marks)
      .tables(
        from: bytes[0], facts: account.tables, reader: TableReader(file: path(0), stage: Self.stage)
      )
      .map { IngestedResponses(table: $0.table, marks: $0.marks, offScale: $0.offScale) }
    var answers: OpenAnswers = []
    let reader = TableReader(file: path(1), stage: Self.stage)
    try reader.read(bytes[1], columns: Self.openColumns) { record throws(StageFileError) in
      guard let traces = PersonalTraces(text: record.text(4)) else {
        throw reader.damaged("no kind of personal data", line: record.line)
      }
      answers.append(
        record[3], wave: .init(record.text(0)), group: .init(record.text(1)), item: .init(record.text(2)),
        traces: traces)
    }
    openAnswers = answers
  }

  /// The account alone, for stages that need no responses.
  public static func exports(from bytes: [UInt8], folder: String) throws(StageFileError) -> [ExportAccount] {
    try JSONFile.value(Account.self, from: bytes, file: "\(folder)/\(fileNames[2])", stage: stage).exports
  }

  private static let openColumns = ["wave", "group", "item", "text", "personal"]

  private func openAnswerPieces() -> [StageFile.Piece] {
    let heading = TableText.heading(Self.openColumns)
    return [{ $0.append(heading) }] + openAnswers.passages.flatMap(Self.pieces)
  }

  private static func pieces(of passage: OpenAnswers.Passage) -> [StageFile.Piece] {
    StageFile.pieces(ofRows: passage.count) { rows, buffer in
      // People open this file: text that begins like a formula must not run as one.
      var writer = DelimitedWriter(formulas: .neutralised)
      passage.forEachText(at: rows) { text, traces in
        writer.append(passage.wave.text)
        writer.append(passage.group.text)
        writer.append(passage.item.text)
        writer.append(utf8: text)
        writer.append(traces.text)
        writer.endRecord()
      }
      buffer.append(writer.bytes)
    }
  }

  private struct Account: Codable {
    let exports: [ExportAccount]
    let tables: [TableFacts]
    let findings: [FindingLine]
  }
}

/// What was read from one export, and what the program decided about it.
public struct ExportAccount: Codable, Hashable, Sendable {
  /// A heading and what its column holds.
  public struct Match: Codable, Hashable, Sendable {
    /// The heading in the export.
    public let heading: String
    /// What the column holds, as in the codebook.
    public let column: String

    /// A match.
    public init(heading: String, column: String) {
      self.heading = heading
      self.column = column
    }
  }

  /// Rows that the codebook says to skip.
  public struct Skipped: Codable, Hashable, Sendable {
    /// The value for which they are skipped.
    public let value: String
    /// How many there are.
    public let rows: Int

    /// Skipped rows.
    public init(value: String, rows: Int) {
      self.value = value
      self.rows = rows
    }
  }

  /// The path relative to the study's folder.
  public let path: String
  /// Its size.
  public let bytes: Int
  /// Its SHA-256 digest.
  public let sha256: String
  /// Whether `simulate` made it.
  public let synthetic: Bool
  /// The program that made it, detected or declared.
  public let format: String
  /// Whether the codebook declares the format.
  public let declared: Bool
  /// The encoding, detected or declared.
  public let encoding: String
  /// The delimiter, detected or declared; `none` where the file is no text.
  public let delimiter: String
  /// How its lines end.
  public let lineEnds: String
  /// The number of rows of headings.
  public let headingRows: Int
  /// The number of rows below the headings.
  public let rows: Int
  /// Rows that the codebook says to skip.
  public let skipped: [Skipped]
  /// The columns that were recognised.
  public let matched: [Match]
  /// The headings of columns that mean nothing to the codebook.
  public let ignored: [String]
  /// The headings of columns with personal data that were dropped at the door.
  public let personal: [String]

  /// An account of an export.
  public init(
    path: String, bytes: Int, sha256: String, synthetic: Bool, format: String, declared: Bool,
    encoding: String, delimiter: String, lineEnds: String, headingRows: Int, rows: Int, skipped: [Skipped],
    matched: [Match],
    ignored: [String], personal: [String]
  ) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.synthetic = synthetic
    self.format = format
    self.declared = declared
    self.encoding = encoding
    self.delimiter = delimiter
    self.lineEnds = lineEnds
    self.headingRows = headingRows
    self.rows = rows
    self.skipped = skipped
    self.matched = matched
    self.ignored = ignored
    self.personal = personal
  }

  /// The export as an input of the results.
  public var input: Provenance.Input {
    Provenance.Input(
      path: path, bytes: bytes, sha256: sha256, responses: rows, isSynthetic: synthetic)
  }
}
