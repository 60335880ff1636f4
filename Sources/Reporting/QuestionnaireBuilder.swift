public import SurveyModel

/// Turns a codebook into a document that people can read: every item with its wording, scale, groups
/// and waves. It needs no results.
public struct QuestionnaireBuilder: Sendable {
  private let study: Study
  private let language: Language

  /// A builder in `language`.
  public init(study: Study, language: Language) {
    self.study = study
    self.language = language
  }

  /// The document; its path is `codebook.<language>`.
  public func document() -> ReportDocument {
    let names = StudyNames(study: study, language: language)
    let words = names.words
    let questionnaire = QuestionnaireSection(names: names)
    let title = study.title.text(in: language)
    var facts = PageHead(names: names).waveFacts
    facts.append(.init(term: words.groupsTerm, text: words.list(names.groups.map(\.label))))
    return ReportDocument(
      language: language, path: "codebook.\(language.rawValue)", title: title,
      subtitle: words.codebookSubtitle, facts: facts, notice: nil, sections: [questionnaire.section()],
      chrome: words.chrome(study: title, program: words.codebookSubtitle))
  }
}
