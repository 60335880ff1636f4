/// The numbers of respondents from which on something may be shown.
public struct ReleaseLimits: Sendable, Equatable {
  /// Below this number nothing is shown.
  public let minimum: Int
  /// Below this number only rounded means are shown.
  public let detail: Int
  /// A category with more than this share of a small group tells what nearly everyone answered.
  public let dominance: Double
  /// Up to this population a group is small.
  public let smallPopulation: Int

  /// 5 and 10 respondents, 90% of a group of at most 100. `minimum` cannot be set below 5.
  public static let usual = ReleaseLimits(uncheckedMinimum: 5, detail: 10, dominance: 0.9)

  /// `nil` when the minimum is below 5, detail below the minimum, or dominance not in (0.5, 1].
  public init?(minimum: Int, detail: Int, dominance: Double = 0.9, smallPopulation: Int = 100) {
    guard minimum >= 5, detail >= minimum, dominance > 0.5, dominance <= 1 else { return nil }
    self.init(
      uncheckedMinimum: minimum, detail: detail, dominance: dominance, smallPopulation: smallPopulation)
  }

  private init(uncheckedMinimum: Int, detail: Int, dominance: Double, smallPopulation: Int = 100) {
    minimum = uncheckedMinimum
    self.detail = detail
    self.dominance = dominance
    self.smallPopulation = smallPopulation
  }
}

/// How much of the distribution of one item may be shown for one group.
///
/// Small counts are avoided by merging neighbouring categories before anything is left out.
public struct DistributionRelease: Sendable, Equatable {
  /// What may be shown.
  public enum Level: Sendable, Equatable {
    /// Nothing but that there are too few respondents.
    case nothing
    /// The mean as a whole number: no standard deviation, extremes or distribution.
    case roundedMean
    /// That this category holds more than the dominance share, and nothing of the rest. Counts from 0. (A
    /// merged category or box that dominates is not shown at all.)
    case dominantCategory(Int)
    /// The mean.
    case mean
    /// The mean and the share in the favourable box.
    case meanAndTopBox
    /// Shares of these merged categories, lowest first.
    case merged([Range<Int>])
    /// Shares of all categories.
    case all
  }

  /// What may be shown.
  public let level: Level
  /// True when everyone gave the same answer, which a shown distribution would tell of each of them.
  public let isUnanimous: Bool

  /// - `counts`: substantive answers by category, lowest first.
  /// - `population`: the size of the group that was asked; `nil` when it is large or unknown.
  public init(counts: [Int], population: Int?, limits: ReleaseLimits = .usual) {
    let n = counts.reduce(0, +)
    let largest = counts.max() ?? 0
    isUnanimous = n > 0 && largest == n
    func isShowable(_ count: Int) -> Bool { count == 0 || count >= limits.minimum }
    let boxes = Self.boxes(categories: counts.count)
    let top = counts[(boxes.last ?? 0..<0)].reduce(0, +)
    // Without a known size the respondents themselves are the smallest the group can be.
    let isSmall = (population ?? n) <= limits.smallPopulation
    func isDominant(_ count: Int) -> Bool { isSmall && Double(count) > limits.dominance * Double(n) }
    level =
      if n < limits.minimum {
        .nothing
      } else if n < limits.detail {
        .roundedMean
      } else if isDominant(largest), let category = counts.firstIndex(of: largest) {
        .dominantCategory(category)
      } else if counts.allSatisfy(isShowable) {
        .all
      } else if boxes.count < counts.count,
        boxes.allSatisfy({ isShowable(counts[$0].reduce(0, +)) && !isDominant(counts[$0].reduce(0, +)) })
      {
        .merged(boxes)
      } else if isShowable(top), isShowable(n - top), !isDominant(top), !isDominant(n - top) {
        .meanAndTopBox
      } else {
        .mean
      }
  }

  /// The two lowest, the middle and the two highest categories; with fewer than four the categories
  /// themselves.
  static func boxes(categories: Int) -> [Range<Int>] {
    guard categories >= 4 else { return (0..<max(0, categories)).map { $0..<($0 + 1) } }
    let middle = 2..<(categories - 2)
    return [0..<2] + (middle.isEmpty ? [] : [middle]) + [(categories - 2)..<categories]
  }
}
