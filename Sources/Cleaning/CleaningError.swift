public import SurveyModel

/// Why responses cannot be cleaned as the codebook says.
public enum CleaningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An entry under `cleaning.manual` that names no response.
  public struct UnmatchedEntry: Hashable, Sendable {
    /// Why no response was found.
    public enum Cause: Hashable, Sendable {
      /// No responses were read from a file of that name; `known` are those from which they were, in order.
      case unknownFile(known: [String])
      /// No response of the file starts on that line; the nearest that do, where there are any.
      case noResponseOnLine(before: Int?, after: Int?)
    }

    /// The entry.
    public let entry: CleaningOptions.ManualExclusion
    /// Why no response was found.
    public let cause: Cause

    /// An entry that names no response.
    public init(entry: CleaningOptions.ManualExclusion, cause: Cause) {
      self.entry = entry
      self.cause = cause
    }
  }

  /// Entries under `cleaning.manual` that name no response, in the order of the codebook. Never empty.
  case manualExclusionsWithoutResponse([UnmatchedEntry])

  /// What is wrong and how to mend it: a sentence or two for each entry, each on a line of its own.
  public var description: String {
    switch self {
    case .manualExclusionsWithoutResponse(let entries):
      entries.map(Self.sentence).joined(separator: "\n")
    }
  }

  private static func sentence(_ unmatched: UnmatchedEntry) -> String {
    let entry = unmatched.entry
    let start = "cleaning.manual names \(entry.file), row \(entry.row) (“\(entry.reason)”), but "
    switch unmatched.cause {
    case .unknownFile(let known):
      let files = known.isEmpty ? "none" : known.joined(separator: ", ")
      return start + "no responses were read from that file. Files with responses: \(files)."
    case .noResponseOnLine(let before, let after):
      let nearest = [before, after].compactMap { $0 }.map(String.init)
      let cure =
        switch nearest.count {
        case 0: "The file holds no responses; remove the entry."
        case 1: "The nearest response starts on line \(nearest[0])."
        default: "The nearest responses start on lines \(nearest.joined(separator: " and "))."
        }
      return start + "no response starts on that line. "
        + "A row is the line of the export on which the response starts, the heading being line 1. " + cure
    }
  }
}
