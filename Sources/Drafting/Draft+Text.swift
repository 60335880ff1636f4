import SurveyModel

extension Draft {
  /// The codebook, with a comment for each guess: lines that begin with `# ?` ask what only a person can tell.
  public var text: String {
    var page = DraftPage()
    head(&page)
    wavesAndGroups(&page)
    themesAndScales(&page)
    questionnaire(&page)
    mapping(&page)
    return page.text
  }

  private func head(_ page: inout DraftPage) {
    let count = exports.count
    page.line(
      "# Drafted by 'nulmeting init' from \(count) \(count == 1 ? "export" : "exports"). Everything here is a guess."
    )
    page.line(
      "# Lines with '# ?' ask what only you can tell: correct what stands below them, then delete them.")
    page.line(
      "# 'nulmeting check' tells whether codebook and exports fit; Documentation/codebook.md lists all keys.")
    for question in questions { page.question(question) }
    page.gap()
    page.line("study: \(YAMLScalar.of(study))")
    page.question("What is the study called in the report?")
    page.line("title: \(YAMLScalar.of(study))")
    page.line("languages: [\(isDutch ? "nl" : "en")]")
  }

  private func wavesAndGroups(_ page: inout DraftPage) {
    page.gap()
    page.question(
      "Are the waves in time order, and their periods those of the fieldwork rather than of the first and")
    page.line("#   last response?")
    page.line("waves:")
    for wave in waves {
      let label = YAMLScalar.of(Self.title(wave.id))
      if let earliest = wave.earliest, let latest = wave.latest {
        page.line("  \(YAMLScalar.of(wave.id)): {label: \(label), period: \(earliest)/\(latest)}")
      } else {
        page.line("  \(YAMLScalar.of(wave.id)): {label: \(label)}")
      }
    }
    page.gap()
    page.question(
      "How many people belong to each group? Add 'population: 41', or a number for each wave; without it")
    page.line("#   intervals are those of an endless population.")
    page.line("groups:")
    for group in groups {
      page.line("  \(YAMLScalar.of(group)): {label: \(YAMLScalar.of(Self.title(group)))}")
    }
  }

  private func themesAndScales(_ page: inout DraftPage) {
    if !themes.isEmpty {
      page.gap()
      page.question(
        "Which items make a theme together, and what is it called? Guessed from the ids of the items. Where a"
      )
      page.line("#   higher score is not what the programme wants, add 'desired: lower'.")
      page.line("themes:")
      for theme in themes {
        page.line("  \(YAMLScalar.of(theme)): {label: \(YAMLScalar.of(Self.title(theme)))}")
      }
    }
    page.gap()
    page.line("scales:")
    for scale in scales { self.scale(scale, &page) }
  }

  private func scale(_ scale: DraftedScale, _ page: inout DraftPage) {
    for question in scale.questions { page.question(question, indent: 2) }
    page.line("  \(YAMLScalar.of(scale.id)):")
    switch scale.kind {
    case .ordinal: page.line("    kind: ordinal")
    case .nominal: page.line("    kind: nominal")
    case .multiple: page.line("    kind: multiple")
    case .open: page.line("    kind: open")
    case .numeric(let low, let high):
      page.line("    kind: numeric")
      page.line("    range: [\(low), \(high)]")
    }
    if !scale.answers.isEmpty {
      page.line("    answers:")
      for answer in scale.answers {
        page.line("      \(YAMLScalar.of(answer.code)): \(YAMLScalar.of(answer.label))")
      }
    }
    if !scale.also.isEmpty {
      let all = scale.also.map { "\(YAMLScalar.of($0.text)): \(YAMLScalar.of($0.code))" }
      page.line("    also: {\(all.joined(separator: ", "))}")
    }
    if !scale.missing.isEmpty {
      page.question("Do these answers, and these codes, say that somebody gave no answer?", indent: 4)
      page.line("    missing:")
      for answer in scale.missing {
        let codes = answer.codes.map(YAMLScalar.of).joined(separator: ", ")
        page.line(
          "      \(YAMLScalar.of(answer.id)): {label: \(YAMLScalar.of(answer.label))"
            + (codes.isEmpty ? "}" : ", codes: [\(codes)]}"))
      }
    }
  }

  private func questionnaire(_ page: inout DraftPage) {
    if !items.isEmpty {
      page.gap()
      page.question(
        "Which items are worded the other way round, so that agreeing speaks against the theme? Add")
      page.line("#   'reverse: true' to those.")
      page.line("items:")
      for item in items { self.item(item, isBackground: false, &page) }
    }
    if !background.isEmpty {
      page.gap()
      page.question("Do these tell who the respondent is? A question that is not one moves up to 'items'.")
      page.line("background:")
      for item in background { self.item(item, isBackground: true, &page) }
    }
  }

  private func item(_ item: DraftedItem, isBackground: Bool, _ page: inout DraftPage) {
    for question in item.questions where !isBackground { page.question(question, indent: 2) }
    page.line("  \(YAMLScalar.of(item.id)):")
    if let theme = item.theme { page.line("    theme: \(YAMLScalar.of(theme))") }
    page.line("    scale: \(YAMLScalar.of(item.scale))")
    func list(_ ids: [String]) -> String { ids.map(YAMLScalar.of).joined(separator: ", ") }
    if !item.groups.isEmpty { page.line("    groups: [\(list(item.groups))]") }
    if isBackground {
      page.line("    label: \(YAMLScalar.of(item.text ?? Self.title(item.id)))")
      return
    }
    if !item.waves.isEmpty { page.line("    waves: [\(list(item.waves))]") }
    page.line("    text: \(YAMLScalar.of(item.text ?? Self.title(item.id)))")
    if !item.textFor.isEmpty {
      page.line("    text-for:")
      for wording in item.textFor {
        page.line("      \(YAMLScalar.of(wording.group)): \(YAMLScalar.of(wording.text))")
      }
    }
  }

  private func mapping(_ page: inout DraftPage) {
    if !columns.isEmpty {
      page.gap()
      if columns.contains(where: { $0.name == "respondent" }) {
        page.question(
          "Does the respondent's code stand for the same person in every wave? Else delete that line.")
      }
      page.line("columns:")
      for column in columns { page.line("  \(YAMLScalar.of(column.name)): \(YAMLScalar.of(column.heading))") }
    }
    if !personal.isEmpty {
      page.gap()
      page.line(
        "# Columns with personal data, which are never read; it is better to leave them out of the exports:")
      page.line("# \(personal.map(YAMLScalar.of).joined(separator: ", "))")
    }
    if sources.isEmpty { return }
    page.gap()
    page.line("sources:")
    for source in sources {
      var line =
        "  - {file: \(YAMLScalar.of(source.file)), wave: \(YAMLScalar.of(source.wave)), group: \(YAMLScalar.of(source.group))"
      if let dates = source.dates { line += ", dates: \(dates.rawValue)" }
      if !source.columns.isEmpty {
        let pairs = source.columns.map { "\(YAMLScalar.of($0.name)): \(YAMLScalar.of($0.heading))" }
        line += ", columns: {\(pairs.joined(separator: ", "))}"
      }
      page.line(line + "}")
    }
  }

  /// An id as a label: `care-providers` as `Care providers`.
  static func title(_ id: String) -> String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// The lines of a codebook.
struct DraftPage {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }
  mutating func gap() { text += "\n" }
  mutating func question(_ question: String, indent: Int = 0) {
    line(String(repeating: " ", count: indent) + "# ? " + question)
  }
}
