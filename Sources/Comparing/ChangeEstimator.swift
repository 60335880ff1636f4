internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// What became of a change before its verdict.
enum ChangeOutcome: Sendable {
  /// There is nothing more to say: it was not asked, or cannot be computed.
  case settled(Estimate<ChangeNumbers>)
  /// The numbers of a change; the adjusted p-value, the verdict and the reservations are not in them yet.
  case measured(ChangeNumbers, MeasuredDifference)

  /// The difference, where there is one.
  var difference: MeasuredDifference? {
    if case .measured(_, let difference) = self { difference } else { nil }
  }
}

extension ChangeOutcome {
  /// What the verdict on `pair` rests on, without the effect sizes, bootstraps and distribution-free tests that stand
  /// beside it; with fewer than `minimum` answers at one of the waves there is no test. nil where a wave has no
  /// scores.
  init?(ofVerdictOn pair: ScorePair, measured: MeasuredDifference, minimum: Int) {
    guard let estimate = measured.primary.estimate else { return nil }
    let isUntested = measured.design != .census && measured.primary.degreesOfFreedom == nil
    if isUntested, pair.smallerCount >= minimum {
      self = .settled(.notComputed(.zeroVariance, n: pair.smallerCount))
    } else {
      self = .measured(
        ChangeNumbers(
          design: measured.design, nFrom: pair.fromCount, nTo: pair.toCount, estimate: estimate), measured)
    }
  }
}

/// Computes every number of the change between two waves but those that depend on other changes.
struct ChangeEstimator: Sendable {
  /// What the change is of: it decides the distribution-free test.
  enum Subject: Hashable, Sendable {
    /// The score on a theme.
    case theme
    /// The score of a single answer.
    case item
  }

  /// The confidence level of intervals.
  let confidence: Double
  /// With fewer answers at one of the waves a change is not reported.
  let minimum: Int
  /// The number of random replicates where a distribution cannot be computed.
  let replicates: Int
  /// The seed of every random draw.
  let seed: UInt64

  /// The rules that `study` sets.
  init(_ study: Study) {
    confidence = study.analysis.confidence
    minimum = study.privacy.minimum
    replicates = study.analysis.bootstrapReplicates
    seed = study.analysis.bootstrapSeed
  }

  /// The change from the earlier wave of `pair` to the later one.
  ///
  /// - Parameters:
  ///   - population: What is known of the group's population; nil for the cells of a breakdown, whose populations
  ///     are unknown.
  ///   - key: What names this change among all of the study, for its random draws.
  func change(
    of pair: ScorePair, population: KnownPopulation?, subject: Subject, key: [String]
  ) -> ChangeOutcome {
    guard pair.smallerCount > 0 else { return .settled(.notComputed(.noResponses, n: 0)) }
    let measured = MeasuredDifference(of: pair, population: population, subject: subject)
    let primary = measured.primary
    guard let estimate = primary.estimate else { return .settled(.notComputed(.noResponses, n: 0)) }
    var numbers = ChangeNumbers(
      design: measured.design, nFrom: pair.fromCount, nTo: pair.toCount, estimate: estimate)
    if pair.waves.from.respondents != nil, pair.waves.to.respondents != nil {
      numbers.nLinked = pair.sample.pairs.count
    }
    guard pair.smallerCount >= minimum else { return .measured(numbers, measured) }

    if pair.sample.linkage != .unlinked { numbers.rLinked = Covariation(of: pair.sample.pairs).correlation }
    numbers.effect = EffectEstimator(confidence: confidence).effect(of: pair, design: measured.design)
    numbers.isFinitePopulation = measured.design == .census ? nil : measured.isFinitePopulation
    switch measured.design {
    case .census: break
    case .independent, .linked, .partlyLinked, .weighted, .clustered:
      guard let standardError = primary.standardError, let degreesOfFreedom = primary.degreesOfFreedom else {
        let reason: Withholding = primary.reason == .tooFewObservations ? .tooFewAnswers : .zeroVariance
        return .settled(.notComputed(reason, n: pair.smallerCount))
      }
      numbers.se = standardError
      numbers.df = degreesOfFreedom
      numbers.t = primary.t
      numbers.p = primary.p
      let interval = primary.interval(level: confidence)
      numbers.low = interval?.lower
      numbers.high = interval?.upper
      let equivalence = primary.interval(level: VerdictFamily.equivalenceLevel)
      numbers.low90 = equivalence?.lower
      numbers.high90 = equivalence?.upper
      if let plain = measured.withoutPopulation, let error = plain.standardError,
        let interval = plain.interval(level: confidence)
      {
        numbers.withoutFinitePopulation = ChangeNumbers.WithoutFinitePopulation(
          se: error, low: interval.lower, high: interval.upper)
      }
      numbers.detectable = PlannedDifference(
        standardError: standardError, degreesOfFreedom: degreesOfFreedom
      ).detectableDifference(power: 0.8, alpha: 1 - confidence)
      numbers.robust = RobustTest(replicates: replicates).test(
        pair.sample, subject: subject, stream: RandomStream(seed: seed, key: key + ["permutation"]))
      numbers.bootstrap = bootstrap(of: pair, design: measured.design, key: key)
    }
    return .measured(numbers, measured)
  }

  /// The interval over all resamples of respondents. There is none with weights, which would have to be made anew in
  /// each resample, and none with schools or organisations, of which there are too few to resample.
  private func bootstrap(
    of pair: ScorePair, design: Design, key: [String]
  ) -> ChangeNumbers.Bootstrap? {
    let sample: PartlyLinkedSample
    switch design {
    case .weighted, .clustered, .census: return nil
    case .independent: sample = pair.sample.unlinked
    case .linked, .partlyLinked: sample = pair.sample
    }
    guard
      let bootstrap = BootstrapInterval.ofMeanDifference(
        sample, level: confidence, replicates: max(1, replicates),
        stream: RandomStream(seed: seed, key: key + ["bootstrap"]))
    else { return nil }
    let method: (name: String, replicates: Int?) =
      switch bootstrap.method {
      case .exact: ("bca-exact", nil)
      case .characteristicFunction: ("bca-continuous", nil)
      case .resampling(let replicates): ("bca", replicates)
      }
    return ChangeNumbers.Bootstrap(
      method: method.name, low: bootstrap.interval.lower, high: bootstrap.interval.upper,
      replicates: method.replicates)
  }
}
