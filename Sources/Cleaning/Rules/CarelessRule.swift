internal import SurveyModel

/// Two or more strong signs together: of speeding, straight-lining, duplicate answers, answers off their scale and
/// a failed attention item.
///
/// No single sign makes a response careless, since each has an innocent reading. A sign whose rule is off does not
/// count. Threshold: two. Default: flagged; it excludes only where the codebook says so.
/// Source: Meade and Craig 2012, Identifying careless responses in survey data; Curran 2016, Methods for the
/// detection of carelessly invalid responses (several indicators together).
struct CarelessRule {
  /// The rules whose strong signs count.
  static let signals: [CleaningRule] = [
    .speeding, .straightLining, .duplicateAnswers, .outOfRange, .attention,
  ]
  /// The number of strong signs that make a response careless.
  static let threshold = 2

  func signs(flags: [CleanedResponses.Flags], among remaining: [Bool]) -> [Sign] {
    flags.indices.compactMap { row in
      guard remaining[row], flags[row].strong != 0 else { return nil }
      let strong = Self.signals.filter(flags[row].containsStrong)
      guard strong.count >= Self.threshold else { return nil }
      return Sign(row: row, strength: .strong, observation: .strongSigns(strong))
    }
  }
}
