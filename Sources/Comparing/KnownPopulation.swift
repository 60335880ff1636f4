internal import SurveyModel
internal import SurveyStatistics

/// What the codebook says of a group's population at one wave.
struct WavePopulation: Hashable, Sendable {
  /// The number of people to correct the wave's own interval for, or nil where the share that answered is unknown
  /// or below `FinitePopulation.noticeableFraction`.
  let corrected: Int?

  /// The population for `responses` of `group` at `wave`.
  init(of group: RespondentGroup, at wave: Wave.ID, responses: Int) {
    guard let population = group.population[wave], population.size >= responses,
      Double(responses) >= FinitePopulation.noticeableFraction * Double(population.size),
      !population.isApproximate || population.size > responses
    else {
      corrected = nil
      return
    }
    corrected = population.size
  }
}

/// What the codebook says of a group's population at two waves.
struct KnownPopulation: Hashable, Sendable {
  /// The sizes.
  let sizes: FinitePopulation
  /// Whether at least one of them is an estimate.
  let isApproximate: Bool

  /// The population of `group`, or nil where one of the sizes is unknown, or known roughly and smaller than the
  /// number of people who answered.
  init?(of group: RespondentGroup, from: Wave.ID, to: Wave.ID, fromCount: Int, toCount: Int) {
    guard let first = group.population[from], let second = group.population[to],
      first.size >= fromCount, second.size >= toCount
    else { return nil }
    let smaller = min(first.size, second.size)
    sizes = FinitePopulation(
      first: first.size, second: second.size, both: min(group.inBoth ?? smaller, smaller))
    isApproximate = first.isApproximate || second.isApproximate
  }

  /// Whether everybody answered at both waves. That cannot be known of a population that is known roughly.
  func isCensus(fromCount: Int, toCount: Int) -> Bool {
    !isApproximate && fromCount == sizes.first && toCount == sizes.second
  }

  /// The sizes a tenth smaller and a tenth larger, for populations that are known roughly: a conclusion that
  /// depends on that tenth says so. Sizes that would be smaller than the number of people who answered are left out.
  func variants(fromCount: Int, toCount: Int) -> [FinitePopulation] {
    guard isApproximate else { return [] }
    return [0.9, 1.1].compactMap { factor in
      let first = Int((Double(sizes.first) * factor).rounded())
      let second = Int((Double(sizes.second) * factor).rounded())
      let both = Int((Double(sizes.both) * factor).rounded())
      guard first > fromCount, second > toCount else { return nil }
      return FinitePopulation(first: first, second: second, both: min(both, first, second))
    }
  }
}

extension ComparingError {
  /// Checks that no population is smaller than the number of responses, or than the number of people who stay in it.
  static func check(_ group: RespondentGroup, _ responses: [ScoredResponses]) throws(ComparingError) {
    for wave in responses {
      guard let population = group.population[wave.wave] else { continue }
      if !population.isApproximate, population.size < wave.count {
        throw .populationTooSmall(
          group: group.id, wave: wave.wave, responses: wave.count, population: population.size)
      }
      if let inBoth = group.inBoth, !population.isApproximate, inBoth > population.size {
        throw .inBothTooLarge(
          group: group.id, inBoth: inBoth, wave: wave.wave, population: population.size)
      }
    }
  }
}
