/// How much more an item changed between two waves than the other items of its theme.
///
/// drift = change of the item - mean change of the others. If the theme as a whole moved, all items move and
/// no item drifts; an item with a large drift is perhaps understood differently. The standard error is
/// linearised over persons (or clusters), so items and waves of one person may depend on each other; with G
/// units it has G - 1 degrees of freedom. p-values are not adjusted for the number of items.
public struct ItemDrift: Sendable, Equatable {
  /// Why there is no drift or no standard error.
  public enum Gap: Sendable, Equatable {
    /// An item has no others to compare with.
    case singleItem
    /// An item was not answered in a wave; counts from 0.
    case unanswered(item: Int)
    /// One unit alone says nothing about the variation between units.
    case singleUnit
  }

  /// The answers of one wave on 0-100.
  public struct Wave: Sendable, Equatable {
    /// For each respondent the items in the order of the theme, reversed and on 0-100; `nil` where there is
    /// no value.
    public let rows: [[Double?]]
    /// A weight of 0 or more for each respondent, `nil` when all are equal.
    public let weights: [Double]?
    /// A number for each respondent that is shared by what belongs to one person or cluster, also over waves;
    /// `nil` when every response is a unit of its own.
    public let units: [Int]?

    /// Takes the answers of one wave.
    public init(rows: [[Double?]], weights: [Double]? = nil, units: [Int]? = nil) {
      precondition(
        (weights.map { $0.count == rows.count } ?? true) && (units.map { $0.count == rows.count } ?? true),
        "There is a weight and a unit for each respondent.")
      self.rows = rows
      self.weights = weights
      self.units = units
    }
  }

  /// The drift of one item.
  public struct Estimate: Sendable, Equatable {
    /// Change of the item minus the mean change of the others, follow-up minus baseline, in points.
    public let drift: Double
    /// `nil` with a single unit.
    public let standardError: Double?
    /// Two-sided, not adjusted; `nil` when the standard error is 0 or missing.
    public let pValue: Double?
  }

  /// One for each item, in the order of the theme; empty for the reason in `gap`.
  public let items: [Estimate]
  /// Units minus one.
  public let degreesOfFreedom: Int
  /// Why something is missing.
  public let gap: Gap?

  /// - Parameters:
  ///   - baseline: the earlier wave.
  ///   - followUp: the later wave, with the same items.
  ///   - itemCount: the number of items.
  public init(baseline: Wave, followUp: Wave, itemCount: Int) {
    let before = ItemInfluences(baseline, itemCount: itemCount)
    let after = ItemInfluences(followUp, itemCount: itemCount)
    let unanswered = (0..<itemCount).first { before.means[$0] == nil || after.means[$0] == nil }
    let changes = (0..<itemCount).compactMap { item in
      before.means[item].flatMap { first in after.means[item].map { $0 - first } }
    }
    guard itemCount > 1, unanswered == nil else {
      items = []
      degreesOfFreedom = 0
      gap = itemCount > 1 ? unanswered.map(Gap.unanswered) : .singleItem
      return
    }
    var numbering = UnitNumbering(of: baseline.units, followUp.units)
    // For each unit the influences on the change of every item.
    var totals: [Double] = []
    for (influences, wave, sign) in [(before, baseline, -1.0), (after, followUp, 1.0)] {
      for respondent in wave.rows.indices where influences.counts(respondent) {
        let unit = numbering.number(of: respondent, in: wave.units)
        if (unit + 1) * itemCount > totals.count { totals += [Double](repeating: 0, count: itemCount) }
        for item in 0..<itemCount {
          totals[unit * itemCount + item] += sign * influences.influence(of: respondent, on: item)
        }
      }
    }
    let units = numbering.count
    degreesOfFreedom = max(0, units - 1)
    gap = units < 2 ? .singleUnit : nil
    let others = Double(itemCount - 1)
    let sum = changes.reduce(0, +)
    let distribution = StudentT(degreesOfFreedom: Double(max(1, units - 1)))
    items = (0..<itemCount).map { item in
      let drift = changes[item] - (sum - changes[item]) / others
      guard units > 1 else { return Estimate(drift: drift, standardError: nil, pValue: nil) }
      var squares = CompensatedSum()
      for unit in 0..<units {
        let own = totals[unit * itemCount + item]
        let all = totals[(unit * itemCount)..<((unit + 1) * itemCount)].reduce(0, +)
        let influence = own - (all - own) / others
        squares.add(influence * influence)
      }
      let error = (Double(units) / Double(units - 1) * squares.value).squareRoot()
      return Estimate(
        drift: drift, standardError: error,
        pValue: error > 1e-12 ? distribution.twoSidedP(drift / error) : nil)
    }
  }
}

/// The weighted mean of every item and what each respondent adds to its deviation.
private struct ItemInfluences {
  let means: [Double?]
  private let totals: [Double]
  private let wave: ItemDrift.Wave

  init(_ wave: ItemDrift.Wave, itemCount: Int) {
    self.wave = wave
    var totals = [Double](repeating: 0, count: itemCount)
    var sums = [Double](repeating: 0, count: itemCount)
    for (respondent, row) in wave.rows.enumerated() {
      precondition(row.count == itemCount, "Every respondent has a place for each item.")
      let weight = wave.weights?[respondent] ?? 1
      for item in 0..<itemCount {
        guard let value = row[item] else { continue }
        totals[item] += weight
        sums[item] += weight * value
      }
    }
    self.totals = totals
    means = (0..<itemCount).map { totals[$0] > 0 ? sums[$0] / totals[$0] : nil }
  }

  /// True when the respondent has weight and answered something.
  func counts(_ respondent: Int) -> Bool {
    (wave.weights?[respondent] ?? 1) > 0 && wave.rows[respondent].contains { $0 != nil }
  }

  func influence(of respondent: Int, on item: Int) -> Double {
    guard let value = wave.rows[respondent][item], let mean = means[item] else { return 0 }
    return (wave.weights?[respondent] ?? 1) * (value - mean) / totals[item]
  }
}
