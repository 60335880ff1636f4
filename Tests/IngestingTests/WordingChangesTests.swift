import Ingesting
import SurveyModel
import Testing

@Suite struct WordingChangesTests {
  private static let before = "data/nulmeting/huisartsen.csv"
  private static let after = "data/vervolgmeting/huisartsen.csv"

  /// What is told where one question is headed like this at the two waves; other headings than ids and wordings are
  /// mapped.
  private func told(_ first: String, _ second: String) throws -> [Finding] {
    let study = SampleStudy.study(
      items: [
        SampleStudy.item(
          "vraag", "eens", SampleStudy.text("Ik weet wat de hulp kost.", "I know what care costs."),
          groups: [SampleStudy.doctors])
      ],
      sources: [
        SampleStudy.source(
          Self.before, columns: [ColumnMapping(role: .answers(.item("vraag")), heading: first)]),
        SampleStudy.source(
          Self.after, wave: .fixed(SampleStudy.wave2),
          columns: [ColumnMapping(role: .answers(.item("vraag")), heading: second)]),
      ], background: [])
    return try ingest(study, [Self.before: "\"\(first)\"\n3\n", Self.after: "\"\(second)\"\n4\n"]).findings
      .filter { $0.code == "wording-differs" }
  }

  @Test("A question that is headed otherwise at a later wave is told with both headings")
  func differs() throws {
    let findings = try told("Ik weet wat de hulp kost.", "Ik weet ongeveer wat hulp kost.")
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.severity == .warning && finding.file == Self.after)
    #expect(
      finding.text
        == "Item vraag is headed 'Ik weet ongeveer wat hulp kost.' at wave vervolgmeting, and "
        + "'Ik weet wat de hulp kost.' in data/nulmeting/huisartsen.csv at wave nulmeting. Where the question itself "
        + "was put otherwise its answers cannot be compared: make it an item for each wave.")
    #expect(try told("Weet u wat het kost?", "Weet u wat de hulp u kost?").count == 1)
  }

  @Test(
    "Another language, case, an id, a code, a question around it or a cut heading is no other wording",
    arguments: [
      "I know what care costs.", "ik weet  wat de hulp KOST.", "vraag", "Q12", "Vraag 7",
      "Stellingen [Ik weet wat de hulp kost.]", "Ik weet wat de h..", "<b>Ik weet wat de hulp kost.</b>",
    ])
  func same(heading: String) throws {
    #expect(try told("Ik weet wat de hulp kost.", heading).isEmpty)
    #expect(try told(heading, "Ik weet wat de hulp kost.").isEmpty)
  }

  @Test("Groups that read other words at every wave are no change")
  func groups() throws {
    let study = SampleStudy.study(items: [SampleStudy.items[1]], background: [])
    let doctors = "Ik bespreek de kosten.\n3\n"
    let schools = "Wij bespreken de kosten.\n3\n"
    let files = [
      "data/nulmeting/huisartsen.csv": doctors, "data/nulmeting/scholen.csv": schools,
      "data/vervolgmeting/huisartsen.csv": doctors, "data/vervolgmeting/scholen.csv": schools,
    ]
    #expect(try !ingest(study, files).findings.contains { $0.code == "wording-differs" })
  }
}
