/// Why an SPSS file cannot be read.
public enum StatisticalFileError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// The file is there but cannot be opened or read.
  case unreadable(reason: String)
  /// It is no SPSS file.
  case foreign
  /// It is damaged, or was cut off after so many cases.
  case damaged(afterCases: Int, reason: String)
  /// Its texts are not in the encoding that it claims or that the codebook declares.
  case wrongEncoding
  /// Nobody here knows its encoding.
  case unknownEncoding
  /// It has no variables.
  case noVariables
}

extension StatisticalFileError: CustomStringConvertible {
  /// What is wrong and what can be done, as a sentence that does not name the file.
  public var description: String {
    switch self {
    case .missing: "there is no such file."
    case .unreadable(let reason): "the file cannot be read: \(reason)."
    case .foreign: "this is no SPSS file (.sav or .zsav); export it anew."
    case .damaged(let cases, let reason):
      "the file is damaged or was cut off after \(cases) \(cases == 1 ? "case" : "cases") (\(reason)); export it "
        + "anew."
    case .wrongEncoding:
      "its texts are not in the encoding that it claims; declare 'encoding' in the source, or save it anew in "
        + "Unicode."
    case .unknownEncoding:
      "its encoding is unknown; declare 'encoding' in the source, or save it anew in Unicode."
    case .noVariables: "the file has no variables; export it anew."
    }
  }
}
