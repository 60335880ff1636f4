import Reporting
import SurveyModel

/// Which part of a study's report is written, and in which languages.
struct ReportSelection {
  /// What was asked for and the study does not have.
  struct Unknown: Error, CustomStringConvertible {
    let description: String
  }

  let part: ReportPart
  let languages: [Language]

  /// The whole report of a study.
  init(study: Study) {
    part = .whole
    languages = study.languages
  }

  /// A part of it, which the study must have, in one of its languages or in all of them.
  init(part: ReportPart, language: Language?, study: Study) throws {
    switch part {
    case .whole: break
    case .theme(let id):
      let known = study.themes.map(\.id.text)
      if !known.contains(id.text) { throw Self.unknown("theme", id.text, known) }
    case .group(let id):
      let known = study.groups.map(\.id.text)
      if !known.contains(id.text) { throw Self.unknown("group", id.text, known) }
    }
    if let language, !study.languages.contains(language) {
      throw Self.unknown("language", language.rawValue, study.languages.map(\.rawValue))
    }
    self.part = part
    languages = language.map { [$0] } ?? study.languages
  }

  /// The folder below the study's output folder.
  var folder: String {
    switch part {
    case .whole: Stage.report.folder
    case .theme(let id): "\(Stage.report.folder)-theme-\(id)"
    case .group(let id): "\(Stage.report.folder)-group-\(id)"
    }
  }

  /// What tells it from other selections.
  var signature: String { "\(folder) \(languages.map(\.rawValue).joined(separator: " "))" }

  private static func unknown(_ kind: String, _ name: String, _ known: [String]) -> Unknown {
    Unknown(
      description: "The study has no \(kind) '\(name)'. It has: \(known.joined(separator: ", ")).")
  }
}
