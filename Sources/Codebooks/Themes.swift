import StrictYAML
import SurveyModel

extension CodebookReading {
  /// The themes in the order of the codebook.
  mutating func readThemes(from node: YAMLNode?, absent: SectionAbsence) -> [Theme] {
    themes = Definitions(.theme, in: node, absent: absent)
    var themes: [Theme] = []
    for entry in node?.entries("a mapping from themes to their labels", reporting: &problems) ?? [] {
      let id: Theme.ID = id(of: entry, .theme)
      let keys = entry.value.mapping(
        "theme \(quoted(entry.key))", required: ["label"],
        optional: ["description", "desired", "spotlight", "relevant-change", "ends"], reporting: &problems)
      let label = text(from: keys?["label"])
      let description = text(from: keys?["description"])
      let desired = keys?["desired"]?.choice(Theme.DesiredDirection.self, reporting: &problems)
      let isSpotlight = keys?["spotlight"]?.boolean(reporting: &problems)
      let relevantChange = keys?["relevant-change"].flatMap { readRelevantChange(from: $0) }
      let ends = keys?["ends"].flatMap { readEnds(from: $0) }
      guard let label else { continue }
      themes.append(
        Theme(
          id: id, label: label, description: description, desired: desired ?? .higher,
          isSpotlight: isSpotlight ?? false, relevantChange: relevantChange, ends: ends))
    }
    return themes
  }

  /// What the ends of a theme's score mean.
  private mutating func readEnds(from node: YAMLNode) -> Theme.Ends? {
    let keys = node.mapping("ends", required: ["low", "high"], optional: [], reporting: &problems)
    guard let low = text(from: keys?["low"]), let high = text(from: keys?["high"]) else { return nil }
    return Theme.Ends(low: low, high: high)
  }

  /// The smallest change that matters, in points on 0-100.
  mutating func readRelevantChange(from node: YAMLNode) -> Double? {
    node.number(
      "a number of points above 0 and at most 100", in: Double.leastNonzeroMagnitude...100,
      reporting: &problems)
  }
}
