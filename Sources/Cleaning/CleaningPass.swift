internal import SurveyModel

/// The rules at work on the responses of one group at one wave.
struct CleaningPass {
  private let cell: CleaningCell
  private let study: Study
  private var remaining: [Bool]
  private var flags: [CleanedResponses.Flags]
  private var excluded: [CleanedResponses.Exclusion] = []
  /// The rows that `careless` excluded.
  private var careless: [Int] = []
  /// What a researcher should know.
  private(set) var findings: [Finding] = []

  init(_ cell: CleaningCell, of study: Study) {
    self.cell = cell
    self.study = study
    remaining = [Bool](repeating: true, count: cell.table.count)
    flags = [CleanedResponses.Flags](repeating: .none, count: cell.table.count)
  }

  /// Applies every rule that is not off, in order.
  mutating func applyRules() {
    for rule in CleaningRule.allCases {
      let treatment = study.cleaning.treatment(of: rule)
      switch treatment {
      case .off: continue
      case .flag:
        for sign in signs(of: rule) { flags[sign.row].insert(rule, strong: sign.strength == .strong) }
      case .exclude:
        for sign in signs(of: rule) {
          remaining[sign.row] = false
          if rule == .careless {
            careless.append(sign.row)
            flags[sign.row].insert(rule, strong: sign.strength == .strong)
          }
          excluded.append(
            CleanedResponses.Exclusion(
              origin: cell.table.origins[sign.row], rule: rule,
              detail: sign.observation.text(files: cell.table.files)))
        }
      }
    }
    if cell.table.count > 0, !remaining.contains(true) {
      findings.append(
        Finding(
          severity: .warning, code: "nothing-kept", count: cell.table.count,
          text: "No response of \(cell.name) is left after cleaning; see which rules excluded them."))
    }
  }

  /// The responses that are left, with their flags, and those that are not. What `careless` excluded stays apart from
  /// them, flagged as it would be if the rule only flagged.
  func cleaned() -> CleanedResponses {
    let excluded = excluded.sorted { $0.origin < $1.origin }
    guard !excluded.isEmpty else { return CleanedResponses(table: cell.table, flags: flags, excluded: []) }
    let kept = remaining.indices.filter { remaining[$0] }
    return CleanedResponses(
      table: cell.table.selecting(kept), flags: kept.map { flags[$0] }, excluded: excluded,
      careless: careless.isEmpty
        ? nil : .init(table: cell.table.selecting(careless), flags: careless.map { flags[$0] }))
  }

  private mutating func signs(of rule: CleaningRule) -> [Sign] {
    let options = study.cleaning
    switch rule {
    case .preview: return PreviewRule().signs(in: cell, among: remaining)
    case .noConsent: return NoConsentRule().signs(in: cell, among: remaining)
    case .manual: return ManualRule(options.manual, table: cell.table).signs(in: cell, among: remaining)
    case .noAnswers: return NoAnswersRule().signs(in: cell, among: remaining)
    case .duplicate: return DuplicateRule().signs(in: cell, among: remaining)
    case .outsidePeriod: return OutsidePeriodRule().signs(in: cell, among: remaining)
    case .breakOff: return BreakOffRule(below: options.breakOffBelow).signs(in: cell, among: remaining)
    case .dontKnow: return DontKnowRule(above: options.dontKnowAbove).signs(in: cell, among: remaining)
    case .speeding: return speedingSigns()
    case .straightLining: return StraightLiningRule().signs(in: cell, among: remaining)
    case .contradiction:
      return ContradictionRule(pairs: options.contradictoryPairs, above: options.contradictionAbove)
        .signs(in: cell, among: remaining)
    case .duplicateAnswers: return DuplicateAnswersRule().signs(in: cell, among: remaining, study: study)
    case .outOfRange: return OutOfRangeRule().signs(in: cell, among: remaining)
    case .attention: return AttentionRule(items: options.attentionItems).signs(in: cell, among: remaining)
    case .careless: return CarelessRule().signs(flags: flags, among: remaining)
    }
  }

  private mutating func speedingSigns() -> [Sign] {
    let rule = SpeedingRule(
      below: study.cleaning.speedingBelow, strongBelow: study.cleaning.speedingStrongBelow)
    switch rule.outcome(in: cell, among: remaining) {
    case .noDurations: return []
    case .judged(let signs): return signs
    case .tooFew(let count):
      findings.append(
        Finding(
          severity: .note, code: "speed-not-judged", count: max(1, cell.table.count),
          text:
            "Speed is not judged for \(cell.name): of its complete responses \(count) have a duration, and a "
            + "median needs at least \(SpeedingRule.fewestDurations)."))
      return []
    }
  }
}
