import DelimitedText
import SurveyModel

/// Rows of an export of general practitioners, drawn with a seed.
struct GeneratedRows {
  /// How closed answers are written.
  enum Form {
    case codes
    case labels(Language)
  }

  static let columns = [
    ColumnMapping(role: .respondent, heading: "code"), ColumnMapping(role: .submitted, heading: "verstuurd"),
  ]
  private static let headings = [
    "code", "verstuurd", "kosten-1", "kosten-2", "cijfer-1", "vervoer-1", "open-1", "gebied",
  ]

  let file = "data/nulmeting/huisartsen.csv"
  let study = SampleStudy.study(columns: GeneratedRows.columns)
  let count: Int
  /// For each row the positions of the answers drawn.
  private let draws: [[Int]]

  init(seed: UInt64, count: Int) {
    var generator = SeededGenerator(seed: seed)
    self.count = count
    draws = (0..<count).map { _ in (0..<8).map { _ in Int.random(in: 0..<10_000, using: &generator) } }
  }

  var width: Int { Self.headings.count }

  /// The export, with its columns and rows in these orders.
  func text(_ form: Form, columns: [Int]? = nil, rows: [Int]? = nil) -> String {
    var writer = DelimitedWriter(formulas: .verbatim)
    let order = columns ?? Array(0..<width)
    writer.appendRecord(order.map { Self.headings[$0] })
    for row in rows ?? Array(0..<count) {
      let cells = cells(of: draws[row], form)
      writer.appendRecord(order.map { cells[$0] })
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func cells(of draw: [Int], _ form: Form) -> [String] {
    [
      draw[0] % 10 == 0 ? "" : "r\(draw[0] % 60)",
      draw[1] % 10 == 0 ? "" : "2021-09-\(10 + draw[1] % 20) 10:\(10 + draw[1] % 50)",
      closed(draw[2], SampleStudy.agreement, form), closed(draw[3], SampleStudy.agreement, form),
      draw[4] % 10 == 0 ? "" : "\(1 + draw[4] % 9).5",
      ticked(draw[5], form),
      draw[6] % 3 == 0 ? "antwoord \(draw[6] % 40)\nregel twee" : "",
      written(SampleStudy.area.options[draw[7] % 2].code, SampleStudy.area.options[draw[7] % 2].label, form),
    ]
  }

  private func closed(_ draw: Int, _ scale: AnswerScale, _ form: Form) -> String {
    if draw % 9 == 0 { return "" }
    if draw % 9 == 1, let missing = scale.missing.first {
      return written(missing.codes[0], missing.label, form)
    }
    let option = scale.options[draw % scale.options.count]
    return written(option.code, option.label, form)
  }

  private func ticked(_ draw: Int, _ form: Form) -> String {
    let options = SampleStudy.travel.options.enumerated().filter { draw >> $0.offset & 1 == 1 }
    return options.map { written($0.element.code, $0.element.label, form) }.joined(separator: ";")
  }

  private func written(_ code: String, _ label: LocalizedText, _ form: Form) -> String {
    switch form {
    case .codes: code
    case .labels(let language): label.text(in: language)
    }
  }
}

/// A generator with a seed: xorshift64 (Marsaglia 2003), good enough to vary test data.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
