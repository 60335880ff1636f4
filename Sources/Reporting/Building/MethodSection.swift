import Notation
import SurveyModel
import SurveyResults

/// Builds the part about the method: a box for the lay reader, then the account for the researcher.
struct MethodSection {
  let material: ReportMaterial

  func section(_ numbering: inout Numbering) -> ReportSection {
    let words = material.words
    let facts = facts
    return ReportSection(
      id: "method", title: words.methodTitle,
      panels: [
        Panel(
          id: "method-plain", title: words.plainTitle,
          blocks: [StudyNames.definitions(words.plainAccount(facts))] + closing),
        Panel(
          id: "method-cleaning", title: words.cleaningTitle,
          blocks: [.lead(RichText(words.cleaningLead)), .table(cleaning(number: numbering.nextTable()))]),
        Panel(
          id: "method-account", title: words.technicalTitle,
          blocks: [
            .lead(RichText(words.technicalLead)), StudyNames.definitions(words.technicalAccount(facts)),
          ]),
        Panel(
          id: "method-facts", title: words.aboutTitle,
          blocks: [.lead(RichText(words.aboutLead)), StudyNames.definitions(about)]),
        ChecklistPanel(names: material.names).panel(&numbering),
      ])
  }

  /// The box for the lay reader as a part of its own, on pages of one theme or group.
  func plainSection() -> ReportSection {
    ReportSection(
      id: "method", title: material.words.howToReadTitle,
      blocks: [StudyNames.definitions(material.words.plainAccount(facts))] + closing)
  }

  /// The terms that the report uses, as a part of its own.
  func glossary() -> ReportSection {
    let words = material.words
    let facts = facts
    let definitions = GlossaryTerm.allCases.compactMap { term in
      words.explain(term, facts).map {
        Definition(id: "term-\(term.rawValue)", term: RichText($0.term), text: RichText($0.text))
      }
    }
    return ReportSection(
      id: "glossary", title: words.glossaryTitle,
      blocks: [.paragraph(RichText(words.glossaryLead)), .definitions(definitions)])
  }

  private var closing: [Block] {
    material.hasChanges ? [.closing(RichText(material.words.noCause))] : []
  }

  private var about: [Statement] {
    About.Fact.allCases.map { fact in
      Statement(
        term: material.words.term(fact),
        text: material.study.about.facts[fact]?.text(in: material.language) ?? material.words.notStated)
    }
  }

  private func cleaning(number: Int) -> Table {
    let words = material.words
    let options = material.study.cleaning
    var columns = words.cleaningHeadings.map { Table.Column(heading: $0, alignment: .text) }
    columns += material.waves.map {
      .init(heading: words.cleaningCount($0, material.history), alignment: .number)
    }
    // A rule that is off unless declared means nothing to whom it was never declared.
    let rules = CleaningRule.allCases.filter {
      options.treatment(of: $0) != .off || CleaningOptions.defaultTreatment(of: $0) != .off
    }
    let rows = rules.map { rule in
      let treatment = options.treatment(of: rule)
      let counts = material.waves.indices.map { wave -> String in
        guard treatment != .off else { return words.noNumber }
        return material.numbers.count(count(rule, wave: wave, treatment))
      }
      return Table.Row(
        ([words.rule(rule, options), words.treatment(treatment)] + counts).map { Table.Cell(RichText($0)) })
    }
    return Table(
      caption: words.cleaningCaption(number: number), subcaption: nil, columns: columns,
      groups: [.init(rows: rows)])
  }

  /// How many responses of all groups a rule concerns.
  private func count(_ rule: CleaningRule, wave: Int, _ treatment: CleaningTreatment) -> Int {
    material.study.groups.indices.reduce(0) { sum, group in
      guard let flow = material.flow(wave: wave, group: group) else { return sum }
      let counts = treatment == .exclude ? flow.excluded : flow.flagged
      return sum + (counts.first { $0.rule == rule }?.count ?? 0)
    }
  }

  private var facts: MethodFacts {
    let study = material.study
    let numbers = material.numbers
    let scored = study.items.filter { $0.theme != nil }
    let perTheme = study.themes.map { theme in scored.count { $0.theme == theme.id } }.filter { $0 > 0 }
    let changes = material.results.themes.filter { $0.by == nil }.flatMap { record in
      record.changes.compactMap { change in change.value.numbers.map { (record.group, $0) } }
    }
    let margins = study.themes.indices.filter {
      study.relevantChange(of: study.themes[$0]) != study.analysis.relevantChange
    }
    let weighted = study.groups.indices.compactMap { group -> (group: String, by: [String])? in
      guard let targets = study.weights[study.groups[group].id] else { return nil }
      return (material.groups[group].inline, targets.margins.map { background($0.variable) })
    }
    let trims = Set(study.groups.compactMap { study.weights[$0.id]?.trim })
    var robust: [String] = []
    for (_, change) in changes {
      if let method = change.robust?.method, !robust.contains(method) { robust.append(method) }
    }
    let finite = study.groups.indices.filter { group in
      changes.contains { $0.0 == study.groups[group].id && $0.1.isFinitePopulation == true }
    }
    return MethodFacts(
      history: material.history, waves: material.waves, scoredItems: scored.count, themes: study.themes.count,
      reversedItems: scored.count(where: \.isReversed),
      itemsPerTheme: (perTheme.min() ?? 0)...(perTheme.max() ?? 0),
      minimumAnswered: numbers.percent(study.analysis.minimumAnswered), confidence: material.confidence,
      relevantChange: numbers.points(study.analysis.relevantChange),
      otherMargins: margins.map { (material.themes[$0].label, material.relevantChange(of: $0)) },
      adjust: study.analysis.adjust, tests: changes.count { $0.1.p != nil },
      designs: Design.allCases.filter { design in changes.contains { $0.1.design == design } },
      hasFewAtScaleEnd: hasWarning("few-at-scale-end"), hasFewBesideMany: hasWarning("few-beside-many"),
      finitePopulation: finite.map { material.groups[$0].inline }, weighted: weighted,
      trim: trims.count == 1 ? trims.first : nil,
      robust: robust, replicates: numbers.count(study.analysis.bootstrapReplicates),
      seed: String(study.analysis.bootstrapSeed), privacy: study.privacy,
      hasReservations: material.hasReservations)
  }

  private func hasWarning(_ code: String) -> Bool {
    material.results.warnings.contains { $0.code == code }
  }

  private func background(_ id: BackgroundVariable.ID) -> String {
    let variable = material.study.background.first { $0.id == id }
    return variable.map { material.inline.lowered($0.label.text(in: material.language)) } ?? id.text
  }
}

extension ReportMaterial {
  /// Whether some conclusion about the last wave is under reservation.
  var hasReservations: Bool {
    study.themes.indices.contains { theme in
      study.groups.indices.contains { outcome(theme: theme, group: $0).judgement?.isReserved == true }
    }
  }
}
