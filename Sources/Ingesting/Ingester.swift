import DelimitedText
import ParallelWork
public import SurveyModel

/// Reads the exports of a study: which responses they hold, as coded answers.
///
/// Every wave and group that has an export gets a table; nothing is left out but blank lines and rows that the
/// codebook says to skip. What the cells say is checked against the codebook, and all that does not fit is told at
/// once. Respondents' codes leave this module as keyed digests only, open answers apart from their rows, and columns
/// with other personal data are not read at all.
public struct Ingester: Sendable {
  /// What can be made beside the responses.
  public struct Products: OptionSet, Hashable, Sendable {
    /// The set bits.
    public let rawValue: UInt8

    /// Products with these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The texts of open answers. Without them there are fingerprints and counts alone.
    public static let openAnswers = Products(rawValue: 1)
    /// The digests of the files.
    public static let fileDigests = Products(rawValue: 2)
    /// All of them.
    public static let all: Products = [.openAnswers, .fileDigests]
  }

  private let study: Study
  private let folder: String
  private let keys: LinkKeys
  private let threads: Int
  private let products: Products

  /// An ingester of the exports of `study`, which lie under `folder`. `key` is the secret under which
  /// respondents' codes are digested: with the same key the same respondent has the same digest in every
  /// run. Without a key the digests only tell which codes and which open answers are equal; they are made in a
  /// fraction of the time, and must not be written. Files are read by at most `threads` threads. What is not among
  /// `products` is not made.
  public init(study: Study, folder: String, key: [UInt8]?, threads: Int = 1, products: Products = .all) {
    precondition(key?.isEmpty != true, "a key has bytes")
    precondition(threads >= 1, "at least one thread does the work")
    self.study = study
    self.folder = folder
    keys = LinkKeys(key: key)
    self.threads = threads
    self.products = products
  }

  /// Reads all exports.
  public func ingest() throws(IngestError) -> IngestResult {
    let plan = SourcePlan(study, in: folder)
    let outcomes = outcomes(of: plan.sources)
    let complaints = plan.complaints + outcomes.flatMap(\.complaints)
    if !complaints.isEmpty { throw IngestError(complaints) }

    let exports = outcomes.compactMap(\.rows)
    let files = outcomes.compactMap(\.file)
    let assembly = TableAssembly(study: study, exports: exports)
    let responses = assembly.responses()
    let held = Set(responses.map { Destination(wave: $0.table.wave, group: $0.table.group) })
    let kept = responses.reduce(0) { $0 + $1.table.count }
    let skipped = files.flatMap(\.skipped).reduce(0) { $0 + $1.count }
    precondition(
      kept + skipped == files.reduce(0) { $0 + $1.rows }, "every row is in a table or skipped")
    return IngestResult(
      responses: responses, openAnswers: assembly.openAnswers(), files: files,
      findings: outcomes.flatMap(\.findings) + SourcePlan.findings(about: held, of: study)
        + WordingChanges(files, sources: plan.sources, of: study).findings
        + PersonalTraceFindings(exports, of: study).findings)
  }

  /// What comes of each source. The largest files are read first, so that no thread is left with one at the end.
  private func outcomes(of sources: [Source]) -> [ExportReader.Outcome] {
    let reader = ExportReader(
      study: study, folder: folder, scales: ScaleTables(study), keys: keys, products: products)
    let sizes = sources.map { (try? ByteFile(path: folder + "/" + $0.file).size) ?? 0 }
    let order = sources.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let outcomes = concurrentMap(order, threads: threads) {
      (position: $0, outcome: reader.read(sources[$0]))
    }
    return outcomes.sorted { $0.position < $1.position }.map(\.outcome)
  }

  /// The exports of `study` under `folder` that would be read, relative to it, in the order of the sources.
  public static func exportPaths(of study: Study, in folder: String) -> [String] {
    SourcePlan(study, in: folder).sources.map(\.file)
  }
}
