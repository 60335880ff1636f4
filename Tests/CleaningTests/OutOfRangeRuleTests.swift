import Cleaning
import SurveyModel
import Testing

@Suite struct OutOfRangeRuleTests {
  @Test(
    "One answer off its scale is found, more than a fifth of the questions shown is a strong sign",
    arguments: [
      ("111111111", nil), ("x11111111", Found(0)), ("xx1111111", Found(0)),
      ("xxx111111", Found(0, isStrong: true)), ("x1-------", Found(0, isStrong: true)),
      ("x111-----", Found(0)), ("xxx......", Found(0, isStrong: true)),
    ] as [(String, Found?)])
  func share(answers: String, expected: Found?) throws {
    // With the background variable ten questions.
    #expect(try Survey(items: 9).found(by: .outOfRange, in: [Row(answers: answers)]).first == expected)
  }

  @Test("A background answer off its scale counts too")
  func background() throws {
    let rows = [Row(answers: "1111", background: "x"), Row(answers: "1111")]
    #expect(try Survey().found(by: .outOfRange, in: rows) == [Found(0)])
  }

  @Test("An exclusion tells how many answers were off their scale")
  func detail() throws {
    #expect(
      try Survey().excluded(by: .outOfRange, from: [Row(answers: "x111"), Row(answers: "xx11")]).map(\.detail)
        == ["1 answer off its scale", "2 answers off their scale"])
  }
}
