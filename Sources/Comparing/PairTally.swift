internal import SurveyModel

/// How often each pair of levels occurs among the people who have a score at both waves: counted in a table where
/// that is small, else in a list that is sorted.
struct PairTally {
  /// The pairs that occur, in order of the earlier level and then of the later one.
  let counted: [(row: Int, column: Int, count: Int)]

  /// - Parameter laterRow: For each response of the earlier wave that of the same person at the later one, or
  ///   `nobody`.
  init(of from: ScoreColumn, and to: ScoreColumn, laterRow: [Int32]) {
    let columns = to.levels.count
    let size = from.levels.count * columns
    if size <= max(4_096, from.count) {
      var table = [Int32](repeating: 0, count: size)
      table.withUnsafeMutableBufferPointer { table in
        Self.eachPair(from, to, laterRow) { table[Int($0) * columns + Int($1)] += 1 }
      }
      counted = table.indices.filter { table[$0] > 0 }.map { ($0 / columns, $0 % columns, Int(table[$0])) }
      return
    }
    var keys: [Int] = []
    Self.eachPair(from, to, laterRow) { keys.append(Int($0) * columns + Int($1)) }
    var counted: [(row: Int, column: Int, count: Int)] = []
    for key in keys.sorted() {
      if let last = counted.last, last.row * columns + last.column == key {
        counted[counted.count - 1].count += 1
      } else {
        counted.append((key / columns, key % columns, 1))
      }
    }
    self.counted = counted
  }

  /// Gives `body` the positions of the levels of everybody with a score at both waves.
  @inline(__always)
  private static func eachPair(
    _ from: ScoreColumn, _ to: ScoreColumn, _ laterRow: [Int32], body: (UInt32, UInt32) -> Void
  ) {
    precondition(laterRow.count == from.count, "each response of the earlier wave has its link")
    // Unchecked access: this loop sees every respondent, once for each theme and item.
    from.positions.withUnsafeBufferPointer { earlier in
      to.positions.withUnsafeBufferPointer { later in
        laterRow.withUnsafeBufferPointer { laterRow in
          for row in earlier.indices where laterRow[row] != RespondentLinks.nobody {
            let link = Int(laterRow[row])
            precondition(later.indices.contains(link), "a link leads to a response of the later wave")
            let other = later[link]
            if earlier[row] != ScoreColumn.none, other != ScoreColumn.none { body(earlier[row], other) }
          }
        }
      }
    }
  }
}
