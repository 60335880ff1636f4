import Testing

@testable import SurveyStatistics

@Suite struct ReliabilityLabelTests {
  @Test(
    "A label begins at its limit",
    arguments: [
      (-2, .insufficient), (0.599, .insufficient), (0.6, .moderate), (0.699, .moderate), (0.7, .sufficient),
      (0.95, .sufficient), (0.951, .redundant), (1, .redundant),
    ] as [(Double, ReliabilityLabel)])
  func limits(reliability: Double, label: ReliabilityLabel) {
    #expect(ReliabilityLabel(reliability) == label)
  }

  @Test("A low alpha with a wide interval does not make a comparison exploratory, a surely low one does")
  func exploratory() throws {
    let wide = try #require(CronbachAlpha.feldtInterval(alpha: 0.5, count: 22, items: 4))
    let sure = try #require(CronbachAlpha.feldtInterval(alpha: 0.5, count: 2_000, items: 4))
    #expect(!ReliabilityLabel.makesComparisonExploratory(wide))
    #expect(ReliabilityLabel.makesComparisonExploratory(sure))
  }
}
