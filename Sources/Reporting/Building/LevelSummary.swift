import Notation
import SurveyModel
import SurveyResults

/// The summary of a study that has its baseline only: where the scores are high and where they are low.
struct LevelSummary {
  let material: ReportMaterial

  /// The highest and the lowest scores of a group, which may be of several themes.
  private struct Range {
    let group: Int
    let highest: [Int]
    let lowest: [Int]
    let highestScore: String
    let lowestScore: String
    let hidden: Int
  }

  private var ranges: [Range] {
    material.study.groups.indices.compactMap { group in
      let asked = material.chapters.filter { material.asked(theme: $0).contains(group) }
      let scores = asked.compactMap { theme -> (theme: Int, mean: Double, text: String)? in
        guard let published = material.score(theme: theme, group: group, wave: 0),
          let mean = published.numbers?.mean
        else { return nil }
        return (theme, mean, material.text(theme: theme, group: group, wave: 0).mean)
      }
      guard let highest = scores.max(by: { $0.mean < $1.mean }),
        let lowest = scores.min(by: { $0.mean < $1.mean })
      else { return nil }
      return Range(
        group: group, highest: scores.filter { $0.text == highest.text }.map(\.theme),
        lowest: scores.filter { $0.text == lowest.text }.map(\.theme), highestScore: highest.text,
        lowestScore: lowest.text, hidden: asked.count - scores.count)
    }
  }

  /// On which themes most groups score highest and lowest.
  var headline: String {
    let ranges = ranges
    guard ranges.count > 1 else {
      guard let range = ranges.first else { return material.words.headline(.noScores) }
      return material.words.headline(
        .levelsOfGroup(
          group: material.groups[range.group].inline, highest: names(range.highest),
          lowest: names(range.lowest)))
    }
    return material.words.headline(
      .levels(
        highest: names(common(ranges.map(\.highest))), lowest: names(common(ranges.map(\.lowest))),
        groups: ranges.count))
  }

  /// A sentence for each group, and one for what is hidden.
  var sentences: [RichText] {
    let words = material.words
    let ranges = ranges
    var sentences = ranges.map { range in
      words.levels(
        group: material.groups[range.group].label, highest: names(range.highest),
        highestScore: range.highestScore, lowest: names(range.lowest), lowestScore: range.lowestScore)
    }
    let silent = material.study.groups.indices.filter { group in !ranges.contains { $0.group == group } }
    sentences += silent.map {
      words.noLevels(group: material.groups[$0].label, minimum: material.study.privacy.minimum)
    }
    let hidden = ranges.reduce(0) { $0 + $1.hidden }
    if hidden > 0 {
      sentences.append(words.hiddenLevels(count: hidden, minimum: material.study.privacy.minimum))
    }
    return sentences.map { RichText($0) }
  }

  /// The themes that are among those of more than half of the groups.
  private func common(_ themes: [[Int]]) -> [Int] {
    material.chapters.filter { theme in 2 * themes.count { $0.contains(theme) } > themes.count }
  }

  private func names(_ themes: [Int]) -> [String] { themes.map { material.themes[$0].inline } }

  /// The overview of one wave: a table of scores with their intervals.
  func panel(_ numbering: inout Numbering) -> Panel {
    let words = material.words
    let columns =
      [Table.Column(heading: words.theme, alignment: .text)]
      + material.study.groups.indices.map { group in
        let n = material.flow(wave: 0, group: group).map { words.n([material.numbers.count($0.kept)]) }
        return .init(
          heading: material.groups[group].label + (n.map { " (\($0))" } ?? ""), alignment: .number)
      }
    var hasHidden = false
    let rows = material.chapters.map { theme in
      Table.Row(
        [
          Table.Cell(
            RichText([
              .link(
                text: material.themes[theme].label, target: "#theme-\(material.study.themes[theme].id)")
            ]))
        ]
          + material.study.groups.indices.map { group in
            let text = material.text(theme: theme, group: group, wave: 0)
            if text.mean == "x" { hasHidden = true }
            return Table.Cell(
              RichText(text.interval.map { "\(text.mean) (\($0))" } ?? text.mean),
              sign: text.mean == "x" ? .hidden : nil)
          })
    }
    var blocks: [Block] = [
      .lead(RichText(words.levelOverviewLead)),
      .table(
        Table(
          caption: words.levelOverviewCaption(number: numbering.nextTable()),
          subcaption: words.levelOverviewUnits(confidence: material.confidence), columns: columns,
          groups: [.init(rows: rows)])),
    ]
    var notes = [
      words.overviewSource(
        study: material.study.title.text(in: material.language), confidence: material.confidence,
        waves: material.waves)
    ]
    if hasHidden { notes.append(words.hiddenNote(minimum: material.study.privacy.minimum)) }
    blocks.append(.source(RichText(notes.joined(separator: " "))))
    return Panel(id: "overview", title: words.overviewTitle, blocks: blocks)
  }
}
