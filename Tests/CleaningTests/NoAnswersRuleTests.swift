import Cleaning
import SurveyModel
import Testing

@Suite struct NoAnswersRuleTests {
  @Test(
    "A response without one usable answer on a theme's item is found",
    arguments: [
      ("....", true), ("????", true), ("----", true), ("xxxx", true), (".?-x", true), ("...1", false),
      ("5555", false),
    ])
  func findsEmptyResponses(answers: String, isFound: Bool) throws {
    #expect(
      try Survey().found(by: .noAnswers, in: [Row(answers: answers)]) == (isFound ? [Found(0)] : []))
  }

  @Test("Answers outside the themes, a text and a background answer do not make a response usable")
  func otherAnswersDoNotCount() throws {
    let survey = Survey(loose: [0])
    #expect(try survey.found(by: .noAnswers, in: [Row(answers: "1...", text: 7)]) == [Found(0)])
  }

  @Test("A group that was asked no theme items is judged by all its items")
  func withoutThemes() throws {
    let survey = Survey(items: 2, loose: [0, 1])
    let rows = [
      Row(answers: ".."), Row(answers: "1."), Row(answers: "..", text: 7), Row(answers: ".?"),
    ]
    #expect(try survey.found(by: .noAnswers, in: rows) == [Found(0), Found(3)])
  }

  @Test("A number on a numeric scale is a usable answer, also where it is the lowest")
  func numbersCount() throws {
    let survey = Survey(items: 2, grades: [0, 1])
    #expect(try survey.found(by: .noAnswers, in: [Row(answers: "1."), Row(answers: "..")]) == [Found(1)])
  }
}
