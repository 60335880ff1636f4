extension EnglishWords {
  var noNumber: String { "n/a" }
  var share: String { "Share" }

  func phrase(forWave label: String) -> String {
    let words = label.split(separator: " ")
    if words.contains("baseline") || words.contains("follow-up") { return label }
    let isNoun = ["wave", "survey", "measurement", "round", "time"].contains { words.contains($0[...]) }
    return isNoun ? "the " + label : "the wave ‘\(label)’"
  }

  func moment(inYear year: String) -> String { "in \(year)" }

  func moment(at phrase: String) -> String { "at \(phrase)" }

  func n(_ counts: [String]) -> String { "n = " + list(counts) }

  func chrome(study: String, program: String) -> PageWords {
    PageWords(
      contents: "Contents", skip: "Skip to the contents", copy: "Copy block", copied: "Copied",
      copyFailed: "Copying failed. Select the block and copy it yourself.", page: "Page",
      foot: "\(study) · made with \(program)")
  }

  var view: PageView.ViewWords {
    PageView.ViewWords(
      title: "Choose what you see", group: "Group", allGroups: "all groups", theme: "Theme",
      allThemes: "all themes", order: "Order of the statements", usualOrder: "as in the questionnaire",
      byChange: "largest difference first", unfold: "Unfold all numbers", fold: "Fold all numbers",
      part: "You now see a part of the report:")
  }

  func whole(report title: String) -> String { "To the whole report: \(title)" }
  var onOnePage: String { "In short: the summary on one page of A4" }
  var onePageTitle: String { "Summary" }
}
