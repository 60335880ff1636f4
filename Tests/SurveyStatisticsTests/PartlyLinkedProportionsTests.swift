import Testing

@testable import SurveyStatistics

@Suite struct PartlyLinkedProportionsTests {
  private func waves(_ seed: UInt64) -> (there: PartlyLinkedProportions, back: PartlyLinkedProportions) {
    var generated = GeneratedSamples(seed: seed)
    func proportion() -> Proportion {
      let count = 1 + generated.integer(below: 12)
      return Proportion(successes: generated.integer(below: count + 1), count: count)
    }
    let first = proportion()
    let second = proportion()
    let cells = (0..<4).map { _ in generated.integer(below: 7) }
    let pairs = PairedProportions(
      both: cells[0], firstOnly: cells[1], secondOnly: cells[2], neither: cells[3])
    let turned = PairedProportions(
      both: cells[0], firstOnly: cells[2], secondOnly: cells[1], neither: cells[3])
    return (
      PartlyLinkedProportions(onlyFirst: first, onlySecond: second, pairs: pairs),
      PartlyLinkedProportions(onlyFirst: second, onlySecond: first, pairs: turned)
    )
  }

  @Test(
    "Swapping the waves turns difference and interval; the interval holds the difference", arguments: 1...30)
  func swapping(seed: UInt64) throws {
    let (there, back) = waves(seed)
    for population in [nil, FinitePopulation(60)] {
      let interval = try #require(there.interval(level: 0.95, population: population))
      let turned = try #require(back.interval(level: 0.95, population: population))
      #expect(agree(interval, turned.scaled(by: -1)))
      #expect(interval.contains(try #require(there.difference)))
      #expect(interval.lower >= -1 - 1e-12 && interval.upper <= 1 + 1e-12)
      #expect(nonFinite(in: interval).isEmpty)
    }
    #expect(agree(there.equalityTest?.z, back.equalityTest.map { -$0.z }))
  }

  @Test("Without pairs it is Newcombe's interval of unlinked shares; an endless population changes nothing")
  func limits() throws {
    let first = Proportion(successes: 48, count: 80)
    let second = Proportion(successes: 56, count: 70)
    let unlinked = PartlyLinkedProportions(onlyFirst: first, onlySecond: second)
    let interval = try #require(unlinked.interval(level: 0.95))
    // Newcombe (1998), Table II, method 10.
    #expect((interval.lower - 0.0524).magnitude < 5e-5 && (interval.upper - 0.3339).magnitude < 5e-5)
    let endless = unlinked.interval(level: 0.95, population: FinitePopulation(1_000_000_000))
    #expect(agree(interval, endless, within: 1e-8))
    let linked = PartlyLinkedProportions(PairedProportions(both: 8, firstOnly: 1, secondOnly: 3, neither: 3))
    #expect(
      agree(
        linked.correlation(), linked.correlation(population: FinitePopulation(1_000_000_000)), within: 1e-6))
    #expect(unlinked.pairedScoreInterval(level: 0.95) == nil)
    #expect(linked.interval(level: 0.95, population: FinitePopulation(15))?.halfWidth == 0)
  }

  @Test("No one in a wave, or nothing that varies, is nil and not a number of its own")
  func nothing() {
    let nobody = Proportion(successes: 0, count: 0)
    let empty = PartlyLinkedProportions(onlyFirst: nobody, onlySecond: Proportion(successes: 1, count: 2))
    #expect(empty.difference == nil && empty.interval(level: 0.95) == nil && empty.equalityTest == nil)
    let allYes = PartlyLinkedProportions(
      onlyFirst: Proportion(successes: 4, count: 4), onlySecond: Proportion(successes: 5, count: 5))
    #expect(allYes.equalityTest == nil)
    #expect(allYes.interval(level: 0.95) != nil)
    #expect(PairedProportions(both: 5, firstOnly: 0, secondOnly: 0, neither: 0).phi == 0)
    #expect(McNemarTest(.none).midP == 1)
    #expect(McNemarTest(.none).chiSquared == nil)
  }

  @Test("McNemar's p-values are probabilities, and the same for turned tables", arguments: 0...8)
  func mcNemar(changed: Int) {
    let test = McNemarTest(
      PairedProportions(both: 3, firstOnly: changed, secondOnly: 8 - changed, neither: 2))
    let turned = McNemarTest(
      PairedProportions(both: 2, firstOnly: 8 - changed, secondOnly: changed, neither: 3))
    #expect(test == turned)
    #expect(test.midP > 0 && test.midP <= 1 && test.midP <= test.exactP && test.exactP <= 1)
  }
}
