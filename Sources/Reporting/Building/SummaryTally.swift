import SurveyModel
import SurveyResults

/// The cells of the overview sorted by what is said of them. Each cell stands in exactly one line, so
/// that the counts of the lines add up to the number of cells.
struct SummaryTally: Hashable, Sendable {
  /// A cell of the overview.
  struct Cell: Hashable, Sendable {
    /// The theme's position in the codebook.
    let theme: Int
    /// The group's position in the codebook.
    let group: Int
    /// What is said of it.
    let outcome: Outcome
  }

  /// The cells of which the same is said.
  struct Line: Hashable, Sendable {
    /// What is said.
    let statement: SummaryStatement
    /// The sign in front.
    let sign: VerdictSign?
    /// The cells, themes in the order of the report.
    let cells: [Cell]
  }

  /// The lines in the order in which they are read; none is empty.
  let lines: [Line]
  /// All cells.
  let cells: [Cell]

  init(_ material: ReportMaterial) {
    let cells = material.chapters.flatMap { theme in
      material.study.groups.indices.map { group in
        Cell(theme: theme, group: group, outcome: material.outcome(theme: theme, group: group))
      }
    }
    let movements: [VerdictSign.Shape] = [
      .clearlyHigher, .higher, .censusHigher, .slightlyHigher, .clearlyLower, .lower, .censusLower,
      .slightlyLower,
    ]
    var lines: [Line] = []
    for shape in movements {
      for tone in VerdictSign.Tone.allCases {
        let sign = VerdictSign(shape: shape, tone: tone)
        lines.append(
          Line(
            statement: .moved(shape, tone), sign: sign,
            cells: cells.filter { $0.outcome.judgement?.sign == sign }))
      }
    }
    func judged(_ statement: SummaryStatement, _ shapes: [VerdictSign.Shape]) -> Line {
      let cells = cells.filter { cell in
        cell.outcome.judgement.map { shapes.contains($0.sign.shape) } ?? false
      }
      return Line(statement: statement, sign: cells.first?.outcome.sign, cells: cells)
    }
    func missing(_ statement: SummaryStatement, _ reasons: [MissingOutcome]) -> Line {
      let cells = cells.filter { cell in
        if case .missing(let reason, _) = cell.outcome { reasons.contains(reason) } else { false }
      }
      return Line(statement: statement, sign: cells.first?.outcome.sign, cells: cells)
    }
    lines.append(judged(.maybe, [.maybeHigher, .maybeLower]))
    lines.append(judged(.noRelevantDifference, [.noRelevantDifference]))
    lines.append(judged(.censusEqual, [.censusEqual]))
    lines.append(judged(.cannotTell, [.cannotTell]))
    lines.append(missing(.tooFewAnswers, [.tooFewAnswers]))
    lines.append(missing(.shielded, [.shielded]))
    lines.append(missing(.notComputed, [.noResponses, .itemsDiffer, .noVariance, .notComputable]))
    lines.append(missing(.notAsked, [.notAsked]))
    self.cells = cells
    lines = lines.filter { !$0.cells.isEmpty }
    self.lines = lines.count > Self.mostLines ? Self.condensed(lines) : lines
  }

  /// With more lines than this nobody reads them.
  static let mostLines = 8

  /// Fewer lines: first with all that is higher, but not clearly so, in one, and the same of what is
  /// lower; if that is not enough, with everything higher in one, everything lower in one, and everything
  /// hidden in one.
  private static func condensed(_ lines: [Line]) -> [Line] {
    let some = movements(of: lines, clearlyApart: true) + judged(lines) + hidden(lines, merged: false)
    if some.count <= mostLines { return some }
    return movements(of: lines, clearlyApart: false) + judged(lines) + hidden(lines, merged: true)
  }

  private static func movements(of lines: [Line], clearlyApart: Bool) -> [Line] {
    [true, false].flatMap { isHigher -> [Line] in
      let moved = lines.filter { $0.sign?.shape.isHigher == isHigher }
      let apart =
        clearlyApart
        ? moved.filter { $0.sign?.shape.movement == (isHigher ? .clearlyHigher : .clearlyLower) } : []
      let rest = moved.filter { !apart.contains($0) }
      guard let first = rest.first, rest.count > 1 else { return moved }
      let shape: VerdictSign.Shape = isHigher ? .higher : .lower
      let tones = Set(rest.compactMap(\.sign?.tone))
      return apart + [
        Line(
          statement: apart.isEmpty ? .movedSomehow(shape) : .othersMoved(shape),
          sign: VerdictSign(shape: shape, tone: tones.count == 1 ? first.sign?.tone ?? .neutral : .neutral),
          cells: rest.flatMap(\.cells))
      ]
    }
  }

  private static func judged(_ lines: [Line]) -> [Line] {
    lines.filter { line in
      switch line.statement {
      case .maybe, .noRelevantDifference, .censusEqual, .cannotTell: true
      case .moved, .movedSomehow, .othersMoved, .tooFewAnswers, .shielded, .notComputed, .notAsked: false
      }
    }
  }

  private static func hidden(_ lines: [Line], merged: Bool) -> [Line] {
    let others = lines.filter { $0.statement == .notComputed || $0.statement == .notAsked }
    let hidden = lines.filter { $0.statement == .tooFewAnswers || $0.statement == .shielded }
    guard merged, hidden.count > 1 else { return hidden + others }
    return [Line(statement: .shielded, sign: .hidden, cells: hidden.flatMap(\.cells))] + others
  }

  /// The number of cells in which something was to be compared.
  var comparisons: Int {
    cells.count { cell in
      if case .missing(.notAsked, _) = cell.outcome { false } else { true }
    }
  }

  /// The cells in which the score was shown to be higher, or lower.
  func moved(higher isHigher: Bool) -> [Cell] {
    cells.filter { $0.outcome.judgement?.sign.shape.isHigher == isHigher }
  }

  /// What happened, in one sentence: where most groups moved, else how often anything moved at all.
  func headline(_ material: ReportMaterial) -> Headline {
    let higher = moved(higher: true)
    let lower = moved(higher: false)
    if material.study.groups.count == 1 {
      guard !higher.isEmpty || !lower.isEmpty else { return nothing }
      return .oneGroup(
        group: material.groups[0].inline, higher: higher.map { material.themes[$0.theme].inline },
        lower: lower.map { material.themes[$0.theme].inline }, themes: comparisons)
    }
    let themesUp = themes(material, moved: higher)
    let themesDown = themes(material, moved: lower)
    if !themesUp.isEmpty || !themesDown.isEmpty { return .mostGroups(higher: themesUp, lower: themesDown) }
    if higher.isEmpty, lower.isEmpty { return nothing }
    return .some(higher: higher.count, lower: lower.count, of: comparisons)
  }

  private var nothing: Headline {
    cells.contains { $0.outcome.judgement != nil } ? .nothing(of: comparisons) : .noComparison
  }

  /// The themes in which more than half of the groups that were asked are among the `moved`.
  private func themes(_ material: ReportMaterial, moved: [Cell]) -> [String] {
    material.chapters.compactMap { theme in
      let asked = cells.count { cell in
        guard cell.theme == theme else { return false }
        if case .missing(.notAsked, _) = cell.outcome { return false }
        return true
      }
      let count = moved.count { $0.theme == theme }
      return count > 1 && 2 * count > asked ? material.themes[theme].inline : nil
    }
  }
}
