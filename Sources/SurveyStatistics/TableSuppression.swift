/// Which cells of a table of counts may not be shown, so that small cells cannot be read or worked out.
///
/// Primary: counts from 1 through `minimum` - 1. Secondary: while a line with a published total has exactly
/// one hidden cell, its smallest shown cell above 0 (the first of equals) is hidden too, rows from the top,
/// then columns from the left. Then the audit: from what is published nobody may work out a small cell to
/// within fewer than `minimum` counts, nor that it is small; otherwise one more cell is hidden, and so on. In
/// publications primary and secondary cells look alike.
/// Source: Hundepool et al. 2012, Statistical Disclosure Control.
public struct TableSuppression: Sendable, Equatable {
  /// A hidden cell and what a reader can work out about it.
  public struct HiddenCell: Sendable, Equatable {
    /// Where it is.
    public let cell: TableCell
    /// What can be worked out.
    public let bounds: AttackerBounds
  }

  /// Cells that are small themselves, row by row.
  public let primary: [TableCell]
  /// Cells that are hidden to protect others, row by row.
  public let secondary: [TableCell]
  /// All hidden cells with their bounds, row by row.
  public let audit: [HiddenCell]
  /// False when even hiding every cell leaves a small one exposed: then totals or the whole table must go as
  /// well.
  public let isSafe: Bool

  /// - `counts`: equally long rows of counts of 0 or more.
  /// - `minimum`: the smallest count that may be shown.
  public init(_ counts: [[Int]], minimum: Int, totals: PublishedTotals) {
    let table = TableLines(counts, totals: totals)
    let small = table.cells.filter { (1..<max(1, minimum)).contains(table.count($0)) }
    var hidden = Set(small)
    var audit: [HiddenCell] = []
    var isSafe = true
    while true {
      table.completeLines(&hidden)
      audit = hidden.sorted().map { cell in
        HiddenCell(
          cell: cell, bounds: AttackerBounds(of: cell, in: counts, hidden: hidden, totals: totals))
      }
      let bounds = Dictionary(uniqueKeysWithValues: audit.map { ($0.cell, $0.bounds) })
      let exposed = small.first { bounds[$0].map { $0.exposes(minimum: minimum) } ?? false }
      guard let exposed else { break }
      guard let extra = table.nextToHide(near: exposed, hidden) else {
        isSafe = false
        break
      }
      hidden.insert(extra)
    }
    primary = small
    secondary = hidden.subtracting(small).sorted()
    self.audit = audit
    self.isSafe = isSafe
  }
}

extension AttackerBounds {
  /// True when the bounds pin a small cell down to fewer than `minimum` counts or show that it is small.
  func exposes(minimum: Int) -> Bool {
    guard let upper, let width else { return false }
    return width < minimum || (lower >= 1 && upper < minimum)
  }
}

/// The cells of a table and the lines whose totals are published.
private struct TableLines {
  private let counts: [[Int]]
  private let rows: [[TableCell]]
  private let columns: [[TableCell]]
  private let whole: [[TableCell]]

  init(_ counts: [[Int]], totals: PublishedTotals) {
    let width = counts.first?.count ?? 0
    precondition(counts.allSatisfy { $0.count == width }, "The rows of a table are equally long.")
    self.counts = counts
    let rows = counts.indices.map { row in (0..<width).map { TableCell(row: row, column: $0) } }
    let columns = (0..<width).map { column in
      counts.indices.map { TableCell(row: $0, column: column) }
    }
    self.rows = totals.includeRows ? rows : []
    self.columns = totals.includeColumns ? columns : []
    whole = [rows.flatMap { $0 }]
    self.totals = totals
  }

  private let totals: PublishedTotals

  var cells: [TableCell] { whole.flatMap { $0 } }

  func count(_ cell: TableCell) -> Int { counts[cell.row][cell.column] }

  /// Hides a second cell in every line with a published total that has exactly one.
  func completeLines(_ hidden: inout Set<TableCell>) {
    let lines = rows + columns + (totals == .grandTotal ? whole : [])
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for line in lines where line.count(where: hidden.contains) == 1 {
        guard let cell = smallest(of: line, hidden) else { continue }
        hidden.insert(cell)
        hasChanged = true
      }
    }
  }

  /// One more cell to hide for the sake of an exposed one: in its row, else in its column, else anywhere.
  func nextToHide(near exposed: TableCell, _ hidden: Set<TableCell>) -> TableCell? {
    let row = rows.indices.contains(exposed.row) ? rows[exposed.row] : []
    let column = columns.indices.contains(exposed.column) ? columns[exposed.column] : []
    return smallest(of: row, hidden) ?? smallest(of: column, hidden) ?? smallest(of: cells, hidden)
  }

  /// The smallest shown cell above 0, the first of equals; a cell of 0 when there is no other.
  private func smallest(of line: [TableCell], _ hidden: Set<TableCell>) -> TableCell? {
    let shown = line.filter { !hidden.contains($0) }
    let filled = shown.filter { count($0) > 0 }
    return (filled.isEmpty ? shown : filled).min { count($0) < count($1) }
  }
}
