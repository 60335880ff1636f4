import SurveyModel
import Testing

@testable import Reporting
@testable import SurveyResults

/// The tables about how firm conclusions stand.
@Suite struct CheckTablesTests {
  private static let group: RespondentGroup.ID = "zorgaanbieders"

  private static var checks: ChangeChecks {
    var checks = ChangeChecks()
    checks.composition = [
      .init(background: "gebied", within: -5.25, composition: -1.65, isShifted: true)
    ]
    checks.withoutDriftingItems = -4.0
    checks.dontKnow = .init(from: 0.04, to: 0.17)
    checks.verdictWithoutFinitePopulation = .inconclusive
    checks.withoutCareless = .init(verdict: .worsened)
    return checks
  }

  /// The sample study where careless responses are left out.
  private static let excluding: Study = {
    let study = SampleStudy.study
    return Study(
      id: study.id, title: study.title, languages: study.languages, about: study.about, waves: study.waves,
      groups: study.groups, themes: study.themes, scales: study.scales, items: study.items,
      background: study.background, columns: study.columns, sources: study.sources,
      cleaning: CleaningOptions(treatments: [.careless: .exclude]), weights: study.weights,
      analysis: study.analysis, privacy: study.privacy)
  }()

  /// The sample with checks for one group on one theme, and trends.
  private func material(
    _ trends: [TrendRecord<Published<TrendNumbers>>] = [], checks: ChangeChecks = checks,
    modifiers: [Modifier]? = nil, study: Study = SampleStudy.study
  ) -> ReportMaterial {
    let sample = SampleResults.results
    let themes = sample.themes.map { record in
      guard record.group == Self.group, record.theme == "kostenbewustzijn", record.by == nil else {
        return record
      }
      return SampleResults.ThemeResult(
        theme: record.theme, group: record.group, by: nil, waves: record.waves,
        changes: record.changes.map { change in
          guard var numbers = change.value.numbers else { return change }
          numbers.checks = checks
          numbers.modifiers = modifiers ?? numbers.modifiers
          return Between(from: change.from, to: change.to, value: .shown(numbers))
        })
    }
    return ReportMaterial(
      study: study,
      results: Results(
        provenance: sample.provenance, flow: sample.flow, reliability: sample.reliability, themes: themes,
        items: sample.items, between: sample.between, composition: sample.composition, trends: trends,
        warnings: sample.warnings), language: .nl)
  }

  private func tables(_ material: ReportMaterial) throws -> [Table] {
    let theme = try #require(material.study.themes.firstIndex { $0.id == "kostenbewustzijn" })
    var numbering = Numbering()
    return CheckTables(material: material, theme: theme).blocks(&numbering).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  @Test("A change stands beside what becomes of it under other assumptions")
  func checks() throws {
    let table = try #require(try tables(material()).first)
    let rows = table.groups.flatMap(\.rows).map { $0.cells.map(\.text.plain) }
    #expect(
      rows == [
        [
          "Zorgaanbieders", "niet vast te stellen", "lager", "x", "\u{2212}5,3 (Gebied)", "\u{2212}4,0",
          "4% naar 17%",
        ]
      ])
    #expect(table.columns.count == rows[0].count)
  }

