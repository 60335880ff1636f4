import SurveyModel
import SurveyResults

extension ReportMaterial {
  /// What `warning` says, with its group named as within a sentence: results do not know the capitals of a label from
  /// those of a name.
  func sentence(of warning: ResultWarning) -> String {
    let text = warning.text.text(in: language)
    guard let position = study.groups.firstIndex(where: { $0.id == warning.group }) else { return text }
    let name = groups[position]
    guard !name.label.isEmpty, name.label != name.inline else { return text }
    // A sentence may begin with it.
    let start = text.hasPrefix(name.label) ? name.label : ""
    return start + text.dropFirst(start.count).replacing(name.label, with: name.inline)
  }
}
