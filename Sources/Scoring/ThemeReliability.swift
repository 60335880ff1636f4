internal import SurveyModel
internal import SurveyStatistics

extension Reliability {
  /// The fewest complete cases for which anything is computed.
  static let fewestRespondents = 5

  /// How well the items of a theme hang together, among the respondents who answered all of them.
  ///
  /// Items are reversed and brought to 0-100 first. Weights are left aside: reliability is about the questionnaire as
  /// these respondents filled it in. Below two items or five complete cases there is only their number; omega needs
  /// three items and fifty. Each item's correlation with the rest needs two items, alpha without it three.
  /// Source: Cronbach 1951; Feldt 1965 (interval); McDonald 1999 (omega).
  init(of theme: Theme.ID, totals: ThemeTotals, confidence: Double) {
    let items = totals.units.items
    let covariance = Self.covariance(of: totals)
    let isEnough = items.count >= 2 && covariance.count >= Self.fewestRespondents
    let alpha = isEnough ? CronbachAlpha(covariance) : nil
    let interval = alpha?.feldtInterval(level: confidence)
    let itemRest = alpha?.itemRestCorrelations
    let alphaIfDropped = alpha?.alphaIfDropped
    self.init(
      theme: theme, items: items.count, n: covariance.count, alpha: alpha?.alpha,
      alphaLow: interval?.lower, alphaHigh: interval?.upper,
      omega: isEnough && items.count >= 3 ? OmegaTotal(covariance).omega : nil,
      item: items.enumerated().map { position, item in
        ItemStatistics(
          item: item.id, itemRest: itemRest?[position], alphaIfDropped: alphaIfDropped?[position])
      })
  }

  /// The covariances of the items on 0-100 over the complete cases.
  private static func covariance(of totals: ThemeTotals) -> ItemCovariance {
    let items = totals.units.items
    let complete = totals.packed.map { ThemeTotals.answered(in: $0) == items.count }
    let columns = items.map { completeUnits(of: $0, in: totals.units, where: complete) }
    let count = columns.first?.count ?? 0
    let perPoint = Double(totals.units.perScale) / 100
    guard totals.units.perScale <= Int(Int16.max) else {
      return ItemCovariance(
        of: ItemMatrix(
          rows: count, columns: items.count,
          values: (0..<count).flatMap { row in columns.map { Double($0[row]) / perPoint } }))
    }
    var values = [Double](repeating: 0, count: items.count * items.count)
    if count > 1 {
      let sums = columns.map { $0.reduce(0) { $0 + Int($1) } }
      // n (n - 1) times the covariance in units, a whole number, times the square of a unit on 0-100.
      let divisor = Double(count) * Double(count - 1) * perPoint * perPoint
      for first in items.indices {
        for second in first..<items.count {
          let centred =
            Int128(count) * Int128(sumOfProducts(columns[first], columns[second]))
            - Int128(sums[first]) * Int128(sums[second])
          values[first * items.count + second] = Double(centred) / divisor
          values[second * items.count + first] = Double(centred) / divisor
        }
      }
    }
    return ItemCovariance(count: count, items: items.count, values: values)
  }

  private static func sumOfProducts(_ one: [Int], _ other: [Int]) -> Int {
    var sum = 0
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        for row in one.indices { sum &+= one[row] &* other[row] }
      }
    }
    return sum
  }

  private static func completeUnits(
    of item: ScorableItem, in units: ThemeUnits, where complete: [Bool]
  ) -> [Int] {
    switch item.answers {
    case .coded(let codes):
      let table = units.table(for: item) { UInt64($0) }.map { Int($0) }
      return complete.indices.compactMap { row in
        complete[row] ? table[Int(UInt8(bitPattern: codes[row].raw))] : nil
      }
    case .numeric(let values, _):
      return complete.indices.compactMap { row in
        complete[row] ? units.units(of: values[row], on: item) : nil
      }
    case .multiple, .open:
      return []
    }
  }
}
