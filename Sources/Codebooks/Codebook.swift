public import SurveyModel

/// A codebook that has been read: a study whose references all resolve, and what a person should
/// know about it.
public struct Codebook: Hashable, Sendable {
  /// What the codebook says, with defaults filled in.
  public let study: Study
  /// What is not wrong but worth a look, such as a text that lacks a language, by line.
  public let findings: [Finding]

  /// A codebook.
  public init(study: Study, findings: [Finding]) {
    self.study = study
    self.findings = findings
  }
}
