import Testing

@testable import SurveyStatistics

@Suite struct OmegaTotalTests {
  /// The covariances of items that follow one factor exactly.
  private func model(_ loadings: [Double], _ uniquenesses: [Double], count: Int = 200) -> ItemCovariance {
    let k = loadings.count
    return ItemCovariance(
      count: count, items: k,
      values: (0..<(k * k)).map {
        loadings[$0 / k] * loadings[$0 % k] + ($0 / k == $0 % k ? uniquenesses[$0 / k] : 0)
      })
  }

  @Test("An exact one-factor model is recovered by both methods", arguments: [3, 4, 8])
  func exact(items: Int) throws {
    let loadings = (0..<items).map { 6 + 2 * Double($0 % 3) }
    let uniquenesses = (0..<items).map { 20 + 5 * Double($0 % 4) }
    let sum = loadings.reduce(0, +)
    let expected = sum * sum / (sum * sum + uniquenesses.reduce(0, +))
    for method in [OmegaTotal.Method.maximumLikelihood, .minimumResiduals] {
      let omega = OmegaTotal(model(loadings, uniquenesses), method: method)
      #expect(agree(omega.omega, expected, within: 1e-7) && omega.method == method)
      #expect(agree(omega.overObservedVariance, expected, within: 1e-7))
      #expect(!omega.isHeywoodCase && omega.gap == nil)
    }
  }

  @Test("With equal loadings and uniquenesses omega is alpha")
  func parallel() {
    let covariance = model([5, 5, 5, 5], [12, 12, 12, 12])
    #expect(agree(OmegaTotal(covariance).omega, CronbachAlpha(covariance).alpha, within: 1e-7))
  }

  @Test("Another unit or direction of the items changes the standardised omega by nothing")
  func units() {
    let covariance = model([5, 8, 3, 6], [10, 20, 15, 9])
    let plain = OmegaTotal(covariance)
    let scaled = OmegaTotal(covariance.scaled(by: [25, 25, 25, 25]))
    #expect(agree(plain.omega, scaled.omega, within: 1e-9))
    let unequal = OmegaTotal(covariance.scaled(by: [1, 10, 25, 0.1]))
    #expect(agree(plain.standardised, unequal.standardised, within: 1e-9))
    let turned = OmegaTotal(covariance.scaled(by: [-1, -1, -1, -1]))
    #expect(agree(plain.omega, turned.omega, within: 1e-9) && turned.loadings.allSatisfy { $0 > 0 })
  }

  @Test("The loadings of R's ability.cov agree with factanal() of R 4.2.2")
  func reference() {
    let omega = OmegaTotal(ItemCovariance(count: 112, items: 6, values: abilityCovariances))
    let loadings = [
      0.682202542604741, 0.383954420424409, 0.501811496838532, 0.299786033109987, 0.876518463260541,
      0.848680852220906,
    ]
    // factanal() stops at a relative change of the likelihood of about 1e-8.
    #expect(agree(omega.loadings, loadings, within: 1e-4))
    #expect(omega.method == .maximumLikelihood)
  }

  @Test("A Heywood case is flagged and falls back on minimum residuals, with a number between 0 and 1")
  func heywood() throws {
    // The product of two correlations over the third passes 1, so no uniqueness of item 0 fits.
    let covariance = ItemCovariance(
      count: 100, items: 3, values: [1, 0.8, 0.8, 0.8, 1, 0.45, 0.8, 0.45, 1])
    let omega = OmegaTotal(covariance)
    #expect(omega.isHeywoodCase && omega.method == .minimumResiduals)
    let value = try #require(omega.omega)
    #expect(value > 0 && value < 1)
    #expect(omega.uniquenesses.allSatisfy { $0 >= OmegaTotal.smallestUniqueness * (1 - 1e-9) })
  }

  @Test("A singular matrix falls back on minimum residuals")
  func singular() {
    let rows: [Double] = [1, 2, 3, 2, 1, 3, 4, 2, 6, 3, 5, 8, 5, 5, 10]
    let omega = OmegaTotal(ItemCovariance(of: ItemMatrix(rows: 5, columns: 3, values: rows)), minimumCount: 5)
    #expect(omega.method == .minimumResiduals && omega.omega != nil)
  }

  @Test("What has no omega has a reason")
  func gaps() {
    #expect(OmegaTotal(model([5, 5], [4, 4])).gap == .fewerThanThreeItems)
    #expect(OmegaTotal(model([5, 5, 5], [4, 4, 4], count: 49)).gap == .tooFewRespondents(minimum: 50))
    #expect(OmegaTotal(model([5, 0, 5], [4, 0, 4])).gap == .noVariance(item: 1))
    for method in [OmegaTotal.Method.maximumLikelihood, .minimumResiduals] {
      let unrelated = OmegaTotal(model([0, 0, 0], [4, 4, 4]), method: method)
      #expect(unrelated.omega == nil && unrelated.gap == .noCommonFactor)
    }
    #expect(OmegaTotal(model([], [])).gap == .fewerThanThreeItems)
  }
}
