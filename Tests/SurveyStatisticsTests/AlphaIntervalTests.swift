import Testing

@testable import SurveyStatistics

@Suite struct AlphaIntervalTests {
  @Test(
    "Feldt's interval stays below 1, encloses alpha and narrows with respondents",
    arguments: [-3, 0, 0.6, 0.95])
  func feldt(alpha: Double) throws {
    var width = Double.infinity
    for count in [5, 22, 100, 2_000] {
      let interval = try #require(CronbachAlpha.feldtInterval(alpha: alpha, count: count, items: 4))
      #expect(interval.upper < 1 && interval.contains(alpha))
      #expect(interval.upper - interval.lower < width)
      width = interval.upper - interval.lower
    }
  }

  @Test("Both intervals agree with many respondents and items that are alike")
  func largeSamples() throws {
    // Compound symmetry with correlation 0.4, where Feldt's interval is exact.
    let values = (0..<25).map { $0 / 5 == $0 % 5 ? 1.0 : 0.4 }
    let alpha = CronbachAlpha(ItemCovariance(count: 50_000, items: 5, values: values))
    let feldt = try #require(alpha.feldtInterval())
    let normal = try #require(alpha.duhachekInterval())
    #expect(agree(feldt.lower, normal.lower, within: 2e-4) && agree(feldt.upper, normal.upper, within: 2e-4))
  }

  @Test("Too few respondents or items have no interval", arguments: [(1, 4), (0, 4), (10, 1)])
  func tooFew(count: Int, items: Int) {
    #expect(CronbachAlpha.feldtInterval(alpha: 0.7, count: count, items: items) == nil)
  }
}
