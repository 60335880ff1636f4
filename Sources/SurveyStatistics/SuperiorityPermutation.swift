extension Superiority {
  /// The permutation form of the Brunner–Munzel test, for small waves: p is the share of ways to deal the values over
  /// the waves with |W| at least as large as the one seen.
  ///
  /// All ways are gone through as tables of counts per distinct value, each weighted with the number of ways that
  /// give it; at random where the tables are too many. `nil` with fewer than two respondents in a wave. When all
  /// values are equal p is 1.
  ///
  /// Source: Neubert & Brunner (2007); R: `brunnermunzel::brunnermunzel.permutation.test`.
  public static func permutationTest(
    first: CountedSample, second: CountedSample, limit: ExactnessLimit = .standard,
    stream: RandomStream = RandomStream(seed: 0)
  ) -> PValue? {
    guard first.count >= 2, second.count >= 2 else { return nil }
    let placements = Placements(first, second)
    let seen = extremeness(placements.firstCounts, placements.secondCounts, first.count, second.count)
    let totals = zip(placements.firstCounts, placements.secondCounts).map { $0 + $1 }
    let tables = CountTables(totals: totals, draws: first.count)
    if tables.count <= limit.rearrangements {
      var extreme = CompensatedSum()
      var rest = totals
      tables.visit { counts, probability in
        for level in totals.indices { rest[level] = totals[level] - counts[level] }
        if extremeness(counts, rest, first.count, second.count) >= seen - Rounding.tie {
          extreme.add(probability)
        }
      }
      return PValue(extreme.value, source: .exact)
    }
    var stream = stream
    var levels = totals.indices.flatMap { [Int](repeating: $0, count: totals[$0]) }
    var extreme = 0
    var counts = totals
    var rest = totals
    for _ in 0..<limit.replicates {
      for level in counts.indices { counts[level] = 0 }
      for place in 0..<first.count {
        levels.swapAt(place, place + stream.integer(below: levels.count - place))
        counts[levels[place]] += 1
      }
      for level in totals.indices { rest[level] = totals[level] - counts[level] }
      if extremeness(counts, rest, first.count, second.count) >= seen - Rounding.tie { extreme += 1 }
    }
    return PValue(exceeding: extreme, of: limit.replicates)
  }

  /// |W| of a table of counts; infinite for complete separation, 0 where nothing differs.
  ///
  /// The same W as that of `Superiority`, without a value for each of thousands of tables.
  private static func extremeness(_ first: [Int], _ second: [Int], _ n1: Int, _ n2: Int) -> Double {
    var below1 = 0
    var below2 = 0
    var sum1 = 0
    var sum2 = 0
    for level in first.indices {
      sum1 += (2 * below2 + second[level]) * first[level]
      sum2 += (2 * below1 + first[level]) * second[level]
      below1 += first[level]
      below2 += second[level]
    }
    let mean1 = Double(sum1) / Double(n1)
    let mean2 = Double(sum2) / Double(n2)
    below1 = 0
    below2 = 0
    var squares1 = CompensatedSum()
    var squares2 = CompensatedSum()
    for level in first.indices {
      let place1 = Double(2 * below2 + second[level]) - mean1
      let place2 = Double(2 * below1 + first[level]) - mean2
      squares1.add(Double(first[level]) * place1 * place1)
      squares2.add(Double(second[level]) * place2 * place2)
      below1 += first[level]
      below2 += second[level]
    }
    let size1 = Double(n1)
    let size2 = Double(n2)
    let excess = Double(sum2) / 2 / (size1 * size2) - 0.5
    let variance =
      squares1.value / 4 / (size1 - 1) / (size1 * size2 * size2)
      + squares2.value / 4 / (size2 - 1) / (size2 * size1 * size1)
    return variance > 0 ? excess.magnitude / variance.squareRoot() : excess == 0 ? 0 : .infinity
  }
}

/// The ways to draw without replacement from counted levels, as tables of how many come from each level.
struct CountTables {
  /// How many there are of each level.
  let totals: [Int]

  /// How many are drawn in all.
  let draws: Int

  /// The number of different tables.
  var count: Double {
    var ways = [Double](repeating: 0, count: draws + 1)
    ways[0] = 1
    for total in totals {
      var next = [Double](repeating: 0, count: draws + 1)
      for drawn in 0..<(draws + 1) {
        for fromLevel in 0..<(min(total, drawn) + 1) { next[drawn] += ways[drawn - fromLevel] }
      }
      ways = next
    }
    return ways[draws]
  }

  /// Calls `body` with every table and its probability.
  func visit(_ body: ([Int], Double) -> Void) {
    let all = totals.reduce(0, +)
    var counts = [Int](repeating: 0, count: totals.count)
    fill(0, draws, all, -Gamma.logarithmOfChoose(all, draws), &counts, body)
  }

  private func fill(
    _ level: Int, _ left: Int, _ available: Int, _ logarithm: Double, _ counts: inout [Int],
    _ body: ([Int], Double) -> Void
  ) {
    if level == totals.count {
      body(counts, exp(logarithm))
      return
    }
    let beyond = available - totals[level]
    for drawn in max(0, left - beyond)..<(min(totals[level], left) + 1) {
      counts[level] = drawn
      fill(
        level + 1, left - drawn, beyond, logarithm + Gamma.logarithmOfChoose(totals[level], drawn), &counts,
        body)
    }
    counts[level] = 0
  }
}
