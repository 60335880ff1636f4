internal import Notation
internal import SurveyModel

/// What a plan says in Dutch.
struct DutchPlan: PlanWords {
  let numbers = NumberStyle(language: .nl)
  let certain = "zeker"
  let endless = ", oneindige groep"

  func plan(from: String, to: String?) -> String {
    "wat een vergelijking van \(from) met \(to ?? "een vervolgmeting") zal kunnen laten zien"
  }

  func assumed(_ assumptions: PlanAssumptions, confidence: Double, hasObservedSpread: Bool) -> String {
    let spread =
      assumptions.spread.map {
        "scores met een standaardafwijking van \(numbers.decimal($0, places: 1)) punten"
      }
      ?? (hasObservedSpread
        ? "scores met de spreiding van de nulmeting"
        : "scores met een standaardafwijking van \(numbers.decimal(PlanAssumptions.usualSpread, places: 1)) punten")
    return
      "Verwacht: \(spread), een samenhang van \(numbers.decimal(assumptions.correlation, places: 2)) tussen de twee "
      + "scores van één persoon, en \(numbers.percent(assumptions.returning)) van de respondenten van de kleinste "
      + "meting ook bij de andere meting. Intervallen zijn van \(numbers.percent(confidence)); de kleinste verandering is "
      + "de werkelijke die met een kans van \(numbers.percent(Planner.power)) wordt gevonden; de laatste kans is die om "
      + "te laten zien dat er geen relevant verschil is, als er niets veranderde."
  }

  let synthetic = "De antwoorden van de nulmeting zijn verzonnen, en hun spreiding dus ook."

  func expected(
    _ plan: GroupPlan, counts: AtWaves<Int>, theme: String?, _ shown: ThemePlan
  ) -> String {
    let baseline =
      plan.baseline.map { "Bij de nulmeting deden er \(numbers.count($0)) mee" }
      ?? "Bij de nulmeting worden er \(numbers.count(counts.earlier))\(of(plan.invited.earlier)) verwacht"
    let response = plan.response.map { ", een respons van \(numbers.percent($0))" } ?? ""
    let themes = theme.map { " De tabel geldt voor \($0), het thema met de middelste spreiding." } ?? ""
    return
      "\(baseline), bij de vervolgmeting worden er \(numbers.count(counts.later))\(of(plan.invited.later)) "
      + "verwacht\(response); een verandering van \(numbers.points(shown.relevantChange)) punten is relevant.\(themes)"
  }

  private func of(_ invited: Int?) -> String { invited.map { " van de \(numbers.count($0))" } ?? "" }

  func unknownNumbers(_ plan: GroupPlan) -> String {
    "Het is onbekend hoeveel mensen worden uitgenodigd: geef de groep een population of invited in study.yaml."
  }

  func tooFew(_ counts: AtWaves<Int>, minimum: Int) -> String {
    "Er worden \(numbers.count(counts.earlier)) en \(numbers.count(counts.later)) antwoorden verwacht; met minder dan \(minimum) bij een "
      + "meting mag er niets worden gemeld."
  }

  func census(people: Int) -> String {
    "Alle \(numbers.count(people)) doen naar verwachting aan beide metingen mee: er is dan geen steekproefonzekerheid, en "
      + "codes voegen niets toe aan de verandering van het gemiddelde."
  }

  let designHeading = ["vragenlijst", "interval", "kleinste verandering", "kans op geen relevant verschil"]

  func name(_ links: PlannedLinks) -> String {
    switch links {
    case .anonymous: "anoniem"
    case .codes(let linked): "codes, \(numbers.count(linked)) gekoppeld"
    case .panel(let linked): "codes, alle \(numbers.count(linked)) gekoppeld"
    }
  }

  let themeHeading = [
    "thema", "spreiding", "relevant", "anoniem", "kleinste", "kans", "met codes", "kleinste", "kans",
  ]

  func worth(_ worth: CodeWorth, group: String, linked: Int) -> String {
    switch worth {
    case .respondents(let extra, let anonymous, let linkedWidth):
      "Een koppelcode waarmee \(numbers.count(linked)) mensen worden herkend, maakt het interval smaller: van "
        + "± \(numbers.decimal(anonymous, places: 1)) naar ± \(numbers.decimal(linkedWidth, places: 1)) punten, even veel "
        + "als \(numbers.count(extra)) \(extra == 1 ? "extra respondent" : "extra respondenten") per meting zonder codes."
    case .certainty(let anonymous):
      "Een koppelcode waarmee \(numbers.count(linked)) mensen worden herkend, laat bijna niets aan het toeval over; "
        + "anoniem is het interval ± \(numbers.decimal(anonymous, places: 1)) punten."
    case .nothing:
      "Een koppelcode maakt het interval hier niet smaller: er worden te weinig dezelfde mensen bij beide metingen "
        + "verwacht."
    case .tooLate:
      "Voor deze verandering komt een koppelcode te laat, want de nulmeting was zonder codes; de code kan latere "
        + "metingen koppelen."
    }
  }

  let weighted = "De groep wordt gewogen; haar intervallen worden daardoor breder dan deze."
  let caveat =
    "Niet in deze cijfers: scholen of organisaties met meer dan één respondent, en de correctie voor het aantal thema's, "
    + "die iets meer vraagt van elke verandering."
}
