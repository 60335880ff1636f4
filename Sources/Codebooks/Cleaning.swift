import StrictYAML
import SurveyModel

extension CodebookReading {
  /// The cleaning rules; what the codebook does not say has its default.
  mutating func readCleaning(from node: YAMLNode?, sources: [Source]) -> CleaningOptions {
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
    let breakOffBelow = readShare("below", of: keys[CleaningRule.breakOff.rawValue])
    let speeding = keys[CleaningRule.speeding.rawValue]
    let below = readShare("below", of: speeding) ?? defaults.speedingBelow
    let writtenStrongBelow = readShare("strong-below", of: speeding)
    if let writtenStrongBelow, let speeding, writtenStrongBelow > below {
      report(.strongAboveWeak(strong: writtenStrongBelow, below: below), at: speeding.owner)
    }
    return CleaningOptions(
      treatments: treatments, breakOffBelow: breakOffBelow ?? defaults.breakOffBelow, speedingBelow: below,
      // The stricter of the two limits never lies above the milder one.
      speedingStrongBelow: writtenStrongBelow ?? min(defaults.speedingStrongBelow, below),
      manual: readManual(from: keys[CleaningRule.manual.rawValue], sources: sources))
  }

  /// The treatment, written as `rule: flag` or as `rule: {rule: flag, ...}` with the rule's limits.
  private mutating func readTreatment(from node: YAMLNode, of rule: CleaningRule) -> CleaningTreatment? {
    guard case .mapping = node.content else {
      return node.choice(CleaningTreatment.self, reporting: &problems)
    }
    let keys = node.mapping(
      "cleaning rule \(quoted(rule.rawValue))", required: [], optional: ["rule"] + rule.limits,
      reporting: &problems)
    return keys?["rule"]?.choice(CleaningTreatment.self, reporting: &problems)
  }

  /// A limit of a rule, a share above 0 and at most 1.
  private mutating func readShare(_ key: String, of node: YAMLNode?) -> Double? {
    guard case .mapping(let entries)? = node?.content else { return nil }
    return entries.first { $0.key == key }?.value.number(
      "a share above 0 and at most 1", in: Double.leastNonzeroMagnitude...1, reporting: &problems)
  }

  private mutating func readManual(
    from node: YAMLNode?, sources: [Source]
  ) -> [CleaningOptions.ManualExclusion] {
    var exclusions: [CleaningOptions.ManualExclusion] = []
    for element in node?.elements(
      "a list of responses, each {file: ..., row: ..., reason: ...}", reporting: &problems) ?? []
    {
      let keys = element.mapping(
        "this exclusion", required: ["file", "row", "reason"], reporting: &problems)
      let file = keys?["file"].flatMap { readExport(from: $0, sources: sources) }
      // The first line of an export holds the headings.
      let row = keys?["row"]?.wholeNumber(in: 2...Int(UInt32.max), reporting: &problems)
      let reason = keys?["reason"]?.text("a reason", reporting: &problems)
      guard let file, let row, let reason else { continue }
      if exclusions.contains(where: { $0.file == file && $0.row == row }) {
        report(.exclusionTwice(file: file, row: row), at: element.place)
      }
      exclusions.append(CleaningOptions.ManualExclusion(file: file, row: row, reason: reason))
    }
    return exclusions
  }

  /// One of the study's exports.
  private mutating func readExport(from node: YAMLNode, sources: [Source]) -> String? {
    guard let file = readPath(from: node) else { return nil }
    let listed = sources.map(\.file)
    let exports =
      listed.isEmpty
      ? waves.all.flatMap { wave in groups.all.map { "data/\(wave)/\($0).csv" } } : listed
    guard waves.isComplete, groups.isComplete, !exports.contains(file) else { return file }
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
    case .preview, .noConsent, .manual, .noAnswers, .duplicate, .outsidePeriod, .straightLining,
      .duplicateAnswers, .outOfRange, .careless:
      []
    }
  }
}
