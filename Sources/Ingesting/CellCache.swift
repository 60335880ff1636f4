import Digests

/// Remembers what was made of cells, by their exact bytes: an export of labels holds few different ones.
///
/// Open addressing over a power of two; the bytes of all cells lie behind each other. Beyond
/// `mostEntries` different cells it forgets all and starts anew, so that a column of free text costs
/// time but no memory.
struct CellCache<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let hash: UInt64
    let start: Int
    let length: Int
    let value: Value
  }

  private var slots: [Int32] = [Int32](repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private let mostEntries: Int

  init(mostEntries: Int = 4096) {
    self.mostEntries = mostEntries
  }

  /// What was made of `cell`, or nil where it is new.
  func value(for cell: UnsafeBufferPointer<UInt8>) -> Value? {
    let hash = Self.hash(cell)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.length == cell.count, isEqual(entry, cell) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers `value` for `cell`, which is new.
  mutating func insert(_ value: Value, for cell: UnsafeBufferPointer<UInt8>) {
    if entries.count == mostEntries {
      entries.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      slots = [Int32](repeating: -1, count: slots.count)
    }
    if entries.count * 2 >= slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for index in entries.indices { place(index) }
    }
    entries.append(Entry(hash: Self.hash(cell), start: bytes.count, length: cell.count, value: value))
    bytes += cell
    place(entries.count - 1)
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }

  private func isEqual(_ entry: Entry, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<cell.count where bytes[entry.start + offset] != cell[offset] { return false }
      return true
    }
  }

  /// Hostile cells cost time only within `mostEntries`.
  private static func hash(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    PassingHash().digest(of: UnsafeRawBufferPointer(cell)).low
  }
}
