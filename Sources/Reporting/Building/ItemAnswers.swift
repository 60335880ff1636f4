import Notation
import SurveyModel
import SurveyResults

/// An item with an ordered scale, and what may be shown of the answers to it.
struct ItemAnswers {
  typealias End = AnswerShares.End

  /// A group at a wave.
  struct Bar: Hashable, Sendable {
    /// The wave's position.
    let wave: Int
    /// The answers.
    let shares: AnswerShares
    /// The number of answers.
    let n: Int?
    /// The number of answers as text.
    let nText: String
    /// The share of *don't know* as text.
    let dontKnow: String
  }

  /// A group.
  struct Row: Hashable, Sendable {
    /// The group's position.
    let group: Int
    /// The waves at which it was asked, in time order.
    let bars: [Bar]
  }

  /// The labels of the options within a sentence, in the order of the scale.
  let options: [String]
  /// Where the desired answers stand; nil where none are.
  let desired: End?
  /// Where the answers with the highest scores stand.
  let best: End
  /// The groups that were asked, in codebook order.
  let rows: [Row]

  init(_ item: Item, material: ReportMaterial) {
    let scale = material.study.scale(item.scale)
    options = scale.options.map { material.inline.lowered($0.label.text(in: material.language)) }
    let theme = item.theme.flatMap { id in material.study.themes.first { $0.id == id } }
    best = item.bestEnd
    desired = item.desiredEnd(theme)
    let count = options.count
    let end = best
    rows = material.results(of: item).compactMap { record in
      guard let group = material.study.groups.firstIndex(where: { $0.id == record.group }) else { return nil }
      let bars = material.study.waves.indices.compactMap { wave -> Bar? in
        guard let published = record.waves.first(where: { $0.wave == material.study.waves[wave].id })?.value,
          published.status != .notAsked
        else { return nil }
        return Bar(
          wave: wave, shares: AnswerShares(published, options: count, best: end), n: published.numbers?.n,
          nText: material.nText(published), dontKnow: material.dontKnow(published, scale))
      }
      return bars.isEmpty ? nil : Row(group: group, bars: bars)
    }
  }

  /// The labels of the answers at an end.
  func labels(at end: End) -> [String] {
    let width = AnswerShares.width(ofScaleWith: options.count)
    return Array(end == .low ? options.prefix(width) : options.suffix(width))
  }

  /// Whether some answers are taken together.
  var hasMerged: Bool {
    rows.contains { $0.bars.contains { if case .merged = $0.shares { true } else { false } } }
  }

  /// Whether some answers are hidden.
  var hasHidden: Bool {
    rows.contains { row in
      row.bars.contains { bar in
        switch bar.shares {
        case .full, .merged: bar.dontKnow == "x"
        case .side, .hidden: true
        }
      }
    }
  }
}

extension Item {
  /// Where on the scale the answers with the highest scores stand.
  var bestEnd: AnswerShares.End { isReversed ? .low : .high }

  /// Where on the scale the desired answers stand; nil where none are.
  func desiredEnd(_ theme: Theme?) -> AnswerShares.End? {
    switch theme?.desired {
    case .higher: bestEnd
    case .lower: bestEnd.opposite
    case .neutral, nil: nil
    }
  }
}

extension ReportMaterial {
  /// Whether an item offered an answer without a score.
  func dontKnow(_ item: Item) -> DontKnow {
    study.scale(item.scale).missing.isEmpty ? .notOffered : .offered
  }

  /// The number of answers with a value, or what stands for it.
  func nText(_ published: Published<ItemWaveNumbers>) -> String {
    if let numbers = published.numbers { return self.numbers.count(numbers.n) }
    switch MissingOutcome(published.status, published.reason) {
    case .tooFewAnswers, .shielded: return published.nLabel.map(words.spacedCount) ?? "x"
    case .noResponses: return numbers.count(0)
    case .itemsDiffer, .noVariance, .notComputable, .notAsked: return words.noNumber
    }
  }

  /// The share of answers without a score among all answers; *x* where it may not be told.
  func dontKnow(_ published: Published<ItemWaveNumbers>, _ scale: AnswerScale) -> String {
    guard !scale.missing.isEmpty else { return words.noNumber }
    guard let numbers = published.numbers else { return "x" }
    var total = 0
    for missing in numbers.missing.prefix(scale.missing.count) {
      guard let count = missing.count else { return "x" }
      total += count
    }
    let answers = numbers.n + total
    return answers == 0 ? words.noNumber : self.numbers.percent(Double(total) / Double(answers))
  }
}
