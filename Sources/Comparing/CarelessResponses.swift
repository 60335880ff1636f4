internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// A change of a whole group as it would be if `careless` only flagged.
struct ChangeWithCareless: Sendable {
  /// What the verdict would rest on.
  let outcome: ChangeOutcome
  /// Where the group is weighted: of the waves at which responses are counted again, the fewest of them, with a score
  /// or without. Everybody has a part in the weights.
  let fewestWeighted: Int?
}

extension ThemeComparison {
  /// The change of `theme` with the responses that were left out as careless, in whatever design, with whatever links
  /// and population the waves then have; nil where neither wave has such responses.
  func changeWithCareless(of theme: Theme, pair waves: WavePair) -> ChangeWithCareless? {
    guard let withCareless, let position = withCareless.pairs.firstIndex(of: waves),
      let twoWaves = withCareless.twoWaves[position],
      twoWaves.from.carelessCount + twoWaves.to.carelessCount > 0,
      case .comparable(let from, let to, _) = ThemeColumns(
        of: theme.id, study: study, group: responses.group.id, waves: twoWaves)
    else { return nil }
    let pair = ScorePair(from: from, to: to, waves: twoWaves)
    guard pair.smallerCount > 0 else { return nil }
    let measured = MeasuredDifference(of: pair, population: population(of: pair), subject: .theme)
    let isWeighted = withCareless.waves.contains { $0?.weights != nil }
    let counts = withCareless.waves.map { $0?.carelessCount ?? 0 }.filter { $0 > 0 }
    return ChangeOutcome(ofVerdictOn: pair, measured: measured, minimum: study.privacy.minimum).map {
      ChangeWithCareless(outcome: $0, fewestWeighted: isWeighted ? counts.min() : nil)
    }
  }
}

extension ScoredResponses {
  /// For each response whether nothing in it looks careless; nil where that holds for all.
  ///
  /// Careless are responses with a strong sign of it, and those with two, which cleaning flags as such.
  var careful: [Bool]? {
    let isCareful = flags.map { $0.strong == 0 && !$0.contains(.careless) }
    return isCareful.contains(false) ? isCareful : nil
  }

  /// The number of responses that cleaning flagged as careless.
  var carelessCount: Int { flags.count { $0.contains(.careless) } }
}
