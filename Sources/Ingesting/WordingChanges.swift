import SurveyModel

/// Items whose headings in the exports give another wording at one wave than at another, for one group.
///
/// A heading that is an id, a code or a word or two gives no wording. One that is a wording of the codebook, or the
/// beginning of one that was cut, gives that. Questions with several answers are left out: the headings of their
/// options differ anyhow.
struct WordingChanges {
  /// One warning for each item with a change, in questionnaire order.
  let findings: [Finding]

  /// The fewest words that make a wording.
  private static let fewestWords = 3
  /// The fewest characters of a heading that was cut.
  private static let shortestBeginning = 12

  /// A heading of an item, as it stands in an export of a wave and group.
  private struct Seen {
    let wave: Wave.ID
    let group: RespondentGroup.ID
    let heading: String
    let file: String
  }

  /// A heading that gives a wording.
  private struct Worded {
    let seen: Seen
    let wording: LooseText
    let text: String
  }

  init(_ files: [IngestedFile], sources: [Source], of study: Study) {
    let sourceOfPath = Dictionary(sources.map { ($0.file, $0) }) { first, _ in first }
    var seen: [Item.ID: [Seen]] = [:]
    for file in files {
      guard let source = sourceOfPath[file.path] else { continue }
      for column in file.columns {
        guard case .role(.answers(.item(let id))) = column.use,
          let item = study.items.first(where: { $0.id == id }), study.scale(item.scale).kind != .multiple
        else { continue }
        for wave in source.wave.subjects where item.waves.contains(wave) {
          for group in source.group.subjects where item.groups.contains(group) {
            seen[id, default: []].append(
              Seen(wave: wave, group: group, heading: column.heading, file: file.path))
          }
        }
      }
    }
    findings = study.items.compactMap { item in
      seen[item.id].flatMap { Self.finding(on: item, $0, groups: study.groups, waves: study.waves) }
    }
  }

  private static func finding(
    on item: Item, _ seen: [Seen], groups: [RespondentGroup], waves: [Wave]
  ) -> Finding? {
    var changed: [(before: Worded, after: Worded)] = []
    for group in groups {
      let headings = seen.filter { $0.group == group.id }
      // Equal headings, nearly all, give equal wordings: what they are need not be found out.
      guard headings.contains(where: { $0.heading != headings[0].heading }) else { continue }
      let own = headings.compactMap { seen in
        wording(of: seen.heading, item: item).map { Worded(seen: seen, wording: $0.loose, text: $0.text) }
      }
      let byWave = waves.map { wave in own.filter { $0.seen.wave == wave.id } }.filter { !$0.isEmpty }
      guard let first = byWave.first else { continue }
      let wordings = Set(first.map(\.wording))
      if let other = byWave.dropFirst().first(where: { wordings.isDisjoint(with: $0.map(\.wording)) }) {
        changed.append((first[0], other[0]))
      }
    }
    guard let (before, after) = changed.first else { return nil }
    return Finding(
      severity: .warning, code: "wording-differs", file: after.seen.file, count: changed.count,
      text:
        "Item \(item.id) is headed \(Wording.quoted(after.text)) at wave \(after.seen.wave), and "
        + "\(Wording.quoted(before.text)) in \(before.seen.file) at wave \(before.seen.wave)"
        + (changed.count == 1 ? "" : ", and differs so for \(changed.count) groups")
        + ". Where the question itself was put otherwise its answers cannot be compared: make it an item for each "
        + "wave.")
  }

  /// The wording that a heading gives, as it is compared and as it stands there; nil where it gives none.
  private static func wording(of heading: String, item: Item) -> (loose: LooseText, text: String)? {
    let readings = HeadingText.readings(of: heading)
    guard let reading = readings.last else { return nil }
    let parts = readings.flatMap { HeadingText.pairs($0).map(\.part) }
    let texts = ([item.text] + item.textFor.values).flatMap { $0.translations.map(\.text) }.sorted()
    // Whatever language or group the wording is for, it is the one that the codebook declares.
    let declared = LooseText(item.text.translations[0].text)
    let loose = (readings + parts).map { LooseText($0) }
    if texts.contains(where: { loose.contains(LooseText($0)) }) { return (declared, reading) }
    let beginning = LooseText(reading.trimmingEllipsis).folded
    if beginning.count >= shortestBeginning,
      texts.contains(where: { LooseText($0).folded.hasPrefix(beginning) })
    {
      return (declared, reading)
    }
    let text = HeadingText.bracketed(reading) ?? reading
    guard text.split(whereSeparator: \.isWhitespace).count >= fewestWords else { return nil }
    return (LooseText(text), text)
  }
}

extension String {
  /// The text without the points that stand for what was cut off.
  fileprivate var trimmingEllipsis: String {
    var text = self[...]
    while let last = text.last, last == "." || last == "…" || last == " " { text.removeLast() }
    return String(text)
  }
}

extension Source.Assignment {
  /// Those to whom rows may belong.
  fileprivate var subjects: [Identifier<Subject>] {
    switch self {
    case .fixed(let one): [one]
    case .column(_, let values):
      values.compactMap(\.subject).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }
}
