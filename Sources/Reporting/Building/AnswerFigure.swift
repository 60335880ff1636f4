import Notation
import SurveyModel

/// Builds the figure of an item: bars that diverge from the neutral answer. The order of the answers
/// is that of the scale; their colours follow what the programme wants.
struct AnswerFigure {
  let material: ReportMaterial
  let item: Item
  let answers: ItemAnswers

  func figure(title: String) -> Figure {
    let words = material.words
    let options = answers.options
    let drawing = AnswerDrawing(
      legend: legend, leftEnd: end(.low), rightEnd: end(.high),
      desiredEnd: answers.desired.map { $0 == .low ? .left : .right }, dontKnowTitle: words.dontKnow,
      rows: answers.rows.map(row))
    return Figure(
      id: "item-\(item.id)", title: title, subtitle: words.answerFigureSubtitle(material.dontKnow(item)),
      description: answers.rows.flatMap { row in row.bars.map { describe(row.group, $0, options) } }
        .joined(separator: " "),
      groups: answers.rows.map(\.group), drawing: .answers(drawing))
  }

  private func end(_ end: AnswerShares.End) -> String {
    let label = (end == .low ? answers.options.first : answers.options.last) ?? ""
    return answers.desired == end ? material.words.desiredEnd(label) : label
  }

  private var legend: [AnswerDrawing.LegendEntry] {
    let count = answers.options.count
    var entries = answers.options.enumerated().map { position, label in
      AnswerDrawing.LegendEntry(tones: [tone(position, of: count)], label: label)
    }
    if answers.hasMerged {
      entries.append(
        .init(tones: [mergedTone(.low), mergedTone(.high)], label: material.words.mergedLegend))
    }
    return entries
  }

  private func row(_ row: ItemAnswers.Row) -> AnswerDrawing.Row {
    let isMerged = row.bars.contains { if case .merged = $0.shares { true } else { false } }
    return AnswerDrawing.Row(
      label: material.groups[row.group].label, detail: isMerged ? material.words.mergedDetail : nil,
      bars: row.bars.map(bar))
  }

  private func bar(_ bar: ItemAnswers.Bar) -> AnswerDrawing.Bar {
    AnswerDrawing.Bar(
      wave: material.waves[bar.wave].short, isLatest: bar.wave == material.lastWave,
      segments: segments(bar.shares), hidden: hidden(bar.shares), dontKnow: bar.dontKnow, n: bar.nText)
  }

  private func segments(_ shares: AnswerShares) -> [AnswerDrawing.Segment] {
    switch shares {
    case .full(let shares):
      return shares.enumerated().map { position, share in
        segment(share, tone(position, of: shares.count), side(position, of: shares.count))
      }
    case .merged(let low, let middle, let high):
      var segments = [segment(low, mergedTone(.low), .left)]
      if answers.options.count > 4 {
        segments.append(segment(middle, tone(answers.options.count / 2, of: answers.options.count), .centre))
      }
      segments.append(segment(high, mergedTone(.high), .right))
      return segments
    case .side, .hidden: return []
    }
  }

  private func segment(
    _ share: Double, _ tone: AnswerDrawing.Tone, _ side: AnswerDrawing.Side
  ) -> AnswerDrawing.Segment {
    AnswerDrawing.Segment(share: share, text: material.numbers.percentage(share), tone: tone, side: side)
  }

  private func hidden(_ shares: AnswerShares) -> String? {
    switch shares {
    case .full, .merged: nil
    case .side(let end, let share):
      material.words.partial(answers: answers.labels(at: end), share: material.numbers.percent(share))
    case .hidden(let reason): hiddenWord(reason)
    }
  }

  private func hiddenWord(_ reason: MissingOutcome) -> String {
    switch reason {
    case .tooFewAnswers, .shielded: material.words.shieldedWord
    case .noResponses, .itemsDiffer, .noVariance, .notComputable, .notAsked:
      material.words.word(for: reason)
    }
  }

  private func describe(_ group: Int, _ bar: ItemAnswers.Bar, _ options: [String]) -> String {
    let words = material.words
    let numbers = material.numbers
    let parts: [String]
    switch bar.shares {
    case .full(let shares): parts = zip(options, shares).map { "\($0) \(numbers.percent($1))" }
    case .merged(let low, let middle, let high):
      var merged = [words.alternatives(answers.labels(at: .low)) + " " + numbers.percent(low)]
      if options.count > 4 {
        merged.append(
          words.alternatives(Array(options[2..<(options.count - 2)])) + " " + numbers.percent(middle))
      }
      merged.append(words.alternatives(answers.labels(at: .high)) + " " + numbers.percent(high))
      parts = merged
    case .side, .hidden: parts = [hidden(bar.shares) ?? ""]
    }
    let dontKnow =
      switch material.dontKnow(item) {
      case .offered: "; \(words.dontKnow) \(bar.dontKnow)"
      case .notOffered: ""
      }
    return "\(material.groups[group].label) \(material.waves[bar.wave].short): "
      + "\(parts.joined(separator: ", "))\(dontKnow); \(words.hiddenN(bar.nText))."
  }

  /// The colour of the answer at `position`: by its distance from the centre and by its side.
  private func tone(_ position: Int, of count: Int) -> AnswerDrawing.Tone {
    guard let desired = answers.desired else { return .plain(position: position) }
    switch side(position, of: count) {
    case .centre: return .neutral
    case .left: return strength(desired == .low, isEnd: position == 0)
    case .right: return strength(desired == .high, isEnd: position == count - 1)
    }
  }

  private func strength(_ isDesired: Bool, isEnd: Bool) -> AnswerDrawing.Tone {
    switch (isDesired, isEnd) {
    case (true, true): .desiredStrong
    case (true, false): .desiredMild
    case (false, true): .undesiredStrong
    case (false, false): .undesiredMild
    }
  }

  private func mergedTone(_ end: AnswerShares.End) -> AnswerDrawing.Tone {
    guard let desired = answers.desired else {
      return .plain(position: end == .low ? 0 : answers.options.count - 1)
    }
    return desired == end ? .desiredMerged : .undesiredMerged
  }

  private func side(_ position: Int, of count: Int) -> AnswerDrawing.Side {
    if 2 * position + 1 == count { return .centre }
    return 2 * position + 1 < count ? .left : .right
  }
}
