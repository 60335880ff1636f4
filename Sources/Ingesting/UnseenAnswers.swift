import SurveyModel

/// Decides, when all rows of an export are read, which of its empty cells are questions that were not shown.
///
/// Cells that may be that were read as not shown. They are, in a response that was sent in to its end, where
/// the export marks the questions that were shown and left open; who broke off did not reach a question that
/// was meant to be answered, and that is a blank.
struct UnseenAnswers {
  /// Whether the export marks the questions that were shown and left open.
  let areTold: Bool
  /// For each row whether it was sent in to its end; nil where the export does not tell.
  let finished: [Bool]?

  /// Makes blanks of the cells that do not count as not shown.
  func settle(_ codes: inout CodeColumn) {
    var settled = CodeColumn()
    settled.reserveCapacity(codes.count)
    codes.forEachBlock { first, codes in
      settled.append(count: codes.count) { settled in
        for (place, code) in codes.enumerated() {
          let isBlank = code == .notShown && (!areTold || finished?[first + place] == false)
          settled.initializeElement(at: place, to: isBlank ? .blank : code)
        }
      }
    }
    codes = settled
  }
}
