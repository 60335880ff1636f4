import StrictYAML
public import SurveyModel

/// Reads `simulation.yaml`, as strictly as a codebook is read: all problems in one run, each with its
/// place.
public struct AssumptionsReader: Sendable {
  let study: Study
  let file: String
  private var problems = Problems()

  /// A reader for the assumptions of `study`; `file` is the name in messages.
  public init(study: Study, file: String = "simulation.yaml") {
    self.study = study
    self.file = file
  }

  /// The assumptions in `bytes`, with defaults for what they leave out.
  public func read(_ bytes: [UInt8]) throws(SimulationError) -> Assumptions {
    var reader = self
    let document = YAMLDocument(bytes)
    reader.problems = document.problems
    var assumptions = Assumptions(study: study)
    if let root = document.root { reader.read(root, into: &assumptions) }
    if !reader.problems.isEmpty {
      throw .assumptions(
        file: file,
        problems: reader.problems.sorted.map {
          SimulationError.PlacedProblem(line: $0.line, column: $0.column, text: $0.text)
        })
    }
    return assumptions
  }

  private mutating func read(_ root: YAMLNode, into assumptions: inout Assumptions) {
    guard
      let keys = root.mapping(
        "the assumptions", required: [],
        optional: ["spread", "item-spread", "stability", "dont-know", "blank", "items", "groups"],
        reporting: &problems)
    else { return }
    if let value = keys["spread"]?.number(in: 0...50, reporting: &problems) { assumptions.spread = value }
    if let value = keys["item-spread"]?.number(in: 0...50, reporting: &problems) {
      assumptions.itemSpread = value
    }
    if let value = keys["stability"]?.number(in: 0...1, reporting: &problems) {
      assumptions.stability = value
    }
    if let value = share(keys["dont-know"]) { assumptions.dontKnow = value }
    if let value = share(keys["blank"]) { assumptions.blank = value }
    for entry in keys["items"]?.entries("a mapping from items", reporting: &problems) ?? [] {
      guard let item = study.items.first(where: { $0.id.text == entry.key }) else {
        unknown("item", entry, among: study.items.map(\.id.text))
        continue
      }
      assumptions.items[item.id] = readItem(entry.value)
    }
    for entry in keys["groups"]?.entries("a mapping from groups", reporting: &problems) ?? [] {
      guard let group = study.groups.first(where: { $0.id.text == entry.key }),
        let defaults = assumptions.groups[group.id]
      else {
        unknown("group", entry, among: study.groups.map(\.id.text))
        continue
      }
      assumptions.groups[group.id] = readGroup(entry.value, group: group, defaults: defaults)
    }
  }

  private mutating func readItem(_ node: YAMLNode) -> Assumptions.ItemAssumption {
    var item = Assumptions.ItemAssumption()
    guard
      let keys = node.mapping(
        "an item", required: [], optional: ["offset", "dont-know", "drift", "share", "texts"],
        reporting: &problems)
    else { return item }
    item.offset = keys["offset"]?.number(in: -100...100, reporting: &problems) ?? 0
    item.drift = keys["drift"]?.number(in: -100...100, reporting: &problems) ?? 0
    item.dontKnow = share(keys["dont-know"])
    item.share = share(keys["share"]) ?? item.share
    for text in keys["texts"]?.elements("a list of texts", reporting: &problems) ?? [] {
      if let text = text.text(reporting: &problems) { item.texts.append(text) }
    }
    return item
  }

  private mutating func readGroup(
    _ node: YAMLNode, group: RespondentGroup, defaults: Assumptions.Group
  ) -> Assumptions.Group {
    var result = defaults
    guard
      let keys = node.mapping(
        "group '\(group.id)'", required: [],
        optional: [
          "responses", "returning", "coded", "duration", "levels", "dont-know", "background", "clusters",
          "mishaps", "export",
        ], reporting: &problems)
    else { return result }
    if let node = keys["responses"], let values = perWave(node, in: 0...10_000_000) {
      result.responses = values.map { Int($0) }
      result.returning = min(result.returning, result.responses.min() ?? 0)
    }
    if let value = keys["returning"]?.wholeNumber(in: 0...10_000_000, reporting: &problems) {
      result.returning = value
    }
    result.coded = share(keys["coded"]) ?? result.coded
    result.duration = keys["duration"]?.number(in: 1...86_400, reporting: &problems) ?? result.duration
    result.clusters = keys["clusters"]?.wholeNumber(in: 0...100_000, reporting: &problems) ?? 0
    for entry in keys["levels"]?.entries("a mapping from themes", reporting: &problems) ?? [] {
      let names =
        study.themes.map(\.id.text) + study.items.filter { $0.theme == nil }.map(\.id.text)
      if !names.contains(entry.key) {
        unknown("theme or item without a theme", entry, among: names)
      } else if let values = perWave(entry.value, in: 0...100) {
        result.levels[entry.key] = values
      }
    }
    for entry in keys["dont-know"]?.entries("a mapping from themes", reporting: &problems) ?? [] {
      if !study.themes.contains(where: { $0.id.text == entry.key }) {
        unknown("theme", entry, among: study.themes.map(\.id.text))
      } else if let value = share(entry.value) {
        result.dontKnow[entry.key] = value
      }
    }
    for entry in keys["background"]?.entries("a mapping from background variables", reporting: &problems)
      ?? []
    {
      readBackground(entry, group: group, into: &result)
    }
    if let node = keys["mishaps"] { result.mishaps = readMishaps(node) }
    if let node = keys["export"] { result.export = readExport(node) }
    return result
  }

