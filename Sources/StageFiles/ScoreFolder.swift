public import SurveyModel

/// What the score stage hands over: `3-score/`.
public struct ScoreFolder: Hashable, Sendable {
  /// The responses with their theme scores.
  public let responses: [ScoredResponses]
  /// The first wave's scores of the people found at a later wave against those of the others.
  public let linkedBaseline: [LinkedBaseline]
  /// The same of their background.
  public let linkedBackground: [LinkedBackground]
  /// The groups of which `careless` left responses out, with those among the others. They do not count.
  public let withCareless: [ScoredResponses]
  /// What was found.
  public let findings: [Finding]

  /// The stage's name as a command.
  public static let stage = "score"
  /// The names of its files in every study.
  public static let fileNames = ["scores.csv", "reliability.csv", "score.json"]
  /// The name of the file that it has beside those in a study that excludes careless responses: the groups concerned,
  /// with these among the others.
  public static let withCarelessFileName = "with-careless.csv"

  /// The names of its files in `study`.
  public static func fileNames(of study: Study) -> [String] {
    fileNames + (study.cleaning.excludesCareless ? [withCarelessFileName] : [])
  }

  /// What the score stage hands over.
  public init(
    responses: [ScoredResponses], linkedBaseline: [LinkedBaseline], linkedBackground: [LinkedBackground],
    withCareless: [ScoredResponses] = [], findings: [Finding]
  ) {
    self.responses = responses
    self.linkedBaseline = linkedBaseline
    self.linkedBackground = linkedBackground
    self.withCareless = withCareless
    self.findings = findings
  }

  /// The files, in the order of `fileNames(of:)`.
  public func files(study: Study) -> [StageFile] {
    let account = Account(
      tables: responses.map(TableFacts.init), linkedAtBaseline: linkedBaseline.map(LinkedBaselineLine.init),
      linkedBackground: linkedBackground.map(LinkedBackgroundLine.init),
      withCareless: withCareless.isEmpty ? nil : withCareless.map(TableFacts.init),
      findings: findings.map(FindingLine.init))
    let files = [
      StageFile(name: Self.fileNames[0], pieces: ScoreFile(study: study).pieces(of: responses)),
      StageFile(name: Self.fileNames[1], bytes: ReliabilityFile.bytes(of: responses)),
      StageFile(name: Self.fileNames[2], bytes: JSONFile.bytes(of: account)),
    ]
    guard study.cleaning.excludesCareless else { return files }
    return files + [
      StageFile(name: Self.withCarelessFileName, pieces: ScoreFile(study: study).pieces(of: withCareless))
    ]
  }

  /// Reads the files back; `bytes` runs parallel to `fileNames(of:)`.
  public init(files bytes: [[UInt8]], folder: String, study: Study) throws(StageFileError) {
    let names = Self.fileNames(of: study)
    func reader(_ index: Int) -> TableReader {
      TableReader(file: "\(folder)/\(names[index])", stage: Self.stage)
    }
    let account = try JSONFile.value(
      Account.self, from: bytes[2], file: "\(folder)/\(Self.fileNames[2])", stage: Self.stage)
    linkedBaseline = account.linkedAtBaseline.map(\.record)
    linkedBackground = account.linkedBackground.map(\.record)
    findings = account.findings.compactMap(\.finding)
    let reliability = try ReliabilityFile.reliability(
      from: bytes[1], tables: account.tables, reader: reader(1))
    responses = try ScoreFile(study: study)
      .responses(from: bytes[0], facts: account.tables, reliability: reliability, reader: reader(0))
    let again = account.withCareless ?? []
    withCareless =
      study.cleaning.excludesCareless
      ? try ScoreFile(study: study)
        .responses(from: bytes[3], facts: again, reliability: again.map { _ in [] }, reader: reader(3)) : []
  }

  private struct Account: Codable {
    let tables: [TableFacts]
    let linkedAtBaseline: [LinkedBaselineLine]
    let linkedBackground: [LinkedBackgroundLine]
    /// What `with-careless.csv` holds; lacking where that is nothing.
    let withCareless: [TableFacts]?
    let findings: [FindingLine]

    enum CodingKeys: String, CodingKey {
      case tables, findings
      case linkedAtBaseline = "linked_at_baseline"
      case linkedBackground = "linked_background"
      case withCareless = "with_careless"
    }
  }
}
