/// The correlation of two normal variables that are seen only as ordered categories.
///
/// Two steps: the thresholds follow from the margins, then the correlation maximises the likelihood of the
/// table. No continuity correction. It is the correlation of what is assumed to lie behind the answers, not
/// of the answers.
/// Source: Olsson 1979; equal to `polychoric(correct = 0)` of psych 2.2.9 and `polychor` of polycor 0.8-1.
public struct PolychoricCorrelation: Sendable, Equatable {
  /// Correlations are not sought beyond this size.
  static let limit = 0.9999

  /// The correlation, between -0.9999 and 0.9999.
  public let value: Double
  /// True when the likelihood still rose at ±0.9999: the table allows no finite estimate, for instance
  /// because a corner of it is empty.
  public let isAtLimit: Bool

  /// `nil` when one of the variables has a single category.
  ///
  /// - Parameter counts: respondents for each pair of categories, a row for each category of the first
  ///   variable, both in rising order. Empty categories are left out.
  public init?(counts: [[Int]]) {
    let usedColumns = (counts.first ?? []).indices.filter { column in
      counts.contains { $0[column] > 0 }
    }
    let table = counts.filter { $0.contains { $0 > 0 } }.map { row in
      usedColumns.map { Double(row[$0]) }
    }
    guard table.count > 1, usedColumns.count > 1 else { return nil }
    let rowCuts = Self.thresholds(table.map { $0.reduce(0, +) })
    let columnCuts = Self.thresholds(
      usedColumns.indices.map { column in table.reduce(0) { $0 + $1[column] } })
    func slope(_ correlation: Double) -> Double {
      Self.score(table, rowCuts, columnCuts, correlation)
    }
    if slope(Self.limit) >= 0 {
      value = Self.limit
      isAtLimit = true
    } else if slope(-Self.limit) <= 0 {
      value = -Self.limit
      isAtLimit = true
    } else {
      value = brentRoot(in: (-Self.limit)...Self.limit, tolerance: 1e-10, of: slope) ?? 0
      isAtLimit = false
    }
  }

  /// The cuts between categories on the normal scale, with minus and plus infinity at the ends.
  private static func thresholds(_ counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    var below = 0.0
    var cuts = [-Double.infinity]
    for count in counts.dropLast() {
      below += count
      cuts.append(Normal.quantile(below / total))
    }
    return cuts + [.infinity]
  }

  /// The derivative of the log likelihood with respect to the correlation.
  private static func score(
    _ table: [[Double]], _ rowCuts: [Double], _ columnCuts: [Double], _ correlation: Double
  ) -> Double {
    let normal = BivariateNormal(correlation: correlation)
    func corners(_ value: (Double, Double) -> Double) -> [[Double]] {
      rowCuts.map { row in columnCuts.map { value(row, $0) } }
    }
    let below = corners(normal.cdf)
    let density = corners(normal.density)
    var score = 0.0
    for row in table.indices {
      for column in table[row].indices where table[row][column] > 0 {
        func cell(_ corner: [[Double]]) -> Double {
          corner[row + 1][column + 1] - corner[row][column + 1] - corner[row + 1][column]
            + corner[row][column]
        }
        // A cell that was answered has some probability; rounding may deny it near the limits.
        score += table[row][column] * cell(density) / max(cell(below), 1e-15)
      }
    }
    return score
  }
}
