/// Which totals of a table are published beside its cells.
public enum PublishedTotals: Sendable, Equatable {
  /// Those of rows and columns.
  case rowsAndColumns
  /// Those of rows only.
  case rows
  /// Those of columns only.
  case columns
  /// Only the total of the whole table.
  case grandTotal
  /// None.
  case none

  var includeRows: Bool { self == .rowsAndColumns || self == .rows }
  var includeColumns: Bool { self == .rowsAndColumns || self == .columns }
}

/// The position of a cell in a table, both from 0.
public struct TableCell: Sendable, Hashable, Comparable {
  /// The row.
  public let row: Int
  /// The column.
  public let column: Int

  /// Takes the position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Row by row.
  public static func < (first: TableCell, second: TableCell) -> Bool {
    (first.row, first.column) < (second.row, second.column)
  }
}

/// What a reader can work out about a hidden cell from the shown cells and the totals.
public struct AttackerBounds: Sendable, Equatable {
  /// The smallest count that the published numbers allow.
  public let lower: Int
  /// The largest, `nil` when nothing limits it.
  public let upper: Int?

  /// The number of counts between the ends, `nil` without an upper end.
  public var width: Int? { upper.map { $0 - lower } }

  /// The exact smallest and largest value of one hidden cell among all tables of counts of 0 or more that
  /// agree with what is published.
  ///
  /// A hidden cell can grow by what can be sent around cycles of hidden cells through it, each step up in one
  /// cell being a step down in the next. The most that fits is a maximum flow, found by shortest augmenting
  /// paths; flows in whole numbers exist, so the ends are reached by real tables.
  /// Source: the linear program of Hundepool et al. 2012 (Statistical Disclosure Control), solved as a flow;
  /// Edmonds and Karp 1972.
  ///
  /// - `cell`: a member of `hidden`.
  /// - `counts`: the true table.
  /// - `hidden`: all cells that are not shown.
  public init(
    of cell: TableCell, in counts: [[Int]], hidden: Set<TableCell>, totals: PublishedTotals
  ) {
    precondition(hidden.contains(cell), "Only a hidden cell has something to work out.")
    let network = TableNetwork(counts, hidden: hidden.subtracting([cell]), totals: totals)
    let value = counts[cell.row][cell.column]
    let up = network.largestFlow(from: network.node(ofColumn: cell.column), to: network.node(ofRow: cell.row))
    let down = network.largestFlow(
      from: network.node(ofRow: cell.row), to: network.node(ofColumn: cell.column))
    lower = value - min(value, down ?? value)
    upper = up.map { value + $0 }
  }
}

/// The hidden cells as arcs between rows and columns: along an arc from a row to a column a cell grows,
/// against it shrinks.
private struct TableNetwork {
  /// Larger than any count, small enough to add.
  private static let unlimited = 1 << 40

  private let rows: Int
  private let size: Int
  private let capacities: [Int]

  func node(ofRow row: Int) -> Int { row }
  func node(ofColumn column: Int) -> Int { rows + column }

  init(_ counts: [[Int]], hidden: Set<TableCell>, totals: PublishedTotals) {
    let rows = counts.count
    let columns = counts.first?.count ?? 0
    let freeRows = rows + columns
    let freeColumns = freeRows + 1
    let size = freeColumns + 1
    var capacities = [Int](repeating: 0, count: size * size)
    for cell in hidden {
      capacities[cell.row * size + rows + cell.column] = Self.unlimited
      capacities[(rows + cell.column) * size + cell.row] = counts[cell.row][cell.column]
    }
    func connect(_ first: Int, _ second: Int) {
      capacities[first * size + second] = Self.unlimited
      capacities[second * size + first] = Self.unlimited
    }
    // A line whose total is not published can take or give anything.
    if !totals.includeRows { for row in 0..<rows { connect(row, freeRows) } }
    if !totals.includeColumns { for column in 0..<columns { connect(rows + column, freeColumns) } }
    if totals == .none { connect(freeRows, freeColumns) }
    self.rows = rows
    self.size = size
    self.capacities = capacities
  }

  /// The largest flow between two nodes, `nil` when it has no limit.
  func largestFlow(from source: Int, to target: Int) -> Int? {
    var residual = capacities
    var total = 0
    while let path = shortestPath(residual, from: source, to: target) {
      let amount = zip(path, path.dropFirst()).reduce(Self.unlimited) {
        min($0, residual[$1.0 * size + $1.1])
      }
      guard amount < Self.unlimited / 2 else { return nil }
      for (first, second) in zip(path, path.dropFirst()) {
        residual[first * size + second] -= amount
        residual[second * size + first] += amount
      }
      total += amount
    }
    return total
  }

  private func shortestPath(_ residual: [Int], from source: Int, to target: Int) -> [Int]? {
    var previous = [Int](repeating: -1, count: size)
    previous[source] = source
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for neighbour in 0..<size where previous[neighbour] < 0 && residual[node * size + neighbour] > 0 {
        previous[neighbour] = node
        if neighbour == target {
          var path = [target]
          while let last = path.last, last != source { path.append(previous[last]) }
          return path.reversed()
        }
        queue.append(neighbour)
      }
    }
    return nil
  }
}
