public import SurveyModel
public import SurveyResults

/// Turns results into reports: the main one, and a page a theme and a page a group, each complete on its
/// own.
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

  /// The documents: the main report first, then the themes in the order of the report, then the groups.
  public func documents() -> [ReportDocument] {
    let material = ReportMaterial(study: study, results: results, language: language)
    var numbering = Numbering()
    var sections = [
      SummarySection(material: material).section(&numbering),
      ParticipationSection(material: material).section(&numbering),
    ]
    let themes = material.chapters.enumerated().map { position, theme in
      ThemeSection(material: material, theme: theme, chapter: position + 1).section(&numbering)
    }
    sections += themes
    if let loose = LooseItemsSection(material: material).section(&numbering) { sections.append(loose) }
    if let between = BetweenSection(material: material).section(&numbering) { sections.append(between) }
    let method = MethodSection(material: material)
    let provenance = ProvenanceSection(material: material)
    sections.append(method.section(&numbering))
    sections.append(QuestionnaireSection(names: material.names).section())
    sections.append(provenance.section(&numbering))
    let main = document(
      material, path: "report", title: study.title.text(in: language),
      subtitle: material.words.subtitle(waves: material.waves), sections: sections)
    let reading = [method.plainSection(), provenance.short()]
    let pages = zip(material.chapters, themes).map { theme, section in
      document(
        material, path: "themes/\(study.themes[theme].id)", title: material.themes[theme].label,
        subtitle: material.words.excerpt(of: study.title.text(in: language)), sections: [section] + reading)
    }
    let groups = study.groups.indices.map { group in
      document(
        material, path: "groups/\(study.groups[group].id)", title: material.groups[group].label,
        subtitle: material.words.excerpt(of: study.title.text(in: language)),
        sections: [GroupPage(material: material, group: group).section()] + reading)
    }
    return [main] + pages + groups
  }

  private func document(
    _ material: ReportMaterial, path: String, title: String, subtitle: String, sections: [ReportSection]
  ) -> ReportDocument {
    ReportDocument(
      language: language, path: "\(path).\(language.rawValue)", title: title, subtitle: subtitle,
      facts: PageHead(names: material.names).facts, notice: notice.map { RichText($0.text(in: language)) },
      sections: sections,
      chrome: material.words.chrome(
        study: study.title.text(in: language),
        program: "\(results.provenance.program) \(results.provenance.version)"))
  }
}
