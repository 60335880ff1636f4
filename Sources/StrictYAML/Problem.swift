/// A place in a text file.
public struct Place: Hashable, Sendable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The character within the line, from 1, counted in Unicode scalars.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether `one` stands before `other`.
  public static func < (one: Place, other: Place) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// Something that is wrong with a file, and where.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// The character within the line, from 1, counted in Unicode scalars.
  public let column: Int
  /// What is wrong, what was expected and what helps, in whole sentences.
  public let text: String

  /// A problem.
  public init(line: Int, column: Int, text: String) {
    self.line = line
    self.column = column
    self.text = text
  }

  /// The problem as `LINE:COLUMN: text`; whoever knows the file's name sets it before this.
  public var description: String { "\(line):\(column): \(text)" }
}

/// The problems found so far while a file is read, so that one run tells all of them.
///
/// Readers take it as `inout` and go on after a problem; whether what they made can be used is
/// known at the end, by `isEmpty`.
public struct Problems: Hashable, Sendable {
  private var found: [Problem] = []
  private var known: Set<Problem> = []

  /// No problems yet.
  public init() {}

  /// Whether nothing is wrong.
  public var isEmpty: Bool { found.isEmpty }

  /// Adds a problem; one that is known already, with the same place and text, is not added again.
  public mutating func report(_ text: String, at place: Place) {
    let problem = Problem(line: place.line, column: place.column, text: text)
    if known.insert(problem).inserted { found.append(problem) }
  }

  /// The problems by place; those at one place in the order in which they were reported.
  public var sorted: [Problem] {
    found.enumerated().sorted { one, other in
      (one.element.line, one.element.column, one.offset)
        < (other.element.line, other.element.column, other.offset)
    }.map(\.element)
  }
}
