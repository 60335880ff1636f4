/// The positions whose key occurs more than once, in rising order.
///
/// Made for millions of keys of which few repeat: half of each fingerprint is sorted by its digits, and only
/// positions whose halves are equal are looked at again. The result depends on the keys alone. Positions with `nil`
/// hold no key. O(count) time, 16 bytes a key.
///
/// - Parameters:
///   - count: the number of positions, below 2^32.
///   - key: the key at a position.
///   - fingerprint: 64 bits of which the upper half is well mixed; equal keys have equal fingerprints.
@inlinable
public func positionsOfRepeated<Key: Hashable>(
  count: Int, key: (Int) -> Key?, fingerprint: (Key) -> UInt64
) -> [Int] {
  precondition(count <= Int(UInt32.max), "A position is a number below 2^32.")
  var entries: [UInt64] = []
  entries.reserveCapacity(count)
  for position in 0..<count {
    guard let key = key(position) else { continue }
    entries.append(fingerprint(key) & 0xFFFF_FFFF_0000_0000 | UInt64(position))
  }
  var occurrences: [Key: Int] = [:]
  let suspects = positionsOfEqualUpperHalves(entries)
  for position in suspects {
    if let key = key(position) { occurrences[key, default: 0] += 1 }
  }
  return suspects.filter { position in
    key(position).map { occurrences[$0, default: 0] > 1 } ?? false
  }
}

/// The lower halves of the entries whose upper half occurs more than once, in rising order.
@usableFromInline
func positionsOfEqualUpperHalves(_ entries: [UInt64]) -> [Int] {
  guard entries.count > 1 else { return [] }
  let sorted = sortedByUpperHalf(entries)
  var positions: [Int] = []
  for index in sorted.indices {
    let half = sorted[index] >> 32
    let isLikeBefore = index > 0 && sorted[index - 1] >> 32 == half
    let isLikeAfter = index + 1 < sorted.count && sorted[index + 1] >> 32 == half
    if isLikeBefore || isLikeAfter { positions.append(Int(sorted[index] & 0xFFFF_FFFF)) }
  }
  return positions.sorted()
}

/// The entries in the order of their upper halves, equal ones in the order in which they came: a radix sort by digits
/// of eleven bits, the lowest first.
private func sortedByUpperHalf(_ entries: [UInt64]) -> [UInt64] {
  let bits: UInt64 = 11
  let digits = 1 << Int(bits)
  var entries = entries
  var sorted = entries
  for shift in [UInt64(32), 43, 54] {
    var starts = [Int](repeating: 0, count: digits + 1)
    entries.withUnsafeBufferPointer { entries in
      sorted.withUnsafeMutableBufferPointer { sorted in
        starts.withUnsafeMutableBufferPointer { starts in
          let mask = UInt64(digits - 1)
          for entry in entries { starts[Int(entry >> shift & mask) + 1] += 1 }
          for digit in 0..<digits { starts[digit + 1] += starts[digit] }
          for entry in entries {
            let digit = Int(entry >> shift & mask)
            sorted[starts[digit]] = entry
            starts[digit] += 1
          }
        }
      }
    }
    swap(&entries, &sorted)
  }
  return entries
}
