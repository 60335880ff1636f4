/// Cronbach's alpha of the items of one theme: a lower bound on the reliability of their sum when errors are
/// uncorrelated.
///
/// alpha = k / (k - 1) (1 - sum of item variances / variance of the sum). It is never clipped: a negative
/// alpha means that items run against each other, which is nearly always a reversed item that was not turned
/// round. It does not show that the items measure one thing.
/// Source: Cronbach 1951; equal to `alpha` of the R package psych 2.2.9 on complete cases.
public struct CronbachAlpha: Sendable, Equatable {
  /// Why there is no alpha.
  public enum Gap: Sendable, Equatable {
    /// A single item has no internal consistency.
    case fewerThanTwoItems
    /// Fewer than two complete cases.
    case fewerThanTwoRespondents
    /// The sum of the items is the same for every respondent.
    case noVariance
  }

  /// The covariances it was computed from.
  public let covariance: ItemCovariance
  /// At most 1, without a lower limit; `nil` for the reason in `gap`.
  public let alpha: Double?
  /// The mean correlation between items; `nil` when an item does not vary.
  public let meanCorrelation: Double?
  /// Alpha of the items after each was divided by its standard deviation; `nil` when an item does not vary.
  public let standardised: Double?
  /// Why `alpha` is `nil`.
  public let gap: Gap?

  /// The number of items (k).
  public var items: Int { covariance.items }
  /// The complete cases (n).
  public var count: Int { covariance.count }

  /// Alpha from the covariances of the items, reversed items already turned round.
  public init(_ covariance: ItemCovariance) {
    self.covariance = covariance
    let k = Double(covariance.items)
    let total = covariance.varianceOfSum
    if covariance.items < 2 {
      gap = .fewerThanTwoItems
    } else if covariance.count < 2 {
      gap = .fewerThanTwoRespondents
    } else if !(total > Rounding.relative * covariance.sumOfVariances) {
      gap = .noVariance
    } else {
      gap = nil
    }
    guard gap == nil else {
      alpha = nil
      meanCorrelation = nil
      standardised = nil
      return
    }
    alpha = k / (k - 1) * (1 - covariance.sumOfVariances / total)
    let mean = covariance.correlations.map { (CompensatedSum($0).value - k) / (k * (k - 1)) }
    meanCorrelation = mean
    standardised = mean.flatMap { spearmanBrown(correlation: $0, length: k) }
  }

  /// Alpha without each item in turn; `nil` where it does not exist. Needs three items.
  public var alphaIfDropped: [Double?] {
    (0..<items).map { items > 2 ? CronbachAlpha(covariance.removing($0)).alpha : nil }
  }

  /// The correlation of each item with the sum of the others; `nil` where one of the two does not vary.
  ///
  /// Negative: check whether the item should have been reversed. Below 0.2: the item has little to do with
  /// the rest.
  public var itemRestCorrelations: [Double?] {
    let total = covariance.varianceOfSum
    return (0..<items).map { item in
      let variance = covariance[item, item]
      let shared = covariance.covarianceWithSum(item)
      let rest = total - 2 * shared + variance
      guard items > 1, variance > 0, rest > Rounding.relative * total else { return nil }
      return min(1, max(-1, (shared - variance) / (variance.squareRoot() * rest.squareRoot())))
    }
  }

  /// What the numbers warn of: a negative alpha first, then items in their order.
  public var warnings: [ReliabilityWarning] {
    var warnings: [ReliabilityWarning] = []
    if let alpha, alpha < 0 { warnings.append(.negativeAlpha) }
    for (item, correlation) in itemRestCorrelations.enumerated() {
      guard let correlation else { continue }
      if correlation < 0 {
        warnings.append(.itemAgainstTheRest(item: item))
      } else if correlation < ReliabilityWarning.weakItemLimit {
        warnings.append(.weakItem(item: item))
      }
    }
    return warnings
  }
}

/// What the numbers of a theme say about its coding.
public enum ReliabilityWarning: Sendable, Equatable {
  /// Alpha is negative: check which items are reversed.
  case negativeAlpha
  /// This item correlates negatively with the others: check whether it is reversed. Counts from 0.
  case itemAgainstTheRest(item: Int)
  /// This item correlates less than `weakItemLimit` with the others. Counts from 0.
  case weakItem(item: Int)

  /// Below this correlation with the rest an item is weak; a convention.
  public static let weakItemLimit = 0.2
}

/// The reliability of a test of `length` parts whose parts correlate with `correlation`: length r / (1 +
/// (length - 1) r).
///
/// With two items it is the recommended reliability of their sum. `nil` where the denominator is not above 0.
/// Source: Spearman 1910 and Brown 1910; for two items Eisinga, te Grotenhuis and Pelzer 2013.
public func spearmanBrown(correlation: Double, length: Double = 2) -> Double? {
  let denominator = 1 + (length - 1) * correlation
  return denominator > 0 ? length * correlation / denominator : nil
}
