import Testing

@testable import SurveyStatistics

@Suite struct OrdinalAlphaTests {
  /// Answers of two hundred people to three items with something in common.
  private func matrix(_ cut: (Double) -> Double) -> ItemMatrix {
    var stream = RandomStream(seed: 17)
    let values = (0..<200).flatMap { _ in
      let person = stream.normal()
      return (0..<3).map { _ in cut(person + stream.normal()) }
    }
    return ItemMatrix(rows: 200, columns: 3, values: values)
  }

  @Test("Only the order of the categories matters, and coarse answers are corrected upwards")
  func order() throws {
    func cut(_ x: Double) -> Double { x < -0.7 ? 1 : x < 1 ? 2 : 3 }
    let plain = OrdinalAlpha(matrix(cut))
    let stretched = OrdinalAlpha(matrix { x in [0, 1, 10, 1_000][Int(cut(x))] })
    #expect(agree(plain.alpha, stretched.alpha))
    let observed = try #require(CronbachAlpha(ItemCovariance(of: matrix(cut))).alpha)
    #expect(try #require(plain.alpha) > observed)
  }

  @Test("What has no ordinal alpha has a reason")
  func gaps() {
    let small = ItemMatrix(rows: 3, columns: 2, values: [1, 2, 2, 3, 3, 1])
    #expect(OrdinalAlpha(small).gap == .tooFewRespondents(minimum: 100))
    #expect(OrdinalAlpha(ItemMatrix(rows: 3, columns: 1, values: [1, 2, 3])).gap == .fewerThanTwoItems)
    let constant = ItemMatrix(rows: 3, columns: 2, values: [1, 2, 2, 2, 3, 2])
    #expect(OrdinalAlpha(constant, minimumCount: 3).gap == .noVariance(item: 1))
    #expect(OrdinalAlpha(ItemMatrix(rows: 0, columns: 2, values: []), minimumCount: 0).alpha == nil)
    #expect(OrdinalAlpha(ItemMatrix(rows: 0, columns: 0, values: [])).gap == .fewerThanTwoItems)
  }
}
