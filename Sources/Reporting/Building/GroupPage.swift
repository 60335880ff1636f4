import SurveyModel
import SurveyResults

/// Builds the page of one group: the results turned round, themes below one another, fit to be handed to
/// that group. Its figures and tables have numbers of their own.
struct GroupPage {
  let material: ReportMaterial
  /// The group's position in the codebook.
  let group: Int

  private var name: Name { material.groups[group] }

  /// The themes that the group was asked, in the order of the report.
  private var themes: [Int] { material.chapters.filter { material.asked(theme: $0).contains(group) } }

  /// The part about the group.
  func section() -> ReportSection {
    let words = material.words
    var numbering = Numbering()
    var blocks: [Block] = [.lead(RichText(lead)), .figure(figure(number: numbering.nextFigure()))]
    if material.hasChanges { blocks.append(.verdicts(themes.map(sentence))) }
    blocks += table(number: numbering.nextTable())
    return ReportSection(
      id: "group-\(material.study.groups[group].id)", title: name.label,
      blocks: [.paragraph(RichText(words.groupIntroduction(group: name.inline, themes: themes.count)))],
      panels: [
        Panel(
          id: "group-\(material.study.groups[group].id)-score", title: words.scorePerTheme, blocks: blocks)
      ])
  }

  private var lead: String {
    let words = material.words
    guard material.hasChanges else { return levelLead }
    let movements = VerdictSign.Shape.allCases.compactMap { shape -> ThemeVerdicts.Movement? in
      let moved = themes.filter {
        material.outcome(theme: $0, group: group).judgement?.sign.shape.movement == shape
      }
      guard !moved.isEmpty else { return nil }
      return ThemeVerdicts.Movement(shape: shape, names: moved.map { material.themes[$0].inline })
    }
    return movements.isEmpty
      ? words.groupLeadWithoutMovement(group: name.inline, baseline: material.baseline)
      : words.groupLead(group: name.inline, baseline: material.baseline, movements: movements)
  }

  private var levelLead: String {
    let words = material.words
    let scores = themes.compactMap { theme -> (theme: Int, mean: Double)? in
      material.score(theme: theme, group: group, wave: 0)?.numbers.map { (theme, $0.mean) }
    }
    guard let highest = scores.max(by: { $0.mean < $1.mean }),
      let lowest = scores.min(by: { $0.mean < $1.mean })
    else { return words.headline(.noScores) }
    return words.groupLevelLead(
      group: name.inline, highest: [material.themes[highest.theme].inline],
      lowest: [material.themes[lowest.theme].inline])
  }

  /// The sentence about a theme, with the theme in front instead of the group.
  private func sentence(_ theme: Int) -> VerdictSentence {
    let sentence = material.verdictSentence(theme: theme, group: group)
    let word =
      switch material.outcome(theme: theme, group: group) {
      case .judged(let judgement): material.words.word(for: judgement.sign.shape)
      case .missing(let reason, _): material.words.word(for: reason)
      }
    return VerdictSentence(
      sign: sentence.sign,
      text: RichText(
        [.strong("\(material.themes[theme].label): \(word).")] + sentence.text.runs.dropFirst()))
  }

  private func figure(number: Int) -> Figure {
    let words = material.words
    let rows = themes.map { ScoreRow(material: material, theme: $0, group: group) }
    let labels = themes.map { material.themes[$0].label }
    return Figure(
      id: "group-\(material.study.groups[group].id)",
      title: words.groupFigureTitle(number: number, group: name.label, waves: material.waves),
      subtitle: words.scoreFigureSubtitle(confidence: material.confidence),
      description: zip(rows, labels).map { $0.described($1) }.joined(separator: " "),
      drawing: .change(
        ChangeDrawing(
          waves: material.waves.map { material.inline.lowered($0.long) }, axisTitle: words.scoreAxis,
          changeTitle: material.hasChanges ? words.changeColumn(confidence: material.confidence) : nil,
          lowEnd: words.lowEnd(.neutral), highEnd: words.highEnd(.neutral),
          rows: zip(rows, labels).map { $0.drawn($1) })))
  }

  private func table(number: Int) -> [Block] {
    let words = material.words
    let rows = themes.map { theme in
      ScoreTables(material: material, theme: theme).scoreRow(
        material.themes[theme].label, material.result(theme: theme, group: group))
    }
    guard let theme = themes.first else { return [] }
    var notes = [
      words.groupSource(
        study: material.study.title.text(in: material.language), confidence: material.confidence,
        waves: material.waves)
    ]
    if rows.contains(where: { $0.cells.contains { $0.text.plain == "x" } }) {
      notes.append(words.hiddenNote(minimum: material.study.privacy.minimum))
    }
    if material.isWeighted(group) { notes.append(words.weightedNote(groups: [name.inline])) }
    if material.hasChanges { notes.append(words.noCause) }
    return [
      .table(
        Table(
          caption: words.groupTableCaption(number: number, group: name.label, material.history),
          subcaption: words.scoreTableSubcaption(material.history),
          columns: ScoreTables(material: material, theme: theme).columns(words.theme),
          groups: [.init(rows: rows)])),
      .source(RichText(notes.joined(separator: " "))),
    ]
  }
}
