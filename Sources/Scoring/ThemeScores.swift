internal import SurveyModel

extension ScoreColumn {
  /// The theme scores of the respondents: the mean of the items answered, 0 to 100, where at least `minimum` are.
  ///
  /// A score is the quotient of two whole numbers, rounded once: two respondents with the same mean have the same
  /// score, bit for bit, whichever items they answered. Scores are counted, not sorted, where a theme has few totals.
  /// Source: percent of maximum possible, Cohen, Cohen, Aiken and West 1999; mean of the items answered, as in the
  /// half rule of the SF-36 and EORTC QLQ-C30 scoring manuals.
  init(_ totals: ThemeTotals, minimum: Int) {
    let places = Places(totals, minimum: minimum)
    var isSeen = [Bool](repeating: false, count: places.count)
    for total in totals.packed {
      if let place = places.place(of: total) { isSeen[place] = true }
    }
    let seen = isSeen.indices.filter { isSeen[$0] }
    let scores = seen.map { places.score(at: $0) }
    let levels = Set(scores).sorted()
    var levelOfPlace = [UInt32](repeating: Self.none, count: places.count)
    for (place, score) in zip(seen, scores) {
      levelOfPlace[place] = UInt32(Self.position(of: score, in: levels))
    }
    let positions = totals.packed.map { total in
      places.place(of: total).map { levelOfPlace[$0] } ?? Self.none
    }
    self.init(levels: levels, positions: positions)
  }

  private static func position(of score: Double, in levels: [Double]) -> Int {
    var low = 0
    var high = levels.count - 1
    while low < high {
      let middle = (low + high) / 2
      if levels[middle] < score { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The totals that give a score, numbered: by their own value where there are few possible ones, else by those that
/// occur.
private struct Places {
  /// Up to so many possible totals are numbered without looking at the respondents.
  static let mostDirect = 1 << 20

  /// The number of places.
  let count: Int
  private let minimum: Int
  private let width: Int
  private let perScale: Int
  /// The totals that occur and their numbers, where not every possible one has a place.
  private let occurring: [UInt64: Int]?
  private let totals: [UInt64]

  init(_ totals: ThemeTotals, minimum: Int) {
    let items = totals.units.items.count
    self.minimum = minimum
    perScale = totals.units.perScale
    width = items * perScale + 1
    if width <= Self.mostDirect / (items + 1) {
      count = (items + 1) * width
      occurring = nil
      self.totals = []
    } else {
      let distinct = Set(totals.packed).sorted()
      count = distinct.count
      occurring = Dictionary(uniqueKeysWithValues: zip(distinct, 0...))
      self.totals = distinct
    }
  }

  /// The place of a total, or nil where too few items were answered.
  @inline(__always)
  func place(of total: UInt64) -> Int? {
    let answered = ThemeTotals.answered(in: total)
    guard answered >= minimum else { return nil }
    if let occurring { return occurring[total] }
    return answered &* width &+ ThemeTotals.units(in: total)
  }

  /// The score of the total at a place.
  func score(at place: Int) -> Double {
    let (answered, units) =
      occurring == nil
      ? (place / width, place % width)
      : (ThemeTotals.answered(in: totals[place]), ThemeTotals.units(in: totals[place]))
    // Both are whole numbers below 2^53, so that the quotient is rounded once.
    return Double(100 * units) / Double(perScale * answered)
  }
}
