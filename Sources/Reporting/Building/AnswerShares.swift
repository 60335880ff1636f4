import SurveyModel
import SurveyResults

/// What may be shown of a group's answers to an ordered scale at a wave, in the order of the scale.
enum AnswerShares: Hashable, Sendable {
  /// The share of each option.
  case full([Double])
  /// The share of the two lowest options, of those between, and of the two highest.
  case merged(low: Double, middle: Double, high: Double)
  /// The share of the highest options alone, or of the lowest.
  case side(End, Double)
  /// Nothing.
  case hidden(MissingOutcome)

  /// An end of a scale.
  enum End: Hashable, Sendable {
    case low
    case high

    var opposite: End {
      switch self {
      case .low: .high
      case .high: .low
      }
    }
  }

  /// What `published` shows of a scale with `options` answers, whose best answers stand at `best`.
  init(_ published: Published<ItemWaveNumbers>, options: Int, best: End) {
    guard let numbers = published.numbers else {
      self = .hidden(MissingOutcome(published.status, published.reason))
      return
    }
    let counts = numbers.counts.compactMap(\.count)
    if counts.count == options, numbers.counts.count == options, counts.contains(where: { $0 > 0 }) {
      let total = Double(counts.reduce(0, +))
      self = .full(counts.map { Double($0) / total })
      return
    }
    if let merged = numbers.merged, options >= 4, let bottom = merged.bottom, let middle = merged.middle,
      let top = merged.top
    {
      switch best {
      case .high: self = .merged(low: bottom, middle: middle, high: top)
      case .low: self = .merged(low: top, middle: middle, high: bottom)
      }
      return
    }
    if let top = numbers.merged?.top ?? numbers.top {
      self = .side(best, top)
    } else if let bottom = numbers.merged?.bottom ?? numbers.bottom {
      self = .side(best.opposite, bottom)
    } else {
      self = .hidden(.shielded)
    }
  }

  /// The share of the two answers at an end (of one, on scales of two or three); nil where it is not
  /// shown.
  func share(at end: End) -> Double? {
    switch self {
    case .full(let shares):
      let width = Self.width(ofScaleWith: shares.count)
      return end == .low ? shares.prefix(width).reduce(0, +) : shares.suffix(width).reduce(0, +)
    case .merged(let low, _, let high): return end == .low ? low : high
    case .side(let side, let share): return side == end ? share : nil
    case .hidden: return nil
    }
  }

  /// How many answers count as an end of a scale.
  static func width(ofScaleWith options: Int) -> Int { options >= 4 ? 2 : 1 }
}
