import SurveyModel
import SurveyResults
import Testing

@testable import Reporting

@Suite struct ReportBuilderTests {
  static func documents(
    _ language: Language, study: Study = SampleStudy.study, results: Results = SampleResults.results
  ) -> [ReportDocument] {
    ReportBuilder(study: study, results: results, language: language, notice: SampleStudy.notice).documents()
  }

  /// All blocks of a document, those within folds too.
  static func blocks(_ document: ReportDocument) -> [Block] {
    func flat(_ blocks: [Block]) -> [Block] {
      blocks.flatMap { block in
        if case .fold(_, let inner) = block { [block] + flat(inner) } else { [block] }
      }
    }
    return document.sections.flatMap { flat($0.blocks) + $0.panels.flatMap { flat($0.blocks) } }
  }

  @Test("Equal results give equal documents", arguments: Language.allCases)
  func determinism(language: Language) {
    #expect(Self.documents(language) == Self.documents(language))
  }

  @Test("The first document is the report, then come the themes in its order, the groups and the summary")
  func paths() {
    #expect(
      Self.documents(.nl).map(\.path) == [
        "report.nl", "themes/positieve-gezondheid.nl", "themes/kostenbewustzijn.nl", "themes/claimgedrag.nl",
        "groups/huisartsen.nl", "groups/consulenten.nl", "groups/scholen.nl", "groups/zorgaanbieders.nl",
        "groups/inwoners.nl", "samenvatting.nl",
      ])
  }

  @Test("Every page but the report leads to it, and the report to its summary", arguments: Language.allCases)
  func home(language: Language) {
    let targets = Self.documents(language).map { document in
      document.home?.runs.compactMap { run -> String? in
        if case .link(_, let target) = run { target } else { nil }
      }
    }
    #expect(targets[0] == ["samenvatting.\(language.rawValue)"])
    #expect(targets.dropFirst().allSatisfy { $0 == ["report.\(language.rawValue)"] })
  }

  @Test("A part stands alone: its figures and tables count from 1 and it leads nowhere else")
  func parts() throws {
    let builder = ReportBuilder(study: SampleStudy.study, results: SampleResults.results, language: .nl)
    let theme = builder.documents(of: .theme("kostenbewustzijn"))
    #expect(theme.map(\.path) == ["themes/kostenbewustzijn.nl"])
    let document = try #require(theme.first)
    #expect(document.home == nil)
    let figures = Self.blocks(document).compactMap { block -> String? in
      if case .figure(let figure) = block { figure.title } else { nil }
    }
    #expect(figures.first?.hasPrefix("Figuur 1. ") == true)
    #expect(builder.documents(of: .group("scholen")).map(\.path) == ["groups/scholen.nl"])
    #expect(builder.documents(of: .theme("geluk")).isEmpty)
  }

  @Test("The glossary explains each term once, and in both languages the same ones")
  func glossary() {
    let terms = Language.allCases.map { language in
      Self.blocks(Self.documents(language)[0]).flatMap { block -> [String] in
        guard case .definitions(let definitions) = block else { return [] }
        return definitions.compactMap { $0.id?.hasPrefix("term-") == true ? $0.id : nil }
      }
    }
    #expect(terms[0] == terms[1])
    #expect(terms[0].count > 10 && Set(terms[0]).count == terms[0].count)
  }

  @Test("The parts stand in the order in which they are read")
  func sections() {
    #expect(
      Self.documents(.en)[0].sections.map(\.id) == [
        "summary", "participation", "theme-positieve-gezondheid", "theme-kostenbewustzijn",
        "theme-claimgedrag",
        "single-items", "between", "method", "glossary", "questionnaire", "provenance",
      ])
  }

  @Test("The notice stands on every page", arguments: Language.allCases)
  func notice(language: Language) {
    for document in Self.documents(language) {
      #expect(document.notice?.plain == SampleStudy.notice.text(in: language))
    }
  }

  @Test("A table has no empty cell, whatever is hidden", arguments: Language.allCases)
  func cells(language: Language) {
    for variant in ResultVariants.all(desired: .higher) {
      let document = Self.documents(language, study: variant.study, results: variant.results)[0]
      for case .table(let table) in Self.blocks(document) {
        for row in table.groups.flatMap(\.rows) {
          for cell in row.cells { #expect(!cell.text.plain.isEmpty, "\(table.caption)") }
        }
      }
    }
  }

  @Test("Where a table holds an x, a note below it says what that is", arguments: Language.allCases)
  func hidden(language: Language) {
    let note = language.words.hiddenNote(minimum: 5)
    let document = Self.documents(language)[0]
    for panel in document.sections.flatMap(\.panels) {
      let page = ReportDocument(
        language: language, path: "x", title: "", subtitle: nil, facts: [], notice: nil,
        sections: [ReportSection(id: "x", title: "", blocks: panel.blocks)], chrome: document.chrome)
      var holdsX = false
      var explains = false
      for block in Self.blocks(page) {
        if case .table(let table) = block {
          holdsX =
            holdsX
            || table.groups.contains { $0.rows.contains { $0.cells.contains { $0.text.plain == "x" } } }
        }
        if case .source(let text) = block, text.plain.contains(note) { explains = true }
      }
      #expect(!holdsX || explains, "\(panel.title)")
    }
  }

  @Test("Figures and tables are numbered in the order of the report", arguments: Language.allCases)
  func numbering(language: Language) {
    var tables: [String] = []
    var figures: [String] = []
    for block in Self.blocks(Self.documents(language)[0]) {
      switch block {
      case .table(let table): tables.append(table.caption)
      case .overview(let grid): tables.append(grid.caption)
      case .figure(let figure): figures.append(figure.title)
      case .heading, .lead, .headline, .paragraph, .list, .verdicts, .definitions, .note, .fold, .closing,
        .source, .code:
        break
      }
    }
    let table = language == .nl ? "Tabel" : "Table"
    let figure = language == .nl ? "Figuur" : "Figure"
    #expect(tables.enumerated().allSatisfy { $1.hasPrefix("\(table) \($0 + 1). ") })
    #expect(figures.enumerated().allSatisfy { $1.hasPrefix("\(figure) \($0 + 1). ") })
    #expect(tables.count > 20 && figures.count == 9)
  }

  @Test("Anchors are unique, and every link within a page leads to one", arguments: Language.allCases)
  func anchors(language: Language) {
    for document in Self.documents(language) {
      let anchors = document.sections.flatMap { [$0.id] + $0.panels.map(\.id) }
      #expect(Set(anchors).count == anchors.count)
      for case .overview(let grid) in Self.blocks(document) {
        for target in grid.rows.compactMap(\.target) {
          let pieces = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
          let page = pieces[0].isEmpty ? document : Self.documents(language).first { $0.path == pieces[0] }
          let known = page?.sections.flatMap { [$0.id] + $0.panels.map(\.id) } ?? []
          #expect(known.contains(pieces[1]), "\(target)")
        }
      }
    }
  }

  @Test("One wave gives levels, no changes and no verdicts", arguments: Language.allCases)
  func oneWave(language: Language) {
    let variant = ResultVariants.oneWave()
    let document = Self.documents(language, study: variant.study, results: variant.results)[0]
    for block in Self.blocks(document) {
      switch block {
      case .overview, .verdicts: Issue.record("a study with one wave has no verdicts")
      case .figure(let figure):
        if case .change(let drawing) = figure.drawing {
          #expect(drawing.changeTitle == nil && drawing.waves.count == 1)
          #expect(drawing.rows.allSatisfy { $0.sign == nil && $0.change == nil && $0.points.count <= 1 })
        }
      case .heading, .lead, .headline, .paragraph, .list, .definitions, .note, .table, .fold, .closing,
        .source,
        .code:
        break
      }
    }
    let text = String(decoding: MarkdownRenderer().render(document), as: UTF8.self)
    #expect(!text.contains(language.words.noCause))
  }

  @Test("The headline of one wave is about the themes that most groups have in common")
  func levels() {
    let variant = ResultVariants.oneWave()
    let material = ReportMaterial(study: variant.study, results: variant.results, language: .nl)
    let levels = LevelSummary(material: material)
    #expect(
      levels.headline
        == "De meeste groepen scoren het hoogst op positieve gezondheid en het laagst op ‘vragen om zware zorg en ondersteuning’."
    )
    #expect(
      levels.sentences[0].plain
        == "Huisartsen: het hoogst op positieve gezondheid (52,4 punten), het laagst op ‘vragen om zware zorg en ondersteuning’ (41,2 punten)."
    )
  }

  @Test("With three waves the overview compares the last with the first, and a fold lists every change")
  func threeWaves() {
    let variant = ResultVariants.threeWaves()
    let document = Self.documents(.nl, study: variant.study, results: variant.results)[0]
    let captions = Self.blocks(document).compactMap { block -> String? in
      switch block {
      case .overview(let grid): grid.caption
      case .table(let table): table.caption
      case .heading, .lead, .headline, .paragraph, .list, .verdicts, .definitions, .note, .figure, .fold,
        .closing, .source, .code:
        nil
      }
    }
    #expect(
      captions[0] == "Tabel 1. Verschil tussen nulmeting (2021) en slotmeting (2024) per thema en groep")
    #expect(captions.contains { $0.hasSuffix("Positieve gezondheid: alle verschillen tussen metingen") })
  }

  @Test("A wave of few answers makes both waves of a pair whole")
  func coarse() {
    let material = ReportMaterial(study: SampleStudy.study, results: SampleResults.results, language: .nl)
    #expect(material.text(theme: 1, group: 0, wave: 0).mean == "52")
    #expect(material.text(theme: 1, group: 0, wave: 0).interval == "44 tot 61")
    #expect(material.text(theme: 1, group: 0, wave: 1).mean == "58")
  }

  @Test("Colours follow the wish and sides follow the scale")
  func tones() throws {
    let study = SampleStudy.study
    let material = ReportMaterial(study: study, results: SampleResults.results, language: .nl)
    func drawing(_ id: Item.ID) throws -> AnswerDrawing {
      let item = try #require(study.items.first { $0.id == id })
      let answers = ItemAnswers(item, material: material)
      let figure = AnswerFigure(material: material, item: item, answers: answers).figure(title: "")
      guard case .answers(let drawing) = figure.drawing else { throw CancellationError() }
      return drawing
    }
    let plain = try drawing("gezondheid-1")
    let reversed = try drawing("gezondheid-2")
    let lower = try drawing("claim-1")
    #expect(plain.desiredEnd == .right && plain.rightEnd == "helemaal mee eens (gewenst)")
    #expect(reversed.desiredEnd == .left && reversed.leftEnd == "helemaal mee oneens (gewenst)")
    #expect(lower.desiredEnd == .left)
    #expect(plain.legend.map(\.label).prefix(2) == ["helemaal mee oneens", "mee oneens"])
    #expect(plain.legend.map(\.tones).first == [.undesiredStrong])
    #expect(reversed.legend.map(\.tones).first == [.desiredStrong])
    // Merged shares are the worst and the best answers; on a reversed item the best stand at the left.
    let merged = try #require(reversed.rows.first { $0.label == "Zorgaanbieders" }).bars[0].segments
    #expect(merged.map(\.side) == [.left, .centre, .right])
    #expect(merged.map(\.tone) == [.desiredMerged, .neutral, .undesiredMerged])
    #expect(merged.map(\.text) == ["43", "28", "29"])
  }

  @Test("Hidden scores leave no number in a figure")
  func noTrace() throws {
    let material = ReportMaterial(study: SampleStudy.study, results: SampleResults.results, language: .nl)
    let figure = ChangeFigure(material: material, theme: 0).figure(number: 1)
    guard case .change(let drawing) = figure.drawing else { return }
    let row = try #require(drawing.rows.first { $0.label == "Huisartsen" })
    #expect(row.points.isEmpty && row.change == nil && row.interval == nil)
    #expect(row.hidden == "afgeschermd" && row.details == ["n < 5"] && row.word == "te weinig antwoorden")
    #expect(
      figure.description.hasPrefix("Huisartsen: x in 2021 (n < 5), x in 2022 (n < 5); te weinig antwoorden. ")
    )
  }
}
