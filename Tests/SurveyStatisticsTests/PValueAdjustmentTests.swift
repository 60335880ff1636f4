import Testing

@testable import SurveyStatistics

@Suite struct PValueAdjustmentTests {
  @Test(
    "Adjusted values are not smaller, not above 1, keep the order, and do not see missing tests",
    arguments: PValueAdjustment.allCases, 1...12)
  func laws(adjustment: PValueAdjustment, seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let p = (0..<12).map { _ -> Double? in
      generated.integer(below: 4) == 0 ? nil : Double(generated.integer(below: 20)) / 20
    }
    let adjusted = adjustment.adjusted(p)
    #expect(adjusted.count == p.count)
    let present: [Double] = p.compactMap { $0 }
    let adjustedPresent: [Double] = adjusted.compactMap { $0 }
    #expect(adjustment.adjusted(present) == adjustedPresent)
    for (index, value) in p.enumerated() {
      guard let value else {
        #expect(adjusted[index] == nil)
        continue
      }
      let own = try #require(adjusted[index])
      #expect(own >= value && own <= 1)
      for (other, otherValue) in p.enumerated() {
        guard let otherValue, let otherAdjusted = adjusted[other] else { continue }
        if value < otherValue { #expect(own <= otherAdjusted) }
        if value == otherValue { #expect(own == otherAdjusted) }
      }
    }
  }

  @Test("One test, or none, needs no adjustment", arguments: PValueAdjustment.allCases)
  func few(adjustment: PValueAdjustment) {
    #expect(adjustment.adjusted([0.03]) == [0.03])
    #expect(adjustment.adjusted([]) == [])
    #expect(adjustment.adjusted([nil, nil]) == [nil, nil])
  }
}
