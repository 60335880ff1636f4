import Digests
import Ingesting
import ParallelWork
import SurveyModel

/// What the files of a stage follow from: if nothing of it has changed, the stage need not run.
extension Pipeline {
  /// The digest of everything that decides the files of `stage`.
  func key(of stage: Stage) throws -> String {
    var text = "\(Program.name) \(Program.version) \(Surroundings.executableStamp)\n"
    text += "\(stage.name)\n\(folder.codebookDigest)\n"
    switch stage {
    case .ingest:
      text += try exportDigests()
    case .clean, .score, .compare, .report:
      if stage == .report { text += "\(selection.signature)\n" }
      if stage == .compare, let digest = try releaseDigest() { text += "releases \(digest)\n" }
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
    let names = Ingester.exportPaths(of: study, in: folder.path) + [SyntheticExports.fileName]
    let digests = concurrentMap(names, threads: threads) { [folder = folder.path, handedOver] name in
      Result { () throws(FileError) -> String? in
        if let digest = handedOver.digest(ofExport: name) { return digest }
        let path = "\(folder)/\(name)"
        return FileSystem.exists(path) ? try FileSystem.digest(of: path).sha256 : nil
      }
    }
    for (name, digest) in zip(names, digests) {
      text += try digest.get().map { "\(name) \($0)\n" } ?? "\(name) is not there\n"
    }
    return text
  }

  /// Whether the results on disk are those of the present exports, codebook, program and releases.
  mutating func isCurrent() throws -> Bool {
    for stage in Stage.allCases where stage <= .compare {
      guard let stamp = output.stamp(of: stage), stamp.key == (try key(of: stage)) else { return false }
      digests[stage] = stamp.outputs
    }
    return true
  }

  private func outputs(of stage: Stage) throws -> [StageStamp.Output] {
    if let known = digests[stage] { return known }
    if let made = pending.first(where: { $0.stage == stage }) { return made.files.value.outputs }
    return try output.digests(of: stage, study: study)
  }
}
