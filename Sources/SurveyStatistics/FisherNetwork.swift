/// All tables with given totals, walked through column by column.
///
/// What matters of the columns already filled is how much of each row is left (a node; the order of the rows
/// does not matter) and the score so far, the sum of -ln(cell!): the probability of a table is a constant
/// times the exponential of its score. Pasts with the same node and score are kept once, with their number. A
/// past whose every future ends below the observed probability is added up at once, because the total over
/// all futures has a closed form; one whose every future ends above is dropped. The last two columns are done
/// by sorting instead of pairing.
/// Source: the idea of a network is that of Mehta and Patel 1983; the rest is our own.
struct FisherNetwork {
  private struct Past {
    let score: Double
    var tables: Double
  }

  private struct Node {
    let left: [Int]
    var pasts: [Past]
  }

  private struct Range {
    var lowest = Double.infinity
    var highest = -Double.infinity
  }

  /// Column totals, largest first, so that the walk from the end begins with the small ones.
  private let columns: [Int]
  private let rows: [Int]
  private let factorials: [Double]
  private let observed: Double
  private var budget: Int
  /// For each number of columns left the range of future scores of the nodes met so far.
  private var ranges: [[[Int]: Range]]

  init(_ table: ContingencyTable, budget: Int) {
    var rowTotals = table.rowTotals
    var columnTotals = table.columnTotals
    if rowTotals.count > columnTotals.count { swap(&rowTotals, &columnTotals) }
    rows = rowTotals.sorted()
    columns = columnTotals.sorted(by: >)
    let factorials = logarithmsOfFactorials(through: table.count)
    self.factorials = factorials
    observed = -table.rows.reduce(0) { $0 + $1.reduce(0) { $0 + factorials[$1] } }
    self.budget = budget
    ranges = [[[Int]: Range]](repeating: [:], count: columnTotals.count + 1)
  }

  /// `nil` when the budget does not suffice.
  mutating func probabilityOfNoMoreProbableTables() -> Double? {
    let limit = observed + log(onePlus: FisherExactTest.tie)
    let constant = -logarithmOfFutures(of: rows, columnsLeft: columns.count)
    var total = CompensatedSum()
    var nodes = [Node(left: rows, pasts: [Past(score: 0, tables: 1)])]
    for columnsLeft in stride(from: columns.count, to: 2, by: -1) {
      if columnsLeft < columns.count, rows.count == 2 || columnsLeft >= 4 {
        for index in nodes.indices {
          let range = futureRange(of: nodes[index].left, columnsLeft: columnsLeft)
          guard budget >= 0 else { return nil }
          let futures = logarithmOfFutures(of: nodes[index].left, columnsLeft: columnsLeft)
          nodes[index].pasts.removeAll { past in
            if past.score + range.highest <= limit {
              total.add(past.tables * exp(past.score + futures + constant))
              return true
            }
            return past.score + range.lowest > limit
          }
        }
        nodes.removeAll { $0.pasts.isEmpty }
      }
      nodes = expanded(nodes, columnTotal: columns[columnsLeft - 1])
      guard budget >= 0 else { return nil }
    }
    for node in nodes {
      total.add(endings(of: node, limit: limit, constant: constant))
      guard budget >= 0 else { return nil }
    }
    return total.value
  }

  /// ln of the sum of exp(score) over all ways to fill the columns left: N! / (row totals! x column totals!).
  private func logarithmOfFutures(of left: [Int], columnsLeft: Int) -> Double {
    let total = left.reduce(0, +)
    let rowPart = left.reduce(0) { $0 + factorials[$1] }
    let columnPart = columns[..<columnsLeft].reduce(0) { $0 + factorials[$1] }
    return factorials[total] - rowPart - columnPart
  }

