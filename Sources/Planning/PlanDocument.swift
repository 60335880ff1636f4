public import SurveyModel

/// A plan as text in one language: for a terminal, or as Markdown.
public struct PlanDocument: Sendable {
  /// A part of the document; all numbers in it are text already.
  enum Block: Hashable, Sendable {
    /// The heading of the document.
    case title(String)
    /// The heading of a group.
    case heading(String)
    case paragraph(String)
    /// A heading and rows of as many cells; the first column is text, the others are numbers.
    case table([String], [[String]])
  }

  let blocks: [Block]

  /// The plans of `study` in `language`.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - plans: What `Planner` made of it.
  ///   - assumptions: What the plans take for granted.
  ///   - isSynthetic: Whether the answers of the baseline are invented.
  ///   - language: The language of the text.
  public init(
    study: Study, plans: [GroupPlan], assumptions: PlanAssumptions, isSynthetic: Bool, language: Language
  ) {
    let words: any PlanWords =
      switch language {
      case .nl: DutchPlan()
      case .en: EnglishPlan()
      }
    let waves = (study.waves[0], study.waves[study.waves.count - 1])
    let labels = (waves.0.label.text(in: language), waves.1.label.text(in: language))
    let hasFollowUp = study.waves.count > 1
    var blocks: [Block] = [
      .title(
        "\(study.title.text(in: language)): \(words.plan(from: labels.0, to: hasFollowUp ? labels.1 : nil))"),
      .paragraph(
        words.assumed(
          assumptions, confidence: study.analysis.confidence,
          hasObservedSpread: plans.contains(where: \.hasObservedSpread))),
    ]
    if isSynthetic, plans.contains(where: { $0.baseline != nil }) {
      blocks.append(.paragraph(words.synthetic))
    }
    for plan in plans {
      guard let group = study.groups.first(where: { $0.id == plan.group }) else { continue }
      let label = group.label.text(in: language)
      blocks.append(.heading(label))
      blocks += Self.blocks(plan, group: label, study: study, words: words, language: language)
    }
    blocks.append(.paragraph(words.caveat))
    self.blocks = blocks
  }

  private static func blocks(
    _ plan: GroupPlan, group: String, study: Study, words: any PlanWords, language: Language
  ) -> [Block] {
    func name(_ theme: Theme.ID) -> String {
      study.themes.first { $0.id == theme }?.label.text(in: language) ?? theme.text
    }
    switch plan.outcome {
    case .unknownNumbers: return [.paragraph(words.unknownNumbers(plan))]
    case .tooFew(let counts):
      return [.paragraph(words.tooFew(counts, minimum: study.privacy.minimum))]
    case .census(let people): return [.paragraph(words.census(people: people))]
    case .planned(let themes, let middle, let worth):
      let shown = themes[middle]
      var blocks: [Block] = [
        .paragraph(
          words.expected(
            plan, counts: shown.counts, theme: themes.count > 1 ? name(shown.themes[0]) : nil, shown)),
        .table(words.designHeading, words.rows(shown.designs)),
        .paragraph(words.worth(worth, group: group, linked: shown.designs[1].links.linked)),
      ]
      if themes.count > 1 {
        blocks.append(
          .table(
            words.themeHeading,
            themes.flatMap { theme in theme.themes.map { words.row(theme, name: name($0)) } }))
      }
      if plan.isWeighted { blocks.append(.paragraph(words.weighted)) }
      return blocks
    }
  }
}

extension PlanDocument {
  /// The document for a terminal: tables in columns, paragraphs broken at 100 characters.
  public var plain: String {
    blocks.map { block in
      switch block {
      case .title(let text): text
      case .heading(let text): text + "\n" + String(repeating: "-", count: text.count)
      case .paragraph(let text): Self.broken(text, at: 100)
      case .table(let heading, let rows): Self.columns([heading] + rows)
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// The document as Markdown.
  public var markdown: String {
    blocks.map { block in
      switch block {
      case .title(let text): "# " + Self.escaped(text)
      case .heading(let text): "## " + Self.escaped(text)
      case .paragraph(let text): Self.escaped(text)
      case .table(let heading, let rows):
        ([heading, heading.indices.map { $0 == 0 ? "---" : "---:" }] + rows).map { row in
          "| " + row.map(Self.escaped).joined(separator: " | ") + " |"
        }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// Text of the codebook may hold characters that Markdown reads as markup.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "|", "*", "_", "`", "<", ">", "[", "]", "#": escaped += "\\" + String(character)
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private static func columns(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + padding : padding + row[column]
      }
      return "  " + cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func broken(_ text: String, at width: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
