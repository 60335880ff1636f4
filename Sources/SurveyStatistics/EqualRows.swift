/// Groups of positions that hold the same key.
///
/// Each group has two or more positions, in rising order; groups stand in the order of their first position,
/// so the result does not depend on hashing. Positions with `nil` belong to no group.
public func positionsOfEqual<Key: Hashable>(_ keys: some Sequence<Key?>) -> [[Int]] {
  // A key is met once far more often than twice: only repeated keys get a group.
  var firstOfKey: [Key: Int] = [:]
  var groupOfFirst: [Int: Int] = [:]
  var groups: [[Int]] = []
  for (position, key) in keys.enumerated() {
    guard let key else { continue }
    guard let first = firstOfKey[key] else {
      firstOfKey[key] = position
      continue
    }
    if let group = groupOfFirst[first] {
      groups[group].append(position)
    } else {
      groupOfFirst[first] = groups.count
      groups.append([first, position])
    }
  }
  return groups.sorted { $0[0] < $1[0] }
}

/// Groups of rows that give the same answer in every column, missing answers included.
///
/// Works column by column on a 64-bit digest for each row and then compares the rows that share a digest, so
/// a collision cannot put different rows together. Order as in `positionsOfEqual`. About O(rows x columns).
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
  let candidates = positionsOfRepeatedDigests(digests)
  for positions in positionsOfEqual(candidates.lazy.map { digests[$0] as UInt64? }) {
    var remaining = positions.map { rows[candidates[$0]] }
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

/// The positions whose digest may occur elsewhere, in rising order: all that do, and about one in sixteen of
/// the others.
///
/// Two bits for each of sixteen slots a row say whether a slot was met once or more often. Most rows drop out
/// before anything is kept for them.
private func positionsOfRepeatedDigests(_ digests: [UInt64]) -> [Int] {
  var slots = 64
  while slots < 16 * digests.count { slots *= 2 }
  let mask = UInt64(slots - 1)
  var met = [UInt64](repeating: 0, count: slots / 64)
  var metAgain = met
  for digest in digests {
    let word = Int((digest & mask) >> 6)
    let bit: UInt64 = 1 << (digest & 63)
    if met[word] & bit == 0 { met[word] |= bit } else { metAgain[word] |= bit }
  }
  return digests.indices.filter {
    metAgain[Int((digests[$0] & mask) >> 6)] & (1 << (digests[$0] & 63)) != 0
  }
}
