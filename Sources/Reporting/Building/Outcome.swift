import Notation
import SurveyModel
import SurveyResults

/// What a report says of one group on one theme for one pair of waves.
enum Outcome: Hashable, Sendable {
  /// There is a verdict.
  case judged(Judgement)
  /// There is none; `n` stands for the number of answers where that may not be told, such as *<5*.
  case missing(MissingOutcome, n: String?)

  /// A change with its verdict.
  struct Judgement: Hashable, Sendable {
    /// The numbers.
    let numbers: ChangeNumbers
    /// The sign of the verdict.
    let sign: VerdictSign
    /// How precisely the numbers may be written.
    let precision: NumberStyle.Precision
    /// Whether a reservation weakens the verdict itself.
    var isReserved: Bool {
      numbers.modifiers.contains { modifier in
        switch modifier {
        case .compositionShift, .itemDrift, .dependsOnCleaning: true
        case .robustTestDisagrees, .lowReliability, .selfSelection, .dependsOnFinitePopulation,
          .dontKnowShift:
          false
        }
      }
    }
  }

  /// What `change` says of a theme that is `desired` to move somewhere; nil where the group was never
  /// asked about it.
  init(_ change: Published<ChangeNumbers>?, desired: Theme.DesiredDirection) {
    guard let change else {
      self = .missing(.notAsked, n: nil)
      return
    }
    guard let numbers = change.numbers, let verdict = numbers.verdict, verdict != .notReportable else {
      self = .missing(MissingOutcome(change.status, change.reason), n: change.nLabel)
      return
    }
    self = .judged(
      Judgement(
        numbers: numbers, sign: VerdictSign(verdict, desired: desired),
        precision: change.isCoarse ? .whole : .tenths))
  }

  /// The sign; nil where nothing was to be judged.
  var sign: VerdictSign? {
    switch self {
    case .judged(let judgement): judgement.sign
    case .missing(.tooFewAnswers, _), .missing(.shielded, _): .hidden
    case .missing: nil
    }
  }

  /// The verdict, where there is one.
  var judgement: Judgement? {
    if case .judged(let judgement) = self { judgement } else { nil }
  }
}

extension MissingOutcome {
  /// Why a record holds no verdict.
  init(_ status: PublicationStatus, _ reason: Withholding?) {
    switch reason {
    case .nBelowMinimum, .detailBelowMinimum: self = .tooFewAnswers
    case .secondary, .unanimity, .differencing: self = .shielded
    case .noResponses: self = .noResponses
    case .itemsDiffer: self = .itemsDiffer
    case .zeroVariance: self = .noVariance
    case .notAsked: self = .notAsked
    case .tooFewPairs, .tooFewAnswers, .tooFewItems: self = .notComputable
    case nil:
      switch status {
      case .ok, .suppressed: self = .tooFewAnswers
      case .notComputed: self = .notComputable
      case .notAsked: self = .notAsked
      }
    }
  }
}

extension VerdictSign {
  /// The sign for what may not be shown.
  static let hidden = VerdictSign(shape: .hidden, tone: .neutral)

  /// The sign of `verdict` on a theme that is `desired` to move somewhere. The shape follows the
  /// score, so that an improvement of a theme that should go down points down.
  init(_ verdict: Verdict, desired: Theme.DesiredDirection) {
    let better: Tone = desired == .neutral ? .neutral : .desired
    let worse: Tone = desired == .neutral ? .neutral : .undesired
    let isUp = desired != .lower
    switch verdict {
    case .improvedRelevant: self.init(shape: isUp ? .clearlyHigher : .clearlyLower, tone: better)
    case .improved: self.init(shape: isUp ? .higher : .lower, tone: better)
    case .improvedNegligible: self.init(shape: isUp ? .slightlyHigher : .slightlyLower, tone: better)
    case .inconclusiveUp: self.init(shape: isUp ? .maybeHigher : .maybeLower, tone: better)
    case .worsenedRelevant: self.init(shape: isUp ? .clearlyLower : .clearlyHigher, tone: worse)
    case .worsened: self.init(shape: isUp ? .lower : .higher, tone: worse)
    case .worsenedNegligible: self.init(shape: isUp ? .slightlyLower : .slightlyHigher, tone: worse)
    case .inconclusiveDown: self.init(shape: isUp ? .maybeLower : .maybeHigher, tone: worse)
    case .noRelevantChange: self.init(shape: .noRelevantDifference, tone: .neutral)
    case .inconclusive: self.init(shape: .cannotTell, tone: .neutral)
    case .censusUp: self.init(shape: isUp ? .censusHigher : .censusLower, tone: better)
    case .censusDown: self.init(shape: isUp ? .censusLower : .censusHigher, tone: worse)
    case .censusEqual: self.init(shape: .censusEqual, tone: .neutral)
    case .notReportable: self = .hidden
    }
  }
}
