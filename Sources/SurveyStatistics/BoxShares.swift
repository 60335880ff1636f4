/// Shares of the most and the least favourable answers to one item.
///
/// The shares are of the *substantive* answers; the share of "don't know" stands beside them, with its own
/// denominator, so that it cannot move the boxes when it changes between waves.
public struct BoxShares: Sendable, Equatable {
  /// Substantive answers: the base of the boxes.
  public let substantive: Int
  /// Answers in the favourable box.
  public let topCount: Int
  /// Answers in the unfavourable box.
  public let bottomCount: Int
  /// "Don't know" answers, outside `substantive`.
  public let dontKnowCount: Int

  /// - Parameters:
  ///   - counts: substantive answers for each category, least favourable first.
  ///   - top: positions in `counts` of the favourable box.
  ///   - bottom: positions in `counts` of the unfavourable box; they may not overlap `top`.
  ///   - dontKnow: the number of "don't know" answers.
  public init(counts: [Int], top: Range<Int>, bottom: Range<Int>, dontKnow: Int) {
    precondition(
      counts.indices.contains(range: top) && counts.indices.contains(range: bottom),
      "The boxes must lie inside the categories.")
    precondition(!top.overlaps(bottom), "An answer cannot be favourable and unfavourable.")
    substantive = counts.reduce(0, +)
    topCount = counts[top].reduce(0, +)
    bottomCount = counts[bottom].reduce(0, +)
    dontKnowCount = dontKnow
  }

  /// The favourable share of the substantive answers, a proportion; `nil` without substantive answers.
  public var top: Double? { share(topCount, of: substantive) }

  /// The unfavourable share of the substantive answers, a proportion; `nil` without substantive answers.
  public var bottom: Double? { share(bottomCount, of: substantive) }

  /// Favourable minus unfavourable share, in -1...1; `nil` without substantive answers.
  public var net: Double? { share(topCount - bottomCount, of: substantive) }

  /// "Don't know" as a proportion of substantive and "don't know" answers together; `nil` without either.
  public var dontKnow: Double? { share(dontKnowCount, of: substantive + dontKnowCount) }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

extension Range<Int> {
  fileprivate func contains(range: Range<Int>) -> Bool {
    range.isEmpty || (range.lowerBound >= lowerBound && range.upperBound <= upperBound)
  }
}
