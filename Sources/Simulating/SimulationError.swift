/// Why no synthetic exports can be made.
public enum SimulationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A problem at its place.
  public struct PlacedProblem: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int
    /// What is wrong, as a sentence.
    public let text: String
  }

  /// The assumptions are wrong.
  case assumptions(file: String, problems: [PlacedProblem])
  /// A text cannot be written in the encoding of the export.
  case unencodable(file: String, encoding: String, text: String)
  /// An export is there that `simulate` did not make.
  case wouldOverwrite(files: [String])

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .assumptions(let file, let problems):
      problems.map { "\(file):\($0.line):\($0.column): \($0.text)" }.joined(separator: "\n")
        + "\n\(problems.count == 1 ? "1 problem" : "\(problems.count) problems") in \(file)"
    case .unencodable(let file, let encoding, let text):
      "\(file): '\(text)' cannot be written in \(encoding); choose utf-8 as the encoding of this export "
        + "in simulation.yaml"
    case .wouldOverwrite(let files):
      "\(files.joined(separator: ", ")): there already, and not made by 'nulmeting simulate'; synthetic answers "
        + "never take the place of real ones: move the files away, or simulate in a copy of the study"
    }
  }
}
