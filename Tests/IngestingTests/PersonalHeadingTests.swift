import SurveyModel
import Testing

@testable import Ingesting

@Suite struct PersonalHeadingTests {
  @Test(
    "Headings of personal data are recognised by whole words, in Dutch and English",
    arguments: [
      "Naam", "Uw naam:", "E-mail", "e-mailadres", "Email Address", "RecipientEmail", "RecipientLastName",
      "IPAddress",
      "ipaddr", "IP address", "IP-adres", "LocationLatitude", "Telefoonnummer", "phone_number",
      "Geboortedatum",
      "Date of birth", "Postcode (4 cijfers)", "Straat en huisnummer", "BSN",
    ])
  func personal(heading: String) {
    #expect(PersonalHeading.matches(heading))
  }

  @Test(
    "Words that merely contain such a word are something else",
    arguments: [
      "Namens wie", "Benaming", "Principe", "tips", "Adressering", "submitdate", "Geboorteland", "filename2x",
      "streetwise", "Relocations", "",
    ])
  func other(heading: String) {
    #expect(!PersonalHeading.matches(heading))
  }

  @Test("A personal column is told and not read, unless the codebook maps it or it is a question")
  func dropped() throws {
    let study = SampleStudy.study(
      items: [
        SampleStudy.item("open-1", "tekst", "Wat is uw naam voor de hulp?", groups: [SampleStudy.doctors])
      ], columns: [ColumnMapping(role: .respondent, heading: "E-mail")], background: [])
    let result = try ingest(
      study,
      [
        "data/nulmeting/huisartsen.csv":
          "Naam;E-mail;Wat is uw naam voor de hulp?;IP-adres;overig\nJan;jan@x.nl;steun;10.0.0.1;z\n"
      ])
    #expect(result.files[0].personal == ["Naam", "IP-adres"])
    #expect(result.files[0].ignored == ["overig"])
    #expect(result.files[0].columns.map(\.use.name) == ["respondent", "open-1"])
    #expect(result.openAnswers.map(\.text) == ["steun"])
    #expect(
      result.findings.first { $0.code == "personal-data" }?.text
        == "2 columns with personal data were not read: 'Naam', 'IP-adres'. It is better to leave them out of "
        + "the export.")
  }
}
