internal import SurveyModel

/// How many answers of a kind each respondent gave, counted column by column as the answers lie in memory.
struct RowCounts {
  /// The count of each row.
  private(set) var counts: [UInt16]

  /// Zero for each of `count` rows.
  init(count: Int) {
    counts = [UInt16](repeating: 0, count: count)
  }

  /// Counts the rows from `first` on whose code belongs to `kind`.
  mutating func add(_ codes: UnsafeBufferPointer<AnswerCode>, from first: Int, of kind: AnswerKind) {
    switch kind {
    case .shown: add(codes, from: first) { $0 != AnswerKind.notShown }
    case .answered: add(codes, from: first) { $0 >= 0 || $0 <= AnswerKind.firstMissing }
    case .substantive: add(codes, from: first) { $0 >= 0 }
    case .offScale: add(codes, from: first) { $0 == AnswerKind.outOfRange }
    }
  }

  // Unchecked access lets the compiler count sixteen rows at a time.
  @inline(__always)
  private mutating func add(
    _ codes: UnsafeBufferPointer<AnswerCode>, from first: Int, where isCounted: (Int8) -> Bool
  ) {
    precondition(first >= 0 && first + codes.count <= counts.count, "the columns of a table are equally long")
    counts.withUnsafeMutableBufferPointer { counts in
      let counts = UnsafeMutableBufferPointer(rebasing: counts[first..<first + codes.count])
      for place in codes.indices {
        counts[place] &+= isCounted(codes[place].raw) ? 1 : 0
      }
    }
  }
}

/// The kinds of answer that rules count.
enum AnswerKind {
  /// The respondent saw the question.
  case shown
  /// The respondent answered, be it *don't know*.
  case answered
  /// The respondent answered other than *don't know*.
  case substantive
  /// The answer is off its scale.
  case offScale

  /// The bytes that stand for these; constants here, because the inner loops must not fetch them.
  static var notShown: Int8 { -2 }
  static var outOfRange: Int8 { -3 }
  static var firstMissing: Int8 { -10 }
}
