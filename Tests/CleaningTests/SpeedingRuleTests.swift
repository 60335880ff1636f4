import Cleaning
import SurveyModel
import Testing

@Suite struct SpeedingRuleTests {
  private func rows(_ seconds: [Double?], items: Int = 4) -> [Row] {
    seconds.map { Row(answers: String(repeating: "1", count: items), seconds: $0) }
  }

  @Test("Reference case A03: eleven durations over sixty items, median 388 seconds")
  func referenceCase() throws {
    // Expected values computed with numpy from the definition of Leiner 2019 and two seconds an item.
    let seconds: [Double] = [312, 95, 480, 501, 388, 250, 160, 1290, 405, 344, 611]
    let found = try Survey(items: 60).found(by: .speeding, in: rows(seconds, items: 60))
    #expect(found == [Found(1, isStrong: true), Found(6)])
  }

  @Test("Half the median is not fast, a third is not very fast")
  func boundaries() throws {
    let usual = [Double?](repeating: 600, count: 10)
    let found = try Survey().found(by: .speeding, in: rows(usual + [300, 299, 200, 199]))
    #expect(found == [Found(11), Found(12), Found(13, isStrong: true)])
  }

  @Test("The shares are those of the codebook")
  func thresholds() throws {
    let survey = Survey(cleaning: CleaningOptions(speedingBelow: 0.25, speedingStrongBelow: 0.1))
    let usual = [Double?](repeating: 600, count: 10)
    #expect(
      try survey.found(by: .speeding, in: rows(usual + [151, 149, 61, 59])) == [
        Found(11), Found(12), Found(13, isStrong: true),
      ])
  }

  @Test("Less than two seconds for each closed item shown is very fast, whatever the median")
  func readingTime() throws {
    let usual = [Double?](repeating: 10, count: 10)
    #expect(
      try Survey().found(by: .speeding, in: rows(usual + [8, 7.9])) == [Found(11, isStrong: true)])
    let shorter = rows(usual) + [Row(answers: "111-", seconds: 7.9), Row(answers: "111.", seconds: 7.9)]
    #expect(try Survey().found(by: .speeding, in: shorter) == [Found(11, isStrong: true)])
  }

  @Test("With nine complete responses nobody is judged, and a finding says so")
  func tooFew() throws {
    let survey = Survey().with(.speeding, .flag)
    let incomplete = Row(answers: "111.", seconds: 600)
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested(rows([Double?](repeating: 600, count: 8) + [1]) + [incomplete])
    ])
    #expect(result.responses[0].flags.allSatisfy { $0.isEmpty })
    #expect(result.findings.map(\.code) == ["speed-not-judged"])
    #expect(
      result.findings[0].text
        == "Speed is not judged for group huisartsen at wave nulmeting: of its complete responses 9 have a "
        + "duration, and a median needs at least 10.")
  }

  @Test("Incomplete responses are judged but have no part in the median")
  func medianOverCompletes() throws {
    // The median of all would be 100; that of the complete ones is 1000.
    let incomplete = (0..<30).map { _ in Row(answers: "1...", seconds: 100) }
    let found = try Survey().found(
      by: .speeding, in: rows([Double?](repeating: 1000, count: 10)) + incomplete)
    #expect(found == (10..<40).map { Found($0, isStrong: true) })
  }

  @Test("Without a duration nobody is judged, whenever a response was begun and sent")
  func noDuration() throws {
    let usual = (0..<10).map { Row(answers: "1111", sent: 1000 + $0, begun: 400 + $0, seconds: 600) }
    let open = [Row(answers: "1111", sent: 1000, begun: 999)]
    #expect(try Survey().found(by: .speeding, in: usual + open).isEmpty)
    #expect(try Survey().found(by: .speeding, in: rows([nil, nil])).isEmpty)
  }

  @Test("An exclusion tells the share of the median, rounded down")
  func detail() throws {
    let usual = [Double?](repeating: 600, count: 10)
    #expect(
      try Survey().excluded(by: .speeding, from: rows(usual + [149])).map(\.detail)
        == ["24 % of the median duration"])
  }
}
