/// The straight line through the means of three or more waves, by generalised least squares.
///
/// Slope and level b = (X′V⁻¹X)⁻¹X′V⁻¹m with V the covariances of the means, taken as known; for unlinked waves these
/// are weighted least squares. R: `metafor::rma(mods = ~ time, method = "FE")`.
public struct LinearTrend: Hashable, Sendable {
  /// The change per unit of time.
  public let slope: Double

  /// The standard error of the slope, above 0.
  public let standardError: Double

  /// The mean at time 0.
  public let intercept: Double

  /// How far the means lie from the line, as χ².
  public let residual: HeterogeneityTest

  /// How far the means lie from their common mean, as χ².
  public let total: HeterogeneityTest

  /// The slope over its standard error.
  public var z: Double { slope / standardError }

  /// The two-sided p-value of a slope of 0.
  public var p: Double { Normal.twoSidedP(z) }

  /// The interval of the slope.
  public func interval(level: Double) -> ConfidenceInterval {
    .aroundEstimate(slope, standardError: standardError, distribution: .normal, level: level)
  }

  /// The line through `waves` at `times`, in any unit.
  ///
  /// `nil` for fewer than three waves (two are a difference), for times that are all the same, and where the
  /// covariances cannot be inverted: a wave without sampling error, or links that contradict each other.
  public init?(_ waves: WaveMeans, times: [Double]) {
    precondition(times.count == waves.means.count, "There is one time for each wave.")
    guard waves.means.count >= 3, let factor = CholeskyFactor(waves.covariances) else { return nil }
    // With V = LL′ everything becomes ordinary least squares of L⁻¹m on L⁻¹1 and L⁻¹t. Times are taken from their
    // mean, so that the two columns are not nearly alike.
    let centre = CompensatedSum(times).value / Double(times.count)
    let y = factor.solveLower(waves.means)
    let one = factor.solveLower(times.map { _ in 1 })
    let t = factor.solveLower(times.map { $0 - centre })
    func product(_ a: [Double], _ b: [Double]) -> Double { CompensatedSum(zip(a, b).map { $0 * $1 }).value }
    let a11 = product(one, one)
    let a12 = product(one, t)
    let a22 = product(t, t)
    let determinant = a11 * a22 - a12 * a12
    guard determinant > Rounding.relative * a11 * a22 else { return nil }
    let y1 = product(one, y)
    let y2 = product(t, y)
    let slope = (a11 * y2 - a12 * y1) / determinant
    let level = (a22 * y1 - a12 * y2) / determinant
    self.slope = slope
    self.standardError = (a11 / determinant).squareRoot()
    self.intercept = level - slope * centre
    let common = y1 / a11
    let fromLine = zip(y, zip(one, t)).map { $0 - level * $1.0 - slope * $1.1 }
    let fromMean = zip(y, one).map { $0 - common * $1 }
    self.residual = HeterogeneityTest(
      statistic: product(fromLine, fromLine), degreesOfFreedom: waves.means.count - 2)
    self.total = HeterogeneityTest(
      statistic: product(fromMean, fromMean), degreesOfFreedom: waves.means.count - 1)
  }
}

/// A χ² test of whether several values agree with what they are held against.
public struct HeterogeneityTest: Hashable, Sendable {
  /// The sum of squared standardised deviations.
  public let statistic: Double

  /// Its degrees of freedom, 1 or more.
  public let degreesOfFreedom: Int

  /// The p-value.
  public var p: Double { ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic) }
}

/// L with LL′ = V, for a symmetric positive definite matrix.
struct CholeskyFactor {
  private let rows: [[Double]]

  /// `nil` when V is not positive definite.
  init?(_ matrix: [[Double]]) {
    var rows: [[Double]] = []
    for (i, row) in matrix.enumerated() {
      var new: [Double] = []
      for j in 0..<i {
        let rest = row[j] - zip(new, rows[j]).reduce(0) { $0 + $1.0 * $1.1 }
        new.append(rest / rows[j][j])
      }
      let rest = row[i] - new.reduce(0) { $0 + $1 * $1 }
      guard rest > Rounding.relative * row[i] else { return nil }
      new.append(rest.squareRoot())
      rows.append(new)
    }
    self.rows = rows
  }

  /// x with Lx = b.
  func solveLower(_ b: [Double]) -> [Double] {
    var x: [Double] = []
    for (i, row) in rows.enumerated() {
      let rest = b[i] - zip(row, x).reduce(0) { $0 + $1.0 * $1.1 }
      x.append(rest / row[i])
    }
    return x
  }
}
