import SurveyModel

@testable import Ingesting

extension PersonalTraceDetector {
  /// The traces in `text`.
  static func traces(in text: String) -> PersonalTraces {
    var text = text
    return text.withUTF8 { traces(in: $0) }
  }
}
