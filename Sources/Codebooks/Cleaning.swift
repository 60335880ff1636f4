import StrictYAML
import SurveyModel

extension CodebookReading {
  /// The cleaning rules; what the codebook does not say has its default.
  mutating func readCleaning(from node: YAMLNode?, items: [Item], scales: [AnswerScale]) -> CleaningOptions {
    let defaults = CleaningOptions()
    guard
      let keys = node?.mapping(
        "'cleaning'", required: [], optional: CleaningRule.allCases.map(\.rawValue), reporting: &problems)
    else { return defaults }
    var treatments: [CleaningRule: CleaningTreatment] = [:]
    for rule in CleaningRule.allCases {
      guard rule != .manual, let value = keys[rule.rawValue] else { continue }
      treatments[rule] = readTreatment(from: value, of: rule)
    }
    if let treatment = treatments[.noConsent], treatment != .exclude {
      warn(.noConsentIsKept(treatment), at: keys.place(of: CleaningRule.noConsent.rawValue))
    }
    let declarations = CleaningDeclarations(keys: keys, items: items, scales: scales)
    let pairs = readContradictoryPairs(declarations, treatment: treatments[.contradiction])
    let attention = readAttentionItems(declarations, treatment: treatments[.attention])
    let dontKnowAbove = readPart(from: limit("above", of: .dontKnow, in: keys))
    let contradictionAbove = readPart(from: limit("above", of: .contradiction, in: keys))
    let breakOffBelow = readShare(from: limit("below", of: .breakOff, in: keys))
    let below = readShare(from: limit("below", of: .speeding, in: keys)) ?? defaults.speedingBelow
    let strong = limit("strong-below", of: .speeding, in: keys)
    let strongBelow = readShare(from: strong)
    if let strongBelow, let strong, strongBelow > below {
      report(.strongAboveWeak(strong: strongBelow, below: below), at: strong.place)
    }
    return CleaningOptions(
      treatments: treatments, breakOffBelow: breakOffBelow ?? defaults.breakOffBelow,
      dontKnowAbove: dontKnowAbove ?? defaults.dontKnowAbove, speedingBelow: below,
      // The stricter of the two limits never lies above the milder one.
      speedingStrongBelow: strongBelow ?? min(defaults.speedingStrongBelow, below), contradictoryPairs: pairs,
      contradictionAbove: contradictionAbove ?? defaults.contradictionAbove, attentionItems: attention,
      manual: readManual(from: keys[CleaningRule.manual.rawValue]))
  }

  /// The treatment, written as `rule: flag` or as `rule: {rule: flag, ...}` with the rule's limits.
  private mutating func readTreatment(from node: YAMLNode, of rule: CleaningRule) -> CleaningTreatment? {
    guard case .mapping = node.content else {
      return node.choice(CleaningTreatment.self, reporting: &problems)
    }
    let keys = node.mapping(
      "cleaning rule \(quoted(rule.rawValue))", required: [], optional: ["rule"] + rule.limits,
      reporting: &problems)
    if let keys, keys["rule"] == nil, CleaningOptions.defaultTreatment(of: rule) == .off {
      // Whoever writes down its limits wants it to be applied.
      return .flag
    }
    return keys?["rule"]?.choice(CleaningTreatment.self, reporting: &problems)
  }

  /// The value of a limit of a rule, where the codebook sets it.
  func limit(_ key: String, of rule: CleaningRule, in keys: YAMLMapping) -> YAMLNode? {
    guard case .mapping(let entries)? = keys[rule.rawValue]?.content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  private mutating func readShare(from node: YAMLNode?) -> Double? {
    node?.number(
      "a share above 0 and at most 1", in: Double.leastNonzeroMagnitude...1, reporting: &problems)
  }

  /// A share above which something is too much: of 1 nothing can be more.
  private mutating func readPart(from node: YAMLNode?) -> Double? {
    node?.number("a share from 0 up to, but not including, 1", in: 0...1.0.nextDown, reporting: &problems)
  }

  private mutating func readManual(
    from node: YAMLNode?
  ) -> [CleaningOptions.ManualExclusion] {
    var exclusions: [CleaningOptions.ManualExclusion] = []
    var rows: [String: Set<Int>] = [:]
    for element in node?.elements(
      "a list of responses, each {file: ..., row: ..., reason: ...}", reporting: &problems) ?? []
    {
      let keys = element.mapping(
        "this exclusion", required: ["file", "row", "reason"], reporting: &problems)
      let file = keys?["file"].flatMap { readExport(from: $0) }
      // The first line of an export holds the headings.
      let row = keys?["row"]?.wholeNumber(
        "a line of the export, from 2 on since line 1 holds the headings", in: 2...Int(UInt32.max),
        reporting: &problems)
      let reason = keys?["reason"]?.text("a reason", reporting: &problems)
      guard let file, let row, let reason else { continue }
      if !rows[file, default: []].insert(row).inserted {
        report(.exclusionTwice(file: file, row: row), at: element.place)
      }
      exclusions.append(CleaningOptions.ManualExclusion(file: file, row: row, reason: reason))
    }
    return exclusions
  }

  /// One of the study's exports.
  private mutating func readExport(from node: YAMLNode) -> String? {
    guard let file = readPath(from: node) else { return nil }
    guard let exports, waves.isComplete, groups.isComplete, !exports.contains(file) else { return file }
    report(.notAnExport(file, exports: exports), at: node.place)
    return nil
  }
}

extension CleaningRule {
  /// The limits that the codebook can set, by their keys.
  fileprivate var limits: [String] {
    switch self {
    case .breakOff: ["below"]
    case .speeding: ["below", "strong-below"]
    case .dontKnow: ["above"]
    case .contradiction: ["pairs", "above"]
    case .attention: ["items"]
    case .preview, .noConsent, .manual, .noAnswers, .duplicate, .outsidePeriod, .straightLining,
      .duplicateAnswers, .outOfRange, .careless:
      []
    }
  }
}
