/// How the p-values of a family of tests are adjusted for their number.
public enum PValueAdjustment: String, Hashable, Sendable, CaseIterable {
  /// Keeps the chance of any false positive at α (Holm 1979, Scand. J. Stat. 6).
  case holm

  /// Keeps the expected share of false positives among the positives at α (Benjamini & Hochberg 1995, JRSS B 57).
  case benjaminiHochberg = "benjamini-hochberg"

  /// The adjusted p-values, in the order given; `nil` stays `nil` and does not count as a test.
  ///
  /// An adjusted value is never below its p-value, never above 1, and never in another order than the p-values.
  /// R: `p.adjust`.
  public func adjusted(_ pValues: [Double?]) -> [Double?] {
    let tested = pValues.indices.filter { pValues[$0] != nil }
    // Equal p-values stay in the order given; either order gives them the same adjusted value.
    let ascending = tested.sorted { (pValues[$0] ?? 0, $0) < (pValues[$1] ?? 0, $1) }
    let m = Double(ascending.count)
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    switch self {
    case .holm:
      var largest = 0.0
      for (rank, index) in ascending.enumerated() {
        largest = max(largest, (m - Double(rank)) * (pValues[index] ?? 0))
        adjusted[index] = min(1, largest)
      }
    case .benjaminiHochberg:
      var smallest = 1.0
      for (rank, index) in ascending.enumerated().reversed() {
        smallest = min(smallest, m / Double(rank + 1) * (pValues[index] ?? 0))
        adjusted[index] = smallest
      }
    }
    return adjusted
  }
}
