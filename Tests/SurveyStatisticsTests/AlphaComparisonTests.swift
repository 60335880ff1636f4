import Testing

@testable import SurveyStatistics

@Suite struct AlphaComparisonTests {
  @Test("The order of the samples does not change the independent test; equal alphas do not differ")
  func independent() throws {
    let one = try #require(
      IndependentAlphaTest(baselineAlpha: 0.6, baselineCount: 40, followUpAlpha: 0.8, followUpCount: 90))
    let other = try #require(
      IndependentAlphaTest(baselineAlpha: 0.8, baselineCount: 90, followUpAlpha: 0.6, followUpCount: 40))
    #expect(one == other && agree(one.ratio, 2) && one.numeratorDegrees == 89)
    let equal = try #require(
      IndependentAlphaTest(baselineAlpha: 0.7, baselineCount: 50, followUpAlpha: 0.7, followUpCount: 50))
    #expect(agree(equal.ratio, 1) && equal.pValue > 0.999)
  }

  @Test("The dependent test points the way of the change")
  func dependent() throws {
    let up = try #require(
      DependentAlphaTest(baselineAlpha: 0.7, followUpAlpha: 0.8, pairs: 50, correlation: 0.5))
    let down = try #require(
      DependentAlphaTest(baselineAlpha: 0.8, followUpAlpha: 0.7, pairs: 50, correlation: 0.5))
    #expect(up.t > 0 && agree(up.t, -down.t) && agree(up.pValue, down.pValue))
  }

  @Test("What cannot be tested has no test")
  func none() {
    #expect(
      IndependentAlphaTest(baselineAlpha: 1, baselineCount: 9, followUpAlpha: 0.5, followUpCount: 9) == nil)
    #expect(
      IndependentAlphaTest(baselineAlpha: 0.4, baselineCount: 1, followUpAlpha: 0.5, followUpCount: 9) == nil)
    #expect(DependentAlphaTest(baselineAlpha: 0.4, followUpAlpha: 0.5, pairs: 2, correlation: 0.5) == nil)
    #expect(DependentAlphaTest(baselineAlpha: 0.4, followUpAlpha: 0.5, pairs: 9, correlation: 1) == nil)
  }
}
