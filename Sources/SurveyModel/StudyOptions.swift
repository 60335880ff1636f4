/// How results are computed.
public struct AnalysisOptions: Hashable, Sendable {
  /// Which correction for the number of themes tested is made.
  public enum Adjustment: String, Hashable, Sendable, CaseIterable {
    /// Holm's step-down method: the chance of any false finding in a group.
    case holm
    /// Benjamini and Hochberg's method: the share of false findings.
    case benjaminiHochberg = "benjamini-hochberg"
    /// No correction.
    case none
  }

  /// The share of a theme's items that must be answered for a score, 0 to 1.
  public let minimumAnswered: Double
  /// The confidence level of intervals, 0 to 1.
  public let confidence: Double
  /// The smallest change that matters, in points on 0-100.
  public let relevantChange: Double
  /// The correction over the themes of a group.
  public let adjust: Adjustment
  /// The number of bootstrap replicates where the distribution is not computed exactly.
  public let bootstrapReplicates: Int
  /// The seed of every random draw.
  public let bootstrapSeed: UInt64

  /// Options; what is not given has its default.
  public init(
    minimumAnswered: Double = 0.5, confidence: Double = 0.95, relevantChange: Double = 5,
    adjust: Adjustment = .holm, bootstrapReplicates: Int = 9999, bootstrapSeed: UInt64 = 20_211_031
  ) {
    self.minimumAnswered = minimumAnswered
    self.confidence = confidence
    self.relevantChange = relevantChange
    self.adjust = adjust
    self.bootstrapReplicates = bootstrapReplicates
    self.bootstrapSeed = bootstrapSeed
  }
}

/// How few answers may still be published.
public struct PrivacyOptions: Hashable, Sendable {
  /// The lowest that the codebook may set for `minimum`.
  public static let lowestMinimum = 5
  /// The lowest that the codebook may set for `detail`.
  public static let lowestDetail = 10

  /// With fewer answers only "n < minimum" is published; at least 5.
  public let minimum: Int
  /// With fewer answers a theme's mean and interval are published as whole numbers, without items or
  /// spread; at least 10 and at least `minimum`.
  public let detail: Int

  /// Options; what is not given has its default.
  public init(minimum: Int = PrivacyOptions.lowestMinimum, detail: Int = PrivacyOptions.lowestDetail) {
    precondition(minimum >= Self.lowestMinimum, "privacy may be raised, never lowered")
    precondition(detail >= max(Self.lowestDetail, minimum), "detail is at least minimum")
    self.minimum = minimum
    self.detail = detail
  }
}

/// The known composition of a group's population, to which its responses are weighted.
public struct WeightTargets: Hashable, Sendable {
  /// How many people of the population have each answer to one background variable.
  public struct Margin: Hashable, Sendable {
    /// The background variable.
    public let variable: BackgroundVariable.ID
    /// The number of people per option of its scale, parallel to the scale's options.
    public let totals: [Double]

    /// A margin.
    public init(variable: BackgroundVariable.ID, totals: [Double]) {
      self.variable = variable
      self.totals = totals
    }
  }

  /// The margins in the order of the codebook.
  public let margins: [Margin]
  /// The smallest and the largest weight, of a mean weight of 1; nil where weights are not trimmed.
  public let trim: ClosedRange<Double>?

  /// Targets.
  public init(margins: [Margin], trim: ClosedRange<Double>?) {
    self.margins = margins
    self.trim = trim
  }
}
