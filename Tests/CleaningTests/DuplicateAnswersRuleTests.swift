import Cleaning
import SurveyModel
import Testing

@Suite struct DuplicateAnswersRuleTests {
  /// Fifteen closed answers with the background variable.
  private let survey = Survey(items: 14)
  private let answers = "12345123451234"

  @Test("A response that equals an earlier one in all closed answers is found, the earlier one is not")
  func findsCopies() throws {
    let rows = [
      Row(answers: answers), Row(answers: "12345123451235"), Row(answers: answers), Row(answers: answers),
    ]
    #expect(try survey.found(by: .duplicateAnswers, in: rows) == [Found(2), Found(3)])
    #expect(
      try survey.excluded(by: .duplicateAnswers, from: rows).map(\.detail)
        == Array(repeating: "the same answers as data/huisartsen.csv:2", count: 2))
  }

  @Test("The background answer counts as one of the closed answers")
  func background() throws {
    let rows = [Row(answers: answers), Row(answers: answers, background: "2")]
    #expect(try survey.found(by: .duplicateAnswers, in: rows).isEmpty)
  }

  @Test("Fewer than fifteen answers, or fewer than four distinct codes, are no ground for suspicion")
  func thresholds() throws {
    let tooShort = [Row(answers: "12345123451234", background: "."), Row(answers: answers, background: ".")]
    #expect(try survey.found(by: .duplicateAnswers, in: tooShort).isEmpty)
    // Two codes of the agreement scale and that of the area: three.
    let few = [Row(answers: "12121212121212"), Row(answers: "12121212121212")]
    #expect(try survey.found(by: .duplicateAnswers, in: few).isEmpty)
    let enough = [Row(answers: "12121212121213"), Row(answers: "12121212121213")]
    #expect(try survey.found(by: .duplicateAnswers, in: enough) == [Found(1)])
    #expect(
      try Survey(items: 13).found(
        by: .duplicateAnswers, in: [Row(answers: "1234512345123"), Row(answers: "1234512345123")]
      ).isEmpty)
  }

  @Test("Don't know counts as an answer and as a code, a blank does not")
  func missingAnswers() throws {
    let unknown = [Row(answers: "1212121212121?"), Row(answers: "1212121212121?")]
    #expect(try survey.found(by: .duplicateAnswers, in: unknown) == [Found(1)])
    let blank = [Row(answers: "1234512345123."), Row(answers: "1234512345123.")]
    #expect(try survey.found(by: .duplicateAnswers, in: blank).isEmpty)
  }

  @Test("Two equal responses within two minutes are a strong sign, at two minutes no longer")
  func closeInTime() throws {
    let rows = [0, 119, 239, 240].map { Row(answers: answers, sent: $0) }
    #expect(
      try survey.found(by: .duplicateAnswers, in: rows) == [
        Found(1, isStrong: true), Found(2), Found(3, isStrong: true),
      ])
  }

  @Test("Earliest is by time of sending, not by place; a response without a time comes last")
  func order() throws {
    let rows = [
      Row(answers: answers), Row(answers: answers, sent: 90_000), Row(answers: answers, sent: 100),
    ]
    #expect(try survey.found(by: .duplicateAnswers, in: rows) == [Found(0), Found(1)])
  }

  @Test("The same text to the open question is a strong sign, no text at all is not")
  func sameText() throws {
    let rows = [7, 0, 8, 0, 7].map { Row(answers: answers, text: $0) }
    #expect(
      try survey.found(by: .duplicateAnswers, in: rows) == [
        Found(1), Found(2), Found(3), Found(4, isStrong: true),
      ])
  }

  @Test("Numbers are compared as numbers")
  func numbers() throws {
    let graded = Survey(items: 15, grades: [0])
    let rows = ["712345123451234", "812345123451234", "712345123451234"].map { Row(answers: $0) }
    #expect(try graded.found(by: .duplicateAnswers, in: rows) == [Found(2)])
  }

  @Test("Finding by digest and comparing every pair agree", arguments: [5, 6] as [UInt64])
  func agreesWithPairs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let patterns = (0..<60).map { _ in
      String((0..<14).map { _ in "12345".randomElement(using: &random) ?? "1" })
    }
    let rows = (0..<300).map { _ in
      Row(
        answers: patterns[Int.random(in: 0..<60, using: &random)],
        background: "1234".randomElement(using: &random) ?? "1")
    }
    let expected = rows.indices.filter { row in
      Set(rows[row].answers).count >= 4
        && (0..<row).contains {
          rows[$0].answers == rows[row].answers && rows[$0].background == rows[row].background
        }
    }
    #expect(try survey.found(by: .duplicateAnswers, in: rows).map(\.row) == expected)
  }
}
