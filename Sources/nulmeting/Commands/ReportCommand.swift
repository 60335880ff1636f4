import ArgumentParser
import Reporting
import SurveyModel

/// `nulmeting report STUDY`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report in Markdown and HTML (report).",
    discussion: """
      With --only the page of one theme or group is written, with its figures, to a folder of its own that \
      can be handed over as it is: report-theme-<theme> or report-group-<group>.
      """)
  @Argument(help: "The folder of the study.") var study: String

  @Option(
    help: ArgumentHelp("Only the page of one theme or group.", valueName: "theme=ID|group=ID"))
  var only: String?

  @Option(help: "Only in this language: nl or en. All languages of the study where it is left out.")
  var language: String?

  @OptionGroup var options: OutputOptions

  func validate() throws {
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("--language takes nl or en, not '\(language)'.")
    }
    if let only, ReportPart(only) == nil {
      throw ValidationError("--only takes theme=ID or group=ID, not '\(only)'.")
    }
  }

  func run() throws {
    let language = language.flatMap(Language.init(rawValue:))
    let part = only.flatMap { ReportPart($0) } ?? .whole
    try perform(options: options, studies: [study]) { pipeline in
      let selection = try ReportSelection(part: part, language: language, study: pipeline.folder.study)
      try pipeline.report(selection)
    }
  }
}

extension ReportPart {
  /// The part that `theme=ID` or `group=ID` names.
  init?(_ text: String) {
    let pieces = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard pieces.count == 2 else { return nil }
    switch pieces[0] {
    case "theme": self = .theme(.init(pieces[1]))
    case "group": self = .group(.init(pieces[1]))
    default: return nil
    }
  }
}
