/// McDonald's omega total: the share of the variance of the sum score that one common factor explains.
///
/// omega = (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses). The items may differ in how
/// well they measure the factor; that there is only one is assumed, not shown.
/// Source: McDonald 1999, equation 6.20b; equal to `factanal` of R 4.2.2, lavaan 0.6-14 and, for minimum
/// residuals, `fa` of psych 2.2.9.
public struct OmegaTotal: Sendable, Equatable {
  /// How the loadings were found.
  public enum Method: Sendable, Equatable {
    /// Maximum likelihood, as `factanal`.
    case maximumLikelihood
    /// Least squares of the correlations off the diagonal; also exists where maximum likelihood does not.
    case minimumResiduals
  }

  /// Why there is no omega.
  public enum Gap: Sendable, Equatable {
    /// One factor needs three items.
    case fewerThanThreeItems
    /// Fewer complete cases than asked for.
    case tooFewRespondents(minimum: Int)
    /// An item is the same for every respondent; counts from 0.
    case noVariance(item: Int)
    /// Fewer than two items load on the factor.
    case noCommonFactor
  }

  /// Below this number of complete cases loadings are too unsure to report; a convention.
  public static let usualMinimum = 50

  /// A uniqueness below this is a Heywood case: the solution has left the range in which it means something.
  public static let smallestUniqueness = 0.005

  /// Omega of the sum of the items as they are, in 0...1; `nil` for the reason in `gap`.
  public let omega: Double?
  /// Omega of the sum of the standardised items, in 0...1.
  public let standardised: Double?
  /// As `omega`, with the observed variance of the sum in the denominator; can pass 1.
  public let overObservedVariance: Double?
  /// The correlation of each item with the factor.
  public let loadings: [Double]
  /// The share of each item's variance that the factor leaves; with a loading makes 1.
  public let uniquenesses: [Double]
  /// How the loadings were found: minimum residuals where maximum likelihood failed.
  public let method: Method
  /// True when maximum likelihood or, on request, minimum residuals ran into a uniqueness of almost 0.
  public let isHeywoodCase: Bool
  /// Why `omega` is `nil`.
  public let gap: Gap?

  /// - Parameters:
  ///   - covariance: of the items, reversed items already turned round.
  ///   - method: maximum likelihood falls back on minimum residuals when it fails or ends in a Heywood case.
  ///   - minimumCount: with fewer complete cases nothing is estimated.
  public init(
    _ covariance: ItemCovariance, method: Method = .maximumLikelihood,
    minimumCount: Int = OmegaTotal.usualMinimum
  ) {
    let k = covariance.items
    let constant = (0..<k).first { !(covariance[$0, $0] > 0) }
    let missing: Gap? =
      if k < 3 {
        .fewerThanThreeItems
      } else if covariance.count < minimumCount {
        .tooFewRespondents(minimum: minimumCount)
      } else {
        constant.map(Gap.noVariance)
      }
    guard missing == nil, let correlations = covariance.correlations else {
      self.init(method: method, gap: missing ?? .noCommonFactor)
      return
    }
    var solution: OneFactorSolution?
    switch method {
    case .maximumLikelihood:
      solution = OneFactorSolution(maximumLikelihoodOf: correlations, items: k)
    case .minimumResiduals:
      break
    }
    let isUsable = solution.map { !$0.isHeywoodCase } ?? false
    let final =
      (isUsable ? solution : nil) ?? OneFactorSolution(minimumResidualsOf: correlations, items: k)
    self.init(
      covariance, final, method: isUsable ? .maximumLikelihood : .minimumResiduals,
      isHeywoodCase: (solution?.isHeywoodCase ?? false) || final.isHeywoodCase)
  }

  private init(method: Method, gap: Gap) {
    omega = nil
    standardised = nil
    overObservedVariance = nil
    loadings = []
    uniquenesses = []
    self.method = method
    isHeywoodCase = false
    self.gap = gap
  }

  private init(
    _ covariance: ItemCovariance, _ solution: OneFactorSolution, method: Method, isHeywoodCase: Bool
  ) {
    let k = covariance.items
    var sum = 0.0
    var unique = 0.0
    for item in 0..<k {
      let variance = covariance[item, item]
      sum += solution.loadings[item] * variance.squareRoot()
      unique += solution.uniquenesses[item] * variance
    }
    let plainSum = solution.loadings.reduce(0, +)
    let plainUnique = solution.uniquenesses.reduce(0, +)
    let observed = covariance.varianceOfSum
    // What loads on one item alone is not common; which item it is would be arbitrary.
    let exists = solution.loadings.count { $0.magnitude > 1e-3 } > 1 && sum * sum + unique > 0
    omega = exists ? sum * sum / (sum * sum + unique) : nil
    standardised = exists ? plainSum * plainSum / (plainSum * plainSum + plainUnique) : nil
    overObservedVariance = exists && observed > 0 ? sum * sum / observed : nil
    loadings = solution.loadings
    uniquenesses = solution.uniquenesses
    self.method = method
    self.isHeywoodCase = isHeywoodCase
    gap = exists ? nil : .noCommonFactor
  }
}
