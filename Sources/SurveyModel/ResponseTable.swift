/// A respondent's link code after it went through a keyed digest: equal codes give equal digests,
/// and without the key nobody finds the code back.
public struct KeyedDigest: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The first 8 bytes, most significant first.
  public let high: UInt64
  /// The next 8 bytes.
  public let low: UInt64

  /// A digest of 16 bytes.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest as 32 lower-case hexadecimal digits.
  public var description: String {
    func digits(_ word: UInt64) -> String {
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return digits(high) + digits(low)
  }

  /// An order that tells nothing about the codes.
  public static func < (one: KeyedDigest, other: KeyedDigest) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

/// Where a response stands in the exports.
public struct RowOrigin: Hashable, Sendable, Comparable {
  /// The position of the file in the table's `files`.
  public let file: UInt16
  /// The line on which the response starts, from 1.
  public let line: UInt32

  /// A place.
  public init(file: UInt16, line: UInt32) {
    self.file = file
    self.line = line
  }

  /// Whether `one` stands before `other`.
  public static func < (one: RowOrigin, other: RowOrigin) -> Bool {
    (one.file, one.line) < (other.file, other.line)
  }
}

/// The responses of one group at one wave, as columns of equal length.
///
/// Columns that no export of the group and wave has are nil; in a column that is there, a single
/// respondent may still lack the value.
public struct ResponseTable: Hashable, Sendable {
  /// The wave.
  public let wave: Wave.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The exports, relative to the study's folder.
  public let files: [String]
  /// Where each response stands.
  public let origins: OriginColumn
  /// The digests of the link codes.
  public let respondents: FactColumn<KeyedDigest>?
  /// The digests of the schools or organisations.
  public let clusters: FactColumn<KeyedDigest>?
  /// When each was sent in.
  public let submitted: FactColumn<Timestamp>?
  /// When each was begun.
  public let started: FactColumn<Timestamp>?
  /// How long each took, in seconds, more than 0.
  public let durations: DurationColumn?
  /// Weights made elsewhere, at least 0.
  public let weights: FactColumn<Double>?
  /// The answers, a column for each variable that the group was asked at the wave, in questionnaire
  /// order. A variable that no export has stands here too, as not shown.
  public let answers: [VariableColumn]

  /// A table; all columns are as long as `origins`.
  public init(
    wave: Wave.ID, group: RespondentGroup.ID, files: [String], origins: OriginColumn,
    respondents: FactColumn<KeyedDigest>? = nil, clusters: FactColumn<KeyedDigest>? = nil,
    submitted: FactColumn<Timestamp>? = nil,
    started: FactColumn<Timestamp>? = nil, durations: DurationColumn? = nil,
    weights: FactColumn<Double>? = nil,
    answers: [VariableColumn]
  ) {
    let lengths: [Int?] = [
      respondents?.count, clusters?.count, submitted?.count, started?.count, durations?.count, weights?.count,
    ]
    precondition(
      lengths.allSatisfy { $0 == nil || $0 == origins.count }, "the columns of a table are equally long")
    precondition(
      answers.allSatisfy { $0.answers.count == origins.count }, "the columns of a table are equally long")
    self.wave = wave
    self.group = group
    self.files = files
    self.origins = origins
    self.respondents = respondents
    self.clusters = clusters
    self.submitted = submitted
    self.started = started
    self.durations = durations
    self.weights = weights
    self.answers = answers
  }

  /// The number of responses.
  public var count: Int { origins.count }

  /// The answers to `variable`, or nil where it was not asked here.
  public func answers(to variable: Variable) -> AnswerColumn? {
    answers.first { $0.variable == variable }?.answers
  }

  /// The table with the responses at `rows` alone, in that order.
  public func selecting(_ rows: [Int]) -> ResponseTable {
    ResponseTable(
      wave: wave, group: group, files: files, origins: origins.selecting(rows),
      respondents: respondents?.selecting(rows),
      clusters: clusters?.selecting(rows),
      submitted: submitted?.selecting(rows),
      started: started?.selecting(rows),
      durations: durations?.selecting(rows),
      weights: weights?.selecting(rows),
      answers: answers.map {
        VariableColumn(variable: $0.variable, answers: $0.answers.selecting(rows))
      })
  }
}
