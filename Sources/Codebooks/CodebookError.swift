public import StrictYAML

/// Everything that is wrong with a codebook.
public struct CodebookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as messages give it.
  public let file: String
  /// The problems by place; never empty.
  public let problems: [Problem]

  /// An error with at least one problem.
  init(file: String, problems: [Problem]) {
    precondition(!problems.isEmpty, "an error says what is wrong")
    self.file = file
    self.problems = problems
  }

  /// One line for each problem, `study.yaml:LINE:COLUMN: sentences`, and a last one with their
  /// number.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return (problems.map { "\(file):\($0)" } + ["\(file) has \(count)."]).joined(separator: "\n")
  }
}
