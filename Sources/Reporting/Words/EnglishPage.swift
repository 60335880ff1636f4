extension EnglishWords {
  var noNumber: String { "n/a" }
  var share: String { "Share" }

  func phrase(forWave label: String) -> String { label }

  func moment(inYear year: String) -> String { "in \(year)" }

  func moment(at phrase: String) -> String { "at \(phrase)" }

  func n(_ counts: [String]) -> String { "n = " + list(counts) }

  func chrome(study: String, program: String) -> PageWords {
    PageWords(
      contents: "Contents", skip: "Skip to the contents", copy: "Copy block", copied: "Copied",
      copyFailed: "Copying failed. Select the block and copy it yourself.", page: "Page",
      foot: "\(study) · made with \(program)")
  }
}
