/// A mapping whose keys have been checked: each is known, and those that are required are there.
public struct YAMLMapping: Hashable, Sendable {
  /// The keys with their values, in the order of the file, without unknown ones.
  public let entries: [YAMLEntry]
  /// Where the mapping belongs: what is lacking in it is reported here.
  public let owner: Place

  /// The value of `key`, or nil where the mapping does not have it.
  public subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }

  /// Where `key` stands; where the mapping does not have it, where the mapping belongs.
  public func place(of key: String) -> Place {
    entries.first { $0.key == key }?.place ?? owner
  }
}

extension YAMLNode {
  /// The value as a mapping with the keys `required` and `optional`, of which each unknown and each
  /// lacking one is reported; nil where it is no mapping.
  ///
  /// - Parameter subject: what the mapping describes, as in *group 'huisartsen'*.
  public func mapping(
    _ subject: String, required: [String], optional: [String] = [], reporting problems: inout Problems
  ) -> YAMLMapping? {
    let keys = required + optional
    guard let all = entries("a mapping with keys such as \(quoted(keys[0]))", reporting: &problems)
    else { return nil }
    var known: [YAMLEntry] = []
    var meant: Set<String> = []
    for entry in all {
      if keys.contains(entry.key) {
        known.append(entry)
      } else {
        let nearest = nearestName(to: entry.key, among: keys)
        if let nearest { meant.insert(nearest) }
        let isCutOff = nearest == nil && entry.value.isNothing
        let complaint: ValueComplaint =
          isCutOff
          ? .cutOffText(entry.key, subject: subject) : .unknownKey(entry.key, subject: subject, keys: keys)
        problems.report(complaint.sentence, at: entry.place)
      }
    }
    // A key that is there with a slip in its name is told of once, as that slip.
    for key in required where !meant.contains(key) && !known.contains(where: { $0.key == key }) {
      problems.report(ValueComplaint.lackingKey(key, subject: subject).sentence, at: owner)
    }
    return YAMLMapping(entries: known, owner: owner)
  }

  /// The keys and values of a mapping whose keys are names that the file chooses; nil, with a
  /// problem, where the value is no mapping or has no keys.
  ///
  /// - Parameter expected: what is expected, as in *a mapping from codes to labels*.
  public func entries(_ expected: String, reporting problems: inout Problems) -> [YAMLEntry]? {
    if case .mapping(let entries) = content, !entries.isEmpty { return entries }
    reportMismatch(expected, reporting: &problems)
    return nil
  }

  /// The elements of a list; nil, with a problem, where the value is no list or has no elements.
  ///
  /// - Parameter expected: what is expected, as in *a list of groups*.
  public func elements(_ expected: String, reporting problems: inout Problems) -> [YAMLNode]? {
    if case .sequence(let elements) = content, !elements.isEmpty { return elements }
    reportMismatch(expected, reporting: &problems)
    return nil
  }
}
