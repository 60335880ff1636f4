import SurveyModel
import SurveyResults

/// Builds the part of a report about one theme.
struct ThemeSection {
  let material: ReportMaterial
  /// The theme's position in the codebook.
  let theme: Int
  /// Its position among the chapters, from 1.
  let chapter: Int

  var id: String { "theme-\(material.study.themes[theme].id)" }

  /// The part, with its figures and tables numbered on.
  func section(_ numbering: inout Numbering) -> ReportSection {
    let subject = material.study.themes[theme]
    var panels = [scorePanel(&numbering)]
    for (position, item) in items.enumerated() {
      let builder = ItemPanel(material: material, item: item, position: position + 1)
      if let panel = builder.panel(&numbering) { panels.append(panel) }
    }
    return ReportSection(
      id: id,
      eyebrow: material.words.themeEyebrow(
        position: chapter, of: material.study.themes.count, isSpotlight: subject.isSpotlight),
      title: subject.label.text(in: material.language), about: .theme(theme), blocks: [introduction],
      panels: panels)
  }

  /// The items of the theme, in questionnaire order.
  private var items: [Item] {
    material.study.items.filter { $0.theme == material.study.themes[theme].id }
  }

  private var asked: [Int] { material.asked(theme: theme) }

  private var introduction: Block {
    let subject = material.study.themes[theme]
    var sentences: [String] = []
    if let description = subject.description?.text(in: material.language) { sentences.append(description) }
    sentences.append(
      material.words.themeBase(items: items.count, groups: asked.map { material.groups[$0].inline }))
    sentences.append(material.words.improvement(subject.desired))
    return .paragraph(RichText(sentences.joined(separator: " ")))
  }

  private func scorePanel(_ numbering: inout Numbering) -> Panel {
    let words = material.words
    let figure = ChangeFigure(material: material, theme: theme)
    let tables = ScoreTables(material: material, theme: theme)
    let number = numbering.nextFigure()
    var blocks: [Block] = [.lead(RichText(lead)), .figure(figure.figure(number: number))]
    blocks.append(
      .fold(title: words.figureNumbersFold(figure: number), blocks: tables.intervals(&numbering)))
    if material.hasChanges {
      blocks.append(
        .verdicts(asked.map { material.verdictSentence(theme: theme, group: $0) }))
    }
    for warning in warnings { blocks.append(.note(RichText(warning))) }
    blocks += tables.scores(&numbering)
    blocks += tables.folds(&numbering)
    let research = ResearchTables(material: material, theme: theme).blocks(&numbering)
    if !research.isEmpty { blocks.append(.fold(title: words.researchFold, blocks: research)) }
    return Panel(id: "\(id)-score", title: words.scorePerGroup, blocks: blocks)
  }

  /// What readers of the theme should be warned of.
  private var warnings: [String] {
    var texts: [String] = []
    for warning in material.results.warnings where warning.theme == material.study.themes[theme].id {
      let text = material.sentence(of: warning)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  private var lead: String {
    material.hasChanges ? changeLead : levelLead
  }

  private var changeLead: String {
    let outcomes = asked.map { (group: $0, outcome: material.outcome(theme: theme, group: $0)) }
    let shapes = outcomes.compactMap { entry in
      entry.outcome.judgement.map { (group: entry.group, shape: $0.sign.shape) }
    }
    let movements = VerdictSign.Shape.allCases.compactMap { shape -> ThemeVerdicts.Movement? in
      let groups = shapes.filter { $0.shape.movement == shape }.map { material.groups[$0.group].inline }
      return groups.isEmpty ? nil : ThemeVerdicts.Movement(shape: shape, names: groups)
    }
    return material.words.themeLead(
      theme: material.themes[theme].inline, earlier: material.waves[0].phrase,
      ThemeVerdicts(
        movements: movements,
        withoutRelevantDifference: shapes.filter { $0.shape == .noRelevantDifference }.count,
        judged: shapes.count))
  }

  private var levelLead: String {
    let name = material.themes[theme].inline
    let scores = asked.compactMap { group -> (group: String, mean: Double, text: String)? in
      guard let published = material.score(theme: theme, group: group, wave: 0),
        let numbers = published.numbers
      else { return nil }
      return (
        material.groups[group].inline, numbers.mean, material.text(theme: theme, group: group, wave: 0).mean
      )
    }
    guard let highest = scores.max(by: { $0.mean < $1.mean }),
      let lowest = scores.min(by: { $0.mean < $1.mean })
    else { return material.words.themeHiddenLead(theme: name) }
    if highest.text == lowest.text {
      return material.words.themeLevelLead(
        theme: name, group: material.words.list(scores.map(\.group)), score: highest.text)
    }
    return material.words.themeLevelLead(
      theme: name, highest: scores.filter { $0.text == highest.text }.map(\.group),
      highestScore: highest.text, lowest: scores.filter { $0.text == lowest.text }.map(\.group),
      lowestScore: lowest.text)
  }
}