  private mutating func readBackground(
    _ entry: YAMLEntry, group: RespondentGroup, into result: inout Assumptions.Group
  ) {
    let variables = study.background.filter { $0.groups.contains(group.id) }
    guard let variable = variables.first(where: { $0.id.text == entry.key }) else {
      unknown("background variable of group '\(group.id)'", entry, among: variables.map(\.id.text))
      return
    }
    let codes = study.scale(variable.scale).options.map(\.code)
    guard
      let keys = entry.value.mapping(
        "background variable '\(variable.id)'", required: codes, reporting: &problems)
    else { return }
    result.background[variable.id] = codes.map { code in
      keys[code]?.number(in: 0...1_000_000_000, reporting: &problems) ?? 0
    }
  }

  private mutating func readMishaps(_ node: YAMLNode) -> Assumptions.Mishaps {
    var mishaps = Assumptions.Mishaps()
    let names: [(String, WritableKeyPath<Assumptions.Mishaps, Int>)] = [
      ("break-off", \.breakOff), ("no-consent", \.noConsent), ("duplicate", \.duplicate),
      ("straight-lining", \.straightLining), ("speeding", \.speeding),
      ("outside-period", \.outsidePeriod), ("off-scale", \.offScale), ("empty", \.empty),
    ]
    guard
      let keys = node.mapping(
        "mishaps", required: [], optional: names.map(\.0), reporting: &problems)
    else { return mishaps }
    for (name, path) in names {
      mishaps[keyPath: path] = keys[name]?.wholeNumber(in: 0...1_000_000, reporting: &problems) ?? 0
    }
    return mishaps
  }

  private mutating func readExport(_ node: YAMLNode) -> Assumptions.ExportStyle {
    var style = Assumptions.ExportStyle()
    guard
      let keys = node.mapping(
        "an export", required: [],
        optional: ["headings", "cells", "language", "encoding", "delimiter", "line-ends", "addresses"],
        reporting: &problems)
    else { return style }
    style.headings =
      keys["headings"]?.choice(Assumptions.ExportStyle.Headings.self, reporting: &problems) ?? .ids
    style.cells = keys["cells"]?.choice(Assumptions.ExportStyle.Cells.self, reporting: &problems) ?? .codes
    style.language = keys["language"]?.choice(Language.self, reporting: &problems)
    style.encoding =
      keys["encoding"]?.choice(Assumptions.ExportStyle.Encoding.self, reporting: &problems) ?? .utf8
    style.lineEnds =
      keys["line-ends"]?.choice(Assumptions.ExportStyle.LineEnds.self, reporting: &problems) ?? .lf
    style.hasAddresses = keys["addresses"]?.boolean(reporting: &problems) ?? false
    if let node = keys["delimiter"], let text = node.text("one of , ; | or tab", reporting: &problems) {
      switch text {
      case ",", ";", "|": style.delimiter = text.utf8.first ?? UInt8(ascii: ",")
      case "tab": style.delimiter = UInt8(ascii: "\t")
      default: problems.report("expected one of ',', ';', '|' or 'tab', found '\(text)'", at: node.place)
      }
    }
    return style
  }

  private mutating func share(_ node: YAMLNode?) -> Double? {
    node?.number("a share from 0 to 1", in: 0...1, reporting: &problems)
  }

  private mutating func perWave(_ node: YAMLNode, in range: ClosedRange<Double>) -> [Double]? {
    let expected = "a list with a number for each of the \(study.waves.count) waves"
    guard let elements = node.elements(expected, reporting: &problems) else { return nil }
    guard elements.count == study.waves.count else {
      problems.report("expected \(expected), found \(elements.count)", at: node.place)
      return nil
    }
    let values = elements.compactMap { $0.number(in: range, reporting: &problems) }
    return values.count == elements.count ? values : nil
  }

  private mutating func unknown(_ kind: String, _ entry: YAMLEntry, among names: [String]) {
    let hint = nearestName(to: entry.key, among: names).map { "; did you mean '\($0)'?" } ?? ""
    problems.report("'\(entry.key)' is no \(kind) of the codebook\(hint)", at: entry.place)
  }
}
