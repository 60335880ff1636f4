/// Groups of positions that hold the same key.
///
/// Each group has two or more positions, in rising order; groups stand in the order of their first position, so the
/// result does not depend on hashing. Positions with `nil` belong to no group.
public func positionsOfEqual<Key: Hashable>(_ keys: some Sequence<Key?>) -> [[Int]] {
  var groupOfKey: [Key: Int] = [:]
  var groups: [[Int]] = []
  for (position, key) in keys.enumerated() {
    guard let key else { continue }
    if let group = groupOfKey[key] {
      groups[group].append(position)
    } else {
      groupOfKey[key] = groups.count
      groups.append([position])
    }
  }
  return groups.filter { $0.count > 1 }
}

/// Groups of rows that give the same answer in every column, missing answers included.
///
/// Works column by column on a 64-bit digest for each row and then compares the rows that share a digest, so a
/// collision cannot put different rows together. Order as in `positionsOfEqual`. About O(rows x columns).
///
/// - Parameters:
///   - columns: equally long columns of answer codes, a missing answer being a code of its own.
///   - rows: the rows to look at, in rising order: those with enough answers to make equality remarkable.
public func rowsOfEqualAnswers<Code: FixedWidthInteger>(
  in columns: [[Code]], among rows: [Int]
) -> [[Int]] {
  guard let first = columns.first else { return [] }
  precondition(
    columns.allSatisfy { $0.count == first.count }, "The columns must be equally long.")
  // Keeps rows of zeros from staying 0 (the increment of SplitMix64).
  let golden: UInt64 = 0x9e37_79b9_7f4a_7c15
  var digests = [UInt64](repeating: golden, count: rows.count)
  for column in columns {
    for (index, row) in rows.enumerated() {
      digests[index] = SplitMix64.scrambled(
        digests[index] &+ golden ^ UInt64(truncatingIfNeeded: column[row]))
    }
  }
  var groups: [[Int]] = []
  for candidates in positionsOfEqual(digests.lazy.map { $0 as UInt64? }) {
    var remaining = candidates.map { rows[$0] }
    while let head = remaining.first {
      var same: [Int] = []
      var others: [Int] = []
      for row in remaining {
        if columns.allSatisfy({ $0[row] == $0[head] }) {
          same.append(row)
        } else {
          others.append(row)
        }
      }
      if same.count > 1 { groups.append(same) }
      remaining = others
    }
  }
  return groups.sorted { $0[0] < $1[0] }
}
