import Comparing
import Digests
import StageFiles
import SurveyModel
import SurveyResults

extension Pipeline {
  /// The results are not those of the present exports and codebook.
  struct OutdatedResults: Error, CustomStringConvertible {
    let study: String

    var description: String {
      "the results of \(study) are older than its exports, its codebook or the program; "
        + "run 'nulmeting run' first, look at the report, and release that"
    }
  }

  private var releaseFile: String { "\(output.path)/\(ReleaseFile.name)" }

  /// The digest of the register; nil where nothing was released.
  func releaseDigest() throws -> String? {
    guard FileSystem.exists(releaseFile) else { return nil }
    return SHA256Digest(of: try FileSystem.read(releaseFile)).description
  }

  /// What was released before.
  func releases() throws -> ReleaseRegister {
    guard FileSystem.exists(releaseFile) else { return ReleaseRegister() }
    return try ReleaseFile.register(from: try FileSystem.read(releaseFile), file: releaseFile)
  }

  /// The cells that, set against an earlier release, would tell what a few answered; tells of them.
  func cellsTooNearToReleases(_ responses: [ScoredResponses]) throws -> Set<ReleaseCell> {
    let register = try releases()
    guard !register.releases.isEmpty else { return [] }
    let minimum = folder.study.privacy.minimum
    let cells = register.withheld(AnswerTallies(study: folder.study).tallies(of: responses), minimum: minimum)
    for wave in folder.study.waves {
      for group in folder.study.groups {
        let count = cells.count { $0.group == group.id && $0.wave == wave.id }
        guard count > 0 else { continue }
        console.message(
          "warning: \(count) results of group \(group.id) at wave \(wave.id) are withheld: they rest on answers "
            + "that differ from an earlier release in fewer than \(minimum), and the difference would tell "
            + "which. With the exports of that release they are shown again.")
      }
    }
    return cells
  }

  /// Notes that the present results are published.
  mutating func release() throws {
    let bytes = try output.read([CompareFolder.fileNames[0]], of: .compare)[0]
    let digest = SHA256Digest(of: bytes).description
    var register = try releases()
    if register.releases.contains(where: { $0.results == digest }) {
      console.message("\(folder.study.id): these results were released before; nothing to note")
      return
    }
    guard try isCurrent() else { throw OutdatedResults(study: folder.study.id.text) }
    register.add(
      try handedOver.compared().results, digest: digest,
      tallies: AnswerTallies(study: folder.study).tallies(of: try handedOver.scored().responses))
    let temporary = "\(output.path)/.\(ReleaseFile.name).part"
    try FileSystem.write(ReleaseFile.bytes(of: register), to: temporary, mode: 0o600)
    try FileSystem.rename(temporary, to: releaseFile)
    console.message("\(folder.study.id): release \(register.releases.count) noted in \(releaseFile)")
  }
}
