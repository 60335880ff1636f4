import Cleaning
import SurveyModel
import SurveyStatistics
import Testing

@Suite struct StraightLiningRuleTests {
  private func found(
    _ answers: String, reversed: Set<Int> = [], grades: Set<Int> = []
  ) throws -> Found? {
    let survey = Survey(items: answers.count, reversed: reversed, grades: grades)
    return try survey.found(by: .straightLining, in: [Row(answers: answers)]).first
  }

  @Test(
    "A run of six is found where it is at least half of the items shown",
    arguments: [
      ("11111", false), ("111111", true), ("111112", false), ("1111112", true), ("111111234512", true),
      ("1111112345123", false), ("11111112345123", true), ("222222", true),
    ])
  func shortestRun(answers: String, isFound: Bool) throws {
    #expect(try found(answers) == (isFound ? Found(0) : nil))
  }

  @Test(
    "A blank, don't know and an answer off the scale break a run; a question not shown does not",
    arguments: [("111.111", false), ("111?111", false), ("111x111", false), ("111-111", true)])
  func breaks(answers: String, isFound: Bool) throws {
    #expect(try found(answers) == (isFound ? Found(0) : nil))
  }

  @Test("Don't know to everything is no straight line: it is consistent")
  func allMissing() throws {
    #expect(try found("????????????", reversed: [1]) == nil)
    #expect(try found("............", reversed: [1]) == nil)
  }

  @Test("A whole block of eight or more is a strong sign only with items worded both ways")
  func strong() throws {
    #expect(try found("11111111", reversed: [3]) == Found(0, isStrong: true))
    #expect(try found("11111111") == Found(0))
    #expect(try found("11111111", reversed: Set(0..<8)) == Found(0))
    #expect(try found("1111111", reversed: [3]) == Found(0))
    #expect(try found("1111111-", reversed: [3]) == Found(0))
    #expect(try found("111111111-", reversed: [9]) == Found(0))
  }

  @Test("No variation over eight answers worded both ways is strong though blanks break the run")
  func noVariation() throws {
    #expect(try found("111.111.11", reversed: [0]) == Found(0, isStrong: true))
    #expect(try found("111.111.11") == Found(0))
    #expect(try found("111.111.1", reversed: [0]) == nil)
    #expect(try found("111.111.12", reversed: [0]) == nil)
    #expect(try found("111.111.1?", reversed: [0]) == nil)
  }

  @Test("Hardly any variation is found: a standard deviation below a twentieth of the scale")
  func littleVariation() throws {
    // One answer next to 25 equal ones, in two runs of 12 and 13: sd = 1 / sqrt(26) = 0.196 < 0.2 on 1 to 5.
    let run = String(repeating: "3", count: 12)
    #expect(try found(run + "4" + run + "3") == Found(0))
    // 24 equal ones: sd = 1 / sqrt(25) = 0.2, not below it; runs of 12 of 25 are no half.
    #expect(try found(run + "4" + run) == nil)
    // One answer two steps off, or one fewer of the others (sd = 0.2): enough variation, and no run of half.
    #expect(
      try found(String(repeating: "3", count: 12) + "5" + String(repeating: "3", count: 12) + "5") == nil)
    #expect(try found("3334333433343334333433343") == nil)
  }

  @Test("On a finer scale answers may span several points and still hardly vary")
  func littleVariationOnGrades() throws {
    // Two of forty grades two points off, runs of 13: sd = sqrt(7.6 / 39) = 0.44 < 0.45 on 1 to 10; three points:
    // 0.66.
    let run = String(repeating: "6", count: 13)
    #expect(try found(run + "8" + run + "8" + String(run.dropLast()), grades: Set(0..<40)) == Found(0))
    #expect(try found(run + "9" + run + "9" + String(run.dropLast()), grades: Set(0..<40)) == nil)
  }

  @Test("A run does not cross items with another scale, nor an open question")
  func blocks() throws {
    #expect(try found("1111111", grades: [3]) == nil)
    #expect(try found("1111111", grades: [6]) == Found(0))
    #expect(try found("777777", grades: Set(0..<6)) == Found(0))
    #expect(try found("777787", grades: Set(0..<6)) == nil)
  }

  @Test("Responses are judged one by one, and an empty table holds none")
  func rows() throws {
    let survey = Survey(items: 8, reversed: [1])
    let rows = ["11111111", "12345123", "22222222", "11111123"].map { Row(answers: $0) }
    #expect(
      try survey.found(by: .straightLining, in: rows) == [
        Found(0, isStrong: true), Found(2, isStrong: true), Found(3),
      ])
    #expect(try survey.found(by: .straightLining, in: []).isEmpty)
  }

  @Test("An exclusion tells the length of the run, or over how many items nothing varied")
  func details() throws {
    let survey = Survey(items: 10)
    let rows = [Row(answers: "1111111234"), Row(answers: "111.111.11")]
    #expect(
      try survey.excluded(by: .straightLining, from: rows).map(\.detail) == [
        "the same answer to 7 items in a row", "the same answer to all 8 items on one scale",
      ])
  }

  @Test(
    "The runs and deviations found agree with those of single responses", arguments: [1, 2, 3] as [UInt64])
  func agreesWithSingleResponses(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let items = 14
    let rows = (0..<400).map { _ -> Row in
      var previous: Character = "3"
      let letters = (0..<items).map { _ -> Character in
        if Int.random(in: 0..<5, using: &random) == 0 {
          previous = "12345.?x-".randomElement(using: &random) ?? "1"
        }
        return previous
      }
      return Row(answers: String(letters))
    }
    let expected = rows.enumerated().compactMap { row, one -> Found? in
      let shown = one.answers.filter { $0 != "-" }
      let answers = shown.map(\.wholeNumberValue)
      let run = longestRun(in: answers)
      let worded = Set(
        zip(one.answers.indices, 0...).filter { one.answers[$0.0] != "-" }.map { $0.1 == 4 })
      let answered = Set(
        zip(one.answers.indices, 0...).filter { one.answers[$0.0].isNumber }.map { $0.1 == 4 })
      let deviation = answers.compactMap { $0 }.count >= 8 ? responseVariability(of: answers) : nil
      let isRun = run >= 6 && run >= (shown.count + 1) / 2
      let isWholeRun = run == shown.count && run >= 8 && worded.count == 2
      let isFlat = (deviation ?? 1) < 0.2
      let isStrong = isWholeRun || (deviation == 0 && answered.count == 2)
      return isRun || isFlat ? Found(row, isStrong: isStrong) : nil
    }
    #expect(expected.contains { $0.isStrong } && expected.contains { !$0.isStrong })
    #expect(try Survey(items: items, reversed: [4]).found(by: .straightLining, in: rows) == expected)
  }
}
