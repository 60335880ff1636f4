import Testing

@testable import SurveyStatistics

@Suite struct CronbachAlphaTests {
  private func alpha(_ rows: [[Double]]) -> CronbachAlpha {
    CronbachAlpha(
      ItemCovariance(
        of: ItemMatrix(rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap { $0 })))
  }

  private let rows: [[Double]] = [[1, 2, 2], [3, 3, 4], [5, 4, 5], [2, 2, 1], [4, 5, 3], [3, 4, 4]]

  @Test("Parallel items have alpha 1, items without anything in common about 0")
  func limits() {
    let same = alpha([[1, 1, 1], [4, 4, 4], [2, 2, 2]])
    #expect(agree(same.alpha, 1) && agree(same.standardised, 1))
    #expect(same.feldtInterval().map { $0.lower == 1 && $0.upper == 1 } ?? agree(same.alpha, 1))
    let unrelated = alpha([[0, 0], [0, 1], [1, 0], [1, 1]])
    #expect(agree(unrelated.alpha, 0))
  }

  @Test("A constant added to an item, another unit for all, other orders of rows and items change nothing")
  func laws() {
    let plain = alpha(rows).alpha
    #expect(agree(plain, alpha(rows.map { [$0[0] + 100, $0[1], $0[2]] }).alpha))
    #expect(agree(plain, alpha(rows.map { $0.map { 25 * $0 - 25 } }).alpha))
    #expect(agree(plain, alpha(rows.reversed()).alpha))
    #expect(agree(plain, alpha(rows.map { $0.reversed() }).alpha))
  }

  @Test("Alpha if dropped is alpha of the others, and needs three items")
  func dropped() {
    let expected = alpha(rows.map { [$0[0], $0[2]] }).alpha
    #expect(agree(alpha(rows).alphaIfDropped[1], expected))
    #expect(alpha(rows.map { [$0[0], $0[2]] }).alphaIfDropped == [nil, nil])
  }

  @Test("The item-rest correlation is that with the sum of the others")
  func itemRest() {
    let rest = rows.map { $0[0] + $0[1] }
    let expected = Covariation(rows.map { $0[2] }, rest).correlation
    #expect(agree(alpha(rows).itemRestCorrelations[2], expected))
  }

  @Test("Two items: standardised alpha is Spearman-Brown of their correlation")
  func twoItems() {
    let pair = alpha(rows.map { [$0[0], $0[1]] })
    let correlation = Covariation(rows.map { $0[0] }, rows.map { $0[1] }).correlation ?? 0
    #expect(agree(pair.standardised, spearmanBrown(correlation: correlation)))
  }

  @Test("An item that was not reversed is named, before anything weaker")
  func reversed() {
    let turned = alpha(rows.map { [$0[0], 6 - $0[1], $0[2]] })
    #expect(turned.warnings.contains(.itemAgainstTheRest(item: 1)))
    #expect(alpha(rows).warnings.isEmpty)
    let negative = alpha([[1, 5], [2, 4], [3, 3.5], [4, 2]])
    #expect(negative.warnings.first == .negativeAlpha)
    #expect((negative.alpha ?? 0) < 0)
  }

  @Test("What has no alpha has a reason")
  func gaps() {
    #expect(alpha([]).gap == .fewerThanTwoItems)
    #expect(alpha([[1], [2], [3]]).gap == .fewerThanTwoItems)
    #expect(alpha([[1, 2]]).gap == .fewerThanTwoRespondents)
    #expect(alpha([[3, 3], [3, 3]]).gap == .noVariance)
    // The items vary, but against each other: the sum does not.
    #expect(alpha([[1, 5], [2, 4], [4, 2]]).gap == .noVariance)
    for degenerate in [alpha([[1, 2]]), alpha([[3, 3], [3, 3]])] {
      #expect(degenerate.alpha == nil && degenerate.feldtInterval() == nil && degenerate.duhachekError == nil)
      #expect(degenerate.itemRestCorrelations == [nil, nil] && degenerate.warnings.isEmpty)
    }
  }

  @Test("An item that does not vary has no correlation, and only alpha itself remains")
  func constantItem() {
    let partly = alpha(rows.map { [$0[0], $0[1], 3] })
    #expect(partly.alpha != nil && partly.standardised == nil && partly.meanCorrelation == nil)
    #expect(partly.itemRestCorrelations[2] == nil && partly.itemRestCorrelations[0] != nil)
  }

  @Test("Spearman-Brown has no value where the test would have no variance")
  func spearmanBrownEdges() {
    #expect(spearmanBrown(correlation: -1) == nil)
    #expect(spearmanBrown(correlation: 0) == 0)
    #expect(spearmanBrown(correlation: 1) == 1)
    #expect(agree(spearmanBrown(correlation: 0.4, length: 3), 1.2 / 1.8))
  }
}
