internal import CReadStat
public import Cells

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// An SPSS file (`.sav` or `.zsav`), of which the dictionary has been read.
public struct StatisticalFile: Sendable {
  /// Where it lies.
  public let path: String
  /// The variables, in the order of the file.
  public let variables: [StatisticalVariable]
  /// The name of its encoding, as it claims; nil where it claims none.
  public let encoding: String?
  /// Whether its cases are compressed by zlib, as in `.zsav`.
  public let isCompressed: Bool

  private let declaredEncoding: String?

  /// Reads the dictionary of the file at `path`. `encoding`, a name that iconv knows, overrules what the
  /// file claims.
  public init(path: String, encoding: String? = nil) throws(StatisticalFileError) {
    try Self.checkSignature(path)
    let dictionary = DictionaryContext()
    let status = Self.parse(path, encoding: encoding) { parser in
      readstat_set_metadata_handler(parser, metadataRead)
      readstat_set_variable_handler(parser, variableRead)
      readstat_set_value_label_handler(parser, valueLabelRead)
      return Unmanaged.passUnretained(dictionary).toOpaque()
    }
    self.path = path
    self.encoding = dictionary.encoding
    isCompressed = dictionary.isCompressed
    declaredEncoding = encoding
    if let error = Self.error(status, cases: 0) { throw error }
    variables = dictionary.labelledVariables()
    if variables.isEmpty { throw .noVariables }
  }

  /// Reads all cases and gives them to `body` in batches. The first record holds the names of the
  /// variables; after it a record is a case, its line one more than the number of the case: the line that
  /// it has in the same table as text. A system-missing number is an empty field, a user-missing one its
  /// code.
  public func readCases(_ body: (RecordBatch) -> Void) throws(StatisticalFileError) {
    try withoutActuallyEscaping(body) { body throws(StatisticalFileError) in
      let cases = CasesContext(variables: variables, body: body)
      let status = Self.parse(path, encoding: declaredEncoding) { parser in
        // Without this handler ReadStat hands over values of no variable.
        readstat_set_variable_handler(parser) { _, _, _, _ in Int32(READSTAT_HANDLER_OK) }
        readstat_set_value_handler(parser, valueRead)
        return Unmanaged.passUnretained(cases).toOpaque()
      }
      let read = cases.finish()
      if let error = Self.error(status, cases: read) { throw error }
    }
  }

  /// Runs ReadStat over the file, with the handlers and the context that `prepare` sets.
  private static func parse(
    _ path: String, encoding: String?, _ prepare: (OpaqueParser) -> UnsafeMutableRawPointer
  ) -> readstat_error_t {
    guard let parser = readstat_parser_init() else { return READSTAT_ERROR_MALLOC }
    defer { readstat_parser_free(parser) }
    if let encoding { readstat_set_file_character_encoding(parser, encoding) }
    return readstat_parse_sav(parser, path, prepare(parser))
  }

  private typealias OpaqueParser = UnsafeMutablePointer<readstat_parser_t>

  private static func checkSignature(_ path: String) throws(StatisticalFileError) {
    guard let file = fopen(path, "rb") else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing }
      throw .unreadable(reason: String(cString: strerror(errno)).lowercased())
    }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 4)
    start.removeLast(4 - fread(&start, 1, 4, file))
    if start != Array("$FL2".utf8), start != Array("$FL3".utf8) { throw .foreign }
  }

  private static func error(
    _ status: readstat_error_t, cases: Int
  ) -> StatisticalFileError? {
    if status == READSTAT_OK { return nil }
    let reason = String(cString: readstat_error_message(status)).lowercased()
    return switch status {
    case READSTAT_ERROR_OPEN, READSTAT_ERROR_MALLOC: .unreadable(reason: reason)
    case READSTAT_ERROR_UNSUPPORTED_CHARSET: .unknownEncoding
    case READSTAT_ERROR_CONVERT, READSTAT_ERROR_CONVERT_BAD_STRING, READSTAT_ERROR_CONVERT_SHORT_STRING,
      READSTAT_ERROR_CONVERT_LONG_STRING:
      .wrongEncoding
    default: .damaged(afterCases: cases, reason: reason)
    }
  }
}
