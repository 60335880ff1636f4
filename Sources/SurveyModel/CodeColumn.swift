/// The codes of the answers of many respondents to one question, in the order of the respondents.
///
/// Two codes share a byte as long as all are among those that most scales make do with: eleven options, two missing
/// answers, and no answer at all. The first code beyond them gives each a byte of its own.
public struct CodeColumn: Hashable, Sendable {
  // The layout follows from the codes alone, and halves that hold none are 0: equal columns have equal bytes.
  @usableFromInline private(set) var bytes: [UInt8] = []
  @usableFromInline private(set) var isPacked = true
  /// The number of codes.
  public private(set) var count = 0

  /// A column without rows.
  public init() {}

  /// A column of these codes, in their order.
  public init(_ codes: some Collection<AnswerCode>) {
    append(count: codes.count) { _ = $0.initialize(fromContentsOf: codes) }
  }

  /// A column of so many rows with the same code.
  public init(repeating code: AnswerCode, count: Int) {
    append(count: count) { $0.initialize(repeating: code) }
  }

  /// Makes room for so many rows.
  public mutating func reserveCapacity(_ rows: Int) {
    bytes.reserveCapacity(isPacked ? CodeHalves.groups(for: rows) * CodeHalves.bytesInGroup : rows)
  }

  /// Adds a row.
  public mutating func append(_ code: AnswerCode) {
    if isPacked, let half = CodeHalves.half(of: code.raw) {
      if count % CodeHalves.codesInGroup == 0 {
        bytes.append(contentsOf: repeatElement(0, count: CodeHalves.bytesInGroup))
      }
      let (byte, shift) = CodeHalves.place(of: count)
      bytes[byte] |= half << shift
    } else {
      if isPacked { unpack() }
      bytes.append(UInt8(bitPattern: code.raw))
    }
    count += 1
  }

  /// Adds so many rows, whose codes `fill` initialises.
  public mutating func append(count rows: Int, fill: (UnsafeMutableBufferPointer<AnswerCode>) -> Void) {
    // The codes of a group that is not full yet are packed anew, with these behind them.
    let begun = isPacked ? count % CodeHalves.codesInGroup : 0
    let all = begun + rows
    let room = CodeHalves.groups(for: all) * CodeHalves.codesInGroup
    withUnsafeTemporaryAllocation(of: AnswerCode.self, capacity: room) { codes in
      let full = bytes.count - (begun > 0 ? CodeHalves.bytesInGroup : 0)
      if begun > 0 {
        let group = UnsafeMutableBufferPointer(rebasing: codes[..<CodeHalves.codesInGroup])
        bytes.withUnsafeBytes {
          CodeHalves.unpack($0, from: full, to: UnsafeMutableRawBufferPointer(group))
        }
      }
      fill(UnsafeMutableBufferPointer(rebasing: codes[begun..<all]))
      codes[all...].initialize(repeating: .number)
      count -= begun
      append(UnsafeRawBufferPointer(codes), count: all, behind: full)
    }
  }

  /// Adds the first `rows` of whole groups of codes behind groups that are full, which take `full` bytes.
  private mutating func append(_ codes: UnsafeRawBufferPointer, count rows: Int, behind full: Int) {
    if isPacked, !pack(codes, behind: full) {
      bytes.removeLast(bytes.count - full)
      unpack()
    }
    if !isPacked { bytes.append(contentsOf: codes.prefix(rows)) }
    count += rows
  }

  /// Adds whole groups of codes behind the first `full` bytes; false where one of them does not fit.
  private mutating func pack(_ codes: UnsafeRawBufferPointer, behind full: Int) -> Bool {
    let lacking = full + codes.count / 2 - bytes.count
    if lacking > 0 { bytes.append(contentsOf: repeatElement(0, count: lacking)) }
    return bytes.withUnsafeMutableBytes { CodeHalves.pack(codes, to: $0, from: full) }
  }

  /// Gives each code a byte of its own.
  private mutating func unpack() {
    var unpacked: [UInt8] = []
    unpacked.reserveCapacity(2 * bytes.capacity)
    forEachBlock { _, codes in unpacked.append(contentsOf: UnsafeRawBufferPointer(codes)) }
    bytes = unpacked
    isPacked = false
  }

