/// Numbers distinct values in the order in which they first occur, and counts them.
///
/// Values that round to the same multiple of 1e-9 are one level; its value is the smallest that was seen, so that
/// the order of the observations does not matter. A hash table of doubles: a few nanoseconds a value when the
/// levels are few, as those of scores are.
struct LevelTable {
  /// The value of each level, in order of first occurrence.
  private(set) var values: [Double] = []

  /// How often each level was seen.
  private(set) var counts: [Int] = []

  private var keys: [Double] = []
  private var slots: [Int32]

  init() { self.slots = [Int32](repeating: -1, count: 64) }

  /// The number of the level of `value`; a new one if it was not seen before.
  @inline(__always)
  mutating func add(_ value: Double, times: Int = 1) -> Int {
    precondition(value.isFinite, "A sample holds finite numbers.")
    let key = Rounding.snapped(value)
    var slot = Self.place(of: key) & (slots.count - 1)
    while true {
      let level = Int(slots[slot])
      if level < 0 { return insert(key, value, times, at: slot) }
      if keys[level] == key {
        counts[level] += times
        if value < values[level] { values[level] = value }
        return level
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The levels in ascending order of value: position in that order → number of the level.
  var ascending: [Int] { keys.indices.sorted { keys[$0] < keys[$1] } }

  private mutating func insert(_ key: Double, _ value: Double, _ times: Int, at slot: Int) -> Int {
    slots[slot] = Int32(keys.count)
    keys.append(key)
    values.append(value)
    counts.append(times)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (level, key) in keys.enumerated() {
      var slot = Self.place(of: key) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(level)
    }
  }

  @inline(__always)
  private static func place(of key: Double) -> Int {
    Int(truncatingIfNeeded: (key.bitPattern &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
