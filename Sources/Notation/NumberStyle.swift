public import SurveyModel

/// How numbers are written in a language: the one place where a number becomes text.
///
/// Rounding is half away from zero on the shortest decimal that stands for the number, which is the
/// one that `results.json` holds: 2.675 becomes 2.68, although the nearest double lies below it. A
/// number that rounds to zero has no sign. A number that is none (it cannot come from a file) is `?`.
public struct NumberStyle: Hashable, Sendable {
  /// How precisely scores and changes are written.
  public enum Precision: Hashable, Sendable {
    /// One decimal.
    case tenths
    /// Whole numbers, where there are few answers.
    case whole

    var places: Int {
      switch self {
      case .tenths: 1
      case .whole: 0
      }
    }
  }

  /// U+2212, as wide as a plus.
  public static let minus = "\u{2212}"
  /// U+202F: a thin space that does not break, between groups of three digits.
  public static let groupMark = "\u{202F}"
  /// The number of answers from which percentages have a decimal in tables.
  public static let answersForDecimals = 100

  /// No number of a survey is as large as this, and none that is can be written.
  private static let unwritable = 1e9

  private let decimalMark: String
  private let between: String

  /// The style of `language`.
  public init(language: Language) {
    switch language {
    case .nl:
      decimalMark = ","
      between = " tot "
    case .en:
      decimalMark = "."
      between = " to "
    }
  }

  /// A score on 0-100, such as *38,6*.
  public func score(_ value: Double, _ precision: Precision = .tenths) -> String {
    decimal(value, places: precision.places)
  }

  /// A change with its sign, such as *+14,3* or *−6,9*; zero has none.
  public func change(_ value: Double, _ precision: Precision = .tenths) -> String {
    signed(value, places: precision.places)
  }

  /// An interval, such as *−5,1 tot 17,2*.
  public func interval(_ low: Double, _ high: Double, _ precision: Precision = .tenths) -> String {
    interval(low, high, places: precision.places)
  }

  /// An interval with this number of decimals.
  public func interval(_ low: Double, _ high: Double, places: Int) -> String {
    decimal(low, places: places) + between + decimal(high, places: places)
  }

  /// A number of points that was chosen, such as *5* or *2,5*: as many decimals as it has, at most two.
  public func points(_ value: Double) -> String {
    for places in 0...1 {
      let scale = Self.powers[places]
      if (value * scale).rounded() / scale == value { return decimal(value, places: places) }
    }
    return decimal(value, places: 2)
  }

  /// A share of 0 to 1 as a whole percentage, such as *34%*.
  public func percent(_ share: Double) -> String {
    decimal(share, places: 0, shift: 2) + "%"
  }

  /// A share of 0 to 1 of `n` answers, for tables: whole below 100 answers, else with a decimal.
  public func percent(_ share: Double, of n: Int) -> String {
    decimal(share, places: n < Self.answersForDecimals ? 0 : 1, shift: 2) + "%"
  }

  /// A share of 0 to 1 as a whole number of percent without its sign, such as *34*, for bars.
  public func percentage(_ share: Double) -> String {
    decimal(share, places: 0, shift: 2)
  }

  /// A difference of shares in percentage points, such as *+20*.
  public func percentagePoints(_ difference: Double) -> String {
    signed(difference, places: 0, shift: 2)
  }

  /// An interval of differences of shares in percentage points, such as *−5 tot 42*.
  public func percentagePoints(_ low: Double, _ high: Double) -> String {
    decimal(low, places: 0, shift: 2) + between + decimal(high, places: 0, shift: 2)
  }

  /// A p-value with three decimals, *< 0,001* below that.
  public func p(_ value: Double) -> String {
    value < 0.001 ? "< " + decimal(0.001, places: 3) : decimal(value, places: 3)
  }

  /// A number of people or answers: from 10 000 on in groups of three digits.
  public func count(_ count: Int) -> String {
    let digits = String(count.magnitude)
    let sign = count < 0 ? Self.minus : ""
    guard digits.utf8.count > 4 else { return sign + digits }
    var text = sign
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.utf8.count - position) % 3 == 0 { text += Self.groupMark }
      text.append(digit)
    }
    return text
  }

  /// A number with its sign, U+2212 or plus; zero has none.
  public func signed(_ value: Double, places: Int) -> String {
    signed(value, places: places, shift: 0)
  }

  /// A number with this number of decimals, 0 to 4.
  public func decimal(_ value: Double, places: Int) -> String {
    decimal(value, places: places, shift: 0)
  }

  private func signed(_ value: Double, places: Int, shift: Int) -> String {
    let text = decimal(value, places: places, shift: shift)
    guard value > 0, value < Self.unwritable, Self.rounded(value, places: places + shift) > 0 else {
      return text
    }
    return "+" + text
  }

  /// The number times 10 to the power of `shift`, with `places` decimals.
  private func decimal(_ value: Double, places: Int, shift: Int) -> String {
    guard abs(value) < Self.unwritable else { return "?" }
    let units = Self.rounded(abs(value), places: places + shift)
    let sign = value < 0 && units > 0 ? Self.minus : ""
    guard places > 0 else { return sign + String(units) }
    let scale = Int(Self.powers[places])
    let fraction = String(units % scale)
    let padding = String(repeating: "0", count: places - fraction.utf8.count)
    return sign + String(units / scale) + decimalMark + padding + fraction
  }

  private static let powers: [Double] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  /// `value`, not negative, in units of 10 to the power of minus `places`, half away from zero. Only
  /// close to a half does the product with a power of ten not tell; there the decimal digits do.
  private static func rounded(_ value: Double, places: Int) -> Int {
    let scaled = value * powers[places]
    let whole = scaled.rounded(.down)
    let rest = scaled - whole
    if abs(rest - 0.5) > 1e-6 { return Int(whole) + (rest > 0.5 ? 1 : 0) }
    return roundedByDigits(value, places: places) ?? Int(scaled.rounded(.toNearestOrAwayFromZero))
  }

  /// The same from the shortest decimal; nil where that has an exponent.
  private static func roundedByDigits(_ value: Double, places: Int) -> Int? {
    var units = 0
    var decimals = -1
    for character in value.description.utf8 {
      switch character {
      case UInt8(ascii: "."): decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(character - UInt8(ascii: "0"))
        if decimals == places { return digit >= 5 ? units + 1 : units }
        units = units * 10 + digit
        if decimals >= 0 { decimals += 1 }
      default: return nil
      }
    }
    for _ in max(0, decimals)..<places { units *= 10 }
    return units
  }
}
