/// The answers that an item offers.
public struct AnswerScale: Hashable, Sendable {
  /// A scale's name in the codebook.
  public typealias ID = Identifier<AnswerScale>

  /// One of the answers offered.
  public struct Option: Hashable, Sendable {
    /// The code that exports hold. Ordinal scales have whole numbers.
    public let code: String
    /// What the respondent read.
    public let label: LocalizedText

    /// An answer that is offered.
    public init(code: String, label: LocalizedText) {
      self.code = code
      self.label = label
    }
  }

  /// An answer that counts as answered but has no score, such as *don't know*.
  public struct MissingAnswer: Hashable, Sendable {
    /// Its name in the codebook, such as `weet-niet`.
    public let id: String
    /// What the respondent read.
    public let label: LocalizedText
    /// The codes that exports hold for it, such as 9 and 99.
    public let codes: [String]

    /// A missing answer.
    public init(id: String, label: LocalizedText, codes: [String]) {
      self.id = id
      self.label = label
      self.codes = codes
    }
  }

  /// A spelling that exports hold for one of the options, beside its code and labels.
  public struct Spelling: Hashable, Sendable {
    /// The text in the export.
    public let text: String
    /// The position of the option it stands for in `options`.
    public let option: Int

    /// A further spelling.
    public init(text: String, option: Int) {
      self.text = text
      self.option = option
    }
  }

  /// What kind of answers these are.
  public enum Kind: Hashable, Sendable {
    /// Ordered answers with whole numbers as codes; the values run parallel to `options` and
    /// increase.
    case ordinal(values: [Int])
    /// A number between two bounds, both included.
    case numeric(low: Double, high: Double)
    /// Answers without order, of which one is chosen.
    case nominal
    /// Answers of which any number may be chosen.
    case multiple
    /// Free text.
    case open
  }

  /// The greatest number of options or missing answers that a scale may have: an answer is kept as
  /// one byte.
  public static let mostOptions = 100
  /// The greatest number of kinds of missing answer of one scale.
  public static let mostMissingAnswers = 20

  /// The name in the codebook.
  public let id: ID
  /// What kind of answers these are.
  public let kind: Kind
  /// The answers offered, in order; empty for numeric and open scales.
  public let options: [Option]
  /// Further spellings seen in exports.
  public let also: [Spelling]
  /// The answers without a score.
  public let missing: [MissingAnswer]

  /// A scale. Ordinal values run parallel to `options` and increase; the numbers of options and
  /// missing answers stay within their limits.
  public init(id: ID, kind: Kind, options: [Option], also: [Spelling], missing: [MissingAnswer]) {
    precondition(options.count <= Self.mostOptions, "a scale has at most \(Self.mostOptions) options")
    precondition(missing.count <= Self.mostMissingAnswers, "a scale has too many missing answers")
    if case .ordinal(let values) = kind {
      precondition(values.count == options.count, "each option of an ordinal scale has a value")
      precondition(zip(values, values.dropFirst()).allSatisfy(<), "ordinal values increase")
    }
    self.id = id
    self.kind = kind
    self.options = options
    self.also = also
    self.missing = missing
  }

  /// The lowest and the highest value of a scale whose answers are numbers, as declared, not as
  /// observed; nil for the other kinds.
  public var bounds: ClosedRange<Double>? {
    switch kind {
    case .ordinal(let values):
      guard let low = values.first, let high = values.last else { return nil }
      return Double(low)...Double(high)
    case .numeric(let low, let high): return low...high
    case .nominal, .multiple, .open: return nil
    }
  }

  /// Whether answers have a place on 0-100.
  public var isScorable: Bool { bounds != nil }
}
