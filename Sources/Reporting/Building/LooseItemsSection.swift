import SurveyModel

/// Builds the part with the items that belong to no theme.
struct LooseItemsSection {
  let material: ReportMaterial

  /// The part; nil where every item has a theme.
  func section(_ numbering: inout Numbering) -> ReportSection? {
    let items = material.study.items.filter { $0.theme == nil }
    guard !items.isEmpty else { return nil }
    let words = material.words
    var blocks: [Block] = [.paragraph(RichText(words.looseItemsIntroduction))]
    if items.contains(where: { material.study.scale($0.scale).kind == .open }) {
      blocks.append(.paragraph(RichText(words.openAnswersNote)))
    }
    var panels: [Panel] = []
    for (position, item) in items.enumerated() {
      let builder = ItemPanel(material: material, item: item, position: position + 1)
      if let panel = builder.panel(&numbering) { panels.append(panel) }
    }
    return ReportSection(id: "single-items", title: words.looseItemsTitle, blocks: blocks, panels: panels)
  }
}
