import Notation
import SurveyModel
import SurveyResults

/// Builds the grid of all themes and groups: the change from the baseline to the last wave.
struct OverviewBuilder {
  let material: ReportMaterial

  /// The grid, with its number among the tables.
  func grid(number: Int) -> OverviewGrid {
    let words = material.words
    let study = material.study
    let earlier = material.waves[0]
    let later = material.waves[material.lastWave]
    let outcomes = material.chapters.map { theme in
      study.groups.indices.map { material.outcome(theme: theme, group: $0) }
    }
    let judged = outcomes.joined().compactMap(\.judgement)
    let plots = judged.compactMap { plot($0) }
    return OverviewGrid(
      caption: words.overviewCaption(number: number, earlier: earlier, later: later),
      subcaption: words.overviewUnits(earlier: earlier, later: later, confidence: material.confidence),
      corner: words.theme,
      columns: study.groups.indices.map(column),
      rows: material.chapters.enumerated().map { position, theme in
        OverviewGrid.Row(
          heading: material.themes[theme].label, target: "#theme-\(study.themes[theme].id)",
          tag: study.themes[theme].isSpotlight ? words.spotlight : nil,
          cells: outcomes[position].map(cell))
      },
      axis: axis(of: plots), relevantChange: commonRelevantChange, reading: reading(judged),
      keyTitle: words.signs, key: key(outcomes), notes: notes(judged))
  }

  /// The smallest change that matters; nil where the themes differ in it.
  private var commonRelevantChange: Double? {
    let changes = Set(material.study.themes.map { material.study.relevantChange(of: $0) })
    return changes.count == 1 ? changes.first : nil
  }

  private func column(_ group: Int) -> OverviewGrid.Column {
    let counts = [0, material.lastWave].map { wave in
      material.flow(wave: wave, group: group).map { material.numbers.count($0.kept) }
    }
    return OverviewGrid.Column(
      heading: material.groups[group].label, detail: material.words.n(counts.map { $0 ?? "?" }))
  }

  private func cell(_ outcome: Outcome) -> OverviewGrid.Cell {
    let words = material.words
    let numbers = material.numbers
    switch outcome {
    case .judged(let judgement):
      let change = judgement.numbers
      return OverviewGrid.Cell(
        sign: judgement.sign, change: numbers.change(change.estimate, judgement.precision),
        interval: judgement.interval(numbers), plot: plot(judgement),
        word: words.word(for: judgement.sign.shape),
        remark: judgement.isReserved ? words.withReservation : nil)
    case .missing(let reason, let n):
      return OverviewGrid.Cell(
        sign: outcome.sign,
        change: outcome.sign == nil ? words.noNumber : n.map { words.hiddenCount($0) } ?? "x", interval: nil,
        plot: nil,
        word: words.word(for: reason), remark: nil)
    }
  }

  private func plot(_ judgement: Outcome.Judgement) -> OverviewGrid.Plot? {
    guard let low = judgement.numbers.low, let high = judgement.numbers.high else { return nil }
    return OverviewGrid.Plot(estimate: judgement.numbers.estimate, low: low, high: high)
  }

  /// Whole fives around all shown intervals and the smallest change that matters.
  private func axis(of plots: [OverviewGrid.Plot]) -> ClosedRange<Double> {
    let margin = commonRelevantChange ?? 5
    let low = plots.map(\.low).min() ?? -margin
    let high = plots.map(\.high).max() ?? margin
    return ((min(low, -margin) / 5).rounded(.down) * 5)...((max(high, margin) / 5).rounded(.up) * 5)
  }

  /// The first cell with a plain verdict explains how cells are read, else the first with an interval.
  private func reading(_ judged: [Outcome.Judgement]) -> OverviewGrid.Reading? {
    let drawn = judged.filter { plot($0) != nil }
    guard let example = drawn.first(where: { $0.sign.shape == .higher }) ?? drawn.first,
      let plot = plot(example), let interval = example.interval(material.numbers)
    else { return nil }
    return material.words.reading(
      change: material.numbers.change(example.numbers.estimate, example.precision), interval: interval,
      relevantChange: commonRelevantChange.map(material.numbers.points), plot: plot)
  }

  /// The signs that occur, in the order of their shapes; a shape in two tones stands once for each.
  private func key(_ outcomes: [[Outcome]]) -> [OverviewGrid.KeyEntry] {
    let occurring = Set(outcomes.joined().compactMap(\.sign))
    let words = material.words
    let margin = commonRelevantChange.map(material.numbers.points)
    return VerdictSign.Shape.allCases.flatMap { shape in
      let tones = VerdictSign.Tone.allCases.filter { occurring.contains(VerdictSign(shape: shape, tone: $0)) }
      return tones.map { tone in
        let meaning = words.meaning(
          of: shape, relevantChange: margin, themes: material.study.themes.count,
          minimum: material.study.privacy.minimum)
        return OverviewGrid.KeyEntry(
          sign: VerdictSign(shape: shape, tone: tone), word: words.word(for: shape),
          meaning: tones.count == 1 ? meaning : words.meaning(meaning, tone))
      }
    }
  }

  private func notes(_ judged: [Outcome.Judgement]) -> [RichText] {
    let privacy = material.study.privacy
    var notes: [RichText] = []
    if judged.contains(where: { $0.precision == .whole }) {
      notes.append(
        RichText(material.words.wholeNumbersNote(minimum: privacy.minimum, detail: privacy.detail)))
    }
    if judged.contains(where: \.isReserved) { notes.append(RichText(material.words.reservationNote)) }
    return notes
  }
}

extension Outcome.Judgement {
  /// The interval of the change as text; nil where there is none.
  func interval(_ numbers: NumberStyle) -> String? {
    guard let low = self.numbers.low, let high = self.numbers.high else { return nil }
    return numbers.interval(low, high, precision)
  }
}
