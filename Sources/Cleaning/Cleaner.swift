public import SurveyModel

/// Applies the cleaning rules of a study to its responses.
///
/// The rules are applied in the order of `CleaningRule.allCases`, each to the responses that the rules before it left:
/// a response is counted under the first rule that excludes it, and one that was left out changes nothing for the
/// others (it has no duplicate and no part in a median). A rule that flags leaves the response where it is; a rule
/// that is off is not applied. Nothing is ever left out silently: every response read is kept or excluded.
///
/// The result does not depend on the order of the rows of a table, but for the order of the rows kept.
public struct Cleaner: Sendable {
  private let study: Study

  /// A cleaner with the rules of `study`.
  public init(study: Study) {
    self.study = study
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
    var findings: [Finding] = []
    let cleaned = responses.map { one in
      var pass = CleaningPass(CleaningCell(one, of: study), of: study)
      pass.applyRules()
      findings += pass.findings
      return pass.cleaned()
    }
    let links = LinkCounts(cleaned.map(\.table))
    findings += links.findings
    let flow = zip(cleaned, links.linked).map { one, linked in
      FlowCount(one, linked: linked, of: study)
    }
    precondition(flow.allSatisfy(\.isBalanced), "every response read is kept or excluded")
    return CleaningResult(responses: cleaned, flow: flow, findings: findings)
  }
}

extension FlowCount {
  /// What became of the responses of one group at one wave.
  fileprivate init(_ cleaned: CleanedResponses, linked: Int?, of study: Study) {
    let wave = cleaned.table.wave
    let group = study.groups.first { $0.id == cleaned.table.group }
    func counts(_ number: (CleaningRule) -> Int) -> [RuleCount] {
      CleaningRule.allCases.compactMap { rule in
        let count = number(rule)
        return count == 0 ? nil : RuleCount(rule: rule, count: count)
      }
    }
    self.init(
      wave: wave, group: cleaned.table.group, population: group?.population[wave]?.size,
      populationIsApproximate: group?.population[wave]?.isApproximate ?? false,
      invited: group?.invited(at: wave), read: cleaned.read,
      excluded: counts { rule in cleaned.excluded.count { $0.rule == rule } }, kept: cleaned.table.count,
      flagged: counts { rule in cleaned.flags.count { $0.contains(rule) } }, linked: linked)
  }
}
