/// What counts as rounding and not as a difference.
enum Rounding {
  /// Relative to the largest value: below it a spread is the rounding of a computation.
  static let relative = 1e-12

  /// Scores that differ by less than this tie: a mean of four answers does not come out equal to the last bit.
  static let tie = 1e-9

  /// `value` rounded to a multiple of `tie`, so that equal scores are equal numbers.
  @inline(__always)
  static func snapped(_ value: Double) -> Double {
    let scaled = value * 1e9
    // Beyond 2^53 there are no decimals left to round.
    // Adding 0 turns −0 into 0.
    return scaled.magnitude < 9e15 ? scaled.rounded() / 1e9 + 0 : value
  }
}
