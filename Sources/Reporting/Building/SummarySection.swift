import SurveyModel
import SurveyResults

/// Builds the part that everybody reads: the question, the headline, a sentence for every kind of
/// outcome, and the overview.
struct SummarySection {
  let material: ReportMaterial

  func section(_ numbering: inout Numbering) -> ReportSection {
    let words = material.words
    let blocks: [Block]
    let panel: Panel
    if material.hasChanges {
      let tally = SummaryTally(material)
      blocks = [
        .paragraph(question),
        .headline(RichText(words.headline(tally.headline(material), material.baseline))),
        .verdicts(tally.lines.map { VerdictSentence(sign: $0.sign, text: RichText(sentence($0))) }),
        .closing(RichText(words.noCause)),
      ]
      panel = overview(tally, &numbering)
    } else {
      let levels = LevelSummary(material: material)
      blocks = [.paragraph(question), .headline(RichText(levels.headline)), .list(levels.sentences)]
      panel = levels.panel(&numbering)
    }
    return ReportSection(
      id: "summary", title: words.summaryTitle, kind: .summary, blocks: blocks, panels: [panel])
  }

  private var question: RichText {
    let words = material.words
    return RichText(
      words.question(
        groups: material.groups.map(\.inline), themes: material.study.themes.count, waves: material.waves))
  }

  private func overview(_ tally: SummaryTally, _ numbering: inout Numbering) -> Panel {
    let words = material.words
    let number = numbering.nextTable()
    let grid = OverviewBuilder(material: material).grid(number: number)
    let lead = words.overviewLead(
      comparisons: tally.comparisons, higher: tally.moved(higher: true).count,
      lower: tally.moved(higher: false).count, material.baseline)
    return Panel(
      id: "overview", title: words.overviewTitle,
      blocks: [
        .lead(RichText(lead)), .overview(grid),
        .fold(
          title: words.overviewFold(table: number),
          blocks: OverviewNumbers(material: material).blocks(&numbering)),
        .source(
          RichText(
            words.overviewSource(
              study: material.study.title.text(in: material.language), confidence: material.confidence,
              waves: material.waves))),
      ])
  }

  /// The sentence of a line of the tally.
  func sentence(_ line: SummaryTally.Line) -> String {
    let study = material.study
    let cells = line.cells
    let reserved = cells.count { $0.outcome.judgement?.isReserved == true }
    let higher = cells.count { $0.outcome.sign?.shape == .maybeHigher }
    let margins = Set(cells.map { material.relevantChange(of: $0.theme) })
    let hasLowerWish = cells.contains { study.themes[$0.theme].desired == .lower }
    var means: SummaryFacts.Means?
    if cells.count == 1, let cell = cells.first {
      let earlier = material.text(theme: cell.theme, group: cell.group, wave: 0)
      let later = material.text(theme: cell.theme, group: cell.group, wave: material.lastWave)
      if earlier.isShown, later.isShown { means = .init(earlier: earlier.mean, later: later.mean) }
    }
    return material.words.sentence(
      for: line.statement,
      SummaryFacts(
        count: cells.count, reserved: reserved, maybeHigher: higher, places: places(cells),
        focus: focus(cells),
        means: means, relevantChange: margins.count == 1 ? margins.first : nil,
        minimum: study.privacy.minimum, saysWish: hasLowerWish, strengths: strengths(cells)))
  }

  private func strengths(_ cells: [SummaryTally.Cell]) -> SummaryFacts.Strengths {
    let shapes = cells.compactMap { $0.outcome.judgement?.sign.shape.movement }
    return .init(
      clearly: shapes.count { $0 == .clearlyHigher || $0 == .clearlyLower },
      slightly: shapes.count { $0 == .slightlyHigher || $0 == .slightlyLower })
  }

  /// Where the cells are, gathered by theme where that takes fewer words, else by group; empty where
  /// there are too many to name.
  private func places(_ cells: [SummaryTally.Cell]) -> [SummaryFacts.Place] {
    guard cells.count <= SummaryFacts.mostPlaces else { return [] }
    let themes = material.chapters.filter { theme in cells.contains { $0.theme == theme } }
    let groups = material.study.groups.indices.filter { group in cells.contains { $0.group == group } }
    if themes.count < groups.count {
      return themes.map { theme in
        SummaryFacts.Place(
          themes: [material.themes[theme].inline],
          groups: cells.filter { $0.theme == theme }.map { material.groups[$0.group].inline })
      }
    }
    return groups.map { group in
      SummaryFacts.Place(
        themes: cells.filter { $0.group == group }.map { material.themes[$0.theme].inline },
        groups: [material.groups[group].inline])
    }
  }

  /// The group that holds at least half of many cells.
  private func focus(_ cells: [SummaryTally.Cell]) -> SummaryFacts.Focus? {
    guard cells.count > SummaryFacts.mostPlaces else { return nil }
    let counts = material.study.groups.indices.map { group in
      (group: group, count: cells.count { $0.group == group })
    }
    guard let most = counts.max(by: { $0.count < $1.count }), most.count * 2 >= cells.count else {
      return nil
    }
    return .init(group: material.groups[most.group].inline, count: most.count)
  }
}

extension ReportMaterial {
  /// The baseline after *than at*.
  var baseline: String { waves[0].phrase }
}
