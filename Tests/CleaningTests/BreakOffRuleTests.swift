import Cleaning
import SurveyModel
import Testing

@Suite struct BreakOffRuleTests {
  @Test(
    "A response with fewer than half of the applicable items answered is found, one with half is not",
    arguments: [
      ("1111", false), ("11..", false), ("1...", true), ("....", true), ("1??.", false), ("1xxx", true),
      ("1x--", false), ("1.--", false), ("1..-", true), ("----", false),
    ])
  func half(answers: String, isFound: Bool) throws {
    #expect(
      try Survey().found(by: .breakOff, in: [Row(answers: answers)]) == (isFound ? [Found(0)] : []))
  }

  @Test("The threshold is that of the codebook, and a share equal to it is enough")
  func threshold() throws {
    // 11 of 20 is the share 0.55, though 0.55 x 20 is more than 11 in binary.
    let survey = Survey(items: 20, cleaning: CleaningOptions(breakOffBelow: 0.55))
    let rows = [
      Row(answers: String(repeating: "1", count: 11) + String(repeating: ".", count: 9)),
      Row(answers: String(repeating: "1", count: 10) + String(repeating: ".", count: 10)),
    ]
    #expect(try survey.found(by: .breakOff, in: rows) == [Found(1)])
  }

  @Test("An exclusion tells how much was answered")
  func detail() throws {
    #expect(
      try Survey().excluded(by: .breakOff, from: [Row(answers: "1..-")]).map(\.detail)
        == ["1 of 3 applicable items answered"])
  }

  @Test("An open question counts neither as applicable nor as answered")
  func openQuestions() throws {
    let survey = Survey(items: 2)
    let rows = [Row(answers: "1.", text: 7), Row(answers: "1."), Row(answers: "..", text: 7)]
    #expect(try survey.found(by: .breakOff, in: rows) == [Found(2)])
  }
}
