internal import SurveyModel

/// Who of the earlier wave is who of the later wave.
///
/// Two responses belong to one person where their link codes have equal digests. A code that occurs twice
/// in a wave links nobody, and nobody is linked to another group.
struct RespondentLinks: Sendable {
  /// What stands in `laterRow` for nobody.
  static let nobody: Int32 = -1

  /// Whether both waves have codes at all.
  let isLinkable: Bool
  /// For each response of the earlier wave the row of the same person at the later one, or `nobody`.
  let laterRow: [Int32]
  /// Whether each response of the earlier wave has a code by which it can be found.
  let earlierHasCode: [Bool]
  /// Whether each response of the later wave has a code by which it can be found.
  let laterHasCode: [Bool]

  /// The links of two waves of one group.
  init(from earlier: ScoredResponses, to later: ScoredResponses) {
    isLinkable = earlier.respondents != nil && later.respondents != nil
    func index(_ responses: ScoredResponses) -> RespondentIndex {
      RespondentIndex(responses.respondents ?? FactColumn(lackingIn: responses.count))
    }
    let earlierIndex = index(earlier)
    let laterIndex = index(later)
    earlierHasCode = earlierIndex.linkable.map { $0 != nil }
    laterHasCode = laterIndex.linkable.map { $0 != nil }
    laterRow = earlierIndex.linkable.map { digest in
      digest.flatMap(laterIndex.row(of:)).map { Int32($0) } ?? Self.nobody
    }
  }
}
