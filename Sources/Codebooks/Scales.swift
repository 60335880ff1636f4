import StrictYAML
import SurveyModel

/// The kinds of scale by the names that the codebook gives them.
enum ScaleKind: String, CaseIterable {
  case ordinal
  case numeric
  case nominal
  case multiple
  case open

  /// Whether answers are chosen from a list.
  var hasAnswers: Bool {
    switch self {
    case .ordinal, .nominal, .multiple: true
    case .numeric, .open: false
    }
  }

  /// Whether answers have a place on 0-100.
  var isScorable: Bool {
    switch self {
    case .ordinal, .numeric: true
    case .nominal, .multiple, .open: false
    }
  }

  /// The keys of a scale of this kind beside `kind`: those it needs and those it may have.
  fileprivate var keys: (required: [String], optional: [String]) {
    switch self {
    case .ordinal, .nominal, .multiple: (["answers"], ["also", "missing"])
    case .numeric: (["range"], ["missing"])
    case .open: ([], [])
    }
  }

  /// The fewest answers that make sense.
  fileprivate var fewestAnswers: Int {
    switch self {
    case .ordinal, .nominal: 2
    case .multiple: 1
    case .numeric, .open: 0
    }
  }
}

extension CodebookReading {
  /// The scales in the order of the codebook.
  mutating func readScales(from node: YAMLNode?) -> [AnswerScale] {
    scales = Definitions(.scale, in: node, absent: .unknown)
    return (node?.entries("a mapping from scales to their answers", reporting: &problems) ?? [])
      .compactMap { readScale(from: $0) }
  }

  private mutating func readScale(from entry: YAMLEntry) -> AnswerScale? {
    let id: AnswerScale.ID = id(of: entry, .scale)
    guard
      let keys = entry.value.mapping(
        "scale \(quoted(entry.key))", required: ["kind"], optional: ["answers", "also", "missing", "range"],
        reporting: &problems)
    else { return nil }
    let kind = keys["kind"]?.choice(ScaleKind.self, reporting: &problems)
    kinds[id] = kind
    if let kind { checkKeys(keys, of: entry.key, kind: kind) }
    var spellings = Spellings()
    let options = readOptions(from: keys["answers"], kind: kind, into: &spellings)
    let also = readAlso(from: keys["also"], options: options, scale: entry.key, into: &spellings)
    let range = keys["range"].flatMap { readRange(from: $0) }
    let missing = readMissing(from: keys["missing"], range: range, into: &spellings)
    guard let kind, let shape = shape(kind, options: options, range: range) else { return nil }
    return AnswerScale(id: id, kind: shape, options: options, also: also, missing: missing)
  }

  /// Reports what a scale of this kind lacks or cannot have.
  private mutating func checkKeys(_ keys: YAMLMapping, of scale: String, kind: ScaleKind) {
    for key in kind.keys.required where keys[key] == nil {
      report(.scaleLacks(key, scale: scale, kind: kind), at: keys.owner)
    }
    for entry in keys.entries
    where entry.key != "kind" && !(kind.keys.required + kind.keys.optional).contains(entry.key) {
      report(.scaleCannotHave(entry.key, scale: scale, kind: kind), at: entry.place)
    }
    if case .mapping(let answers)? = keys["answers"]?.content, kind.hasAnswers, !answers.isEmpty {
      if answers.count < kind.fewestAnswers {
        report(.tooFewAnswers(scale: scale, fewest: kind.fewestAnswers), at: keys.place(of: "answers"))
      }
      if answers.count > AnswerScale.mostOptions {
        report(.tooManyAnswers(scale: scale, count: answers.count), at: keys.place(of: "answers"))
      }
    }
  }

  /// The model's kind, nil where a part is lacking; what was reported is not reported again.
  private func shape(
    _ kind: ScaleKind, options: [AnswerScale.Option], range: ClosedRange<Double>?
  ) -> AnswerScale.Kind? {
    guard options.count <= AnswerScale.mostOptions else { return nil }
    switch kind {
    case .ordinal:
      let values = options.compactMap { Int($0.code) }
      let increase = zip(values, values.dropFirst()).allSatisfy(<)
      return values.count == options.count && increase ? .ordinal(values: values) : nil
    case .numeric: return range.map { .numeric(low: $0.lowerBound, high: $0.upperBound) }
    case .nominal: return .nominal
    case .multiple: return .multiple
    case .open: return .open
    }
  }

  private mutating func readRange(from node: YAMLNode) -> ClosedRange<Double>? {
    let expected = "a lowest and a highest number, such as [1, 10]"
    guard let elements = node.elements(expected, reporting: &problems) else { return nil }
    guard elements.count == 2 else {
      report(.notTwoNumbers(count: elements.count, expected: expected), at: node.place)
      return nil
    }
    let greatest = Double.greatestFiniteMagnitude
    let bounds = elements.compactMap { $0.number(in: -greatest...greatest, reporting: &problems) }
    guard bounds.count == 2 else { return nil }
    guard bounds[0] < bounds[1] else {
      report(.rangeIsEmpty(from: bounds[0], to: bounds[1]), at: node.place)
      return nil
    }
    return bounds[0]...bounds[1]
  }
}
