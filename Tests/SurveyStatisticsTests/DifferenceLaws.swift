import Testing

@testable import SurveyStatistics

/// What holds for every tested difference, however it is tested.
enum DifferenceLaws {
  /// p is below 1 − level exactly when the interval at that level leaves out 0.
  static func expectTestAndIntervalAgree(
    _ estimate: DifferenceEstimate, at location: SourceLocation = #_sourceLocation
  ) throws {
    guard let p = estimate.p else { return }
    for level in [0.001, 0.05, 0.3, 0.7, 0.9, 0.95, 0.99, 0.993, 0.999_9] {
      let interval = try #require(estimate.interval(level: level), sourceLocation: location)
      #expect((p < 1 - level) == !interval.contains(0), sourceLocation: location)
    }
  }

  /// Each one-sided test rejects a margin exactly when the interval leaves it out.
  static func expectMarginsAgree(
    _ estimate: DifferenceEstimate, at location: SourceLocation = #_sourceLocation
  ) {
    guard let test = estimate.equivalence(margin: 6), let interval = estimate.interval(level: 0.9) else {
      return
    }
    #expect(agree(test.interval, interval), sourceLocation: location)
    #expect((test.lowerP < 0.05) == (interval.lower > -6), sourceLocation: location)
    #expect((test.upperP < 0.05) == (interval.upper < 6), sourceLocation: location)
    #expect((test.p < 0.05) == test.isEquivalent, sourceLocation: location)
  }
}
