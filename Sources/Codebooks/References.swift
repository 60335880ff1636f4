import StrictYAML
import SurveyModel

/// Whether `byte` may stand in an id.
func isLetterOfID(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
  default: false
  }
}

/// Whether `text` is an id, `[a-z0-9][a-z0-9-]*`.
func isID(_ text: String) -> Bool {
  !text.isEmpty && !text.hasPrefix("-") && text.utf8.allSatisfy(isLetterOfID)
}

extension CodebookReading {
  /// The id that `entry` defines; reports one that is malformed or reserved.
  mutating func id<Subject>(of entry: YAMLEntry, _ kind: DefinitionKind) -> Identifier<Subject> {
    if !isID(entry.key) {
      report(.malformedID(entry.key, kind), at: entry.place)
    } else if let use = kind.reservedFor(entry.key) {
      report(.reservedID(entry.key, kind, use: use), at: entry.place)
    }
    return Identifier(entry.key)
  }

  /// The id that `node` refers to, nil where it is none that is defined.
  mutating func reference<Subject>(
    from node: YAMLNode, to definitions: Definitions<Subject>
  ) -> Identifier<Subject>? {
    guard let text = node.text("the name of a \(definitions.kind.rawValue)", reporting: &problems) else {
      return nil
    }
    return reference(text, at: node.place, to: definitions)
  }

  /// The id `text`, nil where it is none that is defined.
  mutating func reference<Subject>(
    _ text: String, at place: Place, to definitions: Definitions<Subject>
  ) -> Identifier<Subject>? {
    if definitions.mayDefine(text) { return Identifier(text) }
    report(.undefined(text, definitions.kind, names: definitions.names.map(\.text)), at: place)
    return nil
  }

  /// The ids in a list, each once, in the order of the codebook. All of them where the list is absent,
  /// and where it has a problem, so that nothing else is said to be lacking from it.
  mutating func references<Subject>(
    from node: YAMLNode?, to definitions: Definitions<Subject>
  ) -> [Identifier<Subject>] {
    guard let node else { return definitions.all }
    let kind = definitions.kind
    let example = definitions.names.first.map { ", such as [\($0.text)]" } ?? ""
    guard let elements = node.elements("a list of \(kind.section)\(example)", reporting: &problems) else {
      return definitions.all
    }
    var ids: Set<Identifier<Subject>> = []
    var allResolve = true
    for element in elements {
      guard let id = reference(from: element, to: definitions) else {
        allResolve = false
        continue
      }
      if !ids.insert(id).inserted { report(.repeated(kind.rawValue, id.text), at: element.place) }
    }
    return allResolve ? definitions.ordered(ids) : definitions.all
  }
}

extension DefinitionKind {
  /// What else the codebook or the results use `name` for, where it cannot be a name of this kind.
  fileprivate func reservedFor(_ name: String) -> String? {
    switch self {
    case .wave, .group: name == "skip" ? "rows of an export that are skipped" : nil
    case .item, .background:
      if ColumnRole.facts.contains(where: { $0.name == name }) {
        "a column of exports that holds no answers"
      } else if self == .background, name == "trim" {
        "the limits of weights"
      } else {
        nil
      }
    case .theme, .scale: nil
    }
  }
}
