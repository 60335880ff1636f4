import Testing

@testable import SurveyStatistics

@Suite struct RelativeSpeedTests {
  @Test("Fewer than ten durations make no reference, and impossible ones do not count")
  func tooFew() {
    let nine = (1...9).map { Double($0) * 60 }
    #expect(SpeedReference(seconds: nine) == nil)
    #expect(SpeedReference(seconds: nine + [0, -5, .infinity]) == nil)
    #expect(SpeedReference(seconds: nine + [600])?.count == 10)
  }

  @Test("The ratio and the index are each other's inverse, and a duration of 0 has no index")
  func inverse() throws {
    let usual = try #require(SpeedReference(seconds: (1...12).map { Double($0) * 30 }))
    #expect(usual.median == 195)
    #expect(agree(usual.speedIndex(of: 65).map { $0 * usual.ratio(of: 65) }, 1))
    #expect(usual.speedIndex(of: 0) == nil)
  }

  @Test("A duration on the threshold is not fast")
  func threshold() throws {
    let usual = try #require(SpeedReference(seconds: [Double](repeating: 300, count: 10)))
    #expect(!SpeedThresholds.usual.isFast(150, against: usual))
    #expect(SpeedThresholds.usual.isFast(149, against: usual))
    #expect(!SpeedThresholds.usual.isVeryFast(100, against: usual))
    #expect(SpeedThresholds.usual.isVeryFast(99, against: usual))
    #expect(!SpeedThresholds.usual.isBelowReadingTime(80, closedItems: 40))
    #expect(SpeedThresholds.usual.isBelowReadingTime(79, closedItems: 40))
  }
}
