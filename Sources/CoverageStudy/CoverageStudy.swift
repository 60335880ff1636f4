internal import ParallelWork

/// How much is simulated.
package struct Effort: Hashable, Sendable {
  /// The populations that a scenario invents.
  package let populations: Int
  /// The samples drawn from each of them.
  package let samples: Int

  package init(populations: Int, samples: Int) {
    precondition(populations > 0 && samples > 0, "A simulation needs populations and samples.")
    self.populations = populations
    self.samples = samples
  }

  /// What the documented table rests on: Monte Carlo errors of about 0.1 percentage points.
  package static let full = Effort(populations: 500, samples: 20)

  /// Fewer populations with more samples each, where inventing one takes longer than drawing from it. Truths differ
  /// little from one large population to another, and large samples have less to show.
  func adapted(to scenario: Scenario) -> Effort {
    let size = scenario.population.earlier
    guard size >= 10_000, populations > 50 else { return self }
    return Effort(populations: populations / 10, samples: samples * 4)
  }
}

/// The coverage of the product's intervals, by simulation.
package struct CoverageStudy: Sendable {
  /// What one scenario gave.
  package struct Result: Sendable {
    package let scenario: Scenario
    package let effort: Effort
    let trials: [Trial]
  }

  /// The seed of all random numbers.
  package let seed: UInt64
  /// The seed of the documented table.
  package static let usualSeed: UInt64 = 20_211_031

  private let scenarios: [Scenario]
  private let effort: Effort
  private let threads: Int

  package init(
    scenarios: [Scenario] = Scenario.all, effort: Effort = .full, seed: UInt64 = CoverageStudy.usualSeed,
    threads: Int
  ) {
    precondition(Set(scenarios.map(\.name)).count == scenarios.count, "Scenarios have names of their own.")
    self.scenarios = scenarios
    self.effort = effort
    self.seed = seed
    self.threads = threads
  }

  /// The results of all scenarios, in their order; the same for any number of threads.
  package func results() -> [Result] {
    scenarios.map { scenario in
      let effort = effort.adapted(to: scenario)
      let seed = seed
      let trials = concurrentMap(Array(0..<effort.populations), threads: threads) { population in
        Trial(scenario, population: population, samples: effort.samples, seed: seed)
      }
      return Result(scenario: scenario, effort: effort, trials: trials)
    }
  }
}

extension CoverageStudy.Result {
  /// The share of the intervals of `path` that hold the truth; nil where the path leads nowhere here.
  package func coverage(_ path: Path) -> SimulatedShare? {
    SimulatedShare(trials.map { ($0.paths[path.rawValue].held, $0.paths[path.rawValue].count) })
  }

  /// The mean width of the intervals of `path`.
  package func width(_ path: Path) -> Double? {
    let count = trials.reduce(0) { $0 + $1.paths[path.rawValue].count }
    return count > 0 ? trials.reduce(0) { $0 + $1.paths[path.rawValue].width } / Double(count) : nil
  }

  /// The coverage of the product's intervals of the changes by the margin.
  package var changed: SimulatedShare? { SimulatedShare(trials.map { ($0.changed.held, $0.changed.count) }) }

  /// The coverage of the product's intervals of a mean.
  package var mean: SimulatedShare? { SimulatedShare(trials.map { ($0.mean.held, $0.mean.count) }) }

  /// The coverage of the product's intervals of the change of a share.
  package var top: SimulatedShare? { SimulatedShare(trials.map { ($0.top.held, $0.top.count) }) }

  /// The share of families without any change in which a theme is called improved.
  package var falselyImproved: SimulatedShare? {
    SimulatedShare(trials.map { ($0.falselyImproved, $0.families) })
  }

  /// The share of families without any change in which a theme is called worsened.
  package var falselyWorsened: SimulatedShare? {
    SimulatedShare(trials.map { ($0.falselyWorsened, $0.families) })
  }

  /// The share of themes that changed by the margin and are said not to have changed relevantly.
  package var falselyUnchanged: SimulatedShare? {
    SimulatedShare(trials.map { ($0.falselyUnchanged, $0.atMargin) })
  }

  /// The share of themes without change that are said not to have changed relevantly.
  package var rightlyUnchanged: SimulatedShare? {
    SimulatedShare(trials.map { ($0.rightlyUnchanged, $0.families * Population.themes) })
  }

  /// The themes without an interval, among all.
  package var withoutInterval: (count: Int, themes: Int) {
    (
      trials.reduce(0) { $0 + $1.withoutInterval },
      trials.reduce(0) { $0 + $1.families } * Population.themes
    )
  }

  /// The mean number of people in both waves.
  package var meanOverlap: Double {
    Double(trials.reduce(0) { $0 + $1.overlap }) / Double(effort.populations * effort.samples)
  }
}
