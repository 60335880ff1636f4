import SurveyModel

@testable import SurveyResults

/// Studies with one, two and three waves, and with every verdict in every cell.
enum ResultVariants {
  struct Variant {
    let study: Study
    let results: Results
  }

  static func all(desired: Theme.DesiredDirection) -> [Variant] {
    [
      Variant(study: SampleStudy.study(desired: desired), results: SampleResults.results), oneWave(desired),
      threeWaves(desired),
    ] + Verdict.allCases.map { uniform($0, desired) }
  }

  /// The baseline alone.
  static func oneWave(_ desired: Theme.DesiredDirection = .higher) -> Variant {
    let baseline = SampleResults.baseline
    let themes = SampleResults.themes.map { record in
      ThemeRecord(
        theme: record.theme, group: record.group, by: record.by,
        waves: record.waves.filter { $0.wave == baseline }, changes: record.changes.filter { _ in false })
    }
    let items = SampleResults.items.map { record in
      ItemRecord(
        item: record.item, theme: record.theme, group: record.group,
        waves: record.waves.filter { $0.wave == baseline }, changes: record.changes.filter { _ in false })
    }
    return Variant(
      study: SampleStudy.study(waves: [SampleStudy.waves[0]], desired: desired),
      results: results(
        flow: SampleResults.flow.filter { $0.wave == baseline }, themes: themes, items: items,
        reliability: SampleResults.reliability.filter { $0.wave == baseline }))
  }

  /// Three waves; the last repeats the second.
  static func threeWaves(_ desired: Theme.DesiredDirection = .higher) -> Variant {
    let last = SampleStudy.wave("slotmeting", "Slotmeting", "Final wave", (2024, 5, 1), (2024, 6, 30))
    let themes = SampleResults.themes.map { record in
      let later = record.waves[1].value
      return ThemeRecord(
        theme: record.theme, group: record.group, by: record.by,
        waves: record.waves + [AtWave(wave: last.id, value: later)],
        changes: record.changes + [
          Between(from: SampleResults.baseline, to: last.id, value: record.changes[0].value),
          Between(from: SampleResults.followUp, to: last.id, value: SampleResults.hidden(.secondary)),
        ])
    }
    let flow = SampleResults.flow.filter { $0.wave == SampleResults.followUp }.map { flow in
      PublishedFlow(
        wave: last.id, group: flow.group, population: flow.population,
        populationIsApproximate: flow.populationIsApproximate, invited: nil, read: flow.read,
        excluded: flow.excluded, kept: flow.kept, flagged: flow.flagged, response: nil, responseLabel: nil,
        linked: flow.linked)
    }
    return Variant(
      study: SampleStudy.study(waves: SampleStudy.waves + [last], desired: desired),
      results: results(
        flow: SampleResults.flow + flow, themes: themes, items: SampleResults.items,
        reliability: SampleResults.reliability))
  }

  /// One verdict everywhere, with all reservations.
  static func uniform(_ verdict: Verdict, _ desired: Theme.DesiredDirection = .higher) -> Variant {
    let change = SampleResults.shown(
      SampleResults.change(verdict, 6.4, 2.1, 10.7, 3, 9.8, 50, 60, modifiers: Modifier.allCases))
    return with(outcomes: [change], desired: desired)
  }

  /// The outcomes in turn, over all cells of the overview.
  static func with(
    outcomes: [Published<ChangeNumbers>], desired: Theme.DesiredDirection = .higher
  ) -> Variant {
    let study = SampleStudy.study(desired: desired)
    var position = 0
    let themes = study.themes.flatMap { theme in
      study.groups.map { group in
        let outcome = outcomes[position % outcomes.count]
        position += 1
        return SampleResults.theme(
          theme.id, group.id, SampleResults.score(40, 36, 44, 50), SampleResults.score(46.4, 42, 50, 60),
          outcome)
      }
    }
    return Variant(
      study: study,
      results: results(
        flow: SampleResults.flow, themes: themes, items: SampleResults.items,
        reliability: SampleResults.reliability))
  }

  static func results(
    flow: [PublishedFlow], themes: [SampleResults.ThemeResult], items: [SampleResults.ItemResult],
    reliability: [ReliabilityRecord<Published<ReliabilityNumbers>>]
  ) -> Results {
    Results(
      provenance: SampleResults.provenance, flow: flow, reliability: reliability, themes: themes,
      items: items,
      between: SampleResults.between, composition: SampleResults.composition, trends: [],
      warnings: SampleResults.warnings
    )
  }
}
