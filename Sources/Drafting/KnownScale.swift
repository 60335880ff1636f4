import SurveyModel

/// A scale of `AnswerWords` in which the answers of a question were recognised.
struct KnownScale {
  private let words: AnswerWords
  /// The answers seen, by their position on the scale.
  private let seen: [(position: Int, text: String)]

  /// What it is called.
  var id: String { words.id }

  /// The shortest known scale that has all of these answers, and codes up to these numbers but for those that
  /// stand for no answer; nil where none has. A scale that is in use is taken before a shorter one that is not.
  init?(_ texts: [String], numbers: [Int] = [], inUse: Set<String> = []) {
    // One answer alone, such as 'Neutraal', is on too many scales.
    guard texts.count > 1 else { return nil }
    let highest = numbers.filter { (1...7).contains($0) }.max() ?? 1
    let candidates = AnswerWords.scales.compactMap { words -> KnownScale? in
      let positions = texts.map { Self.position(of: $0, in: words) }
      guard words.answers.count >= highest, positions.allSatisfy({ $0 != nil }) else { return nil }
      let seen = zip(positions, texts).compactMap { position, text in position.map { ($0, text) } }
      return KnownScale(words: words, seen: seen)
    }
    func isShorter(_ one: KnownScale, _ other: KnownScale) -> Bool {
      one.words.answers.count < other.words.answers.count
    }
    let used = candidates.filter { inUse.contains($0.id) }
    guard let best = (used.isEmpty ? candidates : used).min(by: isShorter) else { return nil }
    self = best
  }

  private init(words: AnswerWords, seen: [(position: Int, text: String)]) {
    self.words = words
    self.seen = seen
  }

  private static func position(of text: String, in words: AnswerWords) -> Int? {
    let loose = LooseText(text)
    return words.answers.firstIndex { $0.contains { LooseText($0) == loose } }
  }

  /// Where on the scale an answer stands.
  func position(of text: String) -> Int? { Self.position(of: text, in: words) }

  /// What an answer that is no score means; nil where the text is none.
  static func missingID(of text: String) -> String? {
    let loose = LooseText(text)
    return AnswerWords.missing.first { $0.spellings.contains { LooseText($0) == loose } }?.id
  }

  /// The scale, with the spellings that were seen; numbers beyond its answers stand for no answer.
  func scale(numbers: [Int], missing: [DraftedScale.Missing], isDutch: Bool) -> DraftedScale {
    var scale = DraftedScale(id: words.id, kind: .ordinal)
    for (position, spellings) in words.answers.enumerated() {
      let texts = seen.filter { $0.position == position }.map(\.text)
      let code = String(position + 1)
      scale.answers.append(DraftedScale.Answer(code: code, label: texts.first ?? spellings[0]))
      scale.also += texts.dropFirst().map { DraftedScale.Spelling(text: $0, code: code) }
    }
    let codes = Set(numbers.filter { !(1...words.answers.count).contains($0) }).sorted()
    scale.missing = ScaleGuess.with(codes.map(String.init), missing, isDutch: isDutch)
    return scale
  }
}
