import SurveyModel

/// A question as one export has it.
struct SeenQuestion {
  let export: Int
  let column: ExportProfile.Column
  /// Further columns, of a question with a column for each option.
  var options: [ExportProfile.Column] = []

  /// The text that the export gives, nil where it gives a code alone.
  var wording: String? {
    if !options.isEmpty { return column.question.flatMap { $0.contains(" ") ? $0 : nil } }
    if let wording = column.wording { return wording }
    return column.heading.contains(" ") ? column.heading : nil
  }

  /// The name by which the same question goes in other exports.
  var name: LooseText { LooseText(options.isEmpty ? column.heading : column.question ?? column.heading) }
}

/// A question of all exports.
struct LinkedQuestion {
  var id: String
  var seen: [SeenQuestion]
  /// Whether some of the exports were linked by the order of their columns alone.
  var isLinkedByOrder = false
}

/// Finds the questions that several exports share: by their headings, and where one export has ids and another
/// the texts, by the order of the columns.
struct QuestionLinker {
  /// The share of columns in the same place that must be able to hold the same answers.
  private static let leastCompatible = 0.8

  private(set) var questions: [LinkedQuestion] = []
  private let isDutch: Bool

  /// The questions of exports, each with its columns that hold answers, in the order of the file.
  init(_ exports: [[SeenQuestion]], isDutch: Bool) {
    self.isDutch = isDutch
    // The exports with ids come first, the longest first: they name what the others spell out.
    let order = exports.indices.sorted { one, other in
      let (first, second) = (Self.codes(exports[one]), Self.codes(exports[other]))
      return first != second ? first > second : one < other
    }
    for position in order { add(exports[position]) }
    nameRest()
  }

  private static func codes(_ questions: [SeenQuestion]) -> Int {
    questions.count { $0.wording == nil }
  }

  private mutating func add(_ export: [SeenQuestion]) {
    let names = Dictionary(
      questions.enumerated().flatMap { position, question in question.seen.map { ($0.name, position) } }
    ) { first, _ in first }
    let known = export.map { names[$0.name] }
    let reference = known.contains(nil) ? alignment(of: export, known: known) : nil
    for (position, question) in export.enumerated() {
      if let found = names[question.name] {
        questions[found].seen.append(question)
      } else if let found = reference?[position] {
        questions[found].seen.append(question)
        questions[found].isLinkedByOrder = true
      } else {
        let name = question.options.isEmpty ? question.column.heading : question.column.question ?? ""
        // The code of a question with columns for its options has no heading of its own to be mapped.
        let id = Slug.isID(name) ? name : question.options.isEmpty || name.contains(" ") ? nil : Slug.of(name)
        questions.append(LinkedQuestion(id: id ?? "", seen: [question]))
      }
    }
  }

  /// For each column of an export the question in the same place of another; nil where none fits. It must
  /// have as many columns, have the questions that both name in the same places, and name none in words, unless
  /// a third is known.
  private func alignment(of export: [SeenQuestion], known: [Int?]) -> [Int?]? {
    let hasAnchors = 3 * known.count { $0 != nil } >= known.count
    for candidate in Set(questions.flatMap { $0.seen.map(\.export) }).sorted() {
      let places = questions.indices.filter { position in
        questions[position].seen.contains { $0.export == candidate && (hasAnchors || $0.wording == nil) }
      }
      guard places.count == export.count,
        zip(places, known).allSatisfy({ place, known in known == nil || known == place })
      else { continue }
      let fitting = zip(places, export).map { place, question in
        isCompatible(questions[place], question) ? Optional(place) : nil
      }
      let share = Double(fitting.count { $0 != nil }) / Double(fitting.count)
      if share >= Self.leastCompatible { return fitting }
    }
    return nil
  }

  /// Whether the answers to a question, and those in a column, can be on one scale.
  private func isCompatible(_ linked: LinkedQuestion, _ question: SeenQuestion) -> Bool {
    let one = ScaleGuess(linked.seen.map(\.column), isBackground: false, isDutch: isDutch).scale(id: "")
    let other = ScaleGuess([question.column], isBackground: false, isDutch: isDutch).scale(id: "")
    switch (one.kind, other.kind) {
    case (.ordinal, .ordinal): return one.answers.count == other.answers.count
    case (.numeric, .numeric), (.open, .open), (.multiple, .multiple): return true
    case (.numeric, .ordinal), (.ordinal, .numeric):
      // Few grades may look like points.
      return one.answers.map(\.label).allSatisfy { Int($0) != nil }
        && other.answers.map(\.label).allSatisfy { Int($0) != nil }
    case (.nominal, .nominal): return one.answers == other.answers
    case (.ordinal, _), (.nominal, _), (.multiple, _), (.numeric, _), (.open, _): return false
    }
  }

  /// Gives ids to the questions that no export names.
  private mutating func nameRest() {
    var taken = Set(questions.map(\.id).filter { !$0.isEmpty })
    for position in questions.indices where questions[position].id.isEmpty {
      let heading = questions[position].seen[0].column.heading
      let isShort = heading.count <= 24 && !heading.hasSuffix("?") && !heading.hasSuffix(".")
      let own = isShort && questions[position].seen[0].options.isEmpty ? Slug.of(heading) : nil
      let id = Slug.unique(own ?? "\(isDutch ? "vraag" : "question")-\(position + 1)", among: taken)
      taken.insert(id)
      questions[position].id = id
    }
  }
}
