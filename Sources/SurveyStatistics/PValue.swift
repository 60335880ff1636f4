/// A p-value and how it was obtained: several tests are exact as long as that is affordable.
public struct PValue: Hashable, Sendable {
  /// How a p-value was obtained.
  public enum Source: Hashable, Sendable {
    /// From the whole distribution of the statistic.
    case exact

    /// From random rearrangements, (b + 1)/(B + 1): never 0 (Phipson & Smyth 2010).
    case monteCarlo(replicates: Int)

    /// From the normal or Student's t distribution.
    case asymptotic
  }

  /// The p-value, 0 to 1.
  public let value: Double

  /// How it was obtained.
  public let source: Source

  /// A p-value with its source.
  public init(_ value: Double, source: Source) {
    self.value = min(1, max(0, value))
    self.source = source
  }

  /// The p-value when `exceeding` of `replicates` random rearrangements were at least as extreme as the data.
  public init(exceeding: Int, of replicates: Int) {
    precondition(exceeding >= 0 && exceeding <= replicates, "No more can exceed than there are.")
    self.init(
      (Double(exceeding) + 1) / (Double(replicates) + 1), source: .monteCarlo(replicates: replicates))
  }
}

/// How much work an exact distribution may take before a test turns to random rearrangements or to an approximation.
public struct ExactnessLimit: Hashable, Sendable {
  /// The most multiplications for a distribution that is counted exactly.
  public let operations: Double

  /// The most numbers that such a distribution may hold in memory.
  public let cells: Double

  /// The most rearrangements that are gone through one by one.
  public let rearrangements: Double

  /// The number of random rearrangements where neither is possible.
  public let replicates: Int

  /// The most respondents that are rearranged at random; with more the normal approximation is the better way.
  public let mostShuffled: Int

  /// A limit.
  public init(
    operations: Double, cells: Double, rearrangements: Double, replicates: Int, mostShuffled: Int = 2_000
  ) {
    precondition(replicates > 0, "A test by rearrangements needs one at least.")
    self.operations = operations
    self.cells = cells
    self.rearrangements = rearrangements
    self.replicates = replicates
    self.mostShuffled = mostShuffled
  }

  /// A thousand million multiplications (about a tenth of a second), 4,200,000 numbers (34 MB), 200,000
  /// rearrangements, 9,999 replicates. Two waves of 500 with a score of 17 values are within it.
  public static let standard = ExactnessLimit(
    operations: 1e9, cells: 4.2e6, rearrangements: 200_000, replicates: 9_999)

  /// A twentieth of the standard work: for programs that do many tests and want each in some milliseconds.
  public static let brief = ExactnessLimit(
    operations: 5e7, cells: 1e6, rearrangements: 20_000, replicates: 9_999)
}
