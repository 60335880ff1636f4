/// Why respondents cannot be weighted to the population.
public enum WeightingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nobody with a positive design weight.
  case noRespondents
  /// A design weight is negative or not a number; `position` counts respondents from 0.
  case invalidDesignWeight(position: Int, value: Double)
  /// A population number is negative or not a number.
  case invalidPopulation(margin: String, category: String, value: Double)
  /// The populations of two margins differ by more than may be scaled away.
  case totalsDiffer(margin: String, total: Double, reference: String, referenceTotal: Double)
  /// Part of the population is in a category in which nobody answered.
  case emptyCategory(margin: String, category: String, population: Double)
  /// People answered in a category that has no population.
  case noPopulation(margin: String, category: String, respondents: Int)
  /// Raking did not reach the margins; `relativeError` is the largest that was left, in the category named.
  case notConverged(cycles: Int, margin: String, category: String, relativeError: Double)
  /// No weights lie inside the bounds and keep their sum.
  case boundsUnreachable(lower: Double, upper: Double)

  /// The sentence for the reader: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .noRespondents:
      "Nobody can be weighted: no respondent has a positive design weight."
    case .invalidDesignWeight(let position, let value):
      "Respondent \(position + 1) has design weight \(value); a design weight is a number of 0 or more."
    case .invalidPopulation(let margin, let category, let value):
      "Margin “\(margin)” gives category “\(category)” a population of \(value); "
        + "a population is a number of 0 or more."
    case .totalsDiffer(let margin, let total, let reference, let referenceTotal):
      "Margin “\(margin)” adds up to \(total) and margin “\(reference)” to \(referenceTotal): "
        + "more than 5% apart. Take both from the same register and date."
    case .emptyCategory(let margin, let category, let population):
      "Nobody answered in category “\(category)” of margin “\(margin)”, which has a population of "
        + "\(population). Merge it with another category."
    case .noPopulation(let margin, let category, let respondents):
      "Category “\(category)” of margin “\(margin)” has no population but \(respondents) "
        + "respondents. Correct the population or the coding."
    case .notConverged(let cycles, let margin, let category, let relativeError):
      "Raking stopped after \(cycles) cycles with category “\(category)” of margin “\(margin)” off "
        + "by a share of \(relativeError) of its population. Merge small categories or leave out a margin."
    case .boundsUnreachable(let lower, let upper):
      "No weights between \(lower) and \(upper) keep their sum; the bounds must enclose the mean weight, 1."
    }
  }
}

/// What was done to the margins before raking; facts for the report, not errors.
public enum WeightingNote: Equatable, Sendable {
  /// The margin was scaled to the total of the first margin; `relativeDifference` is its excess over that
  /// total.
  case scaled(margin: String, relativeDifference: Double)
  /// A category with few respondents was merged with another one.
  case merged(margin: String, category: String, respondents: Int, into: String)
  /// Respondents without a value keep their unweighted share.
  case unknown(margin: String, respondents: Int)
  /// Only one category was left, so that the margin does not weight anything.
  case uninformative(margin: String)
  /// Bounds on the weights and margins could not both be met: the bounds hold, and the margins are off by at
  /// most this share of their population.
  case marginsMissed(relativeError: Double)
}
