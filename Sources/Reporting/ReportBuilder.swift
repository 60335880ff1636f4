public import SurveyModel
public import SurveyResults

/// What of a report is wanted.
public enum ReportPart: Hashable, Sendable {
  /// All of it: the main report, its summary, and the pages of all themes and groups.
  case whole
  /// The page of one theme, with figures and tables that count from 1.
  case theme(Theme.ID)
  /// The page of one group.
  case group(RespondentGroup.ID)
}

/// Turns results into reports: the main one, its summary on one page, and a page a theme and a page a
/// group, each complete on its own.
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

  /// The documents of a part. Of the whole: the main report first, then the themes in the order of the
  /// report, the groups, and the summary. A part that the study does not have has no documents.
  public func documents(of part: ReportPart = .whole) -> [ReportDocument] {
    let material = ReportMaterial(study: study, results: results, language: language)
    switch part {
    case .whole: return whole(material)
    case .theme(let id):
      guard let position = material.chapters.firstIndex(where: { study.themes[$0].id == id }) else {
        return []
      }
      var numbering = Numbering()
      let section = ThemeSection(
        material: material, theme: material.chapters[position], chapter: position + 1
      ).section(&numbering)
      return [page(of: material.chapters[position], section, material, home: nil)]
    case .group(let id):
      guard let group = study.groups.firstIndex(where: { $0.id == id }) else { return [] }
      return [page(ofGroup: group, material, home: nil)]
    }
  }

  private func whole(_ material: ReportMaterial) -> [ReportDocument] {
    let title = study.title.text(in: language)
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
    sections.append(method.section(&numbering))
    sections.append(method.glossary())
    sections.append(QuestionnaireSection(names: material.names).section())
    sections.append(ProvenanceSection(material: material).section(&numbering))
    let main = document(
      material, path: "report", title: title, subtitle: material.words.subtitle(waves: material.waves),
      home: link(material.words.onOnePage, to: "samenvatting"), view: material.view, sections: sections)
    let home = link(material.words.whole(report: title), to: "report")
    let pages = zip(material.chapters, themes).map { page(of: $0, $1, material, home: home) }
    let groups = study.groups.indices.map { page(ofGroup: $0, material, home: home) }
    let summary = document(
      material, path: "samenvatting", title: title, subtitle: material.words.subtitle(waves: material.waves),
      home: home, layout: .onePage,
      sections: [SummarySection(material: material).onePage(report: "report.\(language.rawValue)")])
    return [main] + pages + groups + [summary]
  }

  private func link(_ text: String, to page: String) -> RichText {
    RichText([.link(text: text, target: "\(page).\(language.rawValue)")])
  }

  private func page(
    of theme: Int, _ section: ReportSection, _ material: ReportMaterial, home: RichText?
  ) -> ReportDocument {
    document(
      material, path: "themes/\(study.themes[theme].id)", title: material.themes[theme].label,
      subtitle: material.words.excerpt(of: study.title.text(in: language)), home: home,
      sections: [section] + reading(material))
  }

  private func page(ofGroup group: Int, _ material: ReportMaterial, home: RichText?) -> ReportDocument {
    document(
      material, path: "groups/\(study.groups[group].id)", title: material.groups[group].label,
      subtitle: material.words.excerpt(of: study.title.text(in: language)), home: home,
      sections: [GroupPage(material: material, group: group).section()] + reading(material))
  }

  /// What every page of one theme or group ends with.
  private func reading(_ material: ReportMaterial) -> [ReportSection] {
    [MethodSection(material: material).plainSection(), ProvenanceSection(material: material).short()]
  }

  private func document(
    _ material: ReportMaterial, path: String, title: String, subtitle: String, home: RichText?,
    layout: ReportDocument.Layout = .pages, view: PageView? = nil, sections: [ReportSection]
  ) -> ReportDocument {
    ReportDocument(
      language: language, path: "\(path).\(language.rawValue)", title: title, subtitle: subtitle,
      facts: PageHead(names: material.names).facts, notice: notice.map { RichText($0.text(in: language)) },
      home: home, layout: layout, view: view, sections: sections,
      chrome: material.words.chrome(
        study: study.title.text(in: language),
        program: "\(results.provenance.program) \(results.provenance.version)"))
  }
}

extension ReportMaterial {
  /// What a reader of the main report can choose to see.
  var view: PageView {
    PageView(
      groups: groups.map(\.label), themes: chapters.map { .init(position: $0, label: themes[$0].label) },
      hasChanges: hasChanges, words: words.view)
  }
}
