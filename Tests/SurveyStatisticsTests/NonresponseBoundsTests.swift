import Testing

@testable import SurveyStatistics

@Suite struct NonresponseBoundsTests {
  private func percent() throws -> ScaleRange { try #require(ScaleRange(minimum: 0, maximum: 100)) }

  @Test("Full response leaves no room, and the room is the share that did not answer")
  func width() throws {
    let scale = try percent()
    let full = try #require(NonresponseBounds(mean: 61, respondents: 38, population: 38, scale: scale))
    #expect(full.low == 61 && full.high == 61)
    let part = try #require(NonresponseBounds(mean: 61, respondents: 20, population: 80, scale: scale))
    #expect(agree(part.high - part.low, 75))
    #expect(part.low <= part.mean && part.mean <= part.high)
  }

  @Test("A shift cannot push the others off the scale")
  func shift() throws {
    let scale = try percent()
    let bounds = try #require(NonresponseBounds(mean: 95, respondents: 10, population: 20, scale: scale))
    #expect(bounds.mean(ifOthersDifferBy: 30) == bounds.high)
    #expect(bounds.mean(ifOthersDifferBy: 0) == 95)
    #expect(agree(bounds.mean(ifOthersDifferBy: -10), 90))
  }

  @Test(
    "Impossible numbers have no bounds",
    arguments: [(50.0, 0, 10), (50, 11, 10), (101, 5, 10), (.nan, 5, 10)])
  func impossible(mean: Double, respondents: Int, population: Int) throws {
    let scale = try percent()
    #expect(
      NonresponseBounds(mean: mean, respondents: respondents, population: population, scale: scale) == nil)
  }
}
