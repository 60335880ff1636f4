/// How a text is set in a drawing.
struct TypeFace: Hashable, Sendable {
  /// The weight.
  enum Weight: Hashable, Sendable {
    case regular
    case bold
  }

  /// The size, in units of the drawing.
  let size: Double
  /// The weight.
  let weight: Weight

  /// The distance between two lines.
  var lineHeight: Double { (size * 1.3).rounded() }
}

/// Measures text and breaks it into lines, so that nothing in a drawing runs into anything else.
enum TextFitting {
  /// Room for a reader's font that is wider than Arial.
  static let allowance = 1.06

  /// The width of `text` in `face`, on the wide side.
  static func width(_ text: String, _ face: TypeFace) -> Double {
    var sum = 0
    let bold = face.weight == .bold
    for scalar in text.unicodeScalars { sum += TextWidths.width(of: scalar, bold: bold) }
    return Double(sum) / 2048 * face.size * allowance
  }

  /// The width of the widest of `texts`; 0 for none.
  static func widest(_ texts: [String], _ face: TypeFace) -> Double {
    var most = 0.0
    for text in texts { most = max(most, width(text, face)) }
    return most
  }

  /// The width of the widest word of `text`, which a column should hold unbroken.
  static func widestWord(_ text: String, _ face: TypeFace) -> Double {
    widest(text.split(whereSeparator: \.isBreakingSpace).map(String.init), face)
  }

  /// `lines` with as little difference in width as the same number of lines allows.
  static func balancedLines(_ text: String, _ face: TypeFace, within limit: Double) -> [String] {
    var best = lines(text, face, within: limit)
    var narrower = limit - 4
    while best.count > 1, narrower > 0 {
      let lines = lines(text, face, within: narrower)
      if lines.count > best.count || widest(lines, face) > narrower { break }
      best = lines
      narrower -= 4
    }
    return best
  }

  /// `text` in lines of at most `limit`. Lines end at spaces; a word that is wider than a line ends one
  /// after a hyphen or a slash, and where it has none it is cut where the line is full. There is at least
  /// one line.
  static func lines(_ text: String, _ face: TypeFace, within limit: Double) -> [String] {
    let limit = limit + 0.01
    if width(text, face) <= limit { return [text] }
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text, face, within: limit) {
      let longer = String((line + piece).dropLast(while: \.isBreakingSpace))
      if line.isEmpty || width(longer, face) <= limit {
        line += piece
      } else {
        lines.append(String(line.dropLast(while: \.isBreakingSpace)))
        line = String(piece)
      }
      while let (head, tail) = cut(line, face, within: limit) {
        lines.append(head)
        line = tail
      }
    }
    let last = String(line.dropLast(while: \.isBreakingSpace))
    if !last.isEmpty || lines.isEmpty { lines.append(last) }
    return lines
  }

  /// `line` cut where it is full; nil where it fits, or where nothing shorter can be made of it.
  private static func cut(
    _ line: String, _ face: TypeFace, within limit: Double
  ) -> (head: String, tail: String)? {
    let bare = line.dropLast(while: \.isBreakingSpace)
    guard bare.count > 1, width(String(bare), face) > limit else { return nil }
    var head = ""
    for character in bare {
      let longer = head + String(character)
      if !head.isEmpty && width(longer, face) > limit { break }
      head = longer
    }
    return (head, String(line.dropFirst(head.count)))
  }

  /// `text` in the pieces that a line may end after; together they are the text.
  private static func pieces(of text: String, _ face: TypeFace, within limit: Double) -> [Substring] {
    var pieces: [Substring] = []
    for word in cut(text[...], after: \.isBreakingSpace) {
      if width(String(word.dropLast(while: \.isBreakingSpace)), face) <= limit {
        pieces.append(word)
      } else {
        pieces += cut(word) { $0 == "-" || $0 == "/" }
      }
    }
    return pieces
  }

  /// `text` cut after every run of characters that end a piece.
  private static func cut(_ text: Substring, after endsPiece: (Character) -> Bool) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if endsPiece(text[index]), next < text.endIndex, !endsPiece(text[next]) {
        pieces.append(text[start..<next])
        start = next
      }
      index = next
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }
}

extension Character {
  /// A space at which a line may end.
  fileprivate var isBreakingSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r\n" }
}

extension BidirectionalCollection {
  /// The collection without its last elements that satisfy `condition`.
  fileprivate func dropLast(while condition: (Element) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return self[startIndex..<end]
  }
}
