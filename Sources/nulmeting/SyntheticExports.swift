/// The list of exports that `simulate` made, by the digests of their contents. Real answers under the
/// same name have another digest, so that no report calls them synthetic, and none made from synthetic
/// answers can lose its notice.
struct SyntheticExports {
  /// The list's file in the study's folder, in the form of `sha256sum`.
  static let fileName = "synthetic.sha256"

  private(set) var digests: [(sha256: String, path: String)] = []

  init(studyFolder: String) {
    guard let bytes = try? FileSystem.read("\(studyFolder)/\(Self.fileName)") else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 {
        digests.append((String(parts[0]), parts[1].drop { $0 == " " || $0 == "*" }.description))
      }
    }
  }

  init(digests: [(sha256: String, path: String)]) {
    self.digests = digests
  }

  /// Whether a file with this digest is listed; one without a digest is not.
  func contains(sha256: String?) -> Bool { digests.contains { $0.sha256 == sha256 } }

  /// The list as `sha256sum --check` reads it.
  var bytes: [UInt8] {
    Array(digests.map { "\($0.sha256)  \($0.path)\n" }.joined().utf8)
  }
}
