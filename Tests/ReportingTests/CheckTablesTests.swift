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

  /// The sample with checks for one group on one theme, and trends.
  private func material(_ trends: [TrendRecord<Published<TrendNumbers>>] = []) -> ReportMaterial {
    let sample = SampleResults.results
    let themes = sample.themes.map { record in
      guard record.group == Self.group, record.theme == "kostenbewustzijn", record.by == nil else {
        return record
      }
      return SampleResults.ThemeResult(
        theme: record.theme, group: record.group, by: nil, waves: record.waves,
        changes: record.changes.map { change in
          guard var numbers = change.value.numbers else { return change }
          numbers.checks = Self.checks
          return Between(from: change.from, to: change.to, value: .shown(numbers))
        })
    }
    return ReportMaterial(
      study: SampleStudy.study,
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
