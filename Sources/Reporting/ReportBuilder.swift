public import SurveyModel
public import SurveyResults

/// Turns results into reports: the main one, and a page a theme that is complete on its own.
///
/// Every number is written in the style of the language, every sentence comes from its catalogue.
/// Equal studies and results give equal documents.
public struct ReportBuilder: Sendable {
  private let study: Study
  private let results: Results
  private let language: Language
  private let notice: LocalizedText?

  /// A builder of the reports in `language`. `notice` stands on every page, such as that the answers
  /// are synthetic.
  public init(study: Study, results: Results, language: Language, notice: LocalizedText? = nil) {
    self.study = study
    self.results = results
    self.language = language
    self.notice = notice
  }

  /// The documents: the main report first, then the themes in the order of the report.
  public func documents() -> [ReportDocument] {
    let material = ReportMaterial(study: study, results: results, language: language)
    let words = material.words
    var numbering = Numbering()
    let summary = SummarySection(material: material).section(&numbering)
    let participation = ParticipationSection(material: material).section(&numbering)
    let themes = material.chapters.enumerated().map { position, theme in
      ThemeSection(material: material, theme: theme, chapter: position + 1).section(&numbering)
    }
    return [
      ReportDocument(
        language: language, path: "report.\(language.rawValue)", title: study.title.text(in: language),
        subtitle: nil, facts: [], notice: notice.map { RichText($0.text(in: language)) },
        sections: [summary, participation] + themes,
        chrome: words.chrome(
          study: study.title.text(in: language),
          program: "\(results.provenance.program) \(results.provenance.version)"))
    ]
  }
}
