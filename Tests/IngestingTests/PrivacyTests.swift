import Ingesting
import SurveyModel
import Testing

@Suite struct PrivacyTests {
  private static let secrets = [
    "GEHEIM-CODE-7", "Mevrouw Jansen", "jansen@voorbeeld.nl", "Mijn buurman drinkt", "OBS De Zwaan",
    "Jansen op 3 mei", "negentig kilo",
  ]
  private static let columns: [ColumnMapping] = [
    ColumnMapping(role: .respondent, heading: "code"), ColumnMapping(role: .cluster, heading: "school"),
    ColumnMapping(role: .submitted, heading: "tijd"), ColumnMapping(role: .duration, heading: "duur"),
    ColumnMapping(role: .weight, heading: "gewicht"),
  ]
  private static let heading =
    "code;Naam;E-mail;school;tijd;duur;gewicht;kosten-1;kosten-2;cijfer-1;vervoer-1;open-1;gebied\n"

  private static func row(tijd: String, duur: String, kosten: String) -> String {
    "\(secrets[0]);\(secrets[1]);\(secrets[2]);\(secrets[4]);\(tijd);\(duur);\(duur);\(kosten);2;7;1;"
      + "\(secrets[3]);leek\n"
  }

  private static func study(_ columns: [ColumnMapping] = columns) -> Study {
    SampleStudy.study(columns: columns)
  }

  @Test("Nothing of respondents' codes, organisations, open answers or personal data is in an error")
  func errors() throws {
    let files = [
      "data/nulmeting/huisartsen.csv": Self.heading
        + Self.row(tijd: Self.secrets[5], duur: Self.secrets[6], kosten: "onbekend")
        + Self.row(tijd: "1-2-2021", duur: "x", kosten: "77"),
      "data/vervolgmeting/huisartsen.csv": Self.heading + Self.row(tijd: "", duur: "", kosten: "1")
        + "los;veld\n",
    ]
    let found = try problems(Self.study(), files)
    #expect(found.count == 7)
    for problem in found {
      for secret in Self.secrets { #expect(!problem.contains(secret)) }
    }
  }

  @Test("Nothing of them is in a finding or a report either, and codes leave as digests alone")
  func results() throws {
    let rows = (0..<10).map { Self.row(tijd: "2021-09-01", duur: "0", kosten: $0 == 0 ? "7" : "3") }
    let result = try ingest(
      Self.study(), ["data/nulmeting/huisartsen.csv": Self.heading + rows.joined()])
    var told = "\(result.findings)\(result.files)\(result.responses)"
    for secret in Self.secrets { #expect(!told.contains(secret)) }
    told = result.openAnswers.map(\.text).joined()
    #expect(told.contains(Self.secrets[3]))
  }

  @Test("Digests depend on the key, and those of people and organisations differ")
  func keys() throws {
    let file = ["data/nulmeting/huisartsen.csv": "code;school;vraag\nA1;A1;3\n"]
    let columns = [
      ColumnMapping(role: .respondent, heading: "code"), ColumnMapping(role: .cluster, heading: "school"),
    ]
    let study = SampleStudy.study(with: "eens", columns: columns)
    let one = try ingest(study, file).responses[0].table
    let other = try ingest(study, file, key: [1, 2, 3]).responses[0].table
    #expect(one.respondents != other.respondents)
    #expect(one.clusters != other.clusters)
    #expect(one.respondents != one.clusters)
    #expect(one.respondents == (try ingest(study, file).responses[0].table.respondents))
  }

  @Test("The order of open answers follows neither the rows nor their fingerprints")
  func order() throws {
    let texts = (0..<40).map { "antwoord \($0)" }
    let study = SampleStudy.study(with: "tekst")
    let result = try ingest(
      study, ["data/nulmeting/huisartsen.csv": (["vraag"] + texts).joined(separator: "\n")])
    let told = result.openAnswers.map(\.text)
    #expect(told != texts && told.sorted() == texts.sorted())
    guard case .open(let fingerprints) = result.responses[0].table.answers[0].answers else {
      Issue.record("the question is open")
      return
    }
    let byFingerprint = zip(texts, fingerprints).sorted { $0.1 < $1.1 }.map(\.0)
    #expect(told != byFingerprint && told != byFingerprint.reversed())
    #expect(Set(fingerprints).count == 40)
  }

  @Test("Without a key the same rows have equal codes and answers, and nothing else changes")
  func withoutKey() throws {
    let columns = [
      ColumnMapping(role: .respondent, heading: "code"), ColumnMapping(role: .cluster, heading: "school"),
    ]
    let study = SampleStudy.study(with: "tekst", columns: columns)
    let codes = ["A1", "a-1", "B2", "", "é9", "É9", "A1", "B2B2B2B2B2B2B2B2B2B2", "C3", "b 2"]
    let texts = ["ja", "ja", "nee", "", "ja ", "ja!", "nee", "misschien", "ja", "Ja"]
    let rows = zip(codes, texts).map { "\($0);\($0.first ?? "x");\($1)\n" }
    let file = ["data/nulmeting/huisartsen.csv": "code;school;vraag\n" + rows.joined()]
    let with = try ingest(study, file)
    let without = try ingest(study, file, key: nil)
    // Which rows are equal, as the first row of each kind.
    func firsts<Value: Equatable>(_ values: [Value]) -> [Int?] { values.map { values.firstIndex(of: $0) } }
    func kinds(_ result: IngestResult) throws -> [[Int?]] {
      let table = result.responses[0].table
      let answers = table.answers[0].answers
      return [
        firsts(Array(try #require(table.respondents))), firsts(Array(try #require(table.clusters))),
        firsts(codes.indices.map { answers[$0] }),
      ]
    }
    #expect(try kinds(with) == (try kinds(without)))
    #expect(with.findings == without.findings && with.files == without.files)
    #expect(with.responses != without.responses)
  }
}
