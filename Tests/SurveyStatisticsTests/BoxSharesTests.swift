import Testing

@testable import SurveyStatistics

@Suite struct BoxSharesTests {
  @Test("\"Don't know\" changes its own share and no other")
  func dontKnowStandsApart() {
    let without = BoxShares(counts: [2, 3, 5, 6, 4], top: 3..<5, bottom: 0..<2, dontKnow: 0)
    let with = BoxShares(counts: [2, 3, 5, 6, 4], top: 3..<5, bottom: 0..<2, dontKnow: 20)
    #expect(without.top == with.top && without.bottom == with.bottom && without.net == with.net)
    #expect(with.dontKnow == 0.5)
    #expect(without.dontKnow == 0)
  }

  @Test("Turning the scale round swaps the boxes and the sign of net")
  func mirrored() {
    let counts = [1, 2, 3, 4, 7]
    let plain = BoxShares(counts: counts, top: 3..<5, bottom: 0..<2, dontKnow: 1)
    let turned = BoxShares(counts: counts.reversed(), top: 3..<5, bottom: 0..<2, dontKnow: 1)
    #expect(plain.top == turned.bottom && plain.bottom == turned.top)
    #expect(agree(plain.net, turned.net.map { -$0 }))
  }

  @Test("Without substantive answers there are no shares, and without any answers no share of \"don't know\"")
  func nobody() {
    let onlyDontKnow = BoxShares(counts: [0, 0, 0], top: 2..<3, bottom: 0..<1, dontKnow: 4)
    #expect(onlyDontKnow.top == nil && onlyDontKnow.bottom == nil && onlyDontKnow.net == nil)
    #expect(onlyDontKnow.dontKnow == 1)
    #expect(BoxShares(counts: [0, 0], top: 1..<2, bottom: 0..<1, dontKnow: 0).dontKnow == nil)
  }
}