  /// The rows of `one`, and those of `other` behind them.
  public static func + (one: CodeColumn, other: CodeColumn) -> CodeColumn {
    var joined = one
    joined.reserveCapacity(one.count + other.count)
    other.forEachBlock { _, codes in
      joined.append(count: codes.count) { _ = $0.initialize(fromContentsOf: codes) }
    }
    return joined
  }

  /// The same column for the respondents at `rows` alone, in that order.
  public func selecting(_ rows: [Int]) -> CodeColumn {
    var selected = CodeColumn()
    selected.reserveCapacity(rows.count)
    for first in stride(from: 0, to: rows.count, by: Self.codesInBlock) {
      let block = rows[first..<Swift.min(first + Self.codesInBlock, rows.count)]
      selected.append(count: block.count) { codes in
        for place in 0..<block.count { codes.initializeElement(at: place, to: self[block[first + place]]) }
      }
    }
    return selected
  }
}

extension CodeColumn: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { count }

  /// The code of the respondent at `row`. Loops over all rows read blocks faster.
  @inlinable
  public subscript(row: Int) -> AnswerCode {
    precondition(row >= 0 && row < count, "a row lies within its column")
    guard isPacked else { return AnswerCode(raw: Int8(bitPattern: bytes[row])) }
    let (byte, shift) = CodeHalves.place(of: row)
    return AnswerCode(raw: CodeHalves.code(of: bytes[byte] >> shift & 15))
  }
}

extension CodeColumn {
  /// The most codes of a packed column that are unpacked at a time: they lie on the stack.
  @usableFromInline static var codesInBlock: Int { 1_024 }

  /// Gives `body` the codes of some rows, block by block, each with its first row. They must not be kept.
  @inlinable
  public func forEachBlock(in rows: Range<Int>, _ body: (Int, UnsafeBufferPointer<AnswerCode>) -> Void) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows lie within their column")
    bytes.withUnsafeBytes { bytes in
      guard isPacked else {
        let codes = bytes.assumingMemoryBound(to: AnswerCode.self)
        return body(rows.lowerBound, UnsafeBufferPointer(rebasing: codes[rows]))
      }
      withUnsafeTemporaryAllocation(of: AnswerCode.self, capacity: Self.codesInBlock) { block in
        var first = rows.lowerBound
        while first < rows.upperBound {
          let group = first / CodeHalves.codesInGroup
          let before = first % CodeHalves.codesInGroup
          let end = Swift.min(before + rows.upperBound - first, block.count)
          let unpacked = UnsafeMutableBufferPointer(
            rebasing: block[..<(CodeHalves.groups(for: end) * CodeHalves.codesInGroup)])
          CodeHalves.unpack(
            bytes, from: group * CodeHalves.bytesInGroup, to: UnsafeMutableRawBufferPointer(unpacked))
          body(first, UnsafeBufferPointer(rebasing: block[before..<end]))
          first += end - before
        }
      }
    }
  }

  /// Gives `body` the codes of all rows, block by block, each with its first row. They must not be kept.
  @inlinable
  public func forEachBlock(_ body: (Int, UnsafeBufferPointer<AnswerCode>) -> Void) {
    forEachBlock(in: 0..<count, body)
  }

  /// What `transform` makes of each code.
  @inlinable
  public func map<Value>(_ transform: (AnswerCode) -> Value) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { values, initialised in
      forEachBlock { first, codes in
        let block = UnsafeMutableBufferPointer(rebasing: values[first..<first + codes.count])
        for place in codes.indices { block.initializeElement(at: place, to: transform(codes[place])) }
      }
      initialised = count
    }
  }

  /// How often each code occurs; those that do not are left out.
  public var tallied: [(code: AnswerCode, count: Int)] {
    var tally = PlaceTally(places: isPacked ? CodeHalves.count : 256)
    if isPacked {
      tally.add(bytes) { Int($0 & 15) }
      tally.add(bytes) { Int($0 >> 4) }
    } else {
      tally.add(bytes) { Int($0) }
    }
    var counts = tally.counts
    // The halves that hold no code are 0.
    if isPacked { counts[0] -= 2 * bytes.count - count }
    return counts.enumerated().filter { $0.element > 0 }.map { place, count in
      let byte = UInt8(truncatingIfNeeded: place)
      return (AnswerCode(raw: isPacked ? CodeHalves.code(of: byte) : Int8(bitPattern: byte)), count)
    }
  }
}

extension CodeColumn: ExpressibleByArrayLiteral {
  /// The codes given.
  public init(arrayLiteral codes: AnswerCode...) { self.init(codes) }
}
