import Ingesting
import SurveyModel
import Testing

@Suite struct PersonalTraceFindingsTests {
  private func ingested(_ cells: [String]) throws -> IngestResult {
    let text = "vraag\n" + cells.map { "\"\($0)\"\n" }.joined()
    return try ingest(SampleStudy.study(with: "tekst"), ["data/nulmeting/huisartsen.csv": text])
  }

  @Test("A warning counts the answers and kinds of an item, and gives away none of them")
  func warning() throws {
    let result = try ingested([
      "Bel 06-12345678 of 050-1234567", "06 87654321, jan@voorbeeld.nl", "Niets", "Op 9801 LB",
    ])
    let finding = try #require(result.findings.first { $0.code == "personal-open-answer" })
    #expect(finding.severity == .warning && finding.count == 3)
    #expect(
      finding.text
        == "3 answers to vraag seem to hold personal data: 2 telephone numbers, 1 e-mail address, 1 postcode. Column "
        + "'personal' of 1-ingest/open-answers.csv tells which; look at them before you quote any.")
    let traces = Dictionary(uniqueKeysWithValues: result.openAnswers.map { ($0.text, $0.traces.text) })
    let expected = [
      "Bel 06-12345678 of 050-1234567": "phone", "06 87654321, jan@voorbeeld.nl": "phone;email", "Niets": "",
      "Op 9801 LB": "postcode",
    ]
    #expect(traces == expected)
  }

  @Test("One answer is spoken of as one, and without any nothing is said")
  func counts() throws {
    let one = try ingested(["123456782", "ja"]).findings.first { $0.code == "personal-open-answer" }
    #expect(one?.text.hasPrefix("1 answer to vraag seems to hold personal data: 1 BSN. Column") == true)
    #expect(try !ingested(["ja", "nee"]).findings.contains { $0.code == "personal-open-answer" })
  }

  @Test(
    "The order of open answers follows from the texts and the key alone: that of the rows leaves no trace")
  func shuffled() throws {
    let cells = (0..<40).map { "antwoord \($0)" }
    let straight = try ingested(cells).openAnswers
    #expect(straight == (try ingested(cells.reversed()).openAnswers))
    #expect(straight == (try ingested(Array(cells[20...] + cells[..<20])).openAnswers))
    let texts = straight.map(\.text)
    #expect(texts != cells && texts.sorted() == cells.sorted())
  }
}
