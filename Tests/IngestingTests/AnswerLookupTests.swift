import SurveyModel
import Testing

@Suite struct AnswerLookupTests {
  @Test("A cell holds a code or a label in any language, however it is written")
  func spellings() throws {
    let cells = [
      "4", "4.0", "4,0", " 4 ", "04", "+4", "Mee eens", "mee  EENS", "Agree", "Eens", "\tMee\u{A0}eens ",
    ]
    #expect(try answers("eens", cells) == cells.map { _ in .option(3) })
    #expect(try answers("eens", ["1", "2", "3", "5"]) == [.option(0), .option(1), .option(2), .option(4)])
  }

  @Test("Missing answers are told by code, label or name, and are no blanks")
  func missing() throws {
    let cells = ["9", "99", "9,0", "weet niet / N.V.T.", "Don’t know / n.a.", "weet-niet"]
    #expect(try answers("eens", cells) == cells.map { _ in .missing(0) })
    #expect(try answers("eens", ["", " ", "\u{A0}", "3"]) == [.blank, .blank, .blank, .option(2)])
  }

  @Test("Numbers may have a decimal comma or point")
  func numbers() throws {
    let cells = ["7", "7,5", "7.25", " 10 ", "1", "-1", "Geen mening", "", "10.0"]
    let expected: [Answer] = [
      .number(7), .number(7.5), .number(7.25), .number(10), .number(1), .missing(0), .missing(0), .blank,
      .number(10),
    ]
    #expect(try answers("cijfer", cells) == expected)
  }

  @Test("Nominal answers may have words for codes")
  func nominal() throws {
    #expect(try answers("gebied", ["leek", "Zuidhorn", "LEEK"]) == [.option(0), .option(1), .option(0)])
  }

  @Test("A number off the scale, a fraction among them, is out of range")
  func offScale() throws {
    let cells = ["3", "3", "4", "4", "5", "2", "1", "3,5", "7", "3"]
    let expected: [Answer] = [
      .option(2), .option(2), .option(3), .option(3), .option(4), .option(1), .option(0), .outOfRange,
      .outOfRange, .option(2),
    ]
    #expect(try answers("eens", cells) == expected)
  }
}
