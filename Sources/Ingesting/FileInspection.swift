import DelimitedText
import Digests
import SurveyModel

/// What must be known of a file before it is read: its digest, what kind of file it is, and its encoding.
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

  let sha256: String
  let kind: Kind
  let encoding: TextEncoding
  let isEncodingDetected: Bool

  /// Reads all of `file` once; the codebook may declare its encoding.
  init(_ file: borrowing ByteFile, of source: Source) throws(FileProblem) {
    var hash = SHA256Accumulator()
    var detector = EncodingDetector()
    var start: [UInt8] = []
    let declared = source.encoding.map(TextEncoding.init)
    do {
      try file.forEachPiece { piece in
        hash.add(piece)
        if declared == nil { detector.add(piece) }
        if start.isEmpty { start = Array(piece.prefix(512)) }
      }
    } catch {
      throw FileProblem(.readFailed(source.file, reason: error.reason))
    }
    if start.isEmpty { throw FileProblem(.emptyFile(source.file)) }
    kind = Self.kind(of: start)
    sha256 = hash.digest().description
    guard kind == .text else {
      encoding = declared ?? .utf8
      isEncodingDetected = false
      return
    }
    if let kind = Self.foreignKind(of: start) { throw FileProblem(.foreignFile(source.file, kind)) }
    if let declared, let mark = TextEncoding(byteOrderMarkOf: start), mark != declared {
      throw FileProblem(.markContradicts(source.file, declared: declared, mark: mark))
    }
    encoding = declared ?? detector.encoding()
    isEncodingDetected = declared == nil
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
