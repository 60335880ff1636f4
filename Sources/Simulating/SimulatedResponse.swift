import SurveyModel

/// A synthetic response before it is written in the style of an export.
struct SimulatedResponse {
  /// The invented link code; nil where the respondent left it out.
  var code: String?
  /// The invented school or organisation.
  var cluster: Int?
  /// When it was sent in.
  var submitted: Timestamp
  /// How long it took, in seconds.
  var duration: Int
  /// Whether the respondent consents.
  var consents = true
  /// The answers, parallel to the variables of the group and wave.
  var answers: [SimulatedAnswer]
}

/// A synthetic answer.
enum SimulatedAnswer: Hashable {
  case option(Int)
  case number(Double)
  case options([Int])
  case missing(Int)
  case text(String)
  case blank
  /// A number that the scale does not have.
  case offScale
}
