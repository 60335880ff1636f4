internal import Notation

/// What a plan says in a language.
protocol PlanWords: Sendable {
  /// How numbers are written.
  var numbers: NumberStyle { get }
  /// What the document is; `to` is nil where the codebook has one wave.
  func plan(from: String, to: String?) -> String
  /// What is taken for granted.
  func assumed(_ assumptions: PlanAssumptions, confidence: Double, hasObservedSpread: Bool) -> String
  /// The answers of the baseline are invented.
  var synthetic: String { get }
  /// How many are expected, and for which theme the table stands; nil where it stands for all.
  func expected(
    _ plan: GroupPlan, counts: AtWaves<Int>, theme: String?, _ shown: ThemePlan
  ) -> String
  func unknownNumbers(_ plan: GroupPlan) -> String
  func tooFew(_ counts: AtWaves<Int>, minimum: Int) -> String
  func census(people: Int) -> String
  /// The columns of the ways to ask.
  var designHeading: [String] { get }
  /// The name of a way to ask.
  func name(_ links: PlannedLinks) -> String
  /// What is added to it where the size of the population is left aside.
  var endless: String { get }
  /// What stands where the correction leaves nothing to chance.
  var certain: String { get }
  /// The columns of the themes.
  var themeHeading: [String] { get }
  /// What a code is worth, in one sentence.
  func worth(_ worth: CodeWorth, group: String, linked: Int) -> String
  var weighted: String { get }
  /// What the plan leaves out.
  var caveat: String { get }
}

extension PlanWords {
  /// The ways to ask, each with the correction that the report will make and, where it makes one, without.
  func rows(_ designs: [PlannedDesign]) -> [[String]] {
    designs.flatMap { design -> [[String]] in
      let name = name(design.links)
      let plain = cells(design.plain)
      return switch design.corrected {
      case .notMade: [[name] + plain]
      case .certain: [[name, certain, certain, certain], [name + endless] + plain]
      case .prospect(let prospect): [[name] + cells(prospect), [name + endless] + plain]
      }
    }
  }

  /// A theme: what an anonymous survey and one with codes can be expected to show in the report.
  func row(_ plan: ThemePlan, name: String) -> [String] {
    let designs = plan.designs.prefix(2).flatMap { design in
      design.inReport.map(cells) ?? [certain, certain, certain]
    }
    return [name, numbers.decimal(plan.spread, places: 1), numbers.points(plan.relevantChange)] + designs
  }

  private func cells(_ prospect: Prospect) -> [String] {
    [
      "± " + numbers.decimal(prospect.halfWidth, places: 1), numbers.decimal(prospect.detectable, places: 1),
      numbers.percent(prospect.chanceOfNoChange),
    ]
  }
}
