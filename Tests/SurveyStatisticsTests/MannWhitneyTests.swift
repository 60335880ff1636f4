import Testing

@testable import SurveyStatistics

@Suite struct MannWhitneyTests {
  @Test("The exact p-value is that of all deals of the midranks", arguments: 1...8)
  func bruteForce(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let first = generated.scores(4).map { ($0 / 20).rounded() }
    let second = generated.scores(6, around: 60).map { ($0 / 20).rounded() }
    let pooled = first + second
    let ranks = pooled.map { value in
      Double(pooled.filter { $0 < value }.count) + Double(pooled.filter { $0 == value }.count + 1) / 2
    }
    let centre = 6 * 11.0 / 2
    let seen = ranks[4...].reduce(0, +)
    let sums = subsets(of: 10, size: 6).map { $0.reduce(0) { $0 + ranks[$1] } }
    let test = MannWhitney(first: CountedSample(first), second: CountedSample(second))
    let extreme = sums.filter { ($0 - centre).magnitude >= (seen - centre).magnitude - 1e-9 }.count
    let higher = sums.filter { $0 >= seen - 1e-9 }.count
    #expect(agree(test.p?.value, Double(extreme) / Double(sums.count)))
    #expect(agree(test.pSecondHigher?.value, Double(higher) / Double(sums.count)))
  }

  @Test("Too much work gives the asymptotic p-value, and says so")
  func limit() {
    var generated = GeneratedSamples(seed: 1)
    let first = CountedSample(generated.scores(30))
    let second = CountedSample(generated.scores(30, around: 58))
    let none = ExactnessLimit(operations: 0, cells: 0, rearrangements: 0, replicates: 1)
    let test = MannWhitney(first: first, second: second, limit: none)
    #expect(test.p?.source == .asymptotic)
    #expect(test.p?.value == test.asymptoticP)
    let exact = MannWhitney(first: first, second: second)
    #expect(exact.p?.source == .exact)
    #expect(((exact.p?.value ?? 0) - (test.p?.value ?? 1)).magnitude < 0.01)
  }

  @Test("Equal values have no test but p = 1")
  func constant() {
    let test = MannWhitney(first: CountedSample([3, 3]), second: CountedSample([3, 3, 3]))
    #expect(test.p?.value == 1)
    #expect(test.z == nil)
    #expect(test.reason == .zeroVariance)
  }

  @Test("The shift has the exact interval of R 4.2.2, wilcox.test(conf.int = TRUE), and none with ties")
  func shift() {
    let earlier = CountedSample([2.5, 3.5, 5.5, 6.1, 0.9])
    let later = CountedSample([1.1, 2.2, 0.3, 4.4])
    let shift = HodgesLehmann(first: earlier, second: later)
    #expect(agree(shift.interval(level: 0.95)?.lower, -5.2, within: 1e-12))
    #expect(agree(shift.interval(level: 0.95)?.upper, 1.9, within: 1e-12))
    let tied = HodgesLehmann(first: earlier, second: CountedSample([2.5, 4]))
    #expect(tied.shift != nil)
    #expect(tied.interval(level: 0.95) == nil)
  }
}
