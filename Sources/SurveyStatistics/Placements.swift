/// Where the values of two samples lie among each other: all that rank methods for two samples need.
///
/// The placement of a value is how many values of the other sample lie below it, plus half of those equal to it. It
/// is the midrank among all minus the midrank within its own sample.
struct Placements {
  /// The distinct values of both samples, ascending.
  let levels: [Double]

  /// How often each level occurs in the first sample.
  let firstCounts: [Int]

  /// How often each level occurs in the second sample.
  let secondCounts: [Int]

  init(_ first: CountedSample, _ second: CountedSample) {
    let pooled = first.merged(with: second)
    self.levels = pooled.values
    self.firstCounts = Self.counts(first, at: pooled)
    self.secondCounts = Self.counts(second, at: pooled)
  }

  /// The counts of a sample at the levels of a larger one.
  private static func counts(_ sample: CountedSample, at pooled: CountedSample) -> [Int] {
    var counts = [Int](repeating: 0, count: pooled.values.count)
    var level = 0
    for (value, count) in zip(sample.values, sample.counts) {
      let key = Rounding.snapped(value)
      while level < pooled.values.count - 1, Rounding.snapped(pooled.values[level]) < key { level += 1 }
      counts[level] += count
    }
    return counts
  }

  /// Twice the placement of a value at each level among the values counted in `counts`.
  static func doubledPlacements(among counts: [Int]) -> [Int] {
    var below = 0
    return counts.map { count in
      defer { below += count }
      return 2 * below + count
    }
  }

  /// Twice the midrank of each level among all values: a whole number.
  var doubledMidranks: [Int] {
    Self.doubledPlacements(among: zip(firstCounts, secondCounts).map { $0 + $1 }).map { $0 + 1 }
  }
}
