/// The text of a file or of bytes at hand as UTF-8, a piece at a time.
struct DecodedText: ~Copyable {
  private let file: ByteFile?
  /// Is given the bytes of the file as they are read.
  private let observe: (UnsafeRawBufferPointer) -> Void
  private var offset = 0
  private var decoder: TextDecoder
  /// The bytes as they were read, and, unless they are UTF-8 already, as they were decoded.
  private var piece: [UInt8]
  private var decoded: [UInt8] = []
  /// The part of the piece that was not taken yet.
  private var unread = 0..<0
  /// What stands after the unread part and cannot be decoded.
  private(set) var problem: TextDecoder.Problem?

  /// The text of `file`, whose bytes are given to `observe` as they are read.
  init(
    file: consuming ByteFile, encoding: TextEncoding, observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    piece = [UInt8](repeating: 0, count: min(DelimitedReader.pieceSize, file.size + 1))
    decoder = TextDecoder(encoding: encoding)
    self.file = consume file
    self.observe = observe
  }

  /// The text that `bytes` hold.
  init(bytes: [UInt8], encoding: TextEncoding) {
    piece = bytes
    decoder = TextDecoder(encoding: encoding)
    file = nil
    observe = { _ in }
  }

  var encoding: TextEncoding { decoder.encoding }

  /// Whether all of the piece at hand was taken.
  var needsRefill: Bool { unread.isEmpty }

  /// The part of the piece that was not taken yet.
  var unreadText: ArraySlice<UInt8> { decoder.isIdentity ? piece[unread] : decoded[unread] }

  /// Reads the next piece; false at the end. A byte order mark at the start is left out.
  mutating func refill() throws(ByteFileError) -> Bool {
    let count: Int
    switch file {
    case .some(let file):
      count = try Self.read(file, into: &piece, at: offset)
      piece.withUnsafeBytes { observe(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    case .none: count = offset == 0 ? piece.count : 0
    }
    let isStart = offset == 0
    offset += count
    if count == 0 {
      problem = decoder.finish()
      return false
    }
    let mark = isStart && piece.starts(with: encoding.byteOrderMark) ? encoding.byteOrderMark.count : 0
    decode(mark..<count)
    return true
  }

  private static func read(
    _ file: borrowing ByteFile, into piece: inout [UInt8], at offset: Int
  ) throws(ByteFileError) -> Int {
    try piece.withUnsafeMutableBufferPointer { buffer throws(ByteFileError) in
      try file.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
  }

  private mutating func decode(_ range: Range<Int>) {
    piece.withUnsafeBytes { all in
      let bytes = UnsafeRawBufferPointer(rebasing: all[range])
      if decoder.isIdentity {
        let (count, problem) = decoder.checkUTF8(bytes)
        unread = range.lowerBound..<range.lowerBound + count
        self.problem = problem
      } else {
        problem = decoder.decode(bytes, into: &decoded)
        unread = 0..<decoded.count
      }
    }
  }

  /// Takes `count` bytes that nobody wants.
  mutating func skip(_ count: Int) {
    unread = unread.lowerBound + count..<unread.upperBound
  }

  /// Takes at most `limit` bytes of the piece and gives them to `body`.
  mutating func take<Result>(atMost limit: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let taken = unread.lowerBound..<min(unread.upperBound, unread.lowerBound + limit)
    unread = taken.upperBound..<unread.upperBound
    return (decoder.isIdentity ? piece : decoded).withUnsafeBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes[taken]))
    }
  }
}
