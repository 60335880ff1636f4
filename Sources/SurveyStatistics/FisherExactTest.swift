/// The exact test of whether two classifications are related, for tables of any shape
/// (Fisher-Freeman-Halton).
///
/// Among all tables with the same row and column totals, the share (by probability) of those that are no more
/// probable than the one observed.
/// Source: Freeman and Halton 1951; equal to `fisher.test` of R 4.2.2, whose tolerance for ties (1e-7) is
/// used.
public struct FisherExactTest: Sendable, Equatable {
  /// In (0, 1].
  public let pValue: Double

  /// Two tables whose probabilities differ by less than this share are equally probable.
  static let tie = 1e-7

  /// The exact test; `nil` when it would take more than about `budget` steps, as for many large categories.
  /// There the chi-squared distribution serves, or `init(simulating:draws:using:)`. A table with a single row
  /// or column has p = 1.
  public init?(_ table: ContingencyTable, budget: Int = 20_000_000) {
    guard table.rowTotals.count > 1, table.columnTotals.count > 1 else {
      pValue = 1
      return
    }
    var network = FisherNetwork(table, budget: budget)
    guard let p = network.probabilityOfNoMoreProbableTables() else { return nil }
    pValue = min(1, p)
  }

  /// The test by random tables with the same totals: (1 + those no more probable) / (1 + draws), never 0.
  public init(simulating table: ContingencyTable, draws: Int, using stream: inout RandomStream) {
    precondition(draws > 0, "A simulation needs at least one draw.")
    let factorials = logarithmsOfFactorials(through: table.count)
    let rowOfRespondent = table.rowTotals.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    var columnOfRespondent = table.columnTotals.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    let width = table.columnTotals.count
    func score(_ cells: [Int]) -> Double { -cells.reduce(0) { $0 + factorials[$1] } }
    let limit = score(table.rows.flatMap { $0 }) + log(onePlus: Self.tie)
    var hits = 0
    var cells = [Int](repeating: 0, count: table.rowTotals.count * width)
    for _ in 0..<draws {
      stream.shuffle(&columnOfRespondent)
      for index in cells.indices { cells[index] = 0 }
      for respondent in rowOfRespondent.indices {
        cells[rowOfRespondent[respondent] * width + columnOfRespondent[respondent]] += 1
      }
      if score(cells) <= limit { hits += 1 }
    }
    pValue = Double(hits + 1) / Double(draws + 1)
  }
}

/// ln k! for k from 0 through `largest`.
func logarithmsOfFactorials(through largest: Int) -> [Double] {
  (0...max(0, largest)).map { Gamma.logarithm(Double($0) + 1) }
}
