internal import SurveyModel
internal import SurveyStatistics

/// The units of the respondents who answered every item of a theme; those who did not stand as 0 and count for
/// nothing in sums of products.
struct CompleteCases {
  /// The number of respondents who answered every item.
  let count: Int
  private let columns: [[Int16]]
  private let perPoint: Double

  /// Units beyond this do not fit.
  static let mostUnits = Int(Int16.max)

  /// The complete cases of a theme with at most `mostUnits` units.
  init(of totals: ThemeTotals) {
    let units = totals.units
    precondition(units.perScale <= Self.mostUnits, "units fit in sixteen bits")
    // All bits for a complete case, none for another one.
    let mask = totals.packed.map { ThemeTotals.answered(in: $0) == units.items.count ? Int16(-1) : 0 }
    count = mask.count { $0 != 0 }
    perPoint = Double(units.perScale) / 100
    columns = units.items.map { item in
      switch item.answers {
      case .coded(let codes):
        let table = units.table(for: item) { UInt64($0) }.map { Int16($0) }
        return Self.lookedUp(codes, in: table, mask: mask)
      case .numeric(let values, _):
        return values.indices.map { mask[$0] == 0 ? 0 : Int16(units.units(of: values[$0], on: item)) }
      case .multiple, .open:
        return [Int16](repeating: 0, count: mask.count)
      }
    }
  }

  /// The covariances (divisor n - 1) of the items on 0-100, each rounded once from whole numbers.
  var covariance: ItemCovariance {
    let items = columns.count
    var values = [Double](repeating: 0, count: items * items)
    if count > 1 {
      let sums = columns.map { $0.reduce(0) { $0 + Int($1) } }
      // n (n - 1) times the covariance in units is a whole number.
      let divisor = Double(count) * Double(count - 1) * perPoint * perPoint
      for first in 0..<items {
        for second in first..<items {
          let centred =
            Int128(count) * Int128(Self.sumOfProducts(columns[first], columns[second]))
            - Int128(sums[first]) * Int128(sums[second])
          values[first * items + second] = Double(centred) / divisor
          values[second * items + first] = Double(centred) / divisor
        }
      }
    }
    return ItemCovariance(count: count, items: items, values: values)
  }

  // The loops below see every answer: unchecked access, and no branches.

  private static func lookedUp(_ codes: CodeColumn, in table: [Int16], mask: [Int16]) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: codes.count) { column, initialised in
      table.withUnsafeBufferPointer { table in
        mask.withUnsafeBufferPointer { mask in
          codes.forEachBlock { first, codes in
            for place in codes.indices {
              let units = table[Int(UInt8(bitPattern: codes[place].raw))]
              column.initializeElement(at: first + place, to: units & mask[first + place])
            }
          }
        }
      }
      initialised = codes.count
    }
  }

  private static func sumOfProducts(_ one: [Int16], _ other: [Int16]) -> Int {
    var sum: Int64 = 0
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        for row in one.indices { sum &+= Int64(Int32(one[row]) &* Int32(other[row])) }
      }
    }
    return Int(sum)
  }
}
