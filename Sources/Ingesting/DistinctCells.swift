/// A text seen in cells, how often, and where first.
struct SeenText: Hashable, Sendable {
  /// The text of the cells.
  let text: String
  /// How often it was seen.
  var count: Int
  /// The line of the first.
  let line: Int
}

/// The different texts of the cells of a column that need a person's attention.
struct DistinctCells: Sendable {
  /// More different texts than this are counted together.
  static let mostTexts = 1000

  private(set) var texts: [SeenText] = []
  private var positions: [String: Int] = [:]
  /// The number of cells.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Adds a cell.
  mutating func add(_ text: String, line: Int) {
    count += 1
    if let position = positions[text] {
      texts[position].count += 1
    } else if texts.count < Self.mostTexts {
      positions[text] = texts.count
      texts.append(SeenText(text: text, count: 1, line: line))
    }
  }

  /// The texts, the most frequent first, then by line.
  var ranked: [SeenText] {
    texts.sorted { ($1.count, $0.line) < ($0.count, $1.line) }
  }
}
