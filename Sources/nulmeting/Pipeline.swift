import Cleaning
import Comparing
import Digests
import Ingesting
import ParallelWork
import Reporting
import Scoring
import StageFiles
import SurveyModel
import SurveyResults

/// The stages of one study in their order, and the only place that knows it.
///
/// A stage runs only where its inputs, its options or the program have changed. What a stage hands over
/// goes to the next one in memory where it was just made, and is read from disk where it was skipped;
/// both are the same value. Files are written when all stages are done.
struct Pipeline {
  let folder: StudyFolder
  let output: OutputFolder
  let threads: Int
  let console: Console
  private let keyPath: String?
  private let environment: [String: String]
  private let lock: SharedLock

  private var ingested: IngestFolder?
  private var cleaned: CleanFolder?
  private var scored: ScoreFolder?
  private var compared: CompareFolder?
  /// The stages that ran, with their files, which are made beside the stages after them.
  private var pending: [(stage: Stage, files: Deferred<MadeFiles>)] = []
  /// The digests of the files of each stage that was skipped, or whose files are read from disk.
  private var digests: [Stage: [StageStamp.Output]] = [:]

  /// The files of a stage and their digests.
  private struct MadeFiles: Sendable {
    let files: [StageFile]
    let outputs: [StageStamp.Output]

    init(_ files: [StageFile]) {
      self.files = files
      outputs = files.map {
        StageStamp.Output(
          name: $0.name, bytes: $0.bytes.count, sha256: SHA256Digest(of: $0.bytes).description)
      }
    }
  }

  /// Holds the lock as long as any copy of the pipeline lives.
  private final class SharedLock {
    let lock: OutputLock

    init(folder: String) throws(FileError) {
      lock = try OutputLock(folder: folder)
    }
  }

  init(
    folder: StudyFolder, options: OutputOptions, console: Console, surroundings: Surroundings = .process
  ) throws {
    self.folder = folder
    self.console = console
    output = OutputFolder(path: "\(options.output)/\(folder.study.id)")
    threads = options.threads ?? surroundings.processors
    keyPath = options.key
    environment = surroundings.environment
    try FileSystem.makeFolder(output.path, mode: 0o755)
    lock = try SharedLock(folder: output.path)
  }

  /// Runs all stages up to `last`, and then tells the verdicts.
  mutating func run(upTo last: Stage) throws {
    for stage in Stage.allCases where stage <= last { try run(stage) }
    try deliver()
    if last >= .compare { try tellVerdicts() }
  }

  /// Runs one stage on the files of the one before it.
  mutating func run(only stage: Stage) throws {
    if let before = stage.before { digests[before] = try digestsOnDisk(of: before) }
    try run(stage)
    try deliver()
    if stage >= .compare { try tellVerdicts() }
  }

  private mutating func run(_ stage: Stage) throws {
    if output.hasStamp(of: stage) {
      let key = try key(of: stage)
      if let stamp = output.stamp(of: stage), stamp.key == key {
        digests[stage] = stamp.outputs
        console.progress("\(folder.study.id): \(stage.name) skipped, nothing changed")
        return
      }
    }
    console.progress("\(folder.study.id): \(stage.name)")
    let files = try make(stage)
    pending.append((stage, Deferred { MadeFiles(files()) }))
  }

  private mutating func deliver() throws {
    if pending.isEmpty { return }
    let deliveries = try pending.map { stage, files in
      OutputFolder.Delivery(
        stage: stage, files: files.value.files,
        stamp: StageStamp(key: try key(of: stage), outputs: files.value.outputs))
    }
    try output.deliver(deliveries, threads: threads)
    for (stage, files) in pending { digests[stage] = files.value.outputs }
    pending = []
    console.endProgress()
  }
}

// MARK: - What each stage makes

extension Pipeline {
  /// Does the work of a stage and keeps what it hands over; what comes back makes its files.
  private mutating func make(_ stage: Stage) throws -> @Sendable () -> [StageFile] {
    let study = study
    switch stage {
    case .ingest:
      let value = try ingest()
      if console.volume == .normal {
        for export in value.exports { console.message(export.summary(in: folder.path)) }
      }
      tell(value.findings)
      ingested = value
      return { value.files(study: study) }
    case .clean:
      let result = try Cleaner(study: study).clean(try ingestedValue().responses)
      if let flow = result.flow.first(where: { !$0.isBalanced }) {
        throw InternalFault(detail: "the responses of \(flow.group) at \(flow.wave) do not add up")
      }
      let value = CleanFolder(responses: result.responses, flow: result.flow, findings: result.findings)
      tell(value.findings)
      cleaned = value
      return { value.files(study: study) }
    case .score:
      let result = try Scorer(study: study).score(try cleanedValue().responses)
      let value = ScoreFolder(responses: result.responses, findings: result.findings)
      tell(value.findings)
      scored = value
      return { value.files(study: study) }
    case .compare:
      let flow = try cleanedValue().flow
      let estimates = try Comparer(study: study, threads: threads)
        .estimates(of: try scoredValue().responses, flow: flow)
      let results = DisclosureFilter(study: study)
        .publish(estimates, flow: flow, provenance: try provenance())
      let value = CompareFolder(results: results)
      compared = value
      return { value.files(study: study) }
    case .report:
      let results = try comparedValue().results
      let threads = threads
      return { ReportFolder(study: study, results: results, threads: threads).files }
    }
  }

