import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

/// Which p-values are corrected together, and which waves and groups are compared.
@Suite struct FamiliesTests {
  typealias R = Rehearsal

  @Test("Holm runs over the themes of one group; another group's themes, and too few answers, do not count")
  func holmOverThemes() throws {
    let groups = [R.group("huisartsen"), R.group("scholen")]
    let themes = (1...3).map { R.theme(Theme.ID("thema-\($0)")) }
    let study = R.study(groups: groups, themes: themes)
    let tables = groups.flatMap { group in
      [R.baseline, R.followUp].enumerated().map { index, wave in
        var rows = R.rows(
          25, items: 12, level: 2.8 + 0.3 * Double(index), seed: UInt64(index + group.id.text.count))
        // The third theme of the schools has four scores.
        if group.id == "scholen" {
          for row in 4..<25 { for item in 8..<12 { rows[row][item] = 9 } }
        }
        return R.responses(study, group.id, wave, .init(rows: rows))
      }
    }
    let estimates = try Comparer(study: study).estimates(of: tables, flow: [])
    for group in groups {
      let numbers = try estimates.themes.filter { $0.group == group.id }
        .map { try #require($0.changes[0].value.numbers) }
      let tested = group.id == "scholen" ? 2 : 3
      #expect(numbers.compactMap(\.p).count == tested)
      #expect(numbers.map(\.pAdjusted) == PValueAdjustment.holm.adjusted(numbers.map(\.p)))
    }
  }

  @Test("Each cell of a breakdown is a family of its own, and who gave no answer is in none")
  func breakdownFamilies() throws {
    let themes = [R.theme("een"), R.theme("twee")]
    let study = R.study(
      themes: themes,
      background: [
        BackgroundVariable(id: "gebied", label: "Gebied", scale: "gebied", groups: ["huisartsen"])
      ])
    let areas: [Int?] = (0..<40).map { $0 < 4 ? nil : $0 % 2 }
    let tables = [R.baseline, R.followUp].enumerated().map { index, wave in
      R.responses(
        study, "huisartsen", wave,
        .init(rows: R.rows(40, items: 8, level: 2.8 + 0.4 * Double(index), seed: UInt64(index)), areas: areas)
      )
    }
    let estimates = try Comparer(study: study).estimates(of: tables, flow: [])
    #expect(
      estimates.themes.map { "\($0.theme) \($0.by?.code ?? "alle")" } == [
        "een alle", "een noord", "een zuid", "twee alle", "twee noord", "twee zuid",
      ])
    for code in ["noord", "zuid"] {
      let numbers = try estimates.themes.filter { $0.by?.code == code }
        .map { try #require($0.changes[0].value.numbers) }
      #expect(numbers.map(\.nFrom) == [18, 18])
      #expect(numbers.map(\.pAdjusted) == PValueAdjustment.holm.adjusted(numbers.map(\.p)))
    }
  }

  @Test("Each later wave is compared with the baseline, and with the wave before it")
  func threeWaves() throws {
    let waves = [R.baseline, R.followUp, R.third]
    let study = R.study(waves: waves)
    let tables = waves.enumerated().map { index, wave in
      R.responses(
        study, "huisartsen", wave,
        .init(rows: R.rows(30, level: 2.5 + 0.4 * Double(index), seed: UInt64(index))))
    }
    let record = try #require(try Comparer(study: study).estimates(of: tables, flow: []).themes.first)
    #expect(record.waves.map(\.wave) == waves)
    #expect(
      record.changes.map { "\($0.from) \($0.to)" } == [
        "nulmeting vervolgmeting", "nulmeting derde-meting", "vervolgmeting derde-meting",
      ])
    let estimates = try record.changes.map { try #require($0.value.numbers).estimate }
    #expect(isClose(estimates[0] + estimates[2], estimates[1]))
  }

  @Test("One wave alone gives its numbers and no changes")
  func oneWave() throws {
    let study = R.study(waves: [R.baseline])
    let estimates = try Comparer(study: study).estimates(
      of: [R.responses(study, "huisartsen", R.baseline, .init(rows: R.rows(30, level: 3, seed: 1)))],
      flow: [])
    #expect(estimates.themes[0].waves.count == 1 && estimates.themes[0].waves[0].value.numbers?.n == 30)
    #expect(estimates.themes[0].changes.isEmpty)
    #expect(estimates.items.count == 4 && estimates.items.allSatisfy { $0.changes.isEmpty })
    #expect(estimates.between.isEmpty && estimates.composition.isEmpty)
  }

  @Test("Where the waves have different items both are scored from those in common, and a warning says so")
  func itemsInCommon() throws {
    func study(_ fifth: [Wave.ID]) -> Study {
      R.study(
        items: (1...5).map {
          R.item(
            Item.ID("q\($0)"), theme: "kosten", groups: ["huisartsen"],
            waves: $0 == 5 ? fifth : [R.baseline, R.followUp])
        })
    }
    let rows = R.rows(20, items: 5, level: 3, seed: 1)
    let later = R.rows(20, items: 5, level: 3, seed: 2)
    let both = study([R.baseline, R.followUp])
    let four = R.study()
    let onlyLater = study([R.followUp])
    func tables(_ study: Study, _ group: RespondentGroup.ID = "huisartsen") -> [ScoredResponses] {
      [(R.baseline, rows), (R.followUp, later)].map { wave, rows in
        let count = study.items(of: "kosten", group: group, wave: wave).count
        return R.responses(study, group, wave, .init(rows: rows.map { Array($0.prefix(count)) }))
      }
    }
    let changed = try Comparer(study: onlyLater).estimates(of: tables(onlyLater), flow: [])
    let common = try Comparer(study: four).estimates(of: tables(four), flow: [])
    let full = try Comparer(study: both).estimates(of: tables(both), flow: [])
    let change = try #require(changed.themes[0].changes[0].value.numbers)
    #expect(change.estimate == common.themes[0].changes[0].value.numbers?.estimate)
    #expect(change.estimate != full.themes[0].changes[0].value.numbers?.estimate)
    #expect(changed.themes[0].waves[1] == full.themes[0].waves[1])
    #expect(changed.warnings.map(\.code) == ["items-differ"])
    #expect(common.warnings.isEmpty)
    let fifth = try #require(changed.items.first { $0.item == "q5" })
    #expect(fifth.waves[0].value == .notAsked && fifth.changes[0].value == .notAsked)
  }

  @Test("Without an item in common there is no change, and where a wave was not asked neither")
  func nothingInCommon() throws {
    func record(_ waves: [[Wave.ID]]) throws -> ThemeRecord<Estimate<WaveNumbers>, Estimate<ChangeNumbers>> {
      let study = R.study(
        items: waves.enumerated().map {
          R.item(Item.ID("q\($0)"), theme: "kosten", groups: ["huisartsen"], waves: $1)
        })
      let tables = [R.baseline, R.followUp].map { wave in
        let count = study.items(of: "kosten", group: "huisartsen", wave: wave).count
        return R.responses(
          study, "huisartsen", wave, .init(rows: R.rows(20, items: count, level: 3, seed: 1)))
      }
      return try #require(try Comparer(study: study).estimates(of: tables, flow: []).themes.first)
    }
    let apart = try record([[R.baseline], [R.followUp]])
    #expect(apart.changes[0].value == .notComputed(.itemsDiffer, n: 20))
    #expect(apart.waves.allSatisfy { $0.value.numbers?.n == 20 })
    let once = try record([[R.followUp]])
    #expect(once.waves[0].value == .notAsked && once.changes[0].value == .notAsked)
  }

  @Test("Groups are contrasted where they read the same items: second minus first, Holm over the themes")
  func contrasts() throws {
    let groups = [R.group("huisartsen"), R.group("scholen"), R.group("inwoners")]
    let ids = groups.map(\.id)
    let themes = [R.theme("een"), R.theme("twee")]
    let study = R.study(
      groups: groups, themes: themes,
      items: themes.flatMap { theme in
        (1...3).map {
          R.item(
            Item.ID("\(theme.id)-\($0)"), theme: theme.id, groups: ids,
            textFor: theme.id == "twee" ? ["inwoners": "Anders gevraagd"] : [:])
        }
      })
    let tables = groups.enumerated().flatMap { position, group in
      [R.baseline, R.followUp].enumerated().map { index, wave in
        R.responses(
          study, group.id, wave,
          .init(
            rows: R.rows(
              30, items: 6, level: 2.5 + 0.3 * Double(index * position), seed: UInt64(position * 2 + index))))
      }
    }
    let estimates = try Comparer(study: study).estimates(of: tables, flow: [])
    #expect(
      estimates.between.map { "\($0.theme) \($0.first) \($0.second)" } == [
        "een huisartsen scholen", "een huisartsen inwoners", "een scholen inwoners",
        "twee huisartsen scholen",
      ])
    func change(_ theme: Theme.ID, _ group: RespondentGroup.ID) throws -> ChangeNumbers {
      try #require(
        estimates.themes.first { $0.theme == theme && $0.group == group }?.changes[0].value.numbers)
    }
    let numbers = try estimates.between.map { try #require($0.between.value.numbers) }
    for (record, contrast) in zip(estimates.between, numbers) {
      let one = try change(record.theme, record.first)
      let other = try change(record.theme, record.second)
      let se = ((one.se ?? 0) * (one.se ?? 0) + (other.se ?? 0) * (other.se ?? 0)).squareRoot()
      #expect(isClose(contrast.estimate, other.estimate - one.estimate))
      #expect(isClose(contrast.se, se))
    }
    let family = [numbers[0].p, numbers[3].p]
    #expect([numbers[0].pAdjusted, numbers[3].pAdjusted] == PValueAdjustment.holm.adjusted(family))
    #expect(numbers[1].pAdjusted == numbers[1].p)
  }

  @Test("Composition counts those without an answer as a category, and agrees with the test of the table")
  func composition() throws {
    let study = R.study(
      background: [
        BackgroundVariable(id: "gebied", label: "Gebied", scale: "gebied", groups: ["huisartsen"])
      ])
    let before: [Int?] = (0..<60).map { $0 < 30 ? 0 : $0 < 50 ? 1 : nil }
    let after: [Int?] = (0..<60).map { $0 < 20 ? 0 : $0 < 56 ? 1 : nil }
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(
          study, "huisartsen", R.baseline, .init(rows: R.rows(60, level: 3, seed: 1), areas: before)),
        R.responses(
          study, "huisartsen", R.followUp, .init(rows: R.rows(60, level: 3, seed: 2), areas: after)),
      ], flow: [])
    let numbers = try #require(estimates.composition.first?.between.value.numbers)
    let direct = try #require(ChiSquaredTest(ContingencyTable([[30, 20, 10], [20, 36, 4]])))
    #expect(numbers.chiSquared == direct.statistic && numbers.df == 2 && numbers.p == direct.pValue)
    #expect(numbers.cramersV == direct.correctedCramersV)
  }
}
