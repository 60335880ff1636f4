internal import Notation
internal import SurveyModel

/// The study as a Markdown document: what was simulated, what the intervals held, and where they held too little or
/// too much.
package struct CoverageReport: Sendable {
  /// A chapter with its results.
  package struct Chapter: Sendable {
    let chapter: Scenario.Chapter
    let results: [CoverageStudy.Result]

    package init(chapter: Scenario.Chapter, results: [CoverageStudy.Result]) {
      self.chapter = chapter
      self.results = results
    }
  }

  /// The coverage that is asked of 95 % intervals.
  package static let wantedCoverage = 0.94...0.97
  /// How many families without a change may be said to have improved, and how many to have worsened.
  package static let mostWrong = 0.025
  /// How many themes that changed by the margin may be said not to have changed relevantly.
  package static let mostUnchanged = 0.05

  private let chapters: [Chapter]
  private let seed: UInt64
  private static let style = NumberStyle(language: .en)
  private var style: NumberStyle { Self.style }

  package init(chapters: [Chapter], seed: UInt64) {
    self.chapters = chapters
    self.seed = seed
  }

  /// The requirements that are not met, in sentences. A share counts as too large or too small when it is so by more
  /// than two of its Monte Carlo standard errors.
  package var shortfalls: [String] {
    chapters.filter(\.chapter.isRequired).flatMap { $0.results.flatMap(Self.shortfalls) }
  }

  private static func shortfalls(_ result: CoverageStudy.Result) -> [String] {
    let name = result.scenario.name
    let held: [(String, SimulatedShare?)] = [
      ("intervals where nothing changed", result.coverage(.product)),
      ("intervals of changes by the margin", result.changed),
      // Where everybody answered the interval of the mean is the mean.
      ("intervals of a mean", result.scenario.asksAllOfEarlier ? nil : result.mean),
    ]
    let said: [(String, SimulatedShare?, most: Double)] = [
      ("the families without a change are called improved", result.falselyImproved, mostWrong),
      ("the families without a change are called worsened", result.falselyWorsened, mostWrong),
      ("the changes by the margin are called not relevant", result.falselyUnchanged, mostUnchanged),
    ]
    let wrong: [String] = held.compactMap { what, share in
      guard let share else { return nil }
      let slack = 2 * share.error
      let isMet =
        share.value + slack >= wantedCoverage.lowerBound && share.value - slack <= wantedCoverage.upperBound
      return isMet ? nil : "*\(name)*: \(what) hold \(percent(share))."
    }
    return wrong
      + said.compactMap { what, share, most in
        guard let share, share.value - 2 * share.error > most else { return nil }
        return "*\(name)*: \(percent(share)) of \(what)."
      }
  }

  /// The document.
  package var text: String {
    var blocks = [head]
    for chapter in chapters {
      blocks.append("## \(chapter.chapter.title)")
      blocks.append(chapter.chapter.text)
      blocks.append(table(intervalHeading, chapter.results.map(intervalRow)))
      blocks.append(table(verdictHeading, chapter.results.map(verdictRow)))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let required = chapters.filter(\.chapter.isRequired).reduce(0) { $0 + $1.results.count }
    let outcome =
      shortfalls.isEmpty
      ? "All \(required) scenarios of the chapters before *Limits* meet all of this."
      : "Not met:\n\n" + shortfalls.map { "- \($0)" }.joined(separator: "\n")
    return """
      # What the intervals hold

      Made by `make coverage` from the seed \(seed); equal on every run, whatever the number of threads.

      Each scenario invents populations whose members answer seven themes of four five-point items at two waves,
      correlated over the waves, and draws \(samples) from them: as many families of themes, and
      seven times as many intervals. The comparison gets each sample as it gets a study's responses, and decides by
      itself how the waves are related, whether the population counts, and what the verdict is.

      The truth is the change of the mean score of the whole population. It is either none or the margin of
      \(style.points(Sample.margin)) points, up or down in turn, as closely as one answer allows: all that stands behind \
      the later answers is
      moved until it is, so that scores stay on their scale.

      Asked is that 95 % intervals of a change (none, or the margin) and of a mean hold the truth in 94 to 97 % of the
      samples, that at most 2.5 % of the families without any change have a theme called improved, and as many one
      called worsened (after Holm's correction over the seven), and that at most 5 % of the themes that changed by the
      margin are called without relevant change; all up to two Monte Carlo standard errors.

      \(outcome)

      How to read the tables:

      - **N**, **n**: the population and the respondents (schools where schools are drawn); where the waves differ, \
      earlier / later.
        **Both**: the mean number of people in both samples.
      - **Product**: the share of the product's intervals of a change that hold the truth where nothing changed, with its
        Monte Carlo standard error (over populations) and, in parentheses, their mean width in points. **Changed**: the
        same where themes changed by the margin. Samples whose scores are all equal have no interval and are left out.
      - Beside it, naive intervals from the same samples. **Welch**: links and population not used. **Welch, N**: the
        population used, the links not. **Links**: links used, the population not. **Links, N without 1/N**: both used, \
      but
        the covariance of the two means left as it is for an endless population. A dash: as the product.
      - **Mean**: the product's intervals of the mean at the earlier wave. **Share**: those of the change of the share \
      that
        gives one item one of its two best answers.
      - **Improved**, **worsened**: families without a change in which a theme is called that.
      - **No relevant change**: among themes that changed by the margin, wrongly; among those that did not change, \
      rightly.
        Wrongly includes changes called too small to matter.
      """
  }

  /// How many samples a scenario has, by the size of its population.
  private var samples: String {
    let counts = Set(chapters.flatMap(\.results).map { $0.effort.populations * $0.effort.samples }).sorted(
      by: >)
    let first = "\(style.count(counts.first ?? 0)) samples"
    return counts.count > 1 ? first + " (\(style.count(counts[1])) of large populations)" : first
  }

  private let intervalHeading = [
    "scenario", "N", "n", "both", "product", "changed", "Welch", "Welch, N", "links", "links, N without 1/N",
    "mean",
    "share",
  ]

  private func intervalRow(_ result: CoverageStudy.Result) -> [String] {
    let scenario = result.scenario
    let (without, themes) = result.withoutInterval
    let none = without == 0 ? "" : "; none for \(without) of \(style.count(themes))"
    return [
      scenario.name, sizes(scenario.population), sizes(scenario.counts),
      style.decimal(result.meanOverlap, places: 1), cell(result, .product, withError: true) + none,
      share(result.changed),
    ] + Path.allCases.dropFirst().map { cell(result, $0, withError: false) }
      + [result.mean, result.top].map(share)
  }

  private let verdictHeading = [
    "scenario", "improved", "worsened", "no relevant change, wrongly", "no relevant change, rightly",
  ]

  private func verdictRow(_ result: CoverageStudy.Result) -> [String] {
    [result.scenario.name]
      + [result.falselyImproved, result.falselyWorsened, result.falselyUnchanged, result.rightlyUnchanged]
      .map(share)
  }

  private func sizes(_ pair: (earlier: Int, later: Int)) -> String {
    pair.earlier == pair.later
      ? style.count(pair.earlier) : "\(style.count(pair.earlier)) / \(style.count(pair.later))"
  }

  private func cell(_ result: CoverageStudy.Result, _ path: Path, withError: Bool) -> String {
    guard let coverage = result.coverage(path), let width = result.width(path) else { return "–" }
    let share = withError ? self.share(coverage) : style.decimal(100 * coverage.value, places: 1)
    return "\(share) (\(style.decimal(width, places: 1)))"
  }

  private func share(_ share: SimulatedShare?) -> String { Self.share(share) }

  private static func share(_ share: SimulatedShare?) -> String {
    guard let share else { return "–" }
    return style.decimal(100 * share.value, places: 1) + " ± " + style.decimal(100 * share.error, places: 2)
  }

  private static func percent(_ share: SimulatedShare) -> String { Self.share(share) + " %" }

  private func table(_ heading: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = ["---"] + heading.dropFirst().map { _ in "---:" }
    return ([heading, rule] + rows).map(line).joined(separator: "\n")
  }
}