  private func ingest() throws -> IngestFolder {
    let key =
      folder.needsKey ? try RespondentKey(path: keyPath, environment: environment).bytes : [0]
    let synthetic = SyntheticExports(studyFolder: folder.path)
    let result = try Ingester(study: study, folder: folder.path, key: key, threads: threads).ingest()
    return IngestFolder(
      responses: result.responses, openAnswers: result.openAnswers,
      exports: result.files.map { ExportAccount($0, isSynthetic: synthetic.contains(sha256: $0.sha256)) },
      findings: result.findings)
  }

  private func provenance() throws -> Provenance {
    let codebook = Provenance.Input(
      path: StudyFolder.codebookName, bytes: folder.codebookBytes, sha256: folder.codebookDigest)
    return Provenance(
      program: Program.name, version: Program.version,
      inputs: [codebook] + (try exports()).map(\.input))
  }

  private func tell(_ findings: [Finding]) {
    for finding in findings where finding.severity == .warning || console.volume == .normal {
      console.message(finding.line(in: folder.path))
    }
  }
}

// MARK: - What an earlier stage handed over

extension Pipeline {
  private var study: Study { folder.study }

  private mutating func ingestedValue() throws -> IngestFolder {
    if let ingested { return ingested }
    let value = try IngestFolder(
      files: try output.read(IngestFolder.fileNames, of: .ingest), folder: output.folder(of: .ingest),
      study: study)
    ingested = value
    return value
  }

  private mutating func cleanedValue() throws -> CleanFolder {
    if let cleaned { return cleaned }
    let value = try CleanFolder(
      files: try output.read(CleanFolder.fileNames, of: .clean), folder: output.folder(of: .clean),
      study: study)
    cleaned = value
    return value
  }

  private mutating func scoredValue() throws -> ScoreFolder {
    if let scored { return scored }
    let value = try ScoreFolder(
      files: try output.read(ScoreFolder.fileNames, of: .score), folder: output.folder(of: .score),
      study: study)
    scored = value
    return value
  }

  private mutating func comparedValue() throws -> CompareFolder {
    if let compared { return compared }
    let value = try CompareFolder(
      resultsFile: try output.read([CompareFolder.fileNames[0]], of: .compare)[0],
      folder: output.folder(of: .compare), study: study)
    compared = value
    return value
  }

  private func exports() throws -> [ExportAccount] {
    if let ingested { return ingested.exports }
    let name = IngestFolder.fileNames[2]
    return try IngestFolder.exports(
      from: try output.read([name], of: .ingest)[0], folder: output.folder(of: .ingest))
  }
}

// MARK: - What a stage's files follow from

extension Pipeline {
  /// The digest of everything that decides the files of `stage`.
  private func key(of stage: Stage) throws -> String {
    var text = "\(Program.name) \(Program.version) \(Surroundings.executableStamp)\n"
    text += "\(stage.name)\n\(folder.codebookDigest)\n"
    switch stage {
    case .ingest:
      text += try exportDigests()
    case .clean, .score, .compare, .report:
      for before in Self.read(by: stage) {
        for output in try outputs(of: before) { text += "\(before.folder)/\(output.name) \(output.sha256)\n" }
      }
    }
    return SHA256Digest(of: text.utf8).description
  }

  /// The stages whose files `stage` reads.
  private static func read(by stage: Stage) -> [Stage] {
    switch stage {
    case .ingest: []
    case .clean: [.ingest]
    case .score: [.clean]
    // The flow of clean and the provenance of ingest go into the results.
    case .compare: [.ingest, .clean, .score]
    case .report: [.compare]
    }
  }

  private func exportDigests() throws -> String {
    var text = ""
    if folder.needsKey {
      // Another key makes other digests of the same codes.
      let key = try RespondentKey(path: keyPath, environment: environment).bytes
      text += "key \(SHA256Digest(of: key))\n"
    }
    for name in (Ingester.exportPaths(of: study, in: folder.path) + [SyntheticExports.fileName]) {
      let path = "\(folder.path)/\(name)"
      guard FileSystem.exists(path) else {
        text += "\(name) is not there\n"
        continue
      }
      text += "\(name) \(SHA256Digest(of: try FileSystem.read(path)))\n"
    }
    return text
  }

  private func outputs(of stage: Stage) throws -> [StageStamp.Output] {
    if let known = digests[stage] { return known }
    if let made = pending.first(where: { $0.stage == stage }) { return made.files.value.outputs }
    return try digestsOnDisk(of: stage)
  }

  private func digestsOnDisk(of stage: Stage) throws -> [StageStamp.Output] {
    let names: [String] =
      switch stage {
      case .ingest: IngestFolder.fileNames
      case .clean: CleanFolder.fileNames
      case .score: ScoreFolder.fileNames
      case .compare: CompareFolder.fileNames
      case .report: []
      }
    return try zip(names, output.read(names, of: stage)).map { name, bytes in
      StageStamp.Output(name: name, bytes: bytes.count, sha256: SHA256Digest(of: bytes).description)
    }
  }

  private mutating func tellVerdicts() throws {
    console.result(VerdictTable(study: study, results: try comparedValue().results).text)
    if console.volume == .normal { console.message("\(output.path)/report") }
  }
}
