import SurveyModel

/// A codebook that was guessed from exports.
///
/// Every guess that only a person can confirm comes with a question. Wording, order of answers and themes of a
/// real study differ from what can be seen in its exports, so the draft is where work begins, not where it ends.
public struct Draft: Sendable {
  struct DraftedWave {
    let id: String
    let earliest: CalendarDate?
    let latest: CalendarDate?
  }

  struct DraftedItem {
    let id: String
    let theme: String?
    let scale: String
    /// The groups and waves that have it; empty where all have.
    let groups: [String]
    let waves: [String]
    /// The first wording, nil where no export tells one, and those of groups that differ.
    let text: String?
    let textFor: [(group: String, text: String)]
    let questions: [String]
  }

  struct DraftedSource {
    let file: String
    let wave: String
    let group: String
    let dates: Source.DateForm?
    let columns: [(name: String, heading: String)]
  }

  let study: String
  let isDutch: Bool
  let exports: [DraftExport]
  private(set) var waves: [DraftedWave] = []
  private(set) var groups: [String] = []
  private(set) var themes: [String] = []
  private(set) var scales: [DraftedScale] = []
  private(set) var items: [DraftedItem] = []
  private(set) var background: [DraftedItem] = []
  private(set) var columns: [(name: String, heading: String)] = []
  private(set) var sources: [DraftedSource] = []
  private(set) var personal: [String] = []
  private(set) var questions: [String] = []

  /// The draft of a study in a folder of this name.
  public init(folder: String, exports: [DraftExport]) {
    study = Slug.of(folder) ?? "study"
    self.exports = exports
    let headings = exports.flatMap { $0.profile.columns.flatMap { [$0.heading, $0.wording ?? ""] } }
    let answers = exports.flatMap { $0.profile.columns.flatMap { $0.values.prefix(7).map(\.text) } }
    isDutch = Headings.isDutch(headings + answers + exports.map(\.path)) ?? true
    let sorted = exports.enumerated().map { ColumnSorter($1.profile, export: $0) }
    draftWaves(sorted)
    for export in exports where !groups.contains(export.place.group) { groups.append(export.place.group) }
    draftQuestions(sorted)
    draftSources(sorted)
    for heading in sorted.flatMap(\.personal) where !personal.contains(heading) { personal.append(heading) }
  }

  // MARK: - Waves

  private mutating func draftWaves(_ sorted: [ColumnSorter]) {
    var ids: [String] = []
    for export in exports where !ids.contains(export.place.wave) { ids.append(export.place.wave) }
    let found = ids.map { id in
      let dates = exports.indices.filter { exports[$0].place.wave == id }.compactMap { sorted[$0].dates }
      return DraftedWave(
        id: id, earliest: dates.map(\.earliest).min(), latest: dates.map(\.latest).max())
    }
    let isDated = found.allSatisfy { $0.earliest != nil }
    waves = found.enumerated().sorted { one, other in
      let first = isDated ? one.element.earliest?.daysSince1970 : ExportPlace.order(of: one.element.id)
      let second = isDated ? other.element.earliest?.daysSince1970 : ExportPlace.order(of: other.element.id)
      return (first ?? Int.max, one.offset) < (second ?? Int.max, other.offset)
    }.map(\.element)
    if exports.contains(where: \.place.isWaveGuessed) {
      questions.append(
        "The names of some files tell no wave; which is it? Rename the wave and its folder in data/.")
    }
  }

  // MARK: - Questions

