import SurveyModel

/// The answers to one question of which any number of options may be ticked, where the export has a column for
/// each option, as they are read.
///
/// An option is ticked where its cell holds its own label or code, 1, Y, yes or the like, and not where the cell
/// is empty or holds 0, N, no or the like. A missing answer such as *none of these* counts only where no option is
/// ticked beside it.
struct TickedColumn: Sendable {
  /// A column and the option or missing answer that it is about.
  struct Option: Hashable, Sendable {
    let column: Int
    let code: AnswerCode
  }

  /// The question; its column is that of the first option.
  let source: AnswerSource
  private(set) var selections: [Selection] = []
  private(set) var codes = CodeColumn()
  /// Whether a cell says that the question was shown and left open, or that it was not shown.
  private(set) var tellsUnseen = false
  private(set) var unknownTexts = DistinctCells()

  private let options: [Option]
  private let lookup: AnswerLookup
  private var caches: [CellCache<Tick>]

  private enum Tick: Sendable {
    case ticked
    case notTicked
    case notShown
    case unknown
  }

  init(_ source: AnswerSource, options: [Option], lookup: AnswerLookup) {
    self.source = source
    self.options = options
    self.lookup = lookup
    caches = options.map { _ in CellCache() }
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) {
    selections.reserveCapacity(rows)
    codes.reserveCapacity(rows)
  }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      if block.isSkipped(row, unless: source.isRead) {
        append(nil, .notShown)
      } else {
        read(row, of: block)
      }
    }
  }

  private mutating func read(_ row: Int, of block: RowBlock) {
    var bits = Selection(bits: 0).bits
    var missing: AnswerCode?
    var isShown = false
    for (position, option) in options.enumerated() {
      switch tick(position, row, of: block) {
      case .ticked:
        isShown = true
        if let chosen = option.code.option {
          bits |= Selection(options: [chosen]).bits
        } else {
          missing = missing ?? option.code
        }
      case .notTicked: isShown = true
      case .notShown: break
      case .unknown:
        isShown = true
        unknownTexts.add(
          String(decoding: block.cell(row, option.column), as: UTF8.self), line: block.line(row))
      }
    }
    if bits != 0 {
      append(Selection(bits: bits), AnswerCode(option: 0))
    } else {
      append(nil, missing ?? (isShown ? .blank : .notShown))
    }
  }

  private mutating func append(_ selection: Selection?, _ code: AnswerCode) {
    selections.append(selection ?? Selection(bits: 0))
    codes.append(code)
  }

  private mutating func tick(_ position: Int, _ row: Int, of block: RowBlock) -> Tick {
    let option = options[position]
    let cell = block.cell(row, option.column)
    if cell.isEmpty {
      let code = lookup.emptyCode(isQuoted: block.isQuotedEmpty(row, option.column))
      if code == .notShown { return .notShown }
      tellsUnseen = true
      return .notTicked
    }
    if let known = caches[position].value(for: cell) { return known }
    let tick = meaning(of: String(decoding: cell, as: UTF8.self), for: option.code)
    if tick == .notShown { tellsUnseen = true }
    caches[position].insert(tick, for: cell)
    return tick
  }

  private func meaning(of text: String, for code: AnswerCode) -> Tick {
    let loose = LooseText(text)
    if loose.isEmpty || loose.folded == "0" { return .notTicked }
    if case .answer(let answer) = lookup.outcome(of: text) {
      if answer == code { return .ticked }
      if answer == .blank { return .notTicked }
      if answer == .notShown { return .notShown }
    }
    if Self.yes.contains(loose) { return .ticked }
    return Self.no.contains(loose) ? .notTicked : .unknown
  }

  private static let yes = Set(
    ["1", "y", "yes", "j", "ja", "true", "waar", "x", "checked", "selected", "quoted"].map { LooseText($0) })
  private static let no = Set(
    ["0", "n", "no", "nee", "false", "onwaar", "unchecked", "not selected", "not quoted"].map {
      LooseText($0)
    })

  /// See `UnseenAnswers`.
  mutating func settle(_ unseen: UnseenAnswers) { unseen.settle(&codes) }
}
