/// Everything that keeps the exports from being read, over all files.
public struct IngestError: Error, Hashable, Sendable {
  /// What kind of failure it is, as an exit status tells it.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// An export is wrong, or does not fit the codebook.
    case data
    /// An export is missing or cannot be opened.
    case input
    /// Reading broke off.
    case reading
  }

  /// The number of problems that `description` gives before it counts the others.
  public static let mostPrinted = 25

  let complaints: [IngestComplaint]

  init(_ complaints: [IngestComplaint]) {
    precondition(!complaints.isEmpty, "an error says what is wrong")
    self.complaints = complaints
  }

  /// The kind of the gravest problem: a read that broke off, then a missing file, then wrong data.
  public var kind: Kind {
    let kinds = Set(complaints.map(\.kind))
    return kinds.contains(.reading) ? .reading : kinds.contains(.input) ? .input : .data
  }

  /// The problems in the order of the files and their columns, each as sentences with place, what was
  /// found, what was expected and what helps. Never empty, and without respondents' codes, open answers
  /// or personal data.
  public var problems: [String] { complaints.map(\.sentence) }
}

extension IngestError: CustomStringConvertible {
  /// One paragraph for each problem; beyond 25 the number of the others.
  public var description: String {
    let shown = complaints.prefix(Self.mostPrinted).map(\.sentence)
    let others = complaints.count - shown.count
    let rest =
      others == 0 ? [] : ["And \(others) more \(others == 1 ? "problem" : "problems") in the exports."]
    return (shown + rest).joined(separator: "\n")
  }
}