  private mutating func draftQuestions(_ sorted: [ColumnSorter]) {
    let linker = QuestionLinker(sorted.map(\.questions), isDutch: isDutch)
    let isBackground = linker.questions.map(Self.isBackground)
    let inUse = AnswerWords.longest(
      zip(linker.questions, isBackground).map { scale(of: $0, isBackground: $1, inUse: []).id })
    let prefixes = Self.prefixes(zip(linker.questions, isBackground).filter { !$0.1 }.map(\.0.id))
    for (question, isBackground) in zip(linker.questions, isBackground) {
      var guess = scale(of: question, isBackground: isBackground, inUse: inUse)
      let isAbout = isBackground || guess.kind == .nominal
      let item = DraftedItem(
        id: question.id,
        theme: isAbout || guess.kind == .open || guess.kind == .multiple ? nil : prefixes[question.id],
        scale: share(&guess), groups: groups(of: question), waves: waves(of: question),
        text: question.seen.lazy.compactMap(\.wording).first, textFor: wordings(of: question),
        questions: questionsAbout(question))
      if isAbout { background.append(item) } else { items.append(item) }
    }
    for item in items {
      if let theme = item.theme, !themes.contains(theme) { themes.append(theme) }
    }
    mapCodes(linker)
  }

  private func scale(
    of question: LinkedQuestion, isBackground: Bool, inUse: Set<String>
  ) -> DraftedScale {
    if let ticked = question.seen.first(where: { !$0.options.isEmpty }) {
      var scale = DraftedScale(id: question.id, kind: .multiple)
      for (position, column) in ticked.options.enumerated() {
        let label = column.part ?? column.heading
        scale.answers.append(DraftedScale.Answer(code: String(position + 1), label: label))
      }
      scale.questions = ["Are these all options, each on its own?"]
      return scale
    }
    return ScaleGuess(
      question.seen.map(\.column), isBackground: isBackground, isDutch: isDutch, inUse: inUse
    ).scale(id: question.id)
  }

  private static func isBackground(_ question: LinkedQuestion) -> Bool {
    question.seen.contains { seen in
      let words = LooseText(seen.column.heading).folded.split(whereSeparator: { !$0.isLetter })
      return words.count <= 3 && words.contains { Headings.background.contains(String($0)) }
    }
  }

  /// The name of the scale in the codebook, which questions with the same answers share.
  private mutating func share(_ guess: inout DraftedScale) -> String {
    if let position = scales.firstIndex(where: { $0.isOneScale(with: guess) }) {
      scales[position].join(guess)
      return scales[position].id
    }
    guess.id = Slug.unique(guess.id.isEmpty ? "scale" : guess.id, among: Set(scales.map(\.id)))
    scales.append(guess)
    return guess.id
  }

  /// For ids such as `kosten-1` and `kosten-2` what comes before the number, where several share it.
  private static func prefixes(_ ids: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for id in ids {
      guard let hyphen = id.lastIndex(of: "-"), Int(id[id.index(after: hyphen)...]) != nil else { continue }
      let prefix = String(id[..<hyphen])
      if prefix != "vraag", prefix != "question" { found[id] = prefix }
    }
    let counts = Dictionary(grouping: found.values) { $0 }.mapValues(\.count)
    return found.filter { (counts[$0.value] ?? 0) > 1 }
  }

  private func groups(of question: LinkedQuestion) -> [String] {
    let found = groups.filter { group in question.seen.contains { exports[$0.export].place.group == group } }
    return found.count == groups.count ? [] : found
  }

  private func waves(of question: LinkedQuestion) -> [String] {
    let asked = Set(question.seen.map { exports[$0.export].place.group })
    let found = waves.map(\.id).filter { wave in
      question.seen.contains { exports[$0.export].place.wave == wave }
    }
    let possible = Set(exports.filter { asked.contains($0.place.group) }.map(\.place.wave))
    return found.count == possible.count ? [] : found
  }

  private func wordings(of question: LinkedQuestion) -> [(group: String, text: String)] {
    guard let first = question.seen.lazy.compactMap(\.wording).first else { return [] }
    var found: [(group: String, text: String)] = []
    for seen in question.seen {
      let group = exports[seen.export].place.group
      guard let wording = seen.wording, LooseText(wording) != LooseText(first),
        !found.contains(where: { $0.group == group })
      else { continue }
      found.append((group, wording))
    }
    return found
  }