  private mutating func expanded(_ nodes: [Node], columnTotal: Int) -> [Node] {
    var indexOfNode: [[Int]: Int] = [:]
    var next: [Node] = []
    for node in nodes {
      let fillings = fillings(of: node.left, columnTotal: columnTotal)
      budget -= fillings.count * (1 + node.pasts.count)
      guard budget >= 0 else { return [] }
      for filling in fillings {
        let index: Int
        if let known = indexOfNode[filling.left] {
          index = known
        } else {
          index = next.count
          indexOfNode[filling.left] = index
          next.append(Node(left: filling.left, pasts: []))
        }
        for past in node.pasts {
          next[index].pasts.append(Past(score: past.score + filling.score, tables: past.tables))
        }
      }
    }
    for index in next.indices { next[index].pasts = Self.joined(next[index].pasts) }
    return next
  }

  /// Pasts in order of score, equal scores together.
  private static func joined(_ pasts: [Past]) -> [Past] {
    var result: [Past] = []
    for past in pasts.sorted(by: { $0.score < $1.score }) {
      if let last = result.last, past.score - last.score < 1e-10 {
        result[result.count - 1].tables += past.tables
      } else {
        result.append(past)
      }
    }
    return result
  }

  /// The probability of the tables through this node that end at or below the limit, two columns before the
  /// end.
  private mutating func endings(of node: Node, limit: Double, constant: Double) -> Double {
    let scores = fillings(of: node.left, columnTotal: columns[1])
      .map { filling in filling.score - filling.left.reduce(0) { $0 + factorials[$1] } }.sorted()
    budget -= scores.count + node.pasts.count
    guard let lowest = scores.first else { return 0 }
    var cumulative: [Double] = []
    cumulative.reserveCapacity(scores.count)
    var sum = CompensatedSum()
    for score in scores {
      sum.add(exp(score - lowest))
      cumulative.append(sum.value)
    }
    var total = CompensatedSum()
    for past in node.pasts {
      let allowed = limit - past.score
      var below = 0
      var above = scores.count
      while below < above {
        let middle = (below + above) / 2
        if scores[middle] <= allowed { below = middle + 1 } else { above = middle }
      }
      guard below > 0 else { continue }
      total.add(past.tables * cumulative[below - 1] * exp(past.score + lowest + constant))
    }
    return total.value
  }

  /// The lowest and highest score with which the columns left can be filled.
  private mutating func futureRange(of left: [Int], columnsLeft: Int) -> Range {
    if columnsLeft == 1 {
      let score = -left.reduce(0) { $0 + factorials[$1] }
      return Range(lowest: score, highest: score)
    }
    if let known = ranges[columnsLeft][left] { return known }
    var range = Range()
    let fillings = fillings(of: left, columnTotal: columns[columnsLeft - 1])
    budget -= fillings.count
    guard budget >= 0 else { return range }
    for filling in fillings {
      let rest = futureRange(of: filling.left, columnsLeft: columnsLeft - 1)
      range.lowest = min(range.lowest, filling.score + rest.lowest)
      range.highest = max(range.highest, filling.score + rest.highest)
    }
    ranges[columnsLeft][left] = range
    return range
  }

  private struct Filling {
    let left: [Int]
    let score: Double
  }

  /// All ways to fill one column, with what they leave of the rows, in rising order.
  private func fillings(of left: [Int], columnTotal: Int) -> [Filling] {
    var result: [Filling] = []
    var remaining = left
    // What the rows from each position on can still take.
    var capacity = [Int](repeating: 0, count: left.count + 1)
    for row in left.indices.reversed() { capacity[row] = capacity[row + 1] + left[row] }
    func fill(row: Int, toPlace: Int, score: Double) {
      guard row < left.count else {
        result.append(Filling(left: remaining.sorted(), score: score))
        return
      }
      let fewest = max(0, toPlace - capacity[row + 1])
      let most = min(left[row], toPlace)
      guard fewest <= most else { return }
      for placed in fewest...most {
        remaining[row] = left[row] - placed
        fill(row: row + 1, toPlace: toPlace - placed, score: score - factorials[placed])
      }
    }
    fill(row: 0, toPlace: columnTotal, score: 0)
    return result
  }
}
