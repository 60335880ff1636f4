internal import Notation
internal import SurveyModel

/// What a plan says in English.
struct EnglishPlan: PlanWords {
  let numbers = NumberStyle(language: .en)
  let certain = "certain"
  let endless = ", endless population"

  func plan(from: String, to: String?) -> String {
    "what a comparison of \(from) with \(to ?? "a follow-up") will be able to show"
  }

  func assumed(_ assumptions: PlanAssumptions, confidence: Double, hasObservedSpread: Bool) -> String {
    let spread =
      assumptions.spread.map {
        "scores with a standard deviation of \(numbers.decimal($0, places: 1)) points"
      }
      ?? (hasObservedSpread
        ? "scores that spread as at the baseline"
        : "scores with a standard deviation of \(numbers.decimal(PlanAssumptions.usualSpread, places: 1)) points")
    return
      "Expected: \(spread), a correlation of \(numbers.decimal(assumptions.correlation, places: 2)) between the two "
      + "scores of one person, and \(numbers.percent(assumptions.returning)) of the respondents of the smaller wave at "
      + "the other wave too. Intervals are at \(numbers.percent(confidence)); the smallest change is the true one that "
      + "is found with a chance of \(numbers.percent(Planner.power)); the last chance is that of showing that there is "
      + "no relevant change, when nothing changed."
  }

  let synthetic = "The answers of the baseline are invented, and so is their spread."

  func expected(
    _ plan: GroupPlan, counts: AtWaves<Int>, theme: String?, _ shown: ThemePlan
  ) -> String {
    let baseline =
      plan.baseline.map { "\(numbers.count($0)) responded at the baseline" }
      ?? "\(numbers.count(counts.earlier))\(of(plan.invited.earlier)) are expected at the baseline"
    let response = plan.response.map { ", a response of \(numbers.percent($0))" } ?? ""
    let themes = theme.map { " The table is for \($0), whose spread is in the middle." } ?? ""
    return
      "\(baseline), \(numbers.count(counts.later))\(of(plan.invited.later)) are expected at the follow-up\(response); "
      + "a change of \(numbers.points(shown.relevantChange)) points is relevant.\(themes)"
  }

  private func of(_ invited: Int?) -> String { invited.map { " of \(numbers.count($0))" } ?? "" }

  func unknownNumbers(_ plan: GroupPlan) -> String {
    "How many people are invited is unknown: give the group a population or invited in study.yaml."
  }

  func tooFew(_ counts: AtWaves<Int>, minimum: Int) -> String {
    "\(numbers.count(counts.earlier)) and \(numbers.count(counts.later)) responses are expected; with fewer than \(minimum) at a wave "
      + "nothing may be reported."
  }

  func census(people: Int) -> String {
    "All \(numbers.count(people)) are expected to respond at both waves: there would be no sampling error, and codes "
      + "would add nothing to the change of the mean."
  }

  let designHeading = ["survey", "interval", "smallest change", "chance of no relevant change"]

  func name(_ links: PlannedLinks) -> String {
    switch links {
    case .anonymous: "anonymous"
    case .codes(let linked): "codes, \(numbers.count(linked)) linked"
    case .panel(let linked): "codes, all \(numbers.count(linked)) linked"
    }
  }

  let themeHeading = [
    "theme", "spread", "relevant", "anonymous", "smallest", "chance", "with codes", "smallest", "chance",
  ]

  func worth(_ worth: CodeWorth, group: String, linked: Int) -> String {
    switch worth {
    case .respondents(let extra, let anonymous, let linkedWidth):
      "A link code that recognises \(numbers.count(linked)) people narrows the interval from "
        + "± \(numbers.decimal(anonymous, places: 1)) to ± \(numbers.decimal(linkedWidth, places: 1)) points, as "
        + "\(numbers.count(extra)) more \(extra == 1 ? "respondent" : "respondents") at each wave would without codes."
    case .certainty(let anonymous):
      "A link code that recognises \(numbers.count(linked)) people leaves next to nothing to chance, where an anonymous "
        + "survey has an interval of ± \(numbers.decimal(anonymous, places: 1)) points."
    case .nothing:
      "A link code does not narrow the interval here: too few of the same people are expected at both waves."
    case .tooLate:
      "A link code comes too late for this change, as the baseline was held without codes; it can link later waves."
    }
  }

  let weighted = "The group is weighted, which makes its intervals wider than these."
  let caveat =
    "Not in these numbers: schools or organisations with several respondents, and the correction for the number of "
    + "themes, which asks a little more of each change."
}
