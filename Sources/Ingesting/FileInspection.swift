import DelimitedText
import SurveyModel

/// What must be known of a file before it is read: what kind of file it is, and its encoding.
struct FileInspection {
  /// What a file is made of.
  enum Kind: Hashable, Sendable {
    /// Delimited text.
    case text
    /// An Excel workbook.
    case workbook
    /// An SPSS file.
    case statistical

    /// The format of such a file of no program in particular.
    var format: Source.Format {
      switch self {
      case .text: .csv
      case .workbook: .excel
      case .statistical: .spss
      }
    }
  }

  let kind: Kind
  /// Declared, told by a byte order mark, assumed or detected.
  private(set) var encoding: TextEncoding
  /// Whether nothing tells the encoding, so that UTF-8 is assumed until a byte contradicts it.
  private(set) var isEncodingAssumed: Bool

  /// Looks at the beginning of `file`; the codebook may declare its encoding.
  init(_ file: borrowing ByteFile, of source: Source) throws(FileProblem) {
    let start = try Self.start(of: file, source)
    if start.isEmpty { throw FileProblem(.emptyFile(source.file)) }
    let declared = source.encoding.map(TextEncoding.init)
    kind = Self.kind(of: start)
    guard kind == .text else {
      encoding = declared ?? .utf8
      isEncodingAssumed = false
      return
    }
    if let kind = Self.foreignKind(of: start) { throw FileProblem(.foreignFile(source.file, kind)) }
    let mark = TextEncoding(byteOrderMarkOf: start)
    if let declared, let mark, mark != declared {
      throw FileProblem(.markContradicts(source.file, declared: declared, mark: mark))
    }
    encoding = declared ?? mark ?? .utf8
    isEncodingAssumed = declared == nil && mark == nil
  }

  private static func start(of file: borrowing ByteFile, _ source: Source) throws(FileProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512)
    do {
      let count = try bytes.withUnsafeMutableBufferPointer { buffer throws(ByteFileError) in
        try file.read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
      }
      return Array(bytes[..<count])
    } catch {
      throw FileProblem(.readFailed(source.file, reason: error.reason))
    }
  }

  /// Reads all of `file` to find out an encoding that was assumed; whether it turns out to be another one.
  mutating func detectEncoding(_ file: borrowing ByteFile, of source: Source) throws(FileProblem) -> Bool {
    guard isEncodingAssumed else { return false }
    var detector = EncodingDetector()
    do {
      try file.forEachPiece { detector.add($0) }
    } catch {
      throw FileProblem(.readFailed(source.file, reason: error.reason))
    }
    isEncodingAssumed = false
    let assumed = encoding
    encoding = detector.encoding()
    return encoding != assumed
  }

  /// What a file that begins with `start` is made of, told by its signature. An old or protected workbook
  /// counts as a workbook, whose reader knows what to say of it.
  private static func kind(of start: [UInt8]) -> Kind {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .workbook
    }
    let isStatistical = ["$FL2", "$FL3"].contains { start.starts(with: Array($0.utf8)) }
    return isStatistical ? .statistical : .text
  }

  /// What a file that begins with `start` is, where that is nothing that can be read.
  private static func foreignKind(of start: [UInt8]) -> IngestComplaint.ForeignKind? {
    if start.starts(with: Array("%PDF".utf8)) { return .pdf }
    let text = String(decoding: start, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let tag = text.prefix(14).lowercased()
    if tag.hasPrefix("<html") || tag.hasPrefix("<!doctype html") { return .webPage }
    if tag.hasPrefix("<?xml") { return .xml }
    // Headings may begin with a bracket, but not with one before a bracket or a quotation mark.
    let marks = tag.filter { !$0.isWhitespace }.prefix(2)
    return ["[{", "[[", "{\""].contains(String(marks)) ? .json : nil
  }
}

/// A complaint that ends the reading of a file.
struct FileProblem: Error {
  let complaint: IngestComplaint

  /// Whether a byte of a text is none of its encoding.
  var isUndecodable: Bool {
    guard case .text(_, let error) = complaint else { return false }
    return switch error {
    case .invalidUTF8, .incompleteUTF8: true
    case _: false
    }
  }

  init(_ complaint: IngestComplaint) {
    self.complaint = complaint
  }
}

extension TextEncoding {
  init(_ encoding: Source.Encoding) {
    switch encoding {
    case .utf8: self = .utf8
    case .utf16LittleEndian: self = .utf16LittleEndian
    case .utf16BigEndian: self = .utf16BigEndian
    case .windows1252: self = .windows1252
    }
  }
}

extension Source.Encoding {
  init(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8: self = .utf8
    case .utf16LittleEndian: self = .utf16LittleEndian
    case .utf16BigEndian: self = .utf16BigEndian
    case .windows1252: self = .windows1252
    }
  }
}