  @Test("Where careless responses are left out the conclusion and the difference with them have columns")
  func withCareless() throws {
    var checks = Self.checks
    checks.withCareless = .init(verdict: .worsenedRelevant, estimate: -9.25, countedFrom: 6, countedTo: 0)
    let table = try #require(try tables(material(checks: checks, study: Self.excluding)).first)
    let rows = table.groups.flatMap(\.rows).map { $0.cells.map(\.text.plain) }
    #expect(
      rows == [
        [
          "Zorgaanbieders", "niet vast te stellen", "lager", "duidelijk lager", "x", "\u{2212}9,3",
          "\u{2212}5,3 (Gebied)", "\u{2212}4,0", "4% naar 17%",
        ]
      ])
    #expect(
      table.columns.map(\.heading) == [
        "Groep", "Conclusie bij een eindeloze groep", "Conclusie zonder gemarkeerde antwoorden",
        "Conclusie als onzorgvuldige antwoorden meetellen", "Verschil zonder gemarkeerde antwoorden",
        "Verschil als onzorgvuldige antwoorden meetellen", "Verschil bij gelijke samenstelling",
        "Verschil zonder afwijkende stellingen", "Aandeel ‘weet niet’",
      ])
    #expect(table.columns.map { $0.alignment == .text } == (0..<9).map { $0 < 4 })

    checks.withCareless = .init(verdict: .worsenedRelevant)
    let few = try #require(try tables(material(checks: checks, study: Self.excluding)).first)
    #expect(few.groups[0].rows[0].cells[5].text.plain == "x")
    let none = try #require(try tables(material(study: Self.excluding)).first)
    #expect(none.groups[0].rows[0].cells[3].text.plain == none.groups[0].rows[0].cells[5].text.plain)
  }

  @Test(
    "A reservation about cleaning says whether flagged or careless responses, or both, change the conclusion")
  func reservation() throws {
    func sentence(without: Verdict?, with: Verdict?, study: Study = Self.excluding) throws -> String {
      var checks = Self.checks
      checks.withoutCareless = without.map { .init(verdict: $0) }
      checks.withCareless = with.map { .init(verdict: $0) }
      let material = material(checks: checks, modifiers: [.dependsOnCleaning], study: study)
      let theme = try #require(material.study.themes.firstIndex { $0.id == "kostenbewustzijn" })
      return material.verdictSentence(theme: theme, group: 3).text.plain
    }
    // The conclusion is 'worsened'.
    #expect(
      try sentence(without: .worsened, with: .inconclusive).hasSuffix(
        " Onder voorbehoud: de conclusie verandert als onzorgvuldig ingevulde vragenlijsten wel meetellen."))
    #expect(
      try sentence(without: .inconclusive, with: .worsened).hasSuffix(
        " Onder voorbehoud: de conclusie verandert als gemarkeerde vragenlijsten niet meetellen."))
    #expect(
      try sentence(without: .inconclusive, with: .inconclusive).hasSuffix(
        " niet meetellen, en ook als onzorgvuldig ingevulde vragenlijsten wel meetellen."))
    #expect(try sentence(without: nil, with: nil).hasSuffix(" hangt ervan af welke vragenlijsten meetellen."))
    #expect(
      try sentence(without: nil, with: nil, study: SampleStudy.study).hasSuffix(
        " als gemarkeerde vragenlijsten niet meetellen."))
  }

  @Test("A trend is a row, hidden where it may not be shown, and there is no table without one")
  func trends() throws {
    #expect(try tables(material()).count == 1)
    let numbers = TrendNumbers(
      waves: ["nulmeting", "tussenmeting", "vervolgmeting"], leastN: 22, slope: 2.25, se: 1, low: 0.31,
      high: 4.19, p: 0.0244, pAdjusted: 0.0488, residual: 0.5, residualDf: 1, residualP: 0.48)
    let shown = TrendRecord(
      theme: "kostenbewustzijn", group: Self.group, value: Published<TrendNumbers>.shown(numbers))
    let hidden = TrendRecord(
      theme: "kostenbewustzijn", group: "huisartsen",
      value: Published<TrendNumbers>.suppressed(.nBelowMinimum, nLabel: "<5"))
    let table = try #require(try tables(material([hidden, shown])).last)
    let rows = table.groups.flatMap(\.rows).map { $0.cells.map(\.text.plain) }
    #expect(rows[0] == ["Huisartsen", "x", "x", "x", "x", "x", "x"])
    #expect(rows[1] == ["Zorgaanbieders", "3", "+2,3", "0,3 tot 4,2", "0,024", "0,049", "0,480"])
    #expect(table.columns.count == 7)
  }
}
