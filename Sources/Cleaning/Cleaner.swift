internal import ParallelWork
public import SurveyModel

/// Applies the cleaning rules of a study to its responses.
///
/// The rules are applied in the order of `CleaningRule.allCases`, each to the responses that the rules before it
/// left: a response is counted under the first rule that excludes it, and one that was left out changes nothing for
/// the others (it has no duplicate and no part in a median). A rule that flags leaves the response where it is; a
/// rule that is off is not applied. Nothing is ever left out silently: every response read is kept or excluded.
///
/// The result does not depend on the order of the rows of a table, but for the order of the rows kept, nor on the
/// number of threads.
public struct Cleaner: Sendable {
  private let study: Study
  private let threads: Int

  /// A cleaner with the rules of `study`, which uses up to `threads` threads.
  public init(study: Study, threads: Int = 1) {
    self.study = study
    self.threads = threads
  }

  /// Cleans the responses of a whole study.
  ///
  /// - Parameter responses: at most one value for each group and wave; linking looks over all of them.
  /// - Throws: `CleaningError` where an exclusion by hand names no response.
  public func clean(_ responses: [IngestedResponses]) throws(CleaningError) -> CleaningResult {
    for (position, one) in responses.enumerated() {
      precondition(
        !responses[..<position].contains {
          $0.table.wave == one.table.wave && $0.table.group == one.table.group
        },
        "group \(one.table.group) at wave \(one.table.wave) is given once")
    }
    if study.cleaning.treatment(of: .manual) != .off {
      try ManualRule.check(study.cleaning.manual, against: responses.map(\.table))
    }
    let study = study
    let passes = concurrentMap(responses, threads: threads) { one in
      var pass = CleaningPass(CleaningCell(one, of: study), of: study)
      pass.applyRules()
      return (cleaned: pass.cleaned(), findings: pass.findings)
    }
    let cleaned = passes.map(\.cleaned)
    let links = LinkCounts(cleaned.map(\.table), threads: threads)
    let findings = passes.flatMap(\.findings) + links.findings
    let flow = zip(cleaned, links.linked).map { one, linked in
      FlowCount(one, linked: linked, of: study)
    }
    precondition(flow.allSatisfy(\.isBalanced), "every response read is kept or excluded")
    let report = LinkReport(
      read: responses.map(\.table), kept: cleaned.map(\.table), linked: links.linked, threads: threads)
    return CleaningResult(responses: cleaned, flow: flow, links: report.counts, findings: findings)
  }
}

extension FlowCount {
  /// What became of the responses of one group at one wave.
  fileprivate init(_ cleaned: CleanedResponses, linked: Int?, of study: Study) {
    let wave = cleaned.table.wave
    let group = study.groups.first { $0.id == cleaned.table.group }
    let rules = CleaningRule.allCases
    var excluded = [Int](repeating: 0, count: rules.count)
    for exclusion in cleaned.excluded { excluded[exclusion.rule.position] += 1 }
    var flagged = [Int](repeating: 0, count: rules.count)
    for flags in cleaned.flags where !flags.isEmpty {
      for rule in rules where flags.contains(rule) { flagged[rule.position] += 1 }
    }
    func counts(_ numbers: [Int]) -> [RuleCount] {
      rules.filter { numbers[$0.position] > 0 }.map { RuleCount(rule: $0, count: numbers[$0.position]) }
    }
    self.init(
      wave: wave, group: cleaned.table.group, population: group?.population[wave]?.size,
      populationIsApproximate: group?.population[wave]?.isApproximate ?? false,
      invited: group?.invited(at: wave), read: cleaned.read,
      excluded: counts(excluded), kept: cleaned.table.count, flagged: counts(flagged), linked: linked)
  }
}
