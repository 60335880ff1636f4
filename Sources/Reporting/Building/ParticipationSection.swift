import Notation
import SurveyModel
import SurveyResults

/// Builds the part about who took part: every response is accounted for.
struct ParticipationSection {
  let material: ReportMaterial

  func section(_ numbering: inout Numbering) -> ReportSection {
    let words = material.words
    var panels = [participation(&numbering)]
    if let cautions = CautionsPanel(material: material).panel(&numbering) { panels.append(cautions) }
    return ReportSection(id: "participation", title: words.participationTitle, panels: panels)
  }

  private func participation(_ numbering: inout Numbering) -> Panel {
    let words = material.words
    let study = material.study.title.text(in: material.language)
    return Panel(
      id: "participation-groups", title: words.participationPerGroup,
      blocks: [
        .lead(RichText(lead)), .figure(figure(number: numbering.nextFigure())),
        .table(table(number: numbering.nextTable())),
        .source(RichText(words.participationSource(study: study, waves: material.waves))),
      ])
  }

  /// How many took part, and in which groups most and fewest.
  var lead: String {
    let words = material.words
    let counts = material.waves.indices.map { wave in
      (
        moment: material.waves[wave].moment,
        count: material.study.groups.indices.reduce(0) { sum, group in
          sum + (material.flow(wave: wave, group: group)?.kept ?? 0)
        }
      )
    }
    var sentences = [words.participationLead(counts: counts)]
    let responses = material.study.groups.indices.compactMap { group -> (group: Int, share: Double)? in
      guard let flow = material.flow(wave: material.lastWave, group: group) else { return nil }
      if flow.responseLabel != nil { return (group, 1) }
      return flow.response.map { (group, $0) }
    }
    if responses.count > 1, let highest = responses.max(by: { $0.share < $1.share }),
      let lowest = responses.min(by: { $0.share < $1.share }), highest.group != lowest.group
    {
      sentences.append(
        words.responseRange(
          moment: material.waves[material.lastWave].moment, highest: material.groups[highest.group].inline,
          highestShare: response(wave: material.lastWave, group: highest.group),
          lowest: material.groups[lowest.group].inline,
          lowestShare: response(wave: material.lastWave, group: lowest.group)))
    }
    return sentences.joined(separator: " ")
  }

  private func response(wave: Int, group: Int) -> String {
    material.flow(wave: wave, group: group).flatMap(material.responseText) ?? material.words.unknown
  }

  /// A bar of the figure. Where nearly everybody of a closed group answered, the bar is full: its
  /// length would otherwise tell how many did not.
  private func bar(_ flow: PublishedFlow, wave: Int, group: Int) -> ResponseDrawing.Bar {
    var kept = flow.response
    var excluded: Double?
    if flow.responseLabel != nil {
      kept = 1
    } else if let invited = flow.invited, invited > 0, kept != nil {
      excluded = min(Double(flow.read - flow.kept) / Double(invited), 1)
    }
    kept = kept.map { min($0, 1) }
    return ResponseDrawing.Bar(
      wave: material.waves[wave].short, isLatest: wave == material.lastWave, kept: kept, excluded: excluded,
      keptText: response(wave: wave, group: group),
      invited: flow.invited.map(material.numbers.count) ?? material.words.unknown,
      received: material.numbers.count(flow.read), analysed: material.numbers.count(flow.kept))
  }

  private func figure(number: Int) -> Figure {
    let words = material.words
    let rows = material.study.groups.indices.map { group in
      ResponseDrawing.Row(
        label: material.groups[group].label,
        bars: material.waves.indices.compactMap { wave in
          material.flow(wave: wave, group: group).map { bar($0, wave: wave, group: group) }
        })
    }
    let description = rows.flatMap { row in
      row.bars.map {
        words.describeResponse(
          group: row.label, wave: $0.wave, invited: $0.invited, received: $0.received, kept: $0.analysed,
          share: $0.keptText)
      }
    }
    return Figure(
      id: "response", title: words.responseFigureTitle(number: number),
      subtitle: words.responseFigureSubtitle, description: description.joined(separator: " "),
      groups: Array(material.study.groups.indices),
      drawing: .response(
        ResponseDrawing(
          axisTitle: words.responseAxis, columns: words.responseColumns, keptLabel: words.keptLabel,
          excludedLabel: words.excludedLabel, rows: rows)))
  }

  private func table(number: Int) -> Table {
    let words = material.words
    let alignments: [Table.Alignment] = [.text, .number, .number, .number, .text, .number, .number]
    return Table(
      caption: words.participationTableCaption(number: number), subcaption: words.participationTableUnits,
      columns: zip(words.participationHeadings, alignments).map { Table.Column(heading: $0, alignment: $1) },
      groups: material.study.groups.indices.map { group in
        Table.Group(
          heading: heading(group), rows: material.waves.indices.compactMap { row(wave: $0, group: group) },
          about: .group(group))
      })
  }

  private func heading(_ group: Int) -> String {
    let flows = material.waves.indices.compactMap { material.flow(wave: $0, group: group) }
    var populations: [String] = []
    for flow in flows {
      guard let population = flow.population.map(material.numbers.count) else { continue }
      let text = flow.populationIsApproximate ? material.words.approximately(population) : population
      if populations.last != text { populations.append(text) }
    }
    return material.words.groupHeading(
      group: material.groups[group].label,
      population: populations.isEmpty ? nil : material.words.list(populations),
      linked: flows.last?.linked, history: material.history)
  }

  private func row(wave: Int, group: Int) -> Table.Row? {
    guard let flow = material.flow(wave: wave, group: group) else { return nil }
    let numbers = material.numbers
    let reasons = flow.excluded.map { "\(material.words.reason($0.rule)) (\(numbers.count($0.count)))" }
    return Table.Row(
      [
        material.waves[wave].long, flow.invited.map(numbers.count) ?? material.words.unknown,
        numbers.count(flow.read), numbers.count(flow.read - flow.kept),
        reasons.isEmpty ? material.words.none : reasons.joined(separator: ", "), numbers.count(flow.kept),
        response(wave: wave, group: group),
      ].map { Table.Cell(RichText($0)) })
  }
}
