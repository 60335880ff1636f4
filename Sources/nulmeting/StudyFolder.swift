import Codebooks
import Digests
import SurveyModel

/// A study on disk: its folder and its codebook.
struct StudyFolder {
  let path: String
  let study: Study
  /// What the codebook's reader found.
  let findings: [Finding]
  let codebookBytes: Int
  let codebookDigest: String

  static let codebookName = "study.yaml"

  init(path: String) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard FileSystem.isFolder(path) else {
      throw FileError.unreadable(
        path: path, reason: "there is no such folder; STUDY is the folder that holds \(Self.codebookName)")
    }
    let file = "\(path)/\(Self.codebookName)"
    guard FileSystem.exists(file) else {
      throw FileError.unreadable(
        path: file, reason: "there is no such file; every study has a codebook of that name")
    }
    let bytes = try FileSystem.read(file)
    let codebook = try CodebookReader(file: file).read(bytes)
    self.path = path
    study = codebook.study
    findings = codebook.findings
    codebookBytes = bytes.count
    codebookDigest = SHA256Digest(of: bytes).description
  }

  /// Whether anything in the study is replaced by a keyed digest.
  var needsKey: Bool {
    let mappings = study.columns + study.sources.flatMap(\.columns)
    let isLinked = mappings.contains { $0.role == .respondent || $0.role == .cluster }
    return isLinked || study.items.contains { study.scale($0.scale).kind == .open }
  }
}
