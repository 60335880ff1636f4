/// What a reader learns by subtracting one published statistic from another about a larger set of the same
/// respondents.
public struct DifferencingRisk: Sendable, Equatable {
  /// The respondents of a published mean.
  public struct Release: Sendable, Equatable {
    /// The number of respondents.
    public let count: Int
    /// Their mean.
    public let mean: Double

    /// Takes the published numbers.
    public init(count: Int, mean: Double) {
      self.count = count
      self.mean = mean
    }
  }

  /// The respondents in the larger set but not in the smaller.
  public let complementCount: Int
  /// Their mean, which the reader can compute; `nil` when there are none.
  public let complementMean: Double?
  /// False when the complement is a group that may not be reported on itself.
  public let isSafe: Bool

  /// - Parameters:
  ///   - whole: the larger set.
  ///   - part: a subset of it.
  ///   - minimum: the smallest group that may be reported on.
  public init(whole: Release, part: Release, minimum: Int) {
    precondition(part.count <= whole.count, "A part is not larger than the whole.")
    let count = whole.count - part.count
    complementCount = count
    complementMean =
      count > 0
      ? (Double(whole.count) * whole.mean - Double(part.count) * part.mean) / Double(count) : nil
    isSafe = count == 0 || count >= minimum
  }
}

/// Pairs of published sets that differ by too few respondents.
///
/// For releases of one statistic about nested sets, such as everyone, those with a link code, and those
/// without careless answers.
///
/// - Parameters:
///   - counts: the respondents of each release.
///   - minimum: the smallest group that may be reported on.
/// - Returns: positions in `counts`, the first below the second, in order.
public func differencingConflicts(among counts: [Int], minimum: Int) -> [DifferencingConflict] {
  counts.indices.flatMap { first in
    ((first + 1)..<max(counts.count, first + 1)).compactMap { second in
      let difference = abs(counts[first] - counts[second])
      return difference > 0 && difference < minimum
        ? DifferencingConflict(first: first, second: second, difference: difference) : nil
    }
  }
}

/// Two releases whose respondents differ by too few.
public struct DifferencingConflict: Sendable, Equatable {
  /// The position of the earlier release.
  public let first: Int
  /// The position of the later release.
  public let second: Int
  /// By how many respondents they differ.
  public let difference: Int
}
