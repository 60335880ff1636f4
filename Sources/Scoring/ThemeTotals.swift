internal import SurveyModel

/// How many items of a theme each respondent answered, and the units of those answers together.
struct ThemeTotals {
  /// The respondents' totals, each the number of answers in the upper 16 bits and the units in the lower 48.
  private(set) var packed: [UInt64]
  let units: ThemeUnits

  private static let unitBits: UInt64 = 48
  private static let unitMask: UInt64 = (1 << unitBits) - 1

  /// The number of answers in a total.
  static func answered(in total: UInt64) -> Int { Int(total >> unitBits) }
  /// The units in a total.
  static func units(in total: UInt64) -> Int { Int(total & unitMask) }
  /// The total of a single answer.
  static func one(_ units: Int) -> UInt64 { 1 << unitBits | UInt64(units) }

  /// Adds up the answers of `count` respondents.
  init(_ units: ThemeUnits, count: Int) {
    precondition(units.items.count < 1000, "a theme has fewer than a thousand items")
    self.units = units
    packed = [UInt64](repeating: 0, count: count)
    for item in units.items { add(item) }
  }

  private mutating func add(_ item: ScorableItem) {
    switch item.answers {
    case .coded(let codes):
      let table = units.table(for: item, encode: Self.one)
      precondition(codes.count == packed.count, "the columns of a table are equally long")
      // Unchecked access: this loop sees every answer, and a byte is always a place of the table.
      table.withUnsafeBufferPointer { table in
        packed.withUnsafeMutableBufferPointer { packed in
          codes.forEachBlock { first, codes in
            for place in codes.indices {
              packed[first + place] &+= table[Int(UInt8(bitPattern: codes[place].raw))]
            }
          }
        }
      }
    case .numeric(let values, let codes):
      for row in packed.indices where codes[row].raw >= 0 {
        packed[row] += Self.one(units.units(of: values[row], on: item))
      }
    case .multiple, .open:
      break
    }
  }
}
