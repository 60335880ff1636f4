import SurveyModel
import Testing

@Suite struct FlowCountTests {
  private func flow(
    read: Int, excluded: [FlowCount.RuleCount], kept: Int, flagged: [FlowCount.RuleCount] = [],
    linked: Int? = nil
  ) -> FlowCount {
    FlowCount(
      wave: "nulmeting", group: "huisartsen", population: 41, populationIsApproximate: false, invited: 41,
      read: read, excluded: excluded, kept: kept, flagged: flagged, linked: linked)
  }

  private func count(_ rule: CleaningRule, _ count: Int) -> FlowCount.RuleCount {
    FlowCount.RuleCount(rule: rule, count: count)
  }

  @Test("A flow balances when every response is kept or excluded")
  func balances() {
    #expect(flow(read: 0, excluded: [], kept: 0).isBalanced)
    #expect(
      flow(
        read: 25, excluded: [count(.noAnswers, 2), count(.duplicate, 1)], kept: 22,
        flagged: [count(.straightLining, 22)], linked: 15
      ).isBalanced)
  }

  @Test("A flow does not balance when a response is lost, counted twice or flagged after its exclusion")
  func doesNotBalance() {
    #expect(!flow(read: 25, excluded: [count(.duplicate, 2)], kept: 22).isBalanced)
    #expect(!flow(read: 25, excluded: [count(.duplicate, 4)], kept: 22).isBalanced)
    #expect(!flow(read: 2, excluded: [], kept: 2, flagged: [count(.speeding, 3)]).isBalanced)
    #expect(!flow(read: 2, excluded: [], kept: 2, linked: 3).isBalanced)
    #expect(!flow(read: 2, excluded: [count(.manual, 0)], kept: 2).isBalanced)
    #expect(
      !flow(read: 4, excluded: [count(.duplicate, 1), count(.preview, 1)], kept: 2).isBalanced)
    #expect(
      !flow(read: 4, excluded: [count(.preview, 1), count(.preview, 1)], kept: 2).isBalanced)
  }

  @Test("A rule's position is its place in the order of application")
  func positions() {
    #expect(CleaningRule.allCases.map(\.position) == Array(CleaningRule.allCases.indices))
  }
}
