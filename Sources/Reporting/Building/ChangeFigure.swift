import SurveyModel
import SurveyResults

/// Builds the figure of a theme: scores per group at each wave, with the verdict beside them.
struct ChangeFigure {
  let material: ReportMaterial
  let theme: Int

  func figure(number: Int) -> Figure {
    let words = material.words
    let desired = material.study.themes[theme].desired
    let ends = material.study.themes[theme].ends
    let drawing = ChangeDrawing(
      waves: material.waves.map { material.inline.lowered($0.long) }, axisTitle: words.scoreAxis,
      changeTitle: material.hasChanges ? words.changeColumn(confidence: material.confidence) : nil,
      lowEnd: ends?.low.text(in: material.language) ?? words.lowEnd(desired),
      highEnd: ends?.high.text(in: material.language) ?? words.highEnd(desired),
      rows: groups.map { row($0).drawn(material.groups[$0].label) })
    return Figure(
      id: "score-\(material.study.themes[theme].id)",
      title: words.scoreFigureTitle(
        number: number, theme: material.themes[theme].label, waves: material.waves),
      subtitle: words.scoreFigureSubtitle(confidence: material.confidence),
      description: groups.map { row($0).described(material.groups[$0].label) }.joined(separator: " "),
      groups: groups, drawing: .change(drawing))
  }

  private var groups: [Int] { material.asked(theme: theme) }

  private func row(_ group: Int) -> ScoreRow { ScoreRow(material: material, theme: theme, group: group) }
}
