import Testing

@testable import SurveyStatistics

@Suite struct ResponseRatesTests {
  @Test("The rates are ordered: strict, with partials, and among those who were reached")
  func order() throws {
    let outcomes = ContactOutcomes(
      completes: 50, partials: 6, refusals: 10, nonContacts: 30, unknownAddresses: 4)
    let strict = try #require(outcomes.responseRate1)
    let lenient = try #require(outcomes.responseRate2)
    #expect(strict < lenient)
    let reached = try #require(outcomes.cooperationRate1)
    #expect(strict < reached)
    #expect(outcomes.asked == 100 && strict == 0.5)
  }

  @Test("When nobody was asked or reached there is no rate")
  func nobody() {
    let none = ContactOutcomes(completes: 0, partials: 0, refusals: 0, nonContacts: 0)
    #expect(none.responseRate1 == nil && none.responseRate2 == nil && none.cooperationRate1 == nil)
    let unreached = ContactOutcomes(completes: 0, partials: 0, refusals: 0, nonContacts: 8)
    #expect(unreached.responseRate1 == 0 && unreached.cooperationRate1 == nil)
  }
}
