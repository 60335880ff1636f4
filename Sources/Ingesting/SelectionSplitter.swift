import SurveyModel

/// Takes apart a cell that holds several answers, as form programs join them: `Fiets; Lopend;`, `1,3` or
/// `Bus | Trein`.
///
/// Answers are separated by `;`, `,` or `|`. An option may hold a separator itself: at each place the
/// longest spelling of the scale that ends before a separator or at the end of the cell is taken. A
/// missing answer counts only where no option stands beside it.
struct SelectionSplitter: Sendable {
  enum Outcome: Hashable, Sendable {
    /// At least one option.
    case selection(Selection)
    /// A missing answer or a blank.
    case none(AnswerCode)
    /// Numbers that the scale does not have.
    case offScale([String])
    /// Texts that the scale does not have.
    case unknown([String])
  }

  let lookup: AnswerLookup
  private let spellings: [(text: [Character], code: AnswerCode)]

  init(_ lookup: AnswerLookup) {
    self.lookup = lookup
    spellings = lookup.foldedSpellings.map { (Array($0.text), $0.code) }
      .filter { !$0.text.isEmpty }
      .sorted { $0.text.count > $1.text.count }
  }

  /// What stands in `cell`.
  func outcome(of cell: String) -> Outcome {
    let text = Array(LooseText(cell).folded)
    var options: [Int] = []
    var missing: AnswerCode?
    var unknown: [String] = []
    var offScale: [String] = []
    var position = 0
    while true {
      while position < text.count, text[position] == " " || Self.isSeparator(text[position]) { position += 1 }
      if position == text.count { break }
      if let found = longestSpelling(in: text, at: position) {
        if let option = found.code.option { options.append(option) } else { missing = missing ?? found.code }
        position = found.end
        continue
      }
      let end = text[position...].firstIndex(where: Self.isSeparator) ?? text.count
      let part = String(text[position..<end])
      position = end
      switch lookup.outcome(of: part) {
      case .answer(let code):
        if let option = code.option { options.append(option) } else { missing = missing ?? code }
      case .number, .offScale: offScale.append(part)
      case .unknown: unknown.append(part.last == " " ? String(part.dropLast()) : part)
      }
    }
    if !unknown.isEmpty { return .unknown(unknown) }
    if !offScale.isEmpty { return .offScale(offScale) }
    if !options.isEmpty { return .selection(Selection(options: options)) }
    return .none(missing ?? .blank)
  }

  private func longestSpelling(in text: [Character], at start: Int) -> (code: AnswerCode, end: Int)? {
    for spelling in spellings where spelling.text.count <= text.count - start {
      let end = start + spelling.text.count
      guard text[start..<end].elementsEqual(spelling.text) else { continue }
      let next = end < text.count && text[end] == " " ? end + 1 : end
      if next == text.count || Self.isSeparator(text[next]) { return (spelling.code, end) }
    }
    return nil
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == ";" || character == "," || character == "|"
  }
}
