/// The text of a file or of bytes at hand as UTF-8, a piece at a time.
struct DecodedText: ~Copyable {
  private let file: ByteFile?
  /// How much of the file is read at once; 0 where there is none.
  private let pieceLength: Int
  /// Is given the bytes of the file as they are read.
  private let observe: (UnsafeRawBufferPointer) -> Void
  private var offset = 0
  private var decoder: TextDecoder
  /// The bytes as they were read, where they are no UTF-8 yet.
  private var raw: [UInt8]
  /// Text, and room for more.
  private var text: [UInt8] = []
  /// The part of the text that was not taken yet.
  private var unread = 0..<0
  /// What stands after the unread part and cannot be decoded.
  private(set) var problem: TextDecoder.Problem?

  /// The text of `file`, whose bytes are given to `observe` as they are read.
  init(
    file: consuming ByteFile, encoding: TextEncoding, observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    pieceLength = min(DelimitedReader.pieceSize, file.size + 1)
    decoder = TextDecoder(encoding: encoding)
    raw = decoder.isIdentity ? [] : [UInt8](repeating: 0, count: pieceLength)
    self.file = consume file
    self.observe = observe
  }

  /// The text that `bytes` hold.
  init(bytes: [UInt8], encoding: TextEncoding) {
    decoder = TextDecoder(encoding: encoding)
    raw = decoder.isIdentity ? [] : bytes
    text = decoder.isIdentity ? bytes : []
    file = nil
    pieceLength = 0
    observe = { _ in }
  }

  var encoding: TextEncoding { decoder.encoding }

  /// The number of bytes that were not taken yet.
  var unreadCount: Int { unread.count }

  /// The part of the text that was not taken yet.
  var unreadText: ArraySlice<UInt8> { text[unread] }

  /// Reads the next piece behind what was not taken yet; false at the end. A byte order mark at the start is
  /// left out.
  mutating func refill() throws(ByteFileError) -> Bool {
    let count = decoder.isIdentity ? try refillText() : try refillRaw()
    offset += count
    if count == 0 { problem = decoder.finish() }
    return count > 0
  }

  /// The bytes are text already: they are read to where they are used.
  private mutating func refillText() throws(ByteFileError) -> Int {
    if pieceLength > 0 { makeRoomForPiece() }
    let count: Int
    switch file {
    case .some(let file): count = try Self.read(file, into: &text, behind: unread.upperBound, at: offset)
    case .none: count = offset == 0 ? text.count : 0
    }
    guard count > 0 else { return 0 }
    let start = unread.upperBound
    text.withUnsafeBytes { all in
      let bytes = UnsafeRawBufferPointer(rebasing: all[start..<start + count])
      if file != nil { observe(bytes) }
      let mark = offset == 0 ? Self.markLength(in: bytes, decoder.encoding) : 0
      let (valid, problem) = decoder.checkUTF8(UnsafeRawBufferPointer(rebasing: bytes[mark...]))
      unread = unread.lowerBound + mark..<start + mark + valid
      self.problem = problem
    }
    return count
  }

  /// Moves what was not taken yet to the start of the text, and makes room for a piece behind it.
  private mutating func makeRoomForPiece() {
    text.withUnsafeMutableBytes { text in
      text.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[unread]))
    }
    unread = 0..<unread.count
    // A record that is longer than a piece doubles it.
    let length = unread.count + max(pieceLength, unread.count)
    if text.count < length { text += repeatElement(0, count: length - text.count) }
  }

  private mutating func refillRaw() throws(ByteFileError) -> Int {
    let count: Int
    switch file {
    case .some(let file): count = try Self.read(file, into: &raw, behind: 0, at: offset)
    case .none: count = offset == 0 ? raw.count : 0
    }
    text.removeSubrange(..<unread.lowerBound)
    raw.withUnsafeBytes { all in
      let bytes = UnsafeRawBufferPointer(rebasing: all[..<count])
      if file != nil { observe(bytes) }
      if count > 0 {
        let mark = offset == 0 ? Self.markLength(in: bytes, decoder.encoding) : 0
        problem = decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[mark...]), appendingTo: &text)
      }
    }
    unread = 0..<text.count
    return count
  }

  /// The length of the byte order mark at the start of `bytes`.
  private static func markLength(in bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) -> Int {
    bytes.starts(with: encoding.byteOrderMark) ? encoding.byteOrderMark.count : 0
  }

  private static func read(
    _ file: borrowing ByteFile, into bytes: inout [UInt8], behind kept: Int, at offset: Int
  ) throws(ByteFileError) -> Int {
    try bytes.withUnsafeMutableBufferPointer { buffer throws(ByteFileError) in
      let rest = UnsafeMutableBufferPointer(rebasing: buffer[kept...])
      return try file.read(into: UnsafeMutableRawBufferPointer(rest), at: offset)
    }
  }

  /// Gives at most `limit` bytes that were not taken yet to `body`, which tells how many it takes.
  mutating func take<Result>(
    atMost limit: Int, _ body: (UnsafeRawBufferPointer) -> (taken: Int, result: Result)
  ) -> Result {
    let offered = unread.lowerBound..<unread.lowerBound + min(limit, unread.count)
    let (taken, result) = text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[offered])) }
    unread = unread.lowerBound + taken..<unread.upperBound
    return result
  }

  /// Takes `count` bytes that nobody wants.
  mutating func skip(_ count: Int) {
    unread = unread.lowerBound + count..<unread.upperBound
  }
}
