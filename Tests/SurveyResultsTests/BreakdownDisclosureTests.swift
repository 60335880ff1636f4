import SurveyModel
import Testing

@testable import SurveyResults

@Suite struct BreakdownDisclosureTests {
  /// The published first wave of the total and of each cell of a breakdown with these numbers.
  private func cells(_ counts: [Int], total: Int) -> [Published<WaveNumbers>] {
    let areas = ["noord", "oost", "zuid", "west"]
    let records =
      [
        SampleStudy.theme(
          of: "inwoners", [SampleStudy.wave(total), SampleStudy.wave(total)],
          change: SampleStudy.change(total, total))
      ]
      + zip(areas, counts).map { area, n in
        SampleStudy.theme(
          of: "inwoners", by: Breakdown(variable: "gebied", code: area),
          [SampleStudy.wave(n), SampleStudy.wave(n)], change: SampleStudy.change(n, n))
      }
    return SampleStudy.published(SampleStudy.estimates(themes: records)).themes.dropFirst()
      .map(\.waves[0].value)
  }

  @Test("With enough answers everywhere nothing is hidden")
  func allShown() {
    #expect(cells([30, 40, 50, 60], total: 180).allSatisfy { $0.status == .ok })
  }

  @Test("One hidden cell takes the smallest other with it, since the total gives it back")
  func complementary() {
    let published = cells([3, 40, 20, 60], total: 123)
    #expect(published.map(\.status) == [.suppressed, .ok, .suppressed, .ok])
    #expect(published[0].reason == .nBelowMinimum)
    #expect(published[2].reason == .secondary)
  }

  @Test("Two hidden cells that hold enough together for details need no third")
  func twoHidden() {
    #expect(cells([6, 4, 20, 60], total: 90).map(\.status) == [.suppressed, .suppressed, .ok, .ok])
    #expect(cells([3, 4, 20, 60], total: 87).map(\.status) == [.suppressed, .suppressed, .suppressed, .ok])
  }

  @Test("A cell of five to nine shows not even whole numbers, which the total would make exact")
  func coarseBesideTotal() {
    let published = cells([7, 20, 30, 60], total: 117)
    #expect(published.map(\.status) == [.suppressed, .suppressed, .ok, .ok])
    #expect(published[0].reason == .detailBelowMinimum)
    #expect(published[0].nLabel == "5-9")
  }

  @Test("Two hidden cells with too few together take a third with them")
  func twoSmall() {
    #expect(cells([1, 2, 20, 60], total: 83).map(\.status) == [.suppressed, .suppressed, .suppressed, .ok])
  }

  @Test("A few who did not tell their area are a hidden cell too")
  func unanswered() {
    #expect(cells([30, 40, 50, 60], total: 182).map(\.status) == [.suppressed, .ok, .ok, .ok])
  }

  @Test("Many who did not tell their area hide nobody")
  func manyUnanswered() {
    #expect(cells([30, 40, 50, 60], total: 200).allSatisfy { $0.status == .ok })
  }

  @Test(
    "What is hidden of a breakdown holds nobody or at least five, whatever the numbers",
    arguments: [
      [1, 5, 5, 5], [4, 0, 9, 30], [2, 2, 0, 50], [5, 5, 5, 5], [1, 1, 1, 1], [4, 10, 10, 0], [3, 0, 0, 90],
    ])
  func attackerSum(counts: [Int]) {
    let total = counts.reduce(0, +)
    let published = cells(counts, total: total)
    let shown = published.compactMap { $0.numbers?.n }.reduce(0, +)
    let hidden = total - shown
    #expect(hidden == 0 || hidden >= 10 || total < 10)
    // A single hidden cell with answers would be the difference of the total and the others.
    let hiddenCells = zip(published, counts).filter { $0.status == .suppressed && $1 > 0 }
    #expect(hiddenCells.count != 1 || counts.filter { $0 > 0 }.count == 1)
  }
}
