/// Theme scores of many respondents, kept as counts of distinct values where there are few: a theme
/// of four five-point items has some forty.
///
/// Up to 255 distinct scores take a byte a respondent, more of them four.
public struct ScoreColumn: Hashable, Sendable {
  /// The distinct scores, increasing, each within 0 to 100.
  public let levels: [Double]
  /// How many respondents have each of the levels.
  public let counts: [Int]
  private let packed: Packed

  /// The position that stands for *no score*.
  public static let none = UInt32.max

  /// A column of scores.
  ///
  /// - Parameters:
  ///   - levels: The distinct scores, increasing.
  ///   - positions: For each respondent the position of the score in `levels`, or `ScoreColumn.none`.
  public init(levels: [Double], positions: [UInt32]) {
    precondition(zip(levels, levels.dropFirst()).allSatisfy(<), "levels increase")
    self.levels = levels
    packed = Packed(positions, levels: levels.count)
    counts = packed.counts(levels: levels.count)
  }

  /// A column of these scores, nil for those without one.
  public init(_ scores: [Double?]) {
    let levels = Set(scores.compactMap { $0 }).sorted()
    self.init(
      levels: levels,
      positions: scores.map { score in
        guard let score else { return Self.none }
        var low = 0
        var high = levels.count - 1
        while low < high {
          let middle = (low + high) / 2
          if levels[middle] < score { low = middle + 1 } else { high = middle }
        }
        return UInt32(low)
      })
  }

  /// The number of respondents, with or without a score.
  public var count: Int { packed.count }

  /// The number of respondents with a score.
  public var scoredCount: Int { counts.reduce(0, +) }

  /// For each respondent the position of the score in `levels`, or `ScoreColumn.none`; a copy, to be made once and
  /// not for each respondent.
  public var positions: [UInt32] { positions(of: 0..<count) }

  /// The same for the respondents at `rows`.
  public func positions(of rows: Range<Int>) -> [UInt32] { packed.positions(of: rows) }

  /// The score of the respondent at `row`, 0 to 100, or nil.
  public subscript(row: Int) -> Double? {
    let position = packed[row]
    return position == Self.none ? nil : levels[Int(position)]
  }
}

/// Positions in as few bytes as their number allows.
private enum Packed: Hashable, Sendable {
  case bytes([UInt8])
  case words([UInt32])

  /// The byte that stands for *no score*.
  private static let none = UInt8.max

  init(_ positions: [UInt32], levels: Int) {
    // One more than the position of *no score* is zero.
    let most = positions.reduce(0) { max($0, $1 &+ 1) }
    precondition(most <= levels, "every position is that of a level")
    // The lowest byte of *no score* is the byte that stands for it.
    self =
      levels <= Int(Self.none)
      ? .bytes(Self.mapped(positions[...]) { UInt8(truncatingIfNeeded: $0) }) : .words(positions)
  }

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .words(let words): words.count
    }
  }

  subscript(row: Int) -> UInt32 {
    switch self {
    case .bytes(let bytes): Self.word(bytes[row])
    case .words(let words): words[row]
    }
  }

  func positions(of rows: Range<Int>) -> [UInt32] {
    switch self {
    case .bytes(let bytes): Self.mapped(bytes[rows], Self.word)
    case .words(let words): Array(words[rows])
    }
  }

  func counts(levels: Int) -> [Int] {
    switch self {
    case .bytes(let bytes):
      var tally = PlaceTally(places: Int(Self.none) + 1)
      tally.add(bytes) { Int($0) }
      return Array(tally.counts[..<levels])
    case .words(let words):
      // Those without a score are counted behind the levels.
      var tally = PlaceTally(places: levels + 1)
      tally.add(words) { Int(min($0, UInt32(levels))) }
      return Array(tally.counts[..<levels])
    }
  }

  /// The same as `map`, in a loop that the compiler can do many rows at a time.
  @inline(__always)
  private static func mapped<From, To>(_ rows: ArraySlice<From>, _ transform: (From) -> To) -> [To] {
    [To](unsafeUninitializedCapacity: rows.count) { target, initialised in
      rows.withUnsafeBufferPointer { rows in
        for row in rows.indices { target.initializeElement(at: row, to: transform(rows[row])) }
      }
      initialised = rows.count
    }
  }

  @inline(__always)
  private static func word(_ byte: UInt8) -> UInt32 {
    byte == none ? ScoreColumn.none : UInt32(byte)
  }
}
