import StrictYAML
import SurveyModel

/// The texts in exports that stand for an answer of one scale, by which two answers must not be
/// confused.
struct Spellings {
  /// What a text stands for.
  enum Meaning: Hashable {
    case option(code: String)
    case missing(id: String)

    /// The meaning in a sentence.
    var words: String {
      switch self {
      case .option(let code): "answer \(quoted(code))"
      case .missing(let id): "missing answer \(quoted(id))"
      }
    }
  }

  private var meanings: [LooseText: (meaning: Meaning, line: Int)] = [:]

  /// Notes that `text` stands for `meaning`; the complaint where it stands for another one too.
  fileprivate mutating func add(
    _ text: String, _ meaning: Meaning, at place: Place
  ) -> CodebookComplaint? {
    let loose = LooseText(text)
    guard let known = meanings[loose] else {
      meanings[loose] = (meaning, place.line)
      return nil
    }
    return known.meaning == meaning
      ? nil : .ambiguousSpelling(text, meaning, known.meaning, line: known.line)
  }
}

extension CodebookReading {
  /// The answers of a scale in order.
  mutating func readOptions(
    from node: YAMLNode?, kind: ScaleKind?, into spellings: inout Spellings
  ) -> [AnswerScale.Option] {
    var options: [AnswerScale.Option] = []
    var previous: Int?
    for entry in node?.entries("a mapping from codes to labels", reporting: &problems) ?? [] {
      if kind == .ordinal {
        let value = wholeNumber(entry.key)
        if let value, let previous, value <= previous {
          report(.codesDecrease(value, after: previous), at: entry.place)
        } else if value == nil {
          report(.ordinalCode(entry.key), at: entry.place)
        }
        previous = value ?? previous
      }
      add(entry.key, .option(code: entry.key), at: entry.place, to: &spellings)
      guard let label = text(from: entry.value) else { continue }
      add(label, .option(code: entry.key), at: entry.value.place, to: &spellings)
      options.append(AnswerScale.Option(code: entry.key, label: label))
    }
    return options
  }

  /// Further spellings of answers.
  mutating func readAlso(
    from node: YAMLNode?, options: [AnswerScale.Option], scale: String, into spellings: inout Spellings
  ) -> [AnswerScale.Spelling] {
    var also: [AnswerScale.Spelling] = []
    for entry in node?.entries("a mapping from spellings to codes", reporting: &problems) ?? [] {
      guard let code = entry.value.text("the code of an answer", reporting: &problems), !options.isEmpty
      else {
        continue
      }
      guard let position = options.firstIndex(where: { $0.code == code }) else {
        report(.undefinedAnswer(code, scale: scale, codes: options.map(\.code)), at: entry.value.place)
        continue
      }
      add(entry.key, .option(code: code), at: entry.place, to: &spellings)
      also.append(AnswerScale.Spelling(text: entry.key, option: position))
    }
    return also
  }

  /// The answers without a score; none where there are more than a scale can have.
  mutating func readMissing(
    from node: YAMLNode?, range: ClosedRange<Double>?, into spellings: inout Spellings
  ) -> [AnswerScale.MissingAnswer] {
    var missing: [AnswerScale.MissingAnswer] = []
    let entries =
      node?.entries("a mapping from missing answers to labels and codes", reporting: &problems) ?? []
    if entries.count > AnswerScale.mostMissingAnswers, let node {
      report(.tooManyMissingAnswers(count: entries.count), at: node.owner)
      return []
    }
    for entry in entries {
      if !isID(entry.key) {
        report(.malformedMissingAnswer(entry.key), at: entry.place)
      } else if ["blank", "not-shown", "out-of-range"].contains(entry.key) {
        report(.reservedMissingAnswer(entry.key), at: entry.place)
      }
      let keys = entry.value.mapping(
        "missing answer \(quoted(entry.key))", required: ["label"], optional: ["codes"], reporting: &problems)
      let meaning = Spellings.Meaning.missing(id: entry.key)
      let label = text(from: keys?["label"])
      if let label, let place = keys?["label"]?.place { add(label, meaning, at: place, to: &spellings) }
      var codes: [String] = []
      for element in keys?["codes"]?.elements("a list of codes, such as [9, 99]", reporting: &problems) ?? []
      {
        guard let code = element.text("a code", reporting: &problems) else { continue }
        add(code, meaning, at: element.place, to: &spellings)
        if let range, let number = Double(code), range.contains(number) {
          report(.missingCodeInRange(code), at: element.place)
        }
        codes.append(code)
      }
      if let label { missing.append(AnswerScale.MissingAnswer(id: entry.key, label: label, codes: codes)) }
    }
    return missing
  }

  private mutating func add(
    _ label: LocalizedText, _ meaning: Spellings.Meaning, at place: Place, to spellings: inout Spellings
  ) {
    for translation in label.translations { add(translation.text, meaning, at: place, to: &spellings) }
  }

  private mutating func add(
    _ text: String, _ meaning: Spellings.Meaning, at place: Place, to spellings: inout Spellings
  ) {
    if let complaint = spellings.add(text, meaning, at: place) { report(complaint, at: place) }
  }

  /// The code of an ordinal answer as a number: digits without leading zeros.
  private func wholeNumber(_ code: String) -> Int? {
    guard let number = Int(code), String(number) == code else { return nil }
    return number
  }
}
