import StrictYAML
import SurveyModel

extension CodebookReading {
  /// The items in questionnaire order.
  mutating func readItems(from node: YAMLNode?) -> [Item] {
    items = Definitions(.item, in: node, absent: .unknown)
    return (node?.entries("a mapping from items to their texts", reporting: &problems) ?? [])
      .compactMap { readItem(from: $0) }
  }

  private mutating func readItem(from entry: YAMLEntry) -> Item? {
    let id: Item.ID = id(of: entry, .item)
    guard
      let keys = entry.value.mapping(
        "item \(quoted(entry.key))", required: ["scale", "text"],
        optional: ["theme", "reverse", "groups", "waves", "text-for"], reporting: &problems)
    else {
      usedThemes.note(nil, of: themes)
      usedScales.note(nil, of: scales)
      return nil
    }
    let theme = keys["theme"].flatMap { reference(from: $0, to: themes) }
    let scale = keys["scale"].flatMap { reference(from: $0, to: scales) }
    let isReversed = keys["reverse"]?.boolean(reporting: &problems) ?? false
    if let node = keys["theme"] { usedThemes.note(node, of: themes) }
    usedScales.note(keys["scale"], of: scales)
    if let scale, let kind = kinds[scale], !kind.isScorable {
      if let theme {
        report(.itemCannotBeScored(theme: theme.text, scale: scale.text, kind), at: keys.place(of: "scale"))
      }
      if isReversed {
        report(.itemCannotBeReversed(scale: scale.text, kind), at: keys.place(of: "reverse"))
      }
    }
    let groups = references(from: keys["groups"], to: groups)
    let waves = references(from: keys["waves"], to: waves)
    let text = text(from: keys["text"])
    let textFor = readTextFor(from: keys["text-for"], asked: groups)
    guard let scale, let text else { return nil }
    return Item(
      id: id, theme: theme, scale: scale, isReversed: isReversed, groups: groups, waves: waves, text: text,
      textFor: textFor)
  }

  /// The wording for single groups; `asked` are the groups that answer the item.
  private mutating func readTextFor(
    from node: YAMLNode?, asked: [RespondentGroup.ID]
  ) -> [RespondentGroup.ID: LocalizedText] {
    var texts: [RespondentGroup.ID: LocalizedText] = [:]
    for entry in node?.entries("a mapping from groups to texts", reporting: &problems) ?? [] {
      let group = reference(entry.key, at: entry.place, to: groups)
      let text = text(from: entry.value)
      guard let group else { continue }
      if groups.isComplete, !asked.contains(group) {
        report(.groupIsNotAsked(group.text), at: entry.place)
      }
      texts[group] = text
    }
    return texts
  }

  /// The background variables in the order of the codebook. Items are known already, since both
  /// share one name space.
  mutating func readBackground(from node: YAMLNode?, absent: SectionAbsence) -> [BackgroundVariable] {
    background = Definitions(.background, in: node, absent: absent)
    return (node?.entries("a mapping from background variables to their labels", reporting: &problems) ?? [])
      .compactMap { readBackgroundVariable(from: $0) }
  }

  private mutating func readBackgroundVariable(from entry: YAMLEntry) -> BackgroundVariable? {
    let id: BackgroundVariable.ID = id(of: entry, .background)
    if let item = items.place(of: entry.key) {
      report(.nameIsAnItem(entry.key, line: item.line), at: entry.place)
    }
    guard
      let keys = entry.value.mapping(
        "background variable \(quoted(entry.key))", required: ["label", "scale"], optional: ["groups"],
        reporting: &problems)
    else {
      usedScales.note(nil, of: scales)
      return nil
    }
    let label = text(from: keys["label"])
    let scale = keys["scale"].flatMap { reference(from: $0, to: scales) }
    usedScales.note(keys["scale"], of: scales)
    if let scale, let kind = kinds[scale], kind != .nominal, kind != .ordinal {
      report(.backgroundKind(scale: scale.text, kind), at: keys.place(of: "scale"))
    }
    let groups = references(from: keys["groups"], to: groups)
    guard let label, let scale else { return nil }
    return BackgroundVariable(id: id, label: label, scale: scale, groups: groups)
  }
}
