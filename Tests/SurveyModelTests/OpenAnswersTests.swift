import SurveyModel
import Testing

@Suite struct OpenAnswersTests {
  private static let answers: [OpenAnswer] = [
    OpenAnswer(wave: "t0", group: "a", item: "q1", text: "één", traces: [.email]),
    OpenAnswer(wave: "t0", group: "a", item: "q1", text: ""),
    OpenAnswer(wave: "t0", group: "b", item: "q1", text: "een"),
    OpenAnswer(wave: "t1", group: "b", item: "q2", text: "regel 1\nregel 2", traces: [.phone, .bsn]),
  ]

  private func collected(_ answers: [OpenAnswer]) -> OpenAnswers {
    var result: OpenAnswers = []
    for answer in answers {
      var text = answer.text
      text.withUTF8 {
        result.append($0, wave: answer.wave, group: answer.group, item: answer.item, traces: answer.traces)
      }
    }
    return result
  }

  @Test("Answers come back in the order in which they were added, question by question")
  func order() {
    let found = collected(Self.answers)
    #expect(Array(found) == Self.answers)
    #expect(found.passages.map(\.count) == [2, 1, 1])
    #expect(collected([]).isEmpty)
  }

  @Test("Texts beyond a block come back too")
  func blocks() {
    let answers = (0..<3_000).map { number in
      OpenAnswer(
        wave: "t0", group: "a", item: "q1", text: String(repeating: "\(number) ", count: 1 + number % 90))
    }
    let found = collected(answers)
    #expect(found.passages.count == 1 && Array(found) == answers)
  }

  @Test("Answers that stand elsewhere but are told in the same order are the same")
  func equality() {
    var block = TextBlock()
    for text in ["twee", "", "één"] {
      var text = text
      text.withUTF8 { block.append($0, traces: []) }
    }
    let passage = OpenAnswers.Passage(
      wave: "t0", group: "a", item: "q1", blocks: [TextBlock(), block],
      order: [.init(block: 1, index: 2), .init(block: 1, index: 0)])
    let other: OpenAnswers = [
      OpenAnswer(wave: "t0", group: "a", item: "q1", text: "één"),
      OpenAnswer(wave: "t0", group: "a", item: "q1", text: "twee"),
    ]
    #expect(OpenAnswers([passage]) == other)
    #expect(OpenAnswers([passage]).hashValue == other.hashValue)
    #expect(OpenAnswers([passage]) != collected(Self.answers))
  }
}
