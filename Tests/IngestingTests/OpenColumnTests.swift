import Ingesting
import SurveyModel
import Testing

@Suite struct OpenColumnTests {
  @Test("White space of any kind is no open answer, and what stands around an answer is not part of it")
  func blanks() throws {
    let found = try answers("tekst", ["", "  ", "\u{A0}", "\t\u{2003}", " ja ", "ja", "Ja", "één"])
    #expect(found.prefix(4).allSatisfy { $0 == .blank })
    #expect(found[4] == found[5])
    #expect(found[5] != found[6])
    #expect(found[7].isAnswered)
  }

  /// The texts that count as answers where `label` says that there is none.
  private func texts(_ cells: [String], label: LocalizedText) throws -> [String] {
    let scale = AnswerScale(
      id: "tekst", kind: .open, options: [], also: [],
      missing: [AnswerScale.MissingAnswer(id: "geen", label: label, codes: ["-99"])])
    let plain = SampleStudy.study(with: "tekst")
    let study = Study(
      id: plain.id, title: plain.title, languages: plain.languages, about: plain.about, waves: plain.waves,
      groups: plain.groups, themes: [], scales: [scale], items: plain.items, background: [], columns: [],
      sources: [], cleaning: plain.cleaning, weights: [:], analysis: plain.analysis, privacy: plain.privacy)
    let text = (["vraag"] + cells).map { "\($0)\n" }.joined()
    let result = try ingest(study, ["data/nulmeting/huisartsen.csv": text])
    let column = result.responses[0].table.answers[0].answers
    #expect(cells.indices.count { column[$0] != .blank } == result.openAnswers.count)
    return result.openAnswers.map(\.text)
  }

  @Test("A missing answer of the scale is no open answer")
  func missing() throws {
    let cells = ["geen  OPMERKINGEN", "-99", "Geen opmerkingen meer", "-99.0", "GEEN"]
    #expect(try texts(cells, label: "Geen opmerkingen") == ["Geen opmerkingen meer"])
  }

  @Test("A missing answer with an accent is one however the accent is written")
  func accents() throws {
    let cells = ["\u{E9}\u{E9}n keer", "E\u{301}\u{E9}n keer", "E\u{301}e\u{301}n  Keer", "een keer"]
    #expect(try texts(cells, label: "\u{C9}\u{E9}n keer") == ["een keer"])
    #expect(try texts(cells, label: "E\u{301}e\u{301}n keer") == ["een keer"])
  }

  @Test("Without the texts nothing else is other than with them, and the order rests on the texts alone")
  func withoutTexts() throws {
    let cells = ["bel 06-12345678", "a", "", "b@voorbeeld.nl", "a"] + (0..<40).map { "tekst \($0)" }
    let files = [
      "data/nulmeting/huisartsen.csv": (["vraag"] + cells.map { "\"\($0)\"" }).joined(separator: "\n")
    ]
    let study = SampleStudy.study(with: "tekst")
    let whole = try ingest(study, files)
    let bare = try ingest(study, files, products: [])
    #expect(bare.responses == whole.responses && bare.findings == whole.findings)
    #expect(bare.openAnswers.isEmpty && bare.files[0].sha256 == nil && whole.files[0].sha256 != nil)
    #expect(whole.openAnswers.count == cells.count - 1)
    #expect(bare.findings.contains { $0.code == "personal-open-answer" && $0.count == 2 })
  }
}
