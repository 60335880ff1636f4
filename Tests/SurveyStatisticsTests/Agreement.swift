@testable import SurveyStatistics

/// Whether two numbers are equal up to rounding: `tolerance` is absolute for numbers below 1 and relative above.
/// Two missing numbers agree.
func agree(_ first: Double?, _ second: Double?, within tolerance: Double = 1e-11) -> Bool {
  switch (first, second) {
  case (nil, nil): true
  case (let first?, let second?):
    (first - second).magnitude <= tolerance * max(1, first.magnitude, second.magnitude)
  case (nil, _?), (_?, nil): false
  }
}

/// Whether two rows of numbers agree place by place.
func agree(_ first: [Double], _ second: [Double], within tolerance: Double = 1e-11) -> Bool {
  first.count == second.count && zip(first, second).allSatisfy { agree($0, $1, within: tolerance) }
}

/// Whether two intervals have the same ends, or both are missing.
func agree(
  _ first: ConfidenceInterval?, _ second: ConfidenceInterval?, within tolerance: Double = 1e-11
) -> Bool {
  agree(first?.lower, second?.lower, within: tolerance)
    && agree(first?.upper, second?.upper, within: tolerance)
}
