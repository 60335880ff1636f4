import Testing

@testable import SurveyStatistics

@Suite struct QuantileTests {
  @Test("Quantiles run from the smallest to the largest value, whatever the order")
  func ends() {
    let values = [5.0, 1, 4, 2, 3]
    #expect(quantile(0, of: values) == 1)
    #expect(quantile(1, of: values) == 5)
    #expect(quantile(0.5, of: values) == 3)
    #expect(quantile(0.1, of: values, definition: .type6) == 1)
    #expect(quantile(0.99, of: values, definition: .type6) == 5)
  }

  @Test("No values have no quantile, one value is all of them")
  func few() {
    #expect(quantile(0.5, of: []) == nil)
    #expect(median(of: []) == nil)
    #expect(quantile(0.3, of: [7]) == 7)
    #expect(median(of: [1, 2, 4, 10]) == 3)
  }
}
