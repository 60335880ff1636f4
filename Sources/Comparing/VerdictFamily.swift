internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// A change that waits for its verdict.
struct ChangeToJudge: Sendable {
  /// What can be said of a change before its p-value is adjusted.
  enum Ground: Hashable, Sendable {
    /// Everybody answered at both waves: there is nothing to test.
    case census(Double)
    /// A tested difference.
    case tested(DifferenceEstimate)
    /// A difference that only describes.
    case descriptive
    /// Too few answers for a verdict.
    case tooFew
  }

  /// What the verdict rests on.
  let ground: Ground
  /// The smallest change that matters.
  let margin: Double
  /// In which direction the theme should move.
  let desired: Theme.DesiredDirection
}

/// A verdict and the adjusted p-value that it rests on.
struct Judgement: Hashable, Sendable {
  /// The p-value after correction for the number of tests; nil where there was none.
  let pAdjusted: Double?
  /// The verdict, in terms of what is desired.
  let verdict: Verdict
}

/// The themes of one group, or of one cell of a breakdown, for one pair of waves: their p-values are adjusted
/// together.
struct VerdictFamily: Hashable, Sendable {
  /// How p-values are adjusted.
  let adjust: AnalysisOptions.Adjustment
  /// The confidence level of intervals; tests are made at 1 minus it.
  let confidence: Double

  /// The level of the interval for equivalence, whatever that of the others: two one-sided tests at 5 %.
  static let equivalenceLevel = 0.9

  /// The rules that `options` set.
  init(_ options: AnalysisOptions) {
    adjust = options.adjust
    confidence = options.confidence
  }

  /// The verdicts of a whole family, in its order. What cannot be tested is not counted as a test.
  func judge(_ changes: [ChangeToJudge]) -> [Judgement] {
    let pValues: [Double?] = changes.map {
      if case .tested(let difference) = $0.ground { difference.p } else { nil }
    }
    return zip(changes, adjusted(pValues)).map { change, pAdjusted in
      Judgement(pAdjusted: pAdjusted, verdict: verdict(on: change, pAdjusted: pAdjusted))
    }
  }

  /// The p-values after correction for their number.
  func adjusted(_ pValues: [Double?]) -> [Double?] {
    switch adjust {
    case .holm: PValueAdjustment.holm.adjusted(pValues)
    case .benjaminiHochberg: PValueAdjustment.benjaminiHochberg.adjusted(pValues)
    case .none: pValues
    }
  }

  private func verdict(on change: ChangeToJudge, pAdjusted: Double?) -> Verdict {
    switch change.ground {
    case .tooFew: return .notReportable
    case .descriptive: return .inconclusive
    case .census(let estimate):
      return Verdict(ChangeVerdict(census: estimate, margin: change.margin), desired: change.desired)
    case .tested(let difference):
      guard let pAdjusted, let interval = difference.interval(level: confidence),
        let equivalence = difference.interval(level: Self.equivalenceLevel)
      else { return .inconclusive }
      let verdict = ChangeVerdict(
        interval: interval, equivalence: equivalence, adjustedP: pAdjusted, margin: change.margin,
        alpha: 1 - confidence)
      return Verdict(verdict, desired: change.desired)
    }
  }
}

extension Verdict {
  /// What a change in numbers means: where a lower score is desired, lower is improved.
  init(_ verdict: ChangeVerdict, desired: Theme.DesiredDirection) {
    let higher: Verdict =
      switch verdict {
      case .improvedRelevant: .improvedRelevant
      case .improved: .improved
      case .improvedNegligible: .improvedNegligible
      case .worsenedRelevant: .worsenedRelevant
      case .worsened: .worsened
      case .worsenedNegligible: .worsenedNegligible
      case .noRelevantChange: .noRelevantChange
      case .inconclusive: .inconclusive
      case .inconclusiveUp: .inconclusiveUp
      case .inconclusiveDown: .inconclusiveDown
      case .censusUp: .censusUp
      case .censusDown: .censusDown
      case .censusEqual: .censusEqual
      case .notReportable: .notReportable
      }
    switch desired {
    case .higher, .neutral: self = higher
    case .lower: self = higher.mirrored
    }
  }

  /// The verdict on the opposite change.
  var mirrored: Verdict {
    switch self {
    case .improvedRelevant: .worsenedRelevant
    case .improved: .worsened
    case .improvedNegligible: .worsenedNegligible
    case .worsenedRelevant: .improvedRelevant
    case .worsened: .improved
    case .worsenedNegligible: .improvedNegligible
    case .inconclusiveUp: .inconclusiveDown
    case .inconclusiveDown: .inconclusiveUp
    case .censusUp: .censusDown
    case .censusDown: .censusUp
    case .noRelevantChange, .inconclusive, .censusEqual, .notReportable: self
    }
  }
}
