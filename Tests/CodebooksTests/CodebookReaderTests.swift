import Foundation
import SurveyModel
import Testing

@testable import Codebooks

@Suite struct CodebookReaderTests {
  /// The codebook that has every key of the study format.
  private func full() throws -> Codebook {
    try CodebookReader().read(fixture())
  }

  private func fixture() throws -> [UInt8] {
    let url = try #require(
      Bundle.module.url(forResource: "study", withExtension: "yaml", subdirectory: "Fixtures"))
    return try Array(Data(contentsOf: url))
  }

  @Test("What the study is, its languages and what only a person knows are read")
  func about() throws {
    let study = try full().study
    #expect(study.id == "westerkwartier")
    #expect(study.title.text(in: .nl) == "Cultuurverandering Preventieprogramma")
    #expect(study.title.text(in: .en) == "Culture change, prevention programme")
    #expect(study.languages == [.nl, .en])
    #expect(study.about.facts.count == About.Fact.allCases.count)
    #expect(study.about.facts[.populationSource]?.text(in: .nl) == "Register huisartsen, 1 augustus 2021")
    #expect(study.about.facts[.funding] == "Gemeente Westerkwartier")
  }

  @Test("Waves have their periods, groups their populations")
  func wavesAndGroups() throws {
    let study = try full().study
    #expect(study.waves.map(\.id) == ["nulmeting", "vervolgmeting"])
    #expect(study.waves[1].period?.first.description == "2022-05-16")
    #expect(study.waves[1].period?.last.description == "2022-06-30")
    #expect(study.groups.map(\.id) == ["huisartsen", "consulenten", "inwoners", "scholen"])
    let practitioners = study.groups[0]
    #expect(practitioners.population["nulmeting"] == .init(size: 41, isApproximate: false))
    #expect(practitioners.population["vervolgmeting"]?.size == 40)
    #expect(practitioners.inBoth == 38)
    #expect(practitioners.invited == ["nulmeting": 40, "vervolgmeting": 39])
    #expect(study.groups[1].population.mapValues(\.size) == ["nulmeting": 25, "vervolgmeting": 25])
    #expect(study.groups[1].invited == ["nulmeting": 24, "vervolgmeting": 24])
    #expect(study.groups[2].population == ["nulmeting": .init(size: 63_000, isApproximate: true)])
    #expect(study.groups[3].population.isEmpty)
    #expect(study.groups[3].inBoth == nil)
  }

  @Test("Themes have their direction and the change that matters")
  func themes() throws {
    let study = try full().study
    #expect(
      study.themes == [
        Theme(
          id: "kostenbewustzijn",
          label: both("Kostenbewustzijn", "Cost awareness"),
          description: both("Weten wat hulp kost.", "To know what help costs."), desired: .neutral,
          isSpotlight: true, relevantChange: 7.5),
        Theme(
          id: "werkdruk", label: both("Werkdruk", "Workload"), description: nil, desired: .lower,
          isSpotlight: false, relevantChange: nil),
      ])
  }

  @Test("Scales have their answers in order, further spellings and missing answers")
  func scales() throws {
    let scales = try full().study.scales
    #expect(
      scales.map(\.kind) == [
        .ordinal(values: [1, 2, 3, 4, 5]), .numeric(low: 1, high: 10), .nominal, .multiple, .open,
      ])
    #expect(scales[0].options.map(\.code) == ["1", "2", "3", "4", "5"])
    #expect(scales[0].options[3].label == both("Mee eens", "Agree"))
    #expect(scales[0].also == [.init(text: "Eens", option: 3), .init(text: "Oneens", option: 1)])
    #expect(
      scales[0].missing == [
        .init(
          id: "weet-niet", label: both("Weet niet / n.v.t.", "Don't know / n.a."), codes: ["9", "99"]),
        .init(id: "geweigerd", label: both("Wil niet zeggen", "Refused"), codes: []),
      ])
    #expect(scales[1].missing.map(\.codes) == [["-1"]])
    #expect(scales[2].options.map(\.code) == ["marum", "grootegast", "leek", "zuidhorn"])
    #expect(scales[3].options.map(\.code) == ["a", "b", "geen"])
    #expect(scales[4].options.isEmpty)
  }

  @Test("Items know who answers them and when, in the order of the codebook, not of the list")
  func items() throws {
    let study = try full().study
    let item = study.items[0]
    #expect(item.theme == "kostenbewustzijn")
    #expect(item.scale == "eens")
    #expect(!item.isReversed)
    #expect(item.groups == ["huisartsen", "consulenten", "inwoners"])
    #expect(item.waves == ["nulmeting", "vervolgmeting"])
    #expect(item.text(for: "inwoners").text(in: .nl) == "Ik weet wat de hulp kost die ik krijg.")
    #expect(item.text(for: "huisartsen").text(in: .en) == "I know the costs of the help I refer to.")
    #expect(study.items.map(\.id) == ["kosten-1", "kosten-2", "druk-1", "hulp-1", "opmerking"])
    #expect(study.items[1].groups == study.groups.map(\.id))
    #expect(study.items[2].isReversed)
    #expect(study.items[3].theme == nil)
    #expect(study.items[3].waves == ["vervolgmeting"])
    #expect(
      study.background == [
        BackgroundVariable(id: "gebied", label: both("Gebied", "Area"), scale: "gebied", groups: ["inwoners"])
      ])
  }

  @Test("Sources say how an export is read and whose answers it holds")
  func sources() throws {
    let study = try full().study
    #expect(
      study.columns == [
        ColumnMapping(role: .respondent, heading: "code"),
        ColumnMapping(role: .answers(.item("opmerking")), heading: "Wilt u nog iets kwijt? (open)"),
      ])
    let first = study.sources[0]
    #expect(first.file == "data/nulmeting/huisartsen.csv")
    #expect(first.wave == .fixed("nulmeting"))
    #expect(first.group == .fixed("huisartsen"))
    #expect(first.format == .csv)
    #expect(first.encoding == .windows1252)
    #expect(first.delimiter == UInt8(ascii: ";"))
    #expect(first.dates == .dayMonthYear)
    #expect(
      first.columns.map(\.role) == ColumnRole.facts + [
        .answers(.item("kosten-1")), .answers(.background("gebied")),
      ])
    #expect(first.columns.map(\.heading).suffix(2) == ["KB[SQ001]", "Woonplaats"])
    let second = study.sources[1]
    #expect(
      second.wave
        == .column(
          heading: "Meting",
          values: [.init(text: "T0", subject: "nulmeting"), .init(text: "T1", subject: "vervolgmeting")]))
    guard case .column("Doelgroep", let values) = second.group else {
      Issue.record("the group is read from a column")
      return
    }
    #expect(values.last == .init(text: "Proef", subject: nil))
    #expect(second.format == nil)
    #expect(second.encoding == nil)
    #expect(second.delimiter == UInt8(ascii: "\t"))
    #expect(second.dates == nil)
  }

  @Test("Cleaning, weights, analysis and privacy are read")
  func options() throws {
    let study = try full().study
    #expect(
      study.cleaning
        == CleaningOptions(
          treatments: [
            .preview: .flag, .noConsent: .exclude, .noAnswers: .flag, .duplicate: .flag,
            .outsidePeriod: .exclude, .breakOff: .exclude, .speeding: .off, .straightLining: .off,
            .duplicateAnswers: .exclude, .outOfRange: .exclude, .careless: .exclude,
          ], breakOffBelow: 0.4, speedingBelow: 0.6, speedingStrongBelow: 0.25,
          manual: [.init(file: "data/alles.csv", row: 12, reason: "test entry by the school")]))
    #expect(
      study.weights == [
        "inwoners": WeightTargets(
          margins: [.init(variable: "gebied", totals: [10_900, 12_500.5, 20_100, 20_400])], trim: 0.25...4)
      ])
    #expect(
      study.analysis
        == AnalysisOptions(
          minimumAnswered: 0.6, confidence: 0.9, relevantChange: 4, adjust: .benjaminiHochberg,
          bootstrapReplicates: 999, bootstrapSeed: 7))
    #expect(study.privacy == PrivacyOptions(minimum: 6, detail: 12))
  }

  @Test("A codebook with nothing to remark has no findings")
  func findings() throws {
    #expect(try full().findings.isEmpty)
  }

  @Test("The order of keys means nothing where the format gives it no meaning")
  func order() throws {
    let text = try String(decoding: fixture(), as: UTF8.self)
    let expected = try full().study
    // The sections of the file in another order, each with its comments and lines.
    let sections = text.split(separator: "\n\n").map(String.init)
    for shift in 1..<sections.count {
      let turned = Array(sections[shift...] + sections[..<shift]).joined(separator: "\n\n")
      #expect(try CodebookReader().read(Array(turned.utf8)).study == expected)
    }
    // The keys within an item, a group, a source and a scale in another order.
    for (one, other) in [
      ("    theme: werkdruk\n    scale: eens\n", "    scale: eens\n    theme: werkdruk\n"),
      ("    population: 25\n    invited: 24\n", "    invited: 24\n    population: 25\n"),
      ("    wave: nulmeting\n    group: huisartsen\n", "    group: huisartsen\n    wave: nulmeting\n"),
      ("{rule: exclude, below: 0.4}", "{below: 0.4, rule: exclude}"),
      ("zuidhorn: 20400, leek: 20100}", "leek: 20100, zuidhorn: 20400}"),
      (
        "{column: Meting, values: {T0: nulmeting, T1: vervolgmeting}}",
        "{values: {T0: nulmeting, T1: vervolgmeting}, column: Meting}"
      ),
      ("    kind: numeric\n    range: [1, 10]\n", "    range: [1, 10]\n    kind: numeric\n"),
    ] {
      let turned = text.replacing(one, with: other)
      #expect(turned != text)
      #expect(try CodebookReader().read(Array(turned.utf8)).study == expected)
    }
  }

  @Test("The order of waves, groups, themes, items and answers has a meaning and is kept")
  func meaningfulOrder() throws {
    let study = try Draft.codebook(
      """
      waves: {na: {label: Na}, voor: {label: Voor}}
      groups: {inwoners: {label: Inwoners}, artsen: {label: Artsen}}
      items:
        k2: {scale: eens, text: Ik heb tijd.}
        k1: {theme: kosten, scale: eens, text: Ik ken de kosten.}
      """
    ).study
    #expect(study.waves.map(\.id) == ["na", "voor"])
    #expect(study.groups.map(\.id) == ["inwoners", "artsen"])
    #expect(study.items.map(\.id) == ["k2", "k1"])
    #expect(study.items[0].groups == ["inwoners", "artsen"])
  }

  @Test("A file of another system reads the same")
  func systems() throws {
    let text = try String(decoding: fixture(), as: UTF8.self)
    let windows = Array("\u{FEFF}".utf8) + Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(try CodebookReader().read(windows) == full())
  }

  @Test("A codebook cut off or damaged anywhere is told of, and never stops the program")
  func damage() throws {
    let bytes = try fixture()
    for length in stride(from: 0, to: bytes.count, by: 61) {
      _ = try? CodebookReader().read(Array(bytes[..<length]))
      var damaged = bytes
      damaged[length] = [0x22, 0x7B, 0x3A, 0x0A, 0xFF, 0x2A, 0x09][length % 7]
      _ = try? CodebookReader().read(damaged)
    }
    let cut = #expect(throws: CodebookError.self) { try CodebookReader().read(Array(bytes[..<2000])) }
    #expect(cut?.problems.isEmpty == false)
  }

  private func both(_ dutch: String, _ english: String) -> LocalizedText {
    LocalizedText(translations: [.init(language: .nl, text: dutch), .init(language: .en, text: english)])
  }

  @Test("What a misspelt section defines is not told to be lacking, once for each reference")
  func misspeltSection() {
    let text = Draft.text("title: Proef").replacing("\nthemes:", with: "\nthemess:")
    let error = #expect(throws: CodebookError.self) { try CodebookReader().read(Array(text.utf8)) }
    let line = text.split(separator: "\n").firstIndex { $0.hasPrefix("themess:") }.map { $0 + 1 } ?? 0
    #expect(
      error?.description
        == "study.yaml:\(line):1: Unknown key 'themess' in the codebook. Did you mean 'themes'?\n"
        + "study.yaml has 1 problem.")
  }
}
