import SurveyModel

/// A column that says whether the respondent consents, as it is read.
struct ConsentColumn: Sendable {
  let column: Int
  /// For each row whether it refuses.
  private(set) var refusals: [Bool] = []
  private(set) var unknown = DistinctCells()
  /// The number of rows that say nothing.
  private(set) var blanks = 0
  private var cache = CellCache<Outcome>()

  private enum Outcome: Sendable {
    case yes
    case no
    case blank
    case unknown
  }

  init(column: Int) {
    self.column = column
  }

  /// What says yes, in the languages of the exports.
  static let yes = [
    "ja", "yes", "true", "waar", "y", "j", "1", "akkoord", "ik ga akkoord", "agree", "i agree",
  ]
  /// What says no.
  static let no = [
    "nee", "no", "false", "onwaar", "n", "0", "niet akkoord", "ik ga niet akkoord", "disagree",
    "i do not agree",
  ]

  private static let meanings: [LooseText: Outcome] = Dictionary(
    uniqueKeysWithValues: yes.map { (LooseText($0), .yes) } + no.map { (LooseText($0), .no) })

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      guard block.routes?[row] != RowRouter.skipped else {
        refusals.append(false)
        continue
      }
      let cell = block.cell(row, column)
      let outcome = cache.value(for: cell) ?? look(up: cell)
      refusals.append(outcome == .no)
      switch outcome {
      case .yes, .no: break
      case .blank: blanks += 1
      case .unknown: unknown.add(String(decoding: cell, as: UTF8.self), line: block.line(row))
      }
    }
  }

  private mutating func look(up cell: UnsafeBufferPointer<UInt8>) -> Outcome {
    let text = LooseText(String(decoding: cell, as: UTF8.self))
    let outcome = text.isEmpty ? .blank : Self.meanings[text] ?? .unknown
    cache.insert(outcome, for: cell)
    return outcome
  }
}
