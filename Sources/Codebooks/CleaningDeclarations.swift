import StrictYAML
import SurveyModel

/// What the rules that judge by declared items are read from.
struct CleaningDeclarations {
  let keys: YAMLMapping
  let items: [Item]
  let scales: [AnswerScale]

  /// The item with its scale; nil where either has a problem of its own.
  func item(_ id: Item.ID) -> (item: Item, scale: AnswerScale)? {
    guard let item = items.first(where: { $0.id == id }),
      let scale = scales.first(where: { $0.id == item.scale })
    else { return nil }
    return (item, scale)
  }
}

extension CodebookReading {
  /// The pairs of items under `contradiction`; with the rule in force there must be some.
  mutating func readContradictoryPairs(
    _ declared: CleaningDeclarations, treatment: CleaningTreatment?
  ) -> [CleaningOptions.ContradictoryPair] {
    guard let node = limit("pairs", of: .contradiction, in: declared.keys) else {
      reportLack(
        of: "pairs", in: .contradiction, "{rule: flag, pairs: [[kosten-1, kosten-3]]}", declared, treatment)
      return []
    }
    var pairs: [CleaningOptions.ContradictoryPair] = []
    for element in node.elements("a list of pairs, such as [[kosten-1, kosten-3]]", reporting: &problems)
      ?? []
    {
      guard let pair = readPair(from: element, declared) else { continue }
      let isKnown = pairs.contains { Set([$0.first, $0.second]) == Set([pair.first, pair.second]) }
      if isKnown { report(.pairTwice(pair.first.text, pair.second.text), at: element.place) }
      pairs.append(pair)
    }
    return pairs
  }

  private mutating func readPair(
    from node: YAMLNode, _ declared: CleaningDeclarations
  ) -> CleaningOptions.ContradictoryPair? {
    guard let elements = node.elements("two items, such as [kosten-1, kosten-3]", reporting: &problems) else {
      return nil
    }
    guard elements.count == 2 else {
      report(.notAPair(count: elements.count), at: node.place)
      return nil
    }
    let ids = elements.map { reference(from: $0, to: items) }
    for (element, id) in zip(elements, ids) {
      guard let one = id.flatMap(declared.item), let kind = kinds[one.scale.id] else { continue }
      if kind != .ordinal || one.scale.options.count == 1 {
        report(
          .pairCannotContradict(item: one.item.id.text, scale: one.scale.id.text, kind), at: element.place)
      }
    }
    guard let first = ids[0], let second = ids[1] else { return nil }
    if first == second {
      report(.pairOfOne(first.text), at: node.place)
      return nil
    }
    if let one = declared.item(first)?.item, let other = declared.item(second)?.item,
      Set(one.groups).isDisjoint(with: other.groups) || Set(one.waves).isDisjoint(with: other.waves)
    {
      report(.pairIsNeverAsked(first.text, second.text), at: node.place)
    }
    return CleaningOptions.ContradictoryPair(first: first, second: second)
  }

  /// The items under `attention` with the answers that they ask for; with the rule in force there must be some.
  mutating func readAttentionItems(
    _ declared: CleaningDeclarations, treatment: CleaningTreatment?
  ) -> [CleaningOptions.AttentionItem] {
    guard let node = limit("items", of: .attention, in: declared.keys) else {
      reportLack(of: "items", in: .attention, "{rule: flag, items: {controle: 3}}", declared, treatment)
      return []
    }
    var attention: [CleaningOptions.AttentionItem] = []
    let expected = "a mapping from items to the codes that they ask for, such as {controle: 3}"
    for entry in node.entries(expected, reporting: &problems) ?? [] {
      let id = reference(entry.key, at: entry.place, to: items)
      let code = entry.value.text("the code of an answer", reporting: &problems)
      guard let id, let one = declared.item(id), let kind = kinds[one.scale.id] else { continue }
      if let theme = one.item.theme {
        report(.attentionItemIsScored(item: id.text, theme: theme.text), at: entry.place)
      }
      guard kind == .ordinal || kind == .nominal else {
        report(.attentionCannotBeAsked(item: id.text, scale: one.scale.id.text, kind), at: entry.place)
        continue
      }
      // A scale without answers is wrong by itself already.
      let codes = one.scale.options.map(\.code)
      guard let code, !codes.isEmpty else { continue }
      if let option = codes.firstIndex(of: code) {
        attention.append(CleaningOptions.AttentionItem(item: id, option: option))
      } else {
        report(.undefinedAnswer(code, scale: one.scale.id.text, codes: codes), at: entry.value.place)
      }
    }
    return attention
  }

  /// Reports that a rule in force lacks what it judges by.
  private mutating func reportLack(
    of key: String, in rule: CleaningRule, _ example: String, _ declared: CleaningDeclarations,
    _ treatment: CleaningTreatment?
  ) {
    guard let treatment, treatment != .off else { return }
    report(
      .ruleLacks(key, rule: rule, example: "\(rule.rawValue): \(example)"),
      at: declared.keys.place(of: rule.rawValue))
  }
}
