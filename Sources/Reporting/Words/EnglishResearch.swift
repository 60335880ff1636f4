extension EnglishWords {
  var researchFold: String { "Numbers for researchers" }

  func testCaption(number: Int, theme: String) -> String { "Table \(number). \(theme): test by group" }

  var testHeadings: [String] {
    [
      "Group", "Design", "Difference", "Standard error", "Degrees of freedom", "t", "p", "p, adjusted",
      "Detectable difference",
    ]
  }

  var testUnits: String {
    "Points on 0 to 100; detectable difference = the smallest that this design finds with a chance of 80%"
  }

  func effectCaption(number: Int, theme: String) -> String {
    "Table \(number). \(theme): effect sizes and checks by group"
  }

  var effectHeadings: [String] {
    [
      "Group", "Hedges’ g", "Chance that later is higher", "Other test: p", "Bootstrap interval",
      "Interval without finite population",
    ]
  }

  func effectUnits(confidence: String) -> String { "The \(confidence) interval in brackets" }

  func reliabilityCaption(number: Int, theme: String) -> String {
    "Table \(number). \(theme): reliability by group and wave"
  }

  var reliabilityHeadings: [String] { ["Group and wave", "Items", "n", "Alpha", "95% interval", "Omega"] }

  func checkCaption(number: Int, theme: String) -> String {
    "Table \(number). \(theme): how firm is the conclusion?"
  }

  func checkHeadings(withCareless: Bool) -> [String] {
    let headings: [String?] = [
      "Group", "Conclusion for an endless group", "Conclusion without flagged responses",
      withCareless ? "Conclusion if careless responses count" : nil,
      "Difference without flagged responses", withCareless ? "Difference if careless responses count" : nil,
      "Difference at equal composition", "Difference without deviating statements", "Share of ‘don’t know’",
    ]
    return headings.compactMap(\.self)
  }

  var checkUnits: String {
    "Differences in points on 0 to 100; at equal composition: by the characteristic that matters most"
  }

  func fromTo(_ from: String, _ to: String) -> String { "\(from) to \(to)" }

  func trendCaption(number: Int, theme: String) -> String {
    "Table \(number). \(theme): straight line through the waves"
  }

  func trendHeadings(confidence: String) -> [String] {
    [
      "Group", "Waves", "Difference a year", "\(confidence) interval", "p", "p, adjusted",
      "Does a straight line fit? p",
    ]
  }

  var trendUnits: String { "Points on 0 to 100 a year, between the middles of the waves" }

  var allChangesFold: String { "All differences between waves" }

  func allChangesCaption(number: Int, theme: String) -> String {
    "Table \(number). \(theme): all differences between waves"
  }

  var fromTo: String { "From and to" }

  func breakdownFold(_ variable: String) -> String { "By \(variable)" }

  func breakdownCaption(number: Int, theme: String, variable: String) -> String {
    "Table \(number). \(theme): score by \(variable)"
  }

  var betweenTitle: String { "Did groups change differently?" }
  var betweenLead: String { "Only groups with exactly the same questions can be compared." }

  func betweenCaption(number: Int) -> String { "Table \(number). Difference in change between two groups" }

  var betweenUnits: String { "In points: the change of the group named first minus that of the other" }

  func betweenHeadings(confidence: String) -> [String] {
    ["Groups", "Difference in change", "\(confidence) interval", "p", "p, adjusted"]
  }

  func pair(_ second: String, _ first: String) -> String { "\(second) minus \(first)" }

  func betweenSentence(
    theme: String, first: String, second: String, difference: String, isLower: Bool, interval: String
  ) -> String {
    "On \(theme) the change among \(second) is \(difference) points \(isLower ? "lower" : "higher") "
      + "than among \(first) (\(interval))."
  }

  func labelled(_ interval: String, confidence: String) -> String { "\(confidence) interval \(interval)" }

  var noBetween: String {
    "For no two groups can it be established that one changed differently from the other. "
      + "That does not mean that they changed alike."
  }
}
