internal import SurveyModel

/// Who of the earlier wave is who of the later wave.
///
/// Two responses belong to one person where their link codes have equal digests. A code that occurs twice
/// in a wave links nobody, and nobody is linked to another group.
struct RespondentLinks: Hashable, Sendable {
  /// What stands in `laterRow` for nobody.
  static let nobody: Int32 = -1

  /// For each response of the earlier wave the row of the same person at the later one, or `nobody`.
  let laterRow: [Int32]
  /// Whether each response of the earlier wave has a code by which it can be found.
  let earlierHasCode: [Bool]
  /// Whether each response of the later wave has a code by which it can be found.
  let laterHasCode: [Bool]

  /// The links of two waves of one group.
  init(from earlier: ScoredResponses, to later: ScoredResponses) {
    let earlierRows = UniqueCodes(earlier.respondents ?? [])
    let laterRows = UniqueCodes(later.respondents ?? [])
    earlierHasCode = earlierRows.found(count: earlier.count)
    laterHasCode = laterRows.found(count: later.count)
    var links = [Int32](repeating: Self.nobody, count: earlier.count)
    for (digest, row) in earlierRows.rowOfDigest where row != UniqueCodes.repeated {
      if let other = laterRows.rowOfDigest[digest], other != UniqueCodes.repeated {
        links[Int(row)] = other
      }
    }
    laterRow = links
  }
}

/// The codes of a wave that belong to one response each.
private struct UniqueCodes {
  /// What stands for a code that occurs more than once.
  static let repeated: Int32 = -1

  private(set) var rowOfDigest: [KeyedDigest: Int32] = [:]

  init(_ digests: [KeyedDigest?]) {
    rowOfDigest.reserveCapacity(digests.count)
    for (row, digest) in digests.enumerated() {
      guard let digest else { continue }
      if rowOfDigest.updateValue(Int32(row), forKey: digest) != nil { rowOfDigest[digest] = Self.repeated }
    }
  }

  func found(count: Int) -> [Bool] {
    var found = [Bool](repeating: false, count: count)
    for row in rowOfDigest.values where row != Self.repeated { found[Int(row)] = true }
    return found
  }
}
