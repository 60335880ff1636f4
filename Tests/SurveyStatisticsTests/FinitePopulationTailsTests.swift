import Testing

@testable import SurveyStatistics

@Suite struct FinitePopulationTailsTests {
  private static func tails(
    _ first: [Double], _ second: [Double], pairs: [(Double, Double)] = [], population: Int?
  ) throws -> FinitePopulationTails {
    let sample = PartlyLinkedSample(
      onlyFirst: first, onlySecond: second, pairs: pairs.map { LinkedPair(first: $0.0, second: $0.1) })
    let waves = try #require(
      DrawnWaves(sample, population: population.map { FinitePopulation($0) }, codes: .complete))
    return FinitePopulationTails(sample, drawn: waves)
  }

  private static let scores = [100, 100, 93.75, 43.75, 100, 87.5]

  @Test("Kurtosis is SciPy's, without bias for normal values")
  func kurtosis() {
    // `scipy.stats.kurtosis(..., bias=False)`.
    let kurtosis = FinitePopulationTails.excessKurtosis(of: CountedSample(Self.scores))
    #expect(agree(kurtosis, 4.903_746_097_814_777))
    #expect(FinitePopulationTails.excessKurtosis(of: CountedSample([1, 2, 3])) == nil)
    #expect(FinitePopulationTails.excessKurtosis(of: CountedSample([5, 5, 5, 5])) == nil)
  }

  @Test("The tails of one mean with its own variance are those of 400 000 simulated samples")
  func simulated() {
    // NumPy 2.4, seed 20211031: 936 of 1040 people, twenty times 52 values with an excess kurtosis of 8.408. The
    // variance of t is 1.0084 ± 0.0023, its fourth cumulant 0.098 ± 0.018; those of normal values are 1.0002 and
    // 0.0006.
    var tails = FinitePopulationTails()
    tails.add(count: 936, left: 0.1, kurtosis: 8.408, share: 1, hasOwnVariance: true)
    #expect((tails.variance - 0.0082).magnitude < 0.0046)
    #expect((tails.fourthCumulant - 0.097).magnitude < 0.036)
  }

  @Test("Nothing is added where few answered, and what is left of the few is never taken for less than 2")
  func laws() throws {
    #expect(try Self.tails(Self.scores, Self.scores, population: nil) == FinitePopulationTails())
    #expect(try Self.tails(Self.scores, Self.scores, population: 40) == FinitePopulationTails())
    var least = FinitePopulationTails()
    least.add(count: 10, left: 0.2, kurtosis: -1, share: 1, hasOwnVariance: true)
    var two = FinitePopulationTails()
    two.add(count: 10, left: 0.2, kurtosis: 2, share: 1, hasOwnVariance: true)
    #expect(least == two && agree(two.variance, 0.16) && agree(two.fourthCumulant, 0.2 * (5 - 0.6)))
    // Everybody answered, or nobody is left to know.
    var none = FinitePopulationTails()
    none.add(count: 10, left: 0, kurtosis: 9, share: 1, hasOwnVariance: true)
    none.add(count: 10, left: 1, kurtosis: 9, share: 1, hasOwnVariance: true)
    #expect(none == FinitePopulationTails())
  }

  @Test("Two waves share the tails by their shares of the variance, a panel has those of its differences")
  func designs() throws {
    let twelve = Self.scores + Self.scores
    // Waves of one size of a population of 14: each has half of the variance, and the kurtosis of both.
    let pooled = try #require(FinitePopulationTails.excessKurtosis(of: CountedSample(twelve)))
    let waves = try Self.tails(twelve, twelve, population: 14)
    let left = 2 / 14.0
    #expect(agree(waves.variance, 2 * 0.25 * pooled / 12 * (1 - 2 * left)))
    #expect(agree(waves.fourthCumulant, 2 * 0.25 * pooled / 12 * (1 / left - 6 * left)))
    let pairs = [(100.0, 100.0), (100, 93.75), (0, 100), (93.75, 100), (100, 100), (87.5, 87.5), (100, 100)]
    let differences = CountedSample(pairs.map { $0.1 - $0.0 })
    let ofPairs = try #require(FinitePopulationTails.excessKurtosis(of: differences))
    let panel = try Self.tails([], [], pairs: pairs, population: 8)
    #expect(ofPairs > 2 && agree(panel.variance, ofPairs / 7 * 7 / 8))
    #expect(agree(panel.fourthCumulant, ofPairs / 7 * (8 - 3 / 8.0)))
  }

  @Test(
    "The wider distribution has the variance and the fourth cumulant it was made for; without tails it is t itself"
  )
  func widened() {
    #expect(FinitePopulationTails().widened(degreesOfFreedom: 12) == (12, 1))
    var tails = FinitePopulationTails()
    tails.add(count: 20, left: 0.1, kurtosis: 3, share: 1, hasOwnVariance: true)
    #expect(tails.widened(degreesOfFreedom: 4) == (4, 1))
    let wide = tails.widened(degreesOfFreedom: 12)
    let variance = wide.factor * wide.factor * wide.degreesOfFreedom / (wide.degreesOfFreedom - 2)
    #expect(agree(variance, 1.2 + tails.variance))
    #expect(agree(6 / (wide.degreesOfFreedom - 4), 0.75 + tails.fourthCumulant))
    let tail = StudentT(degreesOfFreedom: 12).upperTail(3)
    #expect(StudentT(degreesOfFreedom: wide.degreesOfFreedom).upperTail(3 / wide.factor) > tail)
  }
}
