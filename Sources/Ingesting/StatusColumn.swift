import SurveyModel

/// A column that tells a test by the makers of the questionnaire, or whether a response was sent in to its end,
/// as it is read.
struct StatusColumn: Sendable {
  /// What the cells are asked.
  enum Question: Sendable {
    /// Is this a preview or a test?
    case isPreview
    /// Was it sent in to its end?
    case isFinished
  }

  let column: Int
  /// For each row whether the answer is yes.
  private(set) var answers: [Bool] = []
  private let question: Question
  private var cache = CellCache<Bool>()

  init(column: Int, _ question: Question) {
    self.column = column
    self.question = question
  }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      let cell = block.cell(row, column)
      if let known = cache.value(for: cell) {
        answers.append(known)
        continue
      }
      let answer = Self.answer(to: question, String(decoding: cell, as: UTF8.self))
      cache.insert(answer, for: cell)
      answers.append(answer)
    }
  }

  private static func answer(to question: Question, _ cell: String) -> Bool {
    let folded = LooseText(cell).folded
    switch question {
    case .isPreview:
      // Qualtrics counts in bits: 1 is a preview, 2 a test, 8 suspected spam, 16 sent in without a connection.
      if let bits = Int(folded) { return bits & 3 != 0 }
      return ["preview", "test", "voorbeeld", "voorvertoning"].contains { folded.contains($0) }
    case .isFinished:
      return !folded.isEmpty && !["0", "false", "onwaar", "no", "nee"].contains(folded)
    }
  }
}
