import Testing

@testable import SurveyStatistics

@Suite struct SignedRankTests {
  @Test("The exact p-value is that of all patterns of signs", arguments: SignedRank.Zeros.allCases, 1...6)
  func bruteForce(zeros: SignedRank.Zeros, seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let pairs = generated.pairs(9).map {
      LinkedPair(first: ($0.first / 20).rounded(), second: ($0.second / 20).rounded())
    }
    let differences = pairs.map(\.difference).filter { zeros == .pratt || $0 != 0 }
    let sizes = differences.map(\.magnitude)
    let ranks = sizes.map { size in
      size == 0
        ? 0 : Double(sizes.filter { $0 < size }.count) + Double(sizes.filter { $0 == size }.count + 1) / 2
    }
    let used = ranks.filter { $0 > 0 }
    let centre = used.reduce(0, +) / 2
    let seen = zip(differences, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let sums = (0..<(1 << used.count)).map { pattern in
      used.indices.reduce(0.0) { $0 + (pattern >> $1 & 1 == 1 ? used[$1] : 0) }
    }
    let test = SignedRank(CountedPairs(pairs), zeros: zeros)
    let extreme = sums.filter { ($0 - centre).magnitude >= (seen - centre).magnitude - 1e-9 }.count
    #expect(agree(test.positiveSum, seen))
    #expect(agree(test.p?.value, Double(extreme) / Double(sums.count)))
    #expect(agree(test.pHigher?.value, Double(sums.filter { $0 >= seen - 1e-9 }.count) / Double(sums.count)))
  }

  @Test("Differences that are equal but for rounding tie")
  func rounding() {
    // 0.3 − 0.2, 0.4 − 0.3 and 0.8 − 0.7 are three different doubles.
    let first = [0.2, 0.3, 0.7, 0.5, 0.9]
    let second = [0.3, 0.4, 0.8, 0.3, 0.6]
    let exact = CountedPairs(first: [2, 3, 7, 5, 9], second: [3, 4, 8, 3, 6])
    #expect(SignedRank(CountedPairs(first: first, second: second)).p == SignedRank(exact).p)
  }

  @Test("Swapping the waves keeps the two-sided p; too much work gives the asymptotic one", arguments: 1...6)
  func swapping(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let pairs = CountedPairs(generated.pairs(25))
    #expect(agree(SignedRank(pairs).p?.value, SignedRank(pairs.reversed).p?.value))
    let none = ExactnessLimit(operations: 0, cells: 0, rearrangements: 0, replicates: 1)
    let asymptotic = SignedRank(pairs, limit: none)
    #expect(asymptotic.p?.source == .asymptotic)
    #expect(asymptotic.p?.value == asymptotic.asymptoticP)
  }

  @Test("Without any change p is 1, without pairs there is none")
  func noChange() {
    let same = SignedRank(CountedPairs(first: [1, 2], second: [1, 2]))
    #expect(same.p?.value == 1)
    #expect(same.reason == .zeroVariance)
    #expect(SignedRank(CountedPairs()).reason == .tooFewPairs)
    #expect(SignedRank(CountedPairs()).p == nil)
  }

  @Test("The net change lies in its interval and turns with the waves", arguments: 1...6)
  func netChange(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let pairs = CountedPairs(generated.pairs(18))
    let there = NetChange(pairs)
    let back = NetChange(pairs.reversed)
    #expect(there.higher == back.lower && there.same == back.same)
    #expect(agree(there.interval(level: 0.95), back.interval(level: 0.95)?.scaled(by: -1)))
    #expect(NetChange(CountedPairs()).net == nil)
    let all = NetChange(CountedPairs(first: [1, 1, 1], second: [2, 2, 2]))
    #expect(try #require(all.interval(level: 0.95)).upper <= 1)
  }
}
