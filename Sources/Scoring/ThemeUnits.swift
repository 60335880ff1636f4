internal import SurveyModel

/// The answers to the items of a theme as whole numbers of units, of which a full scale has the same number for every
/// item: sums and means are then exact, and equal answers give equal scores in whatever order the items stand.
///
/// A five-point and a ten-point item have 36 units in common (4 steps of 9 and 9 steps of 4). Where the scales have
/// no such number below `mostUnits`, or answers are finer than a hundredth, an answer is rounded to `mostUnits`,
/// which is 1e-9 of a point on 0-100.
struct ThemeUnits {
  /// The most units of a full scale.
  static let mostUnits = 100_000_000_000

  /// The units of a full scale.
  let perScale: Int
  /// The items in questionnaire order.
  let items: [ScorableItem]

  init(_ items: [ScorableItem]) {
    self.items = items
    var common = 1
    for item in items {
      guard let steps = item.steps, let multiple = Self.leastCommonMultiple(common, steps),
        multiple <= Self.mostUnits
      else {
        perScale = Self.mostUnits
        return
      }
      common = multiple
    }
    perScale = common
  }

  /// The units of one answer.
  func units(of value: Double, on item: ScorableItem) -> Int {
    // A share is within 1e-16 of a whole number of units, if it is one.
    Int((item.share(of: value) * Double(perScale)).rounded())
  }

  /// For each code of an ordinal item, by its bits, what `encode` makes of its units; 0 where there is no score.
  func table(for item: ScorableItem, encode: (Int) -> UInt64) -> [UInt64] {
    var table = [UInt64](repeating: 0, count: 256)
    if case .ordinal(let values) = item.scale.kind {
      for (position, value) in values.enumerated() {
        table[position] = encode(units(of: Double(value), on: item))
      }
    }
    return table
  }

  private static func leastCommonMultiple(_ one: Int, _ other: Int) -> Int? {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    let (product, overflow) = one.multipliedReportingOverflow(by: other / a)
    return overflow ? nil : product
  }
}
