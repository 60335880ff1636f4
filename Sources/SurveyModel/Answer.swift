/// What one respondent answered to one question, or why there is no answer.
public enum Answer: Hashable, Sendable {
  /// One of the scale's options, by its position.
  case option(Int)
  /// A number within the scale's range.
  case number(Double)
  /// The options ticked, at least one.
  case selection(Selection)
  /// Something was written; `fingerprint` is equal for equal texts and tells nothing about them.
  case text(fingerprint: UInt64)
  /// One of the scale's missing answers, such as *don't know*, by its position.
  case missing(Int)
  /// The question was shown and left open, or the export does not tell.
  case blank
  /// The respondent never saw the question.
  case notShown
  /// A number or code that the scale does not have.
  case outOfRange

  /// Whether the respondent answered, be it without a score: the base of the completion share.
  public var isAnswered: Bool {
    switch self {
    case .option, .number, .selection, .text, .missing: true
    case .blank, .notShown, .outOfRange: false
    }
  }
}

/// The options of a scale of kind `multiple` that a respondent ticked.
public struct Selection: Hashable, Sendable {
  /// Bit i is set where option i is ticked.
  public let bits: UInt128

  /// The selection with these bits.
  public init(bits: UInt128) {
    self.bits = bits
  }

  /// The selection of these options.
  public init(options: some Sequence<Int>) {
    bits = options.reduce(0) { $0 | (UInt128(1) << UInt128($1)) }
  }

  /// Whether option `position` is ticked.
  public func contains(_ position: Int) -> Bool {
    bits & (UInt128(1) << UInt128(position)) != 0
  }

  /// The ticked options in order.
  public var options: [Int] {
    (0..<AnswerScale.mostOptions).filter(contains)
  }
}

/// An answer to a closed question in one byte: the position of an option, or why there is none.
public struct AnswerCode: Hashable, Sendable {
  /// 0 to 99: an option; -1 to -4: no answer; -10 to -29: a missing answer.
  public let raw: Int8

  @usableFromInline init(raw: Int8) {
    self.raw = raw
  }

  /// The option at `position`, 0 to 99.
  public init(option position: Int) {
    precondition((0..<AnswerScale.mostOptions).contains(position), "an option's position is 0 to 99")
    raw = Int8(truncatingIfNeeded: position)
  }

  /// The missing answer at `position`, 0 to 19.
  public init(missing position: Int) {
    precondition(
      (0..<AnswerScale.mostMissingAnswers).contains(position), "a missing answer's position is 0 to 19")
    raw = Int8(truncatingIfNeeded: -10 - position)
  }

  /// A valid number, whose value is kept beside this code.
  public static let number = AnswerCode(raw: 0)
  /// See `Answer.blank`.
  public static let blank = AnswerCode(raw: -1)
  /// See `Answer.notShown`.
  public static let notShown = AnswerCode(raw: -2)
  /// See `Answer.outOfRange`.
  public static let outOfRange = AnswerCode(raw: -3)

  /// The position of the option, or nil where there is none.
  public var option: Int? { raw >= 0 ? Int(raw) : nil }

  /// The position of the missing answer, or nil where it is none.
  public var missing: Int? { raw <= -10 ? -10 - Int(raw) : nil }

  /// Whether the respondent answered, be it without a score.
  public var isAnswered: Bool { raw >= 0 || raw <= -10 }

  /// The same as an `Answer`; `number` becomes option 0, since the value is not known here.
  public var answer: Answer {
    if raw >= 0 { return .option(Int(raw)) }
    if let missing { return .missing(missing) }
    switch self {
    case .notShown: return .notShown
    case .outOfRange: return .outOfRange
    default: return .blank
    }
  }
}
