import SurveyModel

/// Builds the part that gives every item: wording, scale, direction, groups and waves.
struct QuestionnaireSection {
  let names: StudyNames

  func section() -> ReportSection {
    let words = names.words
    return ReportSection(
      id: "questionnaire", title: words.questionnaireTitle,
      blocks: [.paragraph(RichText(words.questionnaireLead))], panels: panels)
  }

  /// A panel a theme, then the items without one, the background variables and the scales.
  var panels: [Panel] {
    let study = names.study
    let words = names.words
    var panels = names.chapters.compactMap { theme -> Panel? in
      let items = study.items.filter { $0.theme == study.themes[theme].id }
      guard !items.isEmpty else { return nil }
      return panel("questions-\(study.themes[theme].id)", names.themes[theme].label, items.map(definition))
    }
    let loose = study.items.filter { $0.theme == nil }
    if !loose.isEmpty {
      panels.append(panel("questions-without-theme", words.looseItemsTitle, loose.map(definition)))
    }
    if !study.background.isEmpty {
      panels.append(panel("background", words.backgroundTitle, study.background.map(definition)))
    }
    panels.append(
      Panel(
        id: "scales", title: words.scalesTitle,
        blocks: [.paragraph(RichText(words.scalesLead)), .definitions(study.scales.map(definition))]))
    return panels
  }

  private func panel(_ id: String, _ title: String, _ definitions: [Definition]) -> Panel {
    Panel(id: id, title: title, blocks: [.definitions(definitions)])
  }

  private func definition(_ item: Item) -> Definition {
    let words = names.words
    let study = names.study
    var sentences = [words.scaleReference(item.scale.text)]
    if item.isReversed { sentences.append(words.reversed) }
    sentences.append(words.askedOf(groups(item.groups)))
    if item.waves.count < study.waves.count {
      let moments = study.waves.indices.filter { item.waves.contains(study.waves[$0].id) }
      sentences.append(words.askedAt(moments.map { names.waves[$0].moment }))
    }
    for group in study.groups.indices {
      guard item.groups.contains(study.groups[group].id), let text = item.textFor[study.groups[group].id]
      else { continue }
      sentences.append(
        words.wordingNote(group: names.groups[group].label, text: text.text(in: names.language)))
    }
    return Definition(
      term: RichText([.plain(item.text(in: names.language) + " "), .code(item.id.text)]),
      text: RichText(sentences.joined(separator: " ")))
  }

  private func definition(_ variable: BackgroundVariable) -> Definition {
    Definition(
      term: RichText([
        .plain(variable.label.text(in: names.language) + " "), .code(variable.id.text),
      ]),
      text: RichText(
        [names.words.scaleReference(variable.scale.text), names.words.askedOf(groups(variable.groups))]
          .joined(separator: " ")))
  }

  private func definition(_ scale: AnswerScale) -> Definition {
    let options = scale.options.map { "\($0.code) = \($0.label.text(in: names.language))" }
    let missing = scale.missing.map {
      "\($0.codes.joined(separator: ", ")) = \($0.label.text(in: names.language))"
    }
    return Definition(
      term: RichText([.code(scale.id.text)]),
      text: RichText(names.words.scale(scale.kind, options: options, missing: missing)))
  }

  /// The groups within a sentence; nil for all of them.
  private func groups(_ asked: [RespondentGroup.ID]) -> [String]? {
    let positions = names.study.groups.indices.filter { asked.contains(names.study.groups[$0].id) }
    return positions.count == names.study.groups.count ? nil : positions.map { names.groups[$0].inline }
  }
}
