public import SurveyModel

/// What stands between the statistics and every writer: it decides for each record whether its
/// numbers may be shown, all of them, rounded ones, or none.
///
/// The thresholds are those of the study's `privacy`: below `minimum` answers nothing is shown but
/// that there are few; below `detail` a theme shows whole numbers and its verdict and nothing else,
/// since a mean and a standard deviation of five answers to a five-point item can leave a single
/// possible set of answers. The number that decides is always the unweighted number of answers that
/// the statistic itself rests on.
///
/// Sources: A. Hundepool et al., *Statistical Disclosure Control* (2012); M. Brandt et al.,
/// *Guidelines for the checking of output based on microdata research* (ESSnet SDC, 2010).
public struct DisclosureFilter: Sendable {
  /// The share of the answers above which a single answer tells what everybody answered.
  static let dominance = 0.90
  /// The size of population up to which a dominant answer is attributed to its members.
  static let closedGroup = 100
  /// How near to an end of 0-100 a mean of few answers tells what nearly everybody answered: with five to
  /// nine answers to one five-point item, a whole number within 5 points of an end leaves one possible set
  /// of answers, further in there are always several (by enumeration).
  static let tellingEnd = 5.0
  /// The response from which it is given as *95 % or more*: who did not answer could be recognised.
  static let nearlyEverybody = 0.95

  let study: Study
  /// The cells that would tell, set against an earlier release, what a few answered.
  let differing: Set<ReleaseCell>

  /// The filter for a study, with the thresholds of its codebook. `differing` are the cells that its
  /// `ReleaseRegister` withholds.
  public init(study: Study, differing: Set<ReleaseCell> = []) {
    self.study = study
    self.differing = differing
  }

  /// What may be published of `estimates`.
  ///
  /// Records keep their order and none disappears: a record whose numbers are withheld says so, and
  /// why. A warning about a theme or item whose numbers are withheld goes with them.
  public func publish(
    _ estimates: StudyEstimates, flow: [FlowCount], provenance: Provenance
  ) -> Results {
    var itemWaves = estimates.items.map(publishWaves)
    let telling = protectThemes(estimates.items, themes: estimates.themes, waves: &itemWaves)
    let items = zip(estimates.items, itemWaves).map { publish($0, waves: $1) }
    let shown = publishThemes(estimates.themes, telling: telling)
    let breakdowns = HiddenBreakdowns(shown)
    let themes = withoutTellingChecks(shown, items: items, breakdowns: breakdowns)
    return Results(
      provenance: publish(provenance),
      flow: flow.map(publish),
      reliability: estimates.reliability.map { record in
        ReliabilityRecord(
          theme: record.theme, group: record.group, wave: record.wave,
          value: publish(
            record.value, hiddenItems: hiddenItems(items, group: record.group, wave: record.wave)))
      },
      themes: themes,
      items: items,
      between: estimates.between.map { publish($0, themes: themes) },
      composition: estimates.composition.map { publish($0, themes: themes, breakdowns: breakdowns) },
      trends: estimates.trends.map { publish($0, themes: themes) },
      warnings: estimates.warnings.filter { mayWarn($0, themes: themes, items: items) })
  }

  /// The numbers of one wave, alone.
  func publish(_ estimate: Estimate<WaveNumbers>, population: Int?) -> Published<WaveNumbers> {
    switch estimate {
    case .notAsked: return .notAsked
    case .notComputed(let reason, let n): return notComputed(reason, n: n)
    case .computed(var numbers):
      if numbers.n < study.privacy.minimum { return belowMinimum() }
      if isUnanimous(numbers, population: population) { return .suppressed(.unanimity) }
      if numbers.n >= study.privacy.detail { return .shown(numbers) }
      if numbers.mean <= Self.tellingEnd || numbers.mean >= 100 - Self.tellingEnd {
        return .suppressed(.unanimity)
      }
      numbers.mean = numbers.mean.rounded()
      numbers.low = numbers.low?.rounded()
      numbers.high = numbers.high?.rounded()
      numbers.sd = nil
      numbers.se = nil
      numbers.effectiveN = nil
      return .coarse(numbers)
    }
  }

  /// A change, given what became of its two waves.
  func publish(
    _ estimate: Estimate<ChangeNumbers>, from: PublicationState, to: PublicationState
  ) -> Published<ChangeNumbers> {
    switch estimate {
    case .notAsked: return .notAsked
    case .notComputed(let reason, let n):
      if from.hides || to.hides { return hidden(from, to) }
      return notComputed(reason, n: n)
    case .computed(let numbers):
      if from.hides || to.hides { return hidden(from, to) }
      // A change is the difference of two means: what hides one of them hides the change too.
      guard numbers.nFrom ?? 0 >= study.privacy.minimum, numbers.nTo ?? 0 >= study.privacy.minimum else {
        return belowMinimum()
      }
      if from.isCoarse || to.isCoarse || min(numbers.nFrom ?? 0, numbers.nTo ?? 0) < study.privacy.detail {
        return .coarse(coarse(numbers))
      }
      return .shown(withoutRareLinks(numbers))
    }
  }

  /// What is left of a change with fewer answers than details need.
  private func coarse(_ numbers: ChangeNumbers) -> ChangeNumbers {
    ChangeNumbers(
      design: numbers.design, nFrom: numbers.nFrom, nTo: numbers.nTo,
      estimate: numbers.estimate.rounded(), low: numbers.low?.rounded(), high: numbers.high?.rounded(),
      verdict: numbers.verdict, modifiers: numbers.modifiers)
  }

  /// The change without what rests on a few linked respondents alone.
  private func withoutRareLinks(_ numbers: ChangeNumbers) -> ChangeNumbers {
    var numbers = numbers
    numbers.checks = numbers.checks.map(publishable).flatMap { $0 == ChangeChecks() ? nil : $0 }
    if let linked = numbers.nLinked {
      if linked < study.privacy.detail { numbers.rLinked = nil }
      if (1..<study.privacy.minimum).contains(linked) { numbers.nLinked = nil }
    }
    return numbers
  }

  /// Whether all respondents of a closed group have the same score.
  private func isUnanimous(_ numbers: WaveNumbers, population: Int?) -> Bool {
    guard let sd = numbers.sd, sd == 0 else { return false }
    return isClosed(population: population, n: numbers.n)
  }

  /// Whether the members of the population are few enough to be taken as known.
  func isClosed(population: Int?, n: Int) -> Bool {
    (population ?? n) <= Self.closedGroup
  }

  var belowMinimumLabel: String { "<\(study.privacy.minimum)" }

  var belowDetailLabel: String { "\(study.privacy.minimum)-\(study.privacy.detail - 1)" }

  func population(of group: RespondentGroup.ID, at wave: Wave.ID) -> Int? {
    study.groups.first { $0.id == group }?.population[wave]?.size
  }
}
