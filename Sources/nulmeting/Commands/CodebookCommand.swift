import ArgumentParser
import Reporting
import SurveyModel

/// `nulmeting codebook STUDY`: the questionnaire as a readable document.
struct CodebookCommand: ParsableCommand {
  /// What the document is written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case html
  }

  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Print the questionnaire as a readable document.")

  @Argument(help: "The folder of the study.") var study: String
  @Option(help: "markdown or html.") var format = Format.markdown
  @Option(help: "nl or en; the study's first language where it is left out.") var language: String?

  func validate() throws {
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("--language takes nl or en, not '\(language)'.")
    }
  }

  func run() throws {
    let console = Console(volume: .normal)
    try reporting(to: console) {
      let folder = try StudyFolder(path: study)
      let chosen = language.flatMap(Language.init(rawValue:)) ?? folder.study.languages[0]
      let document = QuestionnaireBuilder(study: folder.study, language: chosen).document()
      let bytes =
        switch format {
        case .markdown: MarkdownRenderer().render(document)
        case .html: HTMLRenderer.render(document, with: FigureAlbum([document]))
        }
      console.result(String(decoding: bytes, as: UTF8.self))
    }
  }
}
