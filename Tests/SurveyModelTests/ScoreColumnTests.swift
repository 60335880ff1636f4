import Testing

@testable import SurveyModel

@Suite struct ScoreColumnTests {
  @Test("A column gives back the scores that it was made of")
  func roundTrip() {
    let scores: [Double?] = [50, nil, 0, 100, 50, 100.0 / 3, nil]
    let column = ScoreColumn(scores)
    #expect(column.levels == [0, 100.0 / 3, 50, 100])
    #expect((0..<column.count).map { column[$0] } == scores)
  }

  @Test("A column of nothing is empty, a column without scores has no levels")
  func degenerate() {
    #expect(ScoreColumn([]).count == 0)
    #expect(ScoreColumn([nil, nil]).levels.isEmpty)
    #expect(ScoreColumn([nil, nil])[1] == nil)
  }
}

@Suite struct AnswerCodeTests {
  @Test("Options, missing answers and reasons for none never share a code")
  func distinct() {
    let codes =
      (0..<AnswerScale.mostOptions).map(AnswerCode.init(option:))
      + (0..<AnswerScale.mostMissingAnswers).map(AnswerCode.init(missing:))
      + [.blank, .notShown, .outOfRange]
    #expect(Set(codes).count == codes.count)
  }

  @Test("An option and a missing answer keep their positions", arguments: [0, 1, 19])
  func positions(position: Int) {
    #expect(AnswerCode(option: position).option == position)
    #expect(AnswerCode(option: position).missing == nil)
    #expect(AnswerCode(missing: position).missing == position)
    #expect(AnswerCode(missing: position).option == nil)
  }

  @Test("Who chose an option or a missing answer answered; who left it open, or off the scale, did not")
  func answered() {
    #expect(AnswerCode(option: 0).isAnswered && AnswerCode(missing: 0).isAnswered)
    #expect(
      !AnswerCode.blank.isAnswered && !AnswerCode.notShown.isAnswered && !AnswerCode.outOfRange.isAnswered)
  }
}
