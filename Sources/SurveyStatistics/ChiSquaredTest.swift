/// Pearson's test of whether two classifications are related, and how strongly (Cramér's V).
///
/// With thousands of respondents every difference is significant: judge composition by the size, not by the
/// p-value.
/// Source: Pearson 1900; Bergsma 2013 for the bias correction; equal to `chisq.test(correct = FALSE)` of R
/// 4.2.2.
public struct ChiSquaredTest: Sendable, Equatable {
  /// The sum of (observed - expected)^2 / expected.
  public let statistic: Double
  /// (rows - 1) x (columns - 1), after dropping empty ones.
  public let degreesOfFreedom: Int
  /// The chance of a statistic at least this large if the classifications were unrelated.
  public let pValue: Double
  /// sqrt(chi^2 / n / min(rows - 1, columns - 1)), 0...1; too large in small samples.
  public let cramersV: Double
  /// Cramér's V without the part that chance alone gives, 0...1.
  public let correctedCramersV: Double

  /// `nil` when only one row or column has respondents: there is nothing to be related.
  public init?(_ table: ContingencyTable) {
    let rowTotals = table.rowTotals
    let columnTotals = table.columnTotals
    guard rowTotals.count > 1, columnTotals.count > 1 else { return nil }
    let n = Double(table.count)
    var sum = CompensatedSum()
    for (row, rowTotal) in rowTotals.enumerated() {
      for (column, columnTotal) in columnTotals.enumerated() {
        let expected = Double(rowTotal) * Double(columnTotal) / n
        let difference = Double(table.rows[row][column]) - expected
        sum.add(difference * difference / expected)
      }
    }
    statistic = sum.value
    let r = Double(rowTotals.count)
    let c = Double(columnTotals.count)
    degreesOfFreedom = (rowTotals.count - 1) * (columnTotals.count - 1)
    pValue = ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic)
    cramersV = min(1, (statistic / n / min(r - 1, c - 1)).squareRoot())

    let excess = max(0, statistic / n - (r - 1) * (c - 1) / (n - 1))
    let correctedRows = r - (r - 1) * (r - 1) / (n - 1)
    let correctedColumns = c - (c - 1) * (c - 1) / (n - 1)
    let freedom = min(correctedRows, correctedColumns) - 1
    correctedCramersV = excess > 0 && freedom > 0 ? min(1, (excess / freedom).squareRoot()) : 0
  }
}