  private func questionsAbout(_ question: LinkedQuestion) -> [String] {
    var questions: [String] = []
    if question.isLinkedByOrder {
      let texts = question.seen.filter { $0.wording != nil }.map { exports[$0.export].place.group }
      var named: [String] = []
      for group in texts where !named.contains(group) { named.append(group) }
      questions.append(
        "The exports of \(named.joined(separator: ", ")) were linked by the order of their columns; is this the text?"
      )
    } else if question.seen.allSatisfy({ $0.wording == nil }) {
      questions.append("No export tells the text of this question; what is it?")
    }
    return questions
  }

  /// Maps headings that are neither an id nor a text of the codebook.
  private mutating func mapCodes(_ linker: QuestionLinker) {
    for question in linker.questions {
      let texts = question.seen.compactMap(\.wording).map { LooseText($0) }
      for seen in question.seen where seen.options.isEmpty {
        let heading = seen.column.heading
        let isKnown = LooseText(heading) == LooseText(question.id) || texts.contains(LooseText(heading))
        let isText = seen.wording != nil
        if isKnown || isText || columns.contains(where: { $0.name == question.id }) { continue }
        columns.append((question.id, heading))
      }
    }
  }

  // MARK: - Sources

  private mutating func draftSources(_ sorted: [ColumnSorter]) {
    for role in ColumnRole.facts {
      var counts: [(heading: String, count: Int)] = []
      for heading in sorted.flatMap(\.facts).filter({ $0.role == role }).map(\.heading) {
        if let position = counts.firstIndex(where: { $0.heading == heading }) {
          counts[position].count += 1
        } else {
          counts.append((heading, 1))
        }
      }
      let best = counts.enumerated().max { ($0.element.count, $1.offset) < ($1.element.count, $0.offset) }
      if let best { columns.insert((role.name, best.element.heading), at: min(columns.count, factCount)) }
    }
    var made: [DraftedSource] = []
    for (export, columnsOfExport) in zip(exports, sorted) {
      let others = columnsOfExport.facts.filter { fact in
        columns.first { $0.name == fact.role.name }?.heading != fact.heading
      }
      if let dates = columnsOfExport.dates, !dates.isSettled {
        questions.append(
          "Do the dates of \(export.path) have the day first or the month first? They are taken as "
            + "\(dates.form?.rawValue ?? "")."
        )
      }
      made.append(
        DraftedSource(
          file: export.path, wave: export.place.wave, group: export.place.group,
          dates: columnsOfExport.dates?.form,
          columns: others.map { ($0.role.name, $0.heading) }))
    }
    // The convention finds the files; sources are named only where one has to say more.
    if made.contains(where: { $0.dates != nil || !$0.columns.isEmpty }) { sources = made }
  }

  private var factCount: Int {
    columns.count { column in ColumnRole.facts.contains { $0.name == column.name } }
  }
}

extension DraftedScale {
  /// Whether two questions are on one scale: the same answers, whatever stands for no answer.
  fileprivate func isOneScale(with other: DraftedScale) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .open, .numeric: return true
    case .ordinal: return answers == other.answers
    case .nominal, .multiple: return answers == other.answers && id == other.id
    }
  }

  /// Takes over the spellings and the answers that are no score of another question on the scale.
  fileprivate mutating func join(_ other: DraftedScale) {
    for spelling in other.also where !also.contains(spelling) { also.append(spelling) }
    for answer in other.missing {
      if let position = missing.firstIndex(where: { $0.id == answer.id }) {
        let texts = ([answer.label] + answer.codes).filter { text in
          text != missing[position].label && !missing[position].codes.contains(text)
        }
        missing[position].codes += texts
      } else if missing.count == 1, answer.codes.isEmpty == false,
        answer.id == "weet-niet" || answer.id == "dont-know"
      {
        missing[0].codes += answer.codes.filter { !missing[0].codes.contains($0) }
      } else {
        missing.append(answer)
      }
    }
  }
}
