import DelimitedText
import Digests
import SurveyModel

/// What must be known of a file before it is read: its digest and its encoding.
struct FileInspection {
  let sha256: String
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
    if let kind = Self.foreignKind(of: start) { throw FileProblem(.foreignFile(source.file, kind)) }
    if let declared, let mark = TextEncoding(byteOrderMarkOf: start), mark != declared {
      throw FileProblem(.markContradicts(source.file, declared: declared, mark: mark))
    }
    sha256 = hash.digest().description
    encoding = declared ?? detector.encoding()
    isEncodingDetected = declared == nil
  }

  /// What a file that begins with `start` is, where that is no text.
  private static func foreignKind(of start: [UInt8]) -> IngestComplaint.ForeignKind? {
    let signatures: [([UInt8], IngestComplaint.ForeignKind)] = [
      ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
      (Array("$FL2".utf8), .spss), (Array("$FL3".utf8), .spss), (Array("%PDF".utf8), .pdf),
    ]
    if let found = signatures.first(where: { start.starts(with: $0.0) }) { return found.1 }
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
