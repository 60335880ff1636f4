import Testing

@testable import Drafting

@Suite struct AnswerWordsTests {
  @Test("Every known scale recognises its own answers in their usual spelling", arguments: AnswerWords.scales)
  func recognised(words: AnswerWords) throws {
    let known = try #require(KnownScale(words.answers.map { $0[0] }))
    let scale = known.scale(numbers: [], missing: [], isDutch: true)
    #expect(scale.answers.map(\.label) == words.answers.map { $0[0] })
  }

  @Test("Spellings, case and order do not matter, and all of the scale comes back in order")
  func spellings() throws {
    let known = try #require(KnownScale(["eens", "Zeer mee eens", "Mee Oneens", "Mee eens"]))
    let scale = known.scale(numbers: [4, 9, 1, 99], missing: [], isDutch: true)
    #expect(scale.id == "eens")
    #expect(
      scale.answers.map(\.label) == [
        "Helemaal mee oneens", "Mee Oneens", "Neutraal", "eens", "Zeer mee eens",
      ])
    #expect(scale.also == [DraftedScale.Spelling(text: "Mee eens", code: "4")])
    #expect(scale.missing == [DraftedScale.Missing(id: "weet-niet", label: "Weet niet", codes: ["9", "99"])])
  }

  @Test("Answers of no scale, or one answer alone, are not recognised")
  func unknown() {
    #expect(KnownScale(["Fiets", "Auto"]) == nil)
    #expect(KnownScale(["Neutraal"]) == nil)
    #expect(KnownScale(["Mee eens", "Vaak"]) == nil)
  }

  @Test("No spelling of an answer that is no score is one of a scale's")
  func apart() {
    let answers = Set(AnswerWords.scales.flatMap { $0.answers.flatMap { $0 } }.map { $0.lowercased() })
    for missing in AnswerWords.missing {
      for spelling in missing.spellings { #expect(!answers.contains(spelling.lowercased())) }
    }
  }
}
