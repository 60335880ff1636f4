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

  @Test("A missing answer of the scale is no open answer")
  func missing() throws {
    let scale = AnswerScale(
      id: "tekst", kind: .open, options: [], also: [],
      missing: [AnswerScale.MissingAnswer(id: "geen", label: "Geen opmerkingen", codes: ["-99"])])
    let plain = SampleStudy.study(with: "tekst")
    let study = Study(
      id: plain.id, title: plain.title, languages: plain.languages, about: plain.about, waves: plain.waves,
      groups: plain.groups, themes: [], scales: [scale], items: plain.items, background: [], columns: [],
      sources: [], cleaning: plain.cleaning, weights: [:], analysis: plain.analysis, privacy: plain.privacy)
    let result = try ingest(
      study, ["data/nulmeting/huisartsen.csv": "vraag\ngeen  OPMERKINGEN\n-99\nGeen opmerkingen meer\n"])
    #expect(result.openAnswers.map(\.text) == ["Geen opmerkingen meer"])
    #expect((0..<2).allSatisfy { result.responses[0].table.answers[0].answers[$0] == .blank })
  }
}
