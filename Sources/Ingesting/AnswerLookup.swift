import SurveyModel

/// What the cells of one answer scale stand for: codes, labels in every language, further spellings and
/// missing answers, compared as `LooseText` compares.
struct AnswerLookup: Sendable {
  /// What a cell turned out to be.
  enum Outcome: Hashable, Sendable {
    /// An option, a missing answer or a blank.
    case answer(AnswerCode)
    /// A number on the scale, of a numeric scale.
    case number(Double)
    /// A number that the scale does not have.
    case offScale
    /// A text that the scale does not have.
    case unknown
  }

  let scale: AnswerScale
  /// What cells mean in the export at hand beyond the scale.
  var cells = CellRules()
  private let spellings: [LooseText: AnswerCode]
  /// Codes that are numbers, so that `4.0` and `4` are one; in the order of the scale.
  private let numbers: [(value: Double, code: AnswerCode)]
  /// Whether a number that is no code is off the scale rather than an unknown text.
  private let holdsNumbers: Bool

  init(_ scale: AnswerScale) {
    self.scale = scale
    let options = scale.options.enumerated()
    let missing = scale.missing.enumerated()
    let texts: [(String, AnswerCode)] =
      options.map { ($1.code, AnswerCode(option: $0)) }
      + missing.flatMap { position, answer in answer.codes.map { ($0, AnswerCode(missing: position)) } }
      + options.flatMap { position, option in
        option.label.translations.map { ($0.text, AnswerCode(option: position)) }
      }
      + scale.also.map { ($0.text, AnswerCode(option: $0.option)) }
      + missing.flatMap { position, answer in
        ([answer.id] + answer.label.translations.map(\.text)).map { ($0, AnswerCode(missing: position)) }
      }
    // The codebook's reader refuses spellings with two meanings; here the first counts.
    spellings = Dictionary(texts.map { (LooseText($0.0), $0.1) }) { first, _ in first }
    numbers =
      options.compactMap { position, option in
        CellNumber.value(of: option.code).map { ($0, AnswerCode(option: position)) }
      }
      + missing.flatMap { position, answer in
        answer.codes.compactMap { code in
          CellNumber.value(of: code).map { ($0, AnswerCode(missing: position)) }
        }
      }
    switch scale.kind {
    case .ordinal, .numeric: holdsNumbers = true
    case .nominal, .multiple:
      holdsNumbers =
        !scale.options.isEmpty && scale.options.allSatisfy { CellNumber.value(of: $0.code) != nil }
    case .open: holdsNumbers = false
    }
  }

  /// What `text` stands for. What the scale says counts first, then what the export's program means by it,
  /// and a number within a range last.
  func outcome(of text: String) -> Outcome {
    let outcome = scaleOutcome(of: text)
    switch outcome {
    case .answer: return outcome
    case .number, .offScale: return cells.meaning(of: text).map { .answer($0) } ?? outcome
    case .unknown: return (cells.meaning(of: text) ?? answer(toCode: text)).map { .answer($0) } ?? outcome
    }
  }

  /// The answer with one of the labels for which a code of the exporting program stands.
  private func answer(toCode text: String) -> AnswerCode? {
    guard !cells.codes.isEmpty, let labels = cells.codes[LooseText(text)] else { return nil }
    return labels.lazy.compactMap { spellings[LooseText($0)] }.first
  }

  /// What an empty cell stands for; a question that was not shown where the export may tell so.
  func emptyCode(isQuoted: Bool) -> AnswerCode {
    switch cells.empty {
    case .blank: .blank
    case .unseen: .notShown
    case .unseenUnlessQuoted: isQuoted ? .blank : .notShown
    }
  }

  private func scaleOutcome(of text: String) -> Outcome {
    let loose = LooseText(text)
    if loose.isEmpty { return .answer(.blank) }
    if let code = spellings[loose] { return .answer(code) }
    guard let value = CellNumber.value(of: text) else { return .unknown }
    if let code = answer(to: value) { return .answer(code) }
    if case .numeric(let low, let high) = scale.kind, (low...high).contains(value) { return .number(value) }
    return holdsNumbers ? .offScale : .unknown
  }

  /// What `cell` stands for.
  func outcome(of cell: UnsafeBufferPointer<UInt8>) -> Outcome {
    outcome(of: String(decoding: cell, as: UTF8.self))
  }

  /// The option or missing answer whose code is this number.
  func answer(to value: Double) -> AnswerCode? {
    numbers.first { $0.value == value }?.code
  }

  /// All spellings with their folded texts, for cells that hold several answers.
  var foldedSpellings: [(text: String, code: AnswerCode)] {
    spellings.map { ($0.key.folded, $0.value) }
      .sorted { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }
  }

  /// All texts that stand for something, folded.
  var foldedTexts: [String] {
    spellings.keys.map(\.folded) + (cells.leftOpen + cells.notShown + cells.codes.keys).map(\.folded)
  }
}
