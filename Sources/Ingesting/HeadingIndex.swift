import SurveyModel

/// The columns of an export by their names.
struct HeadingIndex {
  let columns: [ExportColumn]
  private let names: [LooseText: [Int]]
  private let parts: [LooseText: [Int]]
  private let codes: [String: [Int]]
  private let hasQuestionCodes: Bool

  init(_ layout: ExportLayout) {
    columns = layout.columns
    var names: [LooseText: [Int]] = [:]
    var parts: [LooseText: [Int]] = [:]
    var codes: [String: [Int]] = [:]
    func add<Key: Hashable>(_ column: Int, under key: Key, to index: inout [Key: [Int]]) {
      if index[key]?.last != column { index[key, default: []].append(column) }
    }
    for (position, column) in layout.columns.enumerated() {
      for name in column.names {
        add(position, under: LooseText(name), to: &names)
        guard layout.hasQuestionCodes, !name.contains(" ") else { continue }
        let code = HeadingText.codeForm(name)
        if !code.isEmpty { add(position, under: code, to: &codes) }
      }
      for part in column.parts { add(position, under: LooseText(part), to: &parts) }
    }
    self.names = names
    self.parts = parts
    self.codes = codes
    hasQuestionCodes = layout.hasQuestionCodes
  }

  /// The columns that `name` names as a whole.
  func columns(named name: String) -> [Int] { names[LooseText(name)] ?? [] }

  /// The columns whose whole names coincide, each group in the order of the file.
  var coinciding: [[Int]] {
    Set(names.values.filter { $0.count > 1 }).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The columns that `wording` names within their question.
  func columns(withPart wording: String) -> [Int] { parts[LooseText(wording)] ?? [] }

  /// The columns whose code `id` spells in its own way.
  func columns(withCode id: String) -> [Int] { codes[HeadingText.codeForm(id)] ?? [] }

  /// The columns whose heading was cut and fits the beginning of `wording`.
  func columns(beginning wording: String) -> [Int] {
    let folded = LooseText(wording).folded
    return columns.indices.filter { position in
      columns[position].beginning.map { folded.hasPrefix(LooseText($0).folded) } ?? false
    }
  }

  /// The columns that a mapping of the codebook means: by their whole name, else within their question.
  func columns(mapped heading: String) -> [Int] {
    let whole = columns(named: heading)
    return whole.isEmpty ? columns(withPart: heading) : whole
  }

  /// The columns about parts of a question, each with its part, by question, in the order of the file.
  func partsOfQuestions() -> [LooseText: [(column: Int, part: String)]] {
    var questions: [LooseText: [(column: Int, part: String)]] = [:]
    for (position, column) in columns.enumerated() {
      for pair in column.pairs {
        questions[LooseText(pair.question), default: []].append((position, pair.part))
        guard hasQuestionCodes, !pair.question.contains(" ") else { continue }
        let code = LooseText(HeadingText.codeForm(pair.question))
        if code != LooseText(pair.question) { questions[code, default: []].append((position, pair.part)) }
      }
    }
    return questions
  }

  /// The columns that repeat a heading with a number behind it, with the one that they repeat, by that
  /// heading, in the order of the file.
  var repetitions: [LooseText: [Int]] {
    var found: [LooseText: [Int]] = [:]
    for (position, column) in columns.enumerated() {
      guard let base = column.repeats.map({ LooseText($0) }) else { continue }
      if found[base] == nil { found[base] = names[base] ?? [] }
      found[base]?.append(position)
    }
    return found.mapValues { $0.sorted() }
  }
}
