/// Makes a tree of the parser's events and reports what a strict file may not have: repeated keys,
/// anchors, aliases, merge keys, tags and further documents.
///
/// It keeps its own stack, and an alias is never replaced by what it stands for, so that neither
/// deep nesting nor aliases of aliases cost anything.
struct YAMLTreeBuilder {
  /// The most levels of lists and mappings within each other.
  static let deepest = 64

  /// The value of the whole file, nil where it holds none.
  private(set) var root: YAMLNode?
  /// The lines that stand in the file before the text that is read.
  private let linesBefore: Int
  private var levels: [Level] = []
  private var documents = 0

  /// A list or mapping that is not complete yet.
  private struct Level {
    enum Members {
      case sequence([YAMLNode])
      case mapping([YAMLEntry], key: Key?)
    }

    var members: Members
    let place: Place
    let owner: Place
    /// The place of each key so far.
    var keys: [String: Place] = [:]
  }

  /// A key whose value is to come.
  private enum Key {
    case text(String, Place)
    /// The value belongs to nothing; it is checked and dropped.
    case refused(Place)

    var place: Place {
      switch self {
      case .text(_, let place), .refused(let place): place
      }
    }
  }

  init(linesBefore: Int) {
    self.linesBefore = linesBefore
  }

  /// Takes the next event.
  mutating func take(_ event: YAMLEvent, reporting problems: inout Problems) -> YAMLReading {
    let place = Place(line: event.place.line + linesBefore, column: event.place.column)
    if event.hasAnchor { problems.report(YAMLComplaint.anchor.sentence, at: place) }
    if event.hasTag { problems.report(YAMLComplaint.tag.sentence, at: place) }
    switch event.kind {
    case .boundary: break
    case .documentStart:
      documents += 1
      guard documents == 1 else {
        problems.report(YAMLComplaint.secondDocument.sentence, at: place)
        return .stop
      }
    case .scalar(let scalar):
      if let character = scalar.text.unicodeScalars.first(where: Self.isControlCharacter) {
        problems.report(YAMLComplaint.escape(character.value).sentence, at: place)
      }
      add(.scalar(scalar), at: place, reporting: &problems)
    case .alias:
      problems.report(YAMLComplaint.alias.sentence, at: place)
      add(.unreadable, at: place, reporting: &problems)
    case .sequenceStart: return open(.sequence([]), at: place, reporting: &problems)
    case .mappingStart: return open(.mapping([], key: nil), at: place, reporting: &problems)
    case .end:
      guard let level = levels.popLast() else { break }
      switch level.members {
      case .sequence(let elements): add(.sequence(elements), of: level, reporting: &problems)
      case .mapping(let entries, _): add(.mapping(entries), of: level, reporting: &problems)
      }
    }
    return .goOn
  }

  /// Adds a key and its value, made elsewhere, to the mapping that is open.
  mutating func add(_ entry: YAMLEntry, reporting problems: inout Problems) {
    let key = YAMLScalar(text: entry.key, style: .quoted)
    add(.scalar(key), at: entry.place, reporting: &problems)
    add(entry.value, reporting: &problems)
  }

  private mutating func open(
    _ members: Level.Members, at place: Place, reporting problems: inout Problems
  ) -> YAMLReading {
    guard levels.count < Self.deepest else {
      problems.report(YAMLComplaint.tooDeep.sentence, at: place)
      return .stop
    }
    levels.append(Level(members: members, place: place, owner: owner(ofValueAt: place)))
    return .goOn
  }

  private func owner(ofValueAt place: Place) -> Place {
    if case .mapping(_, let key?) = levels.last?.members { return key.place }
    return place
  }

  private mutating func add(
    _ content: YAMLNode.Content, of level: Level, reporting problems: inout Problems
  ) {
    add(YAMLNode(content: content, place: level.place, owner: level.owner), reporting: &problems)
  }

  private mutating func add(
    _ content: YAMLNode.Content, at place: Place, reporting problems: inout Problems
  ) {
    let node = YAMLNode(content: content, place: place, owner: owner(ofValueAt: place))
    add(node, reporting: &problems)
  }

  private mutating func add(_ node: YAMLNode, reporting problems: inout Problems) {
    guard var level = levels.popLast() else {
      root = node
      return
    }
    switch level.members {
    case .sequence(var elements):
      // Emptied first, so that the list grows in place.
      level.members = .sequence([])
      elements.append(node)
      level.members = .sequence(elements)
    case .mapping(let entries, nil):
      level.members = .mapping(entries, key: key(from: node, in: &level, reporting: &problems))
    case .mapping(var entries, .some(let key)):
      level.members = .mapping([], key: nil)
      if case .text(let text, let place) = key {
        entries.append(YAMLEntry(key: text, place: place, value: node))
      }
      level.members = .mapping(entries, key: nil)
    }
    levels.append(level)
  }

  private func key(
    from node: YAMLNode, in level: inout Level, reporting problems: inout Problems
  ) -> Key {
    switch node.content {
    case .unreadable: break
    case .sequence, .mapping:
      problems.report(YAMLComplaint.keyIsNoText.sentence, at: node.place)
    case .scalar(let scalar):
      if scalar.text.isEmpty {
        problems.report(YAMLComplaint.emptyKey.sentence, at: node.place)
      } else if scalar.text == "<<", scalar.style == .plain {
        problems.report(YAMLComplaint.mergeKey.sentence, at: node.place)
      } else if let first = level.keys[scalar.text] {
        problems.report(
          YAMLComplaint.repeatedKey(scalar.text, firstLine: first.line).sentence, at: node.place)
      } else {
        level.keys[scalar.text] = node.place
        return .text(scalar.text, node.place)
      }
    }
    return .refused(node.place)
  }

  /// Whether a text holds, by way of an escape, what may not stand in a file.
  private static func isControlCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
