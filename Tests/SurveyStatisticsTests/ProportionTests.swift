import Testing

@testable import SurveyStatistics

@Suite struct ProportionTests {
  @Test(
    "Intervals hold the share, lie within 0 … 1, and mirror with yes and no", arguments: [0, 1, 7, 19, 20])
  func intervals(successes: Int) throws {
    let yes = Proportion(successes: successes, count: 20)
    let no = Proportion(successes: 20 - successes, count: 20)
    for population in [nil, 25, 400] {
      let there = try #require(yes.wilsonInterval(level: 0.95, population: population))
      let back = try #require(no.wilsonInterval(level: 0.95, population: population))
      #expect(there.lower >= 0 && there.upper <= 1 && there.contains(Double(successes) / 20))
      #expect(agree(there.lower, 1 - back.upper))
      if let population {
        let exact = try #require(yes.possibleSuccesses(population: population, level: 0.95))
        let mirrored = try #require(no.possibleSuccesses(population: population, level: 0.95))
        #expect(exact.lowerBound == population - mirrored.upperBound)
        #expect(exact.contains(Int((Double(successes) / 20 * Double(population)).rounded())))
      }
    }
  }

  @Test("The exact range is the one found by trying every number", arguments: [0, 3, 8, 12])
  func exactRange(successes: Int) throws {
    let tail = 0.05
    let accepted = (successes...(30 - (12 - successes))).filter { marked in
      let distribution = Hypergeometric(marked: marked, unmarked: 30 - marked, drawn: 12)
      return distribution.upperTail(successes - 1) > tail && distribution.cdf(successes) > tail
    }
    let range = try #require(
      Proportion(successes: successes, count: 12).possibleSuccesses(population: 30, level: 0.9))
    #expect(range.lowerBound == accepted.first && range.upperBound == accepted.last)
  }

  @Test("A census is the share itself, nobody has none, and a sample is not larger than its population")
  func limits() {
    let all = Proportion(successes: 3, count: 8)
    #expect(all.wilsonInterval(level: 0.95, population: 8)?.halfWidth == 0)
    #expect(all.possibleSuccesses(population: 8, level: 0.95) == 3...3)
    #expect(all.wilsonInterval(level: 0.95, population: 7) == nil)
    #expect(all.standardError(population: 7) == nil)
    let nobody = Proportion(successes: 0, count: 0)
    #expect(nobody.share == nil && nobody.wilsonInterval(level: 0.95) == nil)
    #expect(nobody.clopperPearsonInterval(level: 0.95) == nil)
    #expect(
      agree(
        all.wilsonInterval(level: 0.95, population: 1_000_000_000), all.wilsonInterval(level: 0.95),
        within: 1e-8))
  }

  @Test("Clopper and Pearson's ends are those of R 4.2.2, binom.test")
  func clopperPearson() {
    let interval = Proportion(successes: 3, count: 10).clopperPearsonInterval(level: 0.95)
    #expect(agree(interval?.lower, 0.066_739_511_177_734_5, within: 1e-12))
    #expect(agree(interval?.upper, 0.652_452_850_059_997_3, within: 1e-12))
  }
}
