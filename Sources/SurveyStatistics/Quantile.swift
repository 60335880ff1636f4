/// How a quantile is read off an ordered sample, numbered as in Hyndman & Fan (1996), *Sample quantiles in
/// statistical packages*, The American Statistician 50.
public enum QuantileDefinition: Sendable {
  /// p(n + 1): what SPSS prints.
  case type6

  /// 1 + p(n − 1): the default of R and NumPy, and ours.
  case type7
}

/// The value below which a share `p` of `values` lies, with linear interpolation, or `nil` of no values.
///
/// - Parameters:
///   - p: The share, 0 to 1.
///   - values: The sample, in any order.
///   - definition: How to interpolate.
public func quantile(_ p: Double, of values: [Double], definition: QuantileDefinition = .type7) -> Double? {
  quantile(p, ofSorted: values.sorted(), definition: definition)
}

/// The same of values that are in ascending order already.
public func quantile(
  _ p: Double, ofSorted sorted: [Double], definition: QuantileDefinition = .type7
) -> Double? {
  precondition(p >= 0 && p <= 1, "A quantile is asked for a share from 0 to 1.")
  guard let first = sorted.first, let last = sorted.last else { return nil }
  let n = Double(sorted.count)
  let position =
    switch definition {
    case .type6: p * (n + 1)
    case .type7: 1 + p * (n - 1)
    }
  let below = position.rounded(.down)
  if below < 1 { return first }
  if below >= n { return last }
  let lower = sorted[Int(below) - 1]
  let upper = sorted[Int(below)]
  return lower + (position - below) * (upper - lower)
}

/// The middle value, or the mean of the two middle ones; `nil` of no values.
public func median(of values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  var values = values
  let middle = values.count / 2
  let upper = values.select(middle)
  guard values.count.isMultiple(of: 2) else { return upper }
  // What stands before the upper middle is not above it; the greatest of it is the lower middle.
  let lower = values[..<middle].max() ?? upper
  return lower + 0.5 * (upper - lower)
}
