import SurveyModel
import Testing

@testable import SurveyResults

@Suite struct ItemDisclosureTests {
  private func published(
    _ counts: [Int], dontKnow: Int = 0, blank: Int = 0, group: RespondentGroup.ID = "artsen"
  ) -> Published<ItemWaveNumbers> {
    let value = SampleStudy.item(counts, dontKnow: dontKnow, blank: blank)
    let record = ItemRecord(
      item: "kosten-1", theme: "kosten", group: group,
      waves: [
        AtWave(wave: "t0", value: value), AtWave(wave: "t1", value: SampleStudy.item([9, 9, 9, 9, 9])),
      ],
      changes: [Between<Estimate<ItemChangeNumbers>>]())
    return SampleStudy.published(SampleStudy.estimates(items: [record])).items[0].waves[0].value
  }

  @Test("Below ten answers an item shows nothing", arguments: [(4, "<5"), (9, "5-9")])
  func tooFew(n: Int, label: String) {
    let wave = published([0, n, 0, 0, 0])
    #expect(wave.status == .suppressed)
    #expect(wave.nLabel == label)
  }

  @Test("Counts without rare answers are shown as they are")
  func plain() throws {
    let numbers = try #require(published([5, 7, 0, 8, 6]).numbers)
    #expect(numbers.counts.map(\.count) == [5, 7, 0, 8, 6])
    #expect(numbers.sd != nil)
  }

  @Test("A rare answer merges the five into three parts and takes the spread with it")
  func merged() throws {
    let numbers = try #require(published([2, 7, 6, 8, 6]).numbers)
    #expect(numbers.counts.allSatisfy { $0.count == nil })
    let parts = ItemWaveNumbers.Merged(bottom: 9.0 / 29, middle: 1 - 9.0 / 29 - 14.0 / 29, top: 14.0 / 29)
    #expect(numbers.merged == parts)
    #expect(numbers.sd == nil)
  }

  @Test("A rare part leaves the share of the most desired answers alone")
  func topOnly() throws {
    let numbers = try #require(published([8, 7, 3, 8, 6]).numbers)
    let parts = ItemWaveNumbers.Merged(bottom: nil, middle: nil, top: 14.0 / 32)
    #expect(numbers.merged == parts)
    #expect(numbers.bottom == nil)
  }

  @Test("Of a reversed item the share of the most desired answers is that of the lowest ones")
  func reversedTop() throws {
    let counts = [8, 7, 3, 8, 6]
    let numbers = try #require(SampleStudy.item(counts).numbers)
    var reversed = numbers
    reversed.top = numbers.bottom
    reversed.bottom = numbers.top
    let protected = OneDimensionalDisclosure(minimum: 5)
      .protect(reversed, scale: SampleStudy.eens, isReversed: true)
    let share = 15.0 / 32
    #expect(protected.top == share)
    // Two answers at the high end would be rare; those at the low end, which count here, are not.
    let few = [8, 9, 7, 1, 2]
    var rare = try #require(SampleStudy.item(few).numbers)
    (rare.top, rare.bottom) = (rare.bottom, rare.top)
    #expect(
      OneDimensionalDisclosure(minimum: 5).protect(rare, scale: SampleStudy.eens, isReversed: true).top != nil
    )
    #expect(
      OneDimensionalDisclosure(minimum: 5).protect(rare, scale: SampleStudy.eens, isReversed: false).top
        == nil)
  }

  @Test("Counts decide what is rare, not weighted shares")
  func weightedShares() throws {
    var numbers = try #require(SampleStudy.item([2, 9, 20, 9, 8]).numbers)
    numbers.top = 0.02
    numbers.bottom = 0.5
    let protected = OneDimensionalDisclosure(minimum: 5)
      .protect(numbers, scale: SampleStudy.eens, isReversed: false)
    #expect(protected.merged == .init(bottom: 0.5, middle: 0.48, top: 0.02))
  }

  @Test("A rare share of the most desired answers leaves the mean alone")
  func meanOnly() throws {
    let numbers = try #require(published([10, 10, 8, 2, 1]).numbers)
    #expect(numbers.merged == nil)
    #expect(numbers.top == nil)
    #expect(numbers.mean != nil)
  }

  @Test("A mean that tells a rare count is hidden with it")
  func tellingMean() throws {
    // One answer off the lowest: the sum of positions is 1, and only one answer can make it.
    let numbers = try #require(published([199, 1, 0, 0, 0], group: "inwoners").numbers)
    #expect(numbers.mean == nil)
  }

  @Test("Nearly all alike in a closed group is hidden, in an open group it is not")
  func unanimity() {
    #expect(published([0, 0, 0, 1, 21]).reason == .unanimity)
    #expect(published([0, 0, 0, 10, 190], group: "inwoners").status == .ok)
  }

  @Test("A rare 'don't know' is hidden, with one more so that it is no difference")
  func rareMissing() throws {
    let numbers = try #require(published([5, 7, 6, 8, 6], dontKnow: 2, blank: 8).numbers)
    #expect(numbers.missing.map(\.count) == [nil, 8, nil, 0])
  }

  @Test("The counts of an item fit what its audit says they can be, and nothing smaller")
  func auditAgainstEnumeration() {
    let counts = [2, 3, 4, 1, 2]
    let audit = MeanAudit(counts: counts, parts: [[0, 1], [2], [3, 4]])
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    for index in counts.indices {
      var possible: Set<Int> = []
      for a in 0...5 {
        for b in 0...3 {
          let candidate: [Int] = [a, 5 - a, 4, b, 3 - b]
          let other = candidate.enumerated().reduce(0) { $0 + $1.offset * $1.element }
          if other == sum {
            possible.insert(candidate[index])
          }
        }
      }
      let bounds = audit.bounds(of: index)
      #expect(possible.min() == bounds.lowerBound)
      #expect(possible.max() == bounds.upperBound)
    }
  }
}
