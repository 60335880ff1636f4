import StrictYAML
import SurveyModel

extension CodebookReading {
  /// The headings of exports that differ from what the codebook says, in the order of the codebook.
  mutating func readColumns(from node: YAMLNode?) -> [ColumnMapping] {
    var columns: [ColumnMapping] = []
    var headings: [LooseText: String] = [:]
    for entry in node?.entries("a mapping from items to headings", reporting: &problems) ?? [] {
      let role = readRole(of: entry)
      guard let heading = entry.value.text("a heading", reporting: &problems) else { continue }
      if let other = headings.updateValue(entry.key, forKey: LooseText(heading)) {
        report(.headingTwice(heading, first: other, second: entry.key), at: entry.value.place)
      }
      if let role { columns.append(ColumnMapping(role: role, heading: heading)) }
    }
    return columns
  }

  private mutating func readRole(of entry: YAMLEntry) -> ColumnRole? {
    if let fact = ColumnRole.facts.first(where: { $0.name == entry.key }) { return fact }
    if items.defines(entry.key) { return .answers(.item(Item.ID(entry.key))) }
    if background.defines(entry.key) {
      return .answers(.background(BackgroundVariable.ID(entry.key)))
    }
    if items.isComplete, background.isComplete {
      let names = ColumnRole.facts.map(\.name) + items.names.map(\.text) + background.names.map(\.text)
      report(.unknownColumn(entry.key, names: names), at: entry.place)
    }
    return nil
  }
}
