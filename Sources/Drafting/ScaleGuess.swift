import SurveyModel

/// Guesses the scale of a question from the texts in its cells.
struct ScaleGuess {
  /// The texts in the cells of all exports of the question, the most frequent first.
  private let values: [ExportProfile.Value]
  private let hasMoreValues: Bool
  private let codeLabels: [ExportProfile.CodeLabel]
  private let isBackground: Bool
  private let isDutch: Bool
  /// The known scales that other questions need, which count where few people answered this one.
  private let inUse: Set<String>

  /// More different answers than this are no list of options.
  private static let mostOptions = 20
  /// Of so many answers none is where an answer is not on the scale, rather than by chance.
  private static let manyAnswers = 50

  init(_ columns: [ExportProfile.Column], isBackground: Bool, isDutch: Bool, inUse: Set<String> = []) {
    var counts: [LooseText: Int] = [:]
    var texts: [String] = []
    for value in columns.flatMap(\.values) {
      let loose = LooseText(value.text)
      if counts[loose] == nil { texts.append(value.text) }
      counts[loose, default: 0] += value.count
    }
    values = texts.enumerated()
      .map { ($0.offset, ExportProfile.Value(text: $0.element, count: counts[LooseText($0.element)] ?? 0)) }
      .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }.map(\.1)
    hasMoreValues = columns.contains(where: \.hasMoreValues)
    codeLabels = columns.first { !$0.codeLabels.isEmpty }?.codeLabels ?? []
    self.isBackground = isBackground
    self.isDutch = isDutch
    let filled = columns.reduce(0) { $0 + $1.filled }
    self.inUse = filled < Self.manyAnswers ? inUse : []
  }

  /// The scale of a question with this id.
  func scale(id: String) -> DraftedScale {
    if !codeLabels.isEmpty, let scale = labelled(id) { return scale }
    let (missing, rest) = splitMissing(values.map(\.text))
    let numbers = rest.compactMap { Double($0.replacing(",", with: ".")) }
    if rest.isEmpty { return DraftedScale(id: "open", kind: .open, questions: openQuestions) }
    let words = rest.filter { Double($0.replacing(",", with: ".")) == nil }
    if words.isEmpty { return numeric(numbers, missing, id) }
    if let known = KnownScale(words, numbers: numbers.map { Int($0) }, inUse: inUse) {
      return known.scale(numbers: numbers.map { Int($0) }, missing: missing, isDutch: isDutch)
    }
    if let parts = joinedParts(rest) { return nominal(parts, missing, id, kind: .multiple) }
    if isList(rest) { return nominal(rest, missing, id, kind: .nominal) }
    return DraftedScale(id: "open", kind: .open)
  }

  private var openQuestions: [String] {
    values.isEmpty ? ["No response answers this; is it an open question?"] : []
  }

  /// Whether the texts are options to choose from: few, and chosen again and again.
  private func isList(_ texts: [String]) -> Bool {
    let filled = values.reduce(0) { $0 + $1.count }
    let isShort = texts.allSatisfy { $0.count <= 80 }
    // People end what they write themselves; makers of lists do not.
    let sentences = texts.count { $0.count > 20 && [".", "!", "?"].contains($0.last) }
    return !hasMoreValues && texts.count <= Self.mostOptions && isShort && 2 * sentences < texts.count
      && filled >= 2 * texts.count
  }

  // MARK: - Lists

  private func nominal(
    _ texts: [String], _ missing: [DraftedScale.Missing], _ id: String, kind: DraftedScale.Kind
  ) -> DraftedScale {
    guard texts.count > 1 else {
      return DraftedScale(
        id: "open", kind: .open,
        questions: ["Some questions have one answer only; which others could be given?"])
    }
    var taken: Set<String> = []
    var scale = DraftedScale(id: id, kind: kind, missing: missing)
    for (position, text) in texts.sorted().enumerated() {
      let code = Slug.unique(Slug.of(text) ?? String(position + 1), among: taken)
      taken.insert(code)
      scale.answers.append(DraftedScale.Answer(code: code, label: text))
    }
    let isCoded = texts.allSatisfy { Slug.isID($0) }
    scale.questions =
      isCoded
      ? ["What do these codes mean? Write the label behind each."]
      : kind == .nominal
        ? ["Is this a list without an order? With one, put the answers in order and write 'ordinal'."] : []
    if kind == .multiple { scale.questions = ["Are these all options, each on its own?"] }
    return scale
  }

  /// The options that stand joined in cells; nil where cells hold one each.
  private func joinedParts(_ texts: [String]) -> [String]? {
    guard texts.contains(where: { $0.contains(";") }) else { return nil }
    var parts: [String] = []
    for text in texts {
      for part in text.split(separator: ";") {
        let part = String(part.drop { $0 == " " })
        if !part.isEmpty, !parts.contains(where: { LooseText($0) == LooseText(part) }) { parts.append(part) }
      }
    }
    let isEnded = texts.allSatisfy { $0.hasSuffix(";") }
    return parts.count <= Self.mostOptions && (isEnded || parts.count < texts.count) ? parts : nil
  }

  /// The scale that a dictionary of value labels describes.
  private func labelled(_ id: String) -> DraftedScale? {
    let answers = codeLabels.filter { !$0.isMissing && KnownScale.missingID(of: $0.label) == nil }
    let rest = codeLabels.filter { entry in !answers.contains(entry) }
    if answers.isEmpty { return nil }
    var missing: [DraftedScale.Missing] = []
    for entry in rest {
      let id = KnownScale.missingID(of: entry.label) ?? Slug.of(entry.label) ?? "missing"
      if let position = missing.firstIndex(where: { $0.id == id }) {
        missing[position].codes.append(entry.code)
      } else {
        missing.append(DraftedScale.Missing(id: id, label: entry.label, codes: [entry.code]))
      }
    }
    let known = KnownScale(answers.map(\.label))
    let numbers = answers.compactMap { Double($0.code) }
    let isOrdered = known != nil || (numbers.count == answers.count && !isBackground && answers.count > 2)
    var scale = DraftedScale(id: known?.id ?? id, kind: isOrdered ? .ordinal : .nominal, missing: missing)
    let ordered = answers.enumerated().sorted { first, second in
      let one = known?.position(of: first.element.label) ?? first.offset
      let other = known?.position(of: second.element.label) ?? second.offset
      return (one, first.offset) < (other, second.offset)
    }
    // The codes of a scale go up with its answers; where the file has them otherwise, its labels will count.
    let codes = ordered.map { Double($0.element.code) ?? 0 }
    let isRising = zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 }
    scale.answers = ordered.enumerated().map { position, entry in
      DraftedScale.Answer(
        code: isOrdered && !isRising ? String(position + 1) : entry.element.code, label: entry.element.label)
    }
    if isOrdered, known == nil { scale.questions = ["Are these answers in order, from low to high?"] }
    return scale
  }

  // MARK: - Numbers

  private func numeric(
    _ numbers: [Double], _ missing: [DraftedScale.Missing], _ id: String
  ) -> DraftedScale {
    let whole = numbers.filter { $0 == $0.rounded() && $0.magnitude < 1e6 }.map { Int($0) }
    let marks = whole.filter { AnswerWords.missingCodes.contains($0) && !(0...10).contains($0) }
    let scores = numbers.filter { number in !marks.contains { Double($0) == number } }
    let low = Int((scores.min() ?? 1).rounded(.down))
    let high = Int((scores.max() ?? 1).rounded(.up))
    if numbers.count == whole.count, low >= 1, high <= 9 {
      // 8 and 9 stand for no answer beside a scale that ends well before them.
      let core = scores.filter { $0 < 8 }.map { Int($0) }.max() ?? 1
      let ends = scores.map { Int($0) }.filter { $0 > 7 }
      if core <= 5 { return points(isBackground ? core : 5, marks + ends, missing, id) }
      if !ends.contains(8) { return points(7, marks + ends, missing, id) }
    }
    let isGrade = low >= 0 && high <= 10
    var scale = DraftedScale(
      id: isGrade ? (low == 0 ? "cijfer-0-10" : "cijfer") : id,
      kind: .numeric(low: isGrade ? min(low, 1) : low, high: isGrade ? 10 : max(high, low + 1)),
      missing: Self.with(marks.map(String.init), missing, isDutch: isDutch))
    scale.questions = ["Is the range right, and which numbers stand for no answer?"]
    return scale
  }

  private func points(
    _ count: Int, _ codes: [Int], _ missing: [DraftedScale.Missing], _ id: String
  ) -> DraftedScale {
    var scale = DraftedScale(
      id: isBackground ? id : "punten-\(count)", kind: .ordinal,
      missing: Self.with(codes.map(String.init), missing, isDutch: isDutch))
    scale.answers = (1...max(count, 2)).map { DraftedScale.Answer(code: String($0), label: String($0)) }
    scale.questions = [
      "What do these codes mean? Write the label behind each, and see whether all are there."
    ]
    return scale
  }

  // MARK: - No answer

  /// The answers that are no score, and the other texts.
  private func splitMissing(_ texts: [String]) -> ([DraftedScale.Missing], [String]) {
    var missing: [DraftedScale.Missing] = []
    var rest: [String] = []
    for text in texts {
      guard let id = KnownScale.missingID(of: text) else {
        rest.append(text)
        continue
      }
      if let position = missing.firstIndex(where: { $0.id == id }) {
        missing[position].codes.append(text)
      } else {
        missing.append(DraftedScale.Missing(id: id, label: text, codes: []))
      }
    }
    return (missing, rest)
  }

  /// The answers that are no score with codes of the first of them.
  static func with(
    _ codes: [String], _ missing: [DraftedScale.Missing], isDutch: Bool
  ) -> [DraftedScale.Missing] {
    if codes.isEmpty { return missing }
    var missing = missing
    if missing.isEmpty {
      missing.append(
        isDutch
          ? DraftedScale.Missing(id: "weet-niet", label: "Weet niet", codes: [])
          : DraftedScale.Missing(id: "dont-know", label: "Don't know", codes: []))
    }
    missing[0].codes += codes.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
    return missing
  }
}
