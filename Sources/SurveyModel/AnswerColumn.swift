/// The answers of many respondents to one question, in the order of the respondents.
public enum AnswerColumn: Hashable, Sendable {
  /// Answers on an ordinal or nominal scale.
  case coded(CodeColumn)
  /// Numbers; where `codes` holds no number the value is 0 and means nothing.
  case numeric(values: [Double], codes: CodeColumn)
  /// Ticked options; no bits where nothing was ticked, then `codes` says why.
  case multiple(selections: [Selection], codes: CodeColumn)
  /// Whether something was written: the fingerprint of the text, 0 where nothing was.
  case open(fingerprints: [UInt64])

  /// The number of respondents.
  public var count: Int {
    switch self {
    case .coded(let codes), .numeric(_, let codes), .multiple(_, let codes): codes.count
    case .open(let fingerprints): fingerprints.count
    }
  }

  /// The code of each answer to a closed question; nil for an open one. On a numeric or multiple scale
  /// the code of an answer only says that there is one.
  public var codes: CodeColumn? {
    switch self {
    case .coded(let codes), .numeric(_, let codes), .multiple(_, let codes): codes
    case .open: nil
    }
  }

  /// The answer of the respondent at `row`.
  public subscript(row: Int) -> Answer {
    switch self {
    case .coded(let codes): codes[row].answer
    case .numeric(let values, let codes):
      codes[row] == .number ? .number(values[row]) : codes[row].answer
    case .multiple(let selections, let codes):
      codes[row].option != nil ? .selection(selections[row]) : codes[row].answer
    case .open(let fingerprints):
      fingerprints[row] == 0 ? .blank : .text(fingerprint: fingerprints[row])
    }
  }

  /// The same column for the respondents at `rows` alone, in that order.
  public func selecting(_ rows: [Int]) -> AnswerColumn {
    switch self {
    case .coded(let codes): .coded(codes.selecting(rows))
    case .numeric(let values, let codes):
      .numeric(values: rows.map { values[$0] }, codes: codes.selecting(rows))
    case .multiple(let selections, let codes):
      .multiple(selections: rows.map { selections[$0] }, codes: codes.selecting(rows))
    case .open(let fingerprints): .open(fingerprints: rows.map { fingerprints[$0] })
    }
  }
}

/// A column of answers and what it is about.
public struct VariableColumn: Hashable, Sendable {
  /// What the answers are about.
  public let variable: Variable
  /// The answers, one a respondent.
  public let answers: AnswerColumn

  /// A column.
  public init(variable: Variable, answers: AnswerColumn) {
    self.variable = variable
    self.answers = answers
  }
}
