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
  let keyPath: String?
  let environment: [String: String]
  private let lock: SharedLock
  private let staging: StagingFolder
  /// Which part of the report is made.
  private(set) var selection: ReportSelection

  /// What the stages hand over.
  var handedOver: HandedOver
  /// The stages that ran, with their files, which are made and written beside the stages after them.
  private(set) var pending: [Pending] = []
  /// The digests of the files of each stage that was skipped, or whose files are read from disk.
  var digests: [Stage: [StageStamp.Output]] = [:]

  /// A stage that ran, and the files that it is making for a folder below the output folder.
  struct Pending {
    let stage: Stage
    let folder: String
    let files: Deferred<StagedFiles>
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
    selection = ReportSelection(study: folder.study)
    threads = options.threads ?? surroundings.processors
    keyPath = options.key
    environment = surroundings.environment
    try FileSystem.makeFolder(output.path, mode: 0o755)
    lock = try SharedLock(folder: output.path)
    staging = StagingFolder(of: output)
    handedOver = HandedOver(study: folder.study, output: output)
  }

  /// Runs all stages up to `last`, and then tells the verdicts.
  mutating func run(upTo last: Stage) throws {
    try perform { pipeline in
      for stage in Stage.allCases where stage <= last { try pipeline.run(stage) }
    }
    if last >= .compare { try tellVerdicts() }
  }

  /// Runs one stage on the files of the one before it.
  mutating func run(only stage: Stage) throws {
    try perform { pipeline in
      if let before = stage.before {
        pipeline.digests[before] = try pipeline.output.digests(of: before, study: pipeline.study)
      }
      try pipeline.run(stage)
    }
    if stage >= .compare { try tellVerdicts() }
  }

  /// Writes a part of the report on the results as they are. Only that of the whole report is skipped
  /// where nothing changed.
  mutating func report(_ selection: ReportSelection) throws {
    self.selection = selection
    guard selection.part == .whole else {
      try perform { pipeline in
        pipeline.digests[.compare] = try pipeline.output.digests(of: .compare, study: pipeline.study)
        pipeline.console.progress("\(pipeline.folder.study.id): \(selection.folder)")
        try pipeline.start(.report, folder: selection.folder)
      }
      if console.volume == .normal { console.message("\(output.path)/\(selection.folder)") }
      return
    }
    try run(only: .report)
  }

  /// Does the work and delivers its files; whatever fails, none that waited for its place is left behind.
  private mutating func perform(_ work: (inout Pipeline) throws -> Void) throws {
    do {
      try work(&self)
      try deliver()
    } catch {
      for made in pending { _ = made.files.value }
      staging.discard()
      throw error
    }
    staging.discard()
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
    try start(stage, folder: stage.folder)
  }

  /// Does the work of a stage, and starts to make and write its files for `folder`.
  private mutating func start(_ stage: Stage, folder: String) throws {
    let makers = try make(stage)
    try staging.prepare()
    let (staging, threads) = (staging, threads)
    pending.append(
      Pending(
        stage: stage, folder: folder,
        files: Deferred { staging.write(makers(), of: stage, to: folder, threads: threads) }))
  }

  private mutating func deliver() throws {
    if pending.isEmpty { return }
    let deliveries = try pending.map { made in
      OutputFolder.Delivery(
        stage: made.stage, folder: made.folder, files: made.files.value,
        stamp: StageStamp(key: try key(of: made.stage), outputs: made.files.value.outputs))
    }
    try output.deliver(deliveries, from: staging)
    for made in pending { digests[made.stage] = made.files.value.outputs }
    pending = []
    console.endProgress()
  }
}

// MARK: - What each stage makes

extension Pipeline {
  /// Does the work of a stage and keeps what it hands over; what comes back makes its files.
  private mutating func make(_ stage: Stage) throws -> @Sendable () -> [FileMaker] {
    let study = study
    switch stage {
    case .ingest:
      let value = try ingest()
      if console.volume == .normal {
        for export in value.exports { console.message(export.summary(in: folder.path)) }
      }
      tell(value.findings)
      handedOver.keep(value)
      return { value.files(study: study).map { file in { file } } }
    case .clean:
      let result = try Cleaner(study: study, threads: threads).clean(try handedOver.ingested().responses)
      if let flow = result.flow.first(where: { !$0.isBalanced }) {
        throw InternalFault(detail: "the responses of \(flow.group) at \(flow.wave) do not add up")
      }
      let value = CleanFolder(
        responses: result.responses, flow: result.flow, links: result.links, findings: result.findings)
      tell(value.findings)
      handedOver.keep(value)
      return { value.files(study: study).map { file in { file } } }
    case .score:
      let result = try Scorer(study: study, threads: threads).score(try handedOver.cleaned().responses)
      let value = ScoreFolder(
        responses: result.responses, linkedBaseline: result.linkedBaseline,
        linkedBackground: result.linkedBackground, withCareless: result.withCareless,
        findings: result.findings)
      tell(value.findings)
      handedOver.keep(value)
      return { value.files(study: study).map { file in { file } } }
    case .compare:
      let flow = try handedOver.flow()
      let scored = try handedOver.scored()
      let estimates = try Comparer(study: study, threads: threads)
        .estimates(of: scored.responses, withCareless: scored.withCareless, flow: flow)
      let differing = try cellsTooNearToReleases(scored.responses)
      let results = DisclosureFilter(study: study, differing: differing)
        .publish(estimates, flow: flow, provenance: try provenance())
      let value = CompareFolder(results: results)
      handedOver.keep(value)
      return { value.files(study: study).map { file in { file } } }
    case .report:
      let results = try handedOver.compared().results
      let threads = threads
      let selection = selection
      return {
        ReportFolder(study: study, results: results, selection: selection, threads: threads).makers
      }
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
      inputs: [codebook] + (try handedOver.exports()).map(\.input))
  }

  private func tell(_ findings: [Finding]) {
    for finding in findings where finding.severity == .warning || console.volume == .normal {
      console.message(finding.line(in: folder.path))
    }
  }
}

extension Pipeline {
  var study: Study { folder.study }

  private mutating func tellVerdicts() throws {
    console.result(VerdictTable(study: study, results: try handedOver.compared().results).text)
    if console.volume == .normal { console.message("\(output.path)/report") }
  }
}
