import Notation
import SurveyModel
import SurveyResults

extension DutchWords {
  var noCause: String { "Het verschil tussen twee metingen zegt niet waardoor het is ontstaan." }

  var withReservation: String { "onder voorbehoud" }

  func word(for shape: VerdictSign.Shape) -> String {
    switch shape {
    case .clearlyHigher: "duidelijk hoger"
    case .higher: "hoger"
    case .slightlyHigher: "iets hoger"
    case .maybeHigher: "aanwijzing hoger"
    case .noRelevantDifference: "geen relevant verschil"
    case .cannotTell: "niet vast te stellen"
    case .maybeLower: "aanwijzing lager"
    case .slightlyLower: "iets lager"
    case .lower: "lager"
    case .clearlyLower: "duidelijk lager"
    case .censusHigher: "hoger (iedereen deed mee)"
    case .censusLower: "lager (iedereen deed mee)"
    case .censusEqual: "vrijwel gelijk (iedereen deed mee)"
    case .hidden: "te weinig antwoorden"
    }
  }

  func word(for outcome: MissingOutcome) -> String {
    switch outcome {
    case .tooFewAnswers: "te weinig antwoorden"
    case .shielded: "afgeschermd"
    case .noResponses: "geen antwoorden"
    case .itemsDiffer: "niet te vergelijken"
    case .noVariance, .notComputable: "niet te berekenen"
    case .notAsked: "niet gevraagd"
    }
  }

  func meaning(of shape: VerdictSign.Shape, relevantChange: String?, themes: Int, minimum: Int) -> String {
    let margin = relevantChange.map { "\($0) punten" } ?? "de relevantiegrens"
    switch shape {
    case .clearlyHigher: return "het hele interval ligt boven \(margin)"
    case .higher: return "het hele interval ligt boven 0"
    case .slightlyHigher: return "het interval ligt boven 0, maar het verschil is kleiner dan \(margin)"
    case .maybeHigher:
      return "het interval ligt boven 0, maar bij \(number(themes, "thema", "thema’s")) kan dat toeval zijn"
    case .noRelevantDifference: return "het verschil is vrijwel zeker kleiner dan \(margin)"
    case .cannotTell: return "het interval is te breed voor een conclusie"
    case .maybeLower:
      return "het interval ligt onder 0, maar bij \(number(themes, "thema", "thema’s")) kan dat toeval zijn"
    case .slightlyLower: return "het interval ligt onder 0, maar het verschil is kleiner dan \(margin)"
    case .lower: return "het hele interval ligt onder 0"
    case .clearlyLower:
      return relevantChange.map { "het hele interval ligt onder \(NumberStyle.minus)\($0) punten" }
        ?? "het hele interval ligt verder onder 0 dan de relevantiegrens"
    case .censusHigher, .censusLower: return "iedereen deed mee; het verschil is \(margin) of meer"
    case .censusEqual: return "iedereen deed mee; het verschil is kleiner dan \(margin)"
    case .hidden:
      return "minder dan \(numbers.count(minimum)) antwoorden, of afgeschermd: we laten niets zien"
    }
  }

  func sentence(for shape: VerdictSign.Shape, _ c: ComparisonText) -> String {
    let means = scores(c)
    let numbers = "\(c.change) punten\(interval(c)); \(c.n)"
    switch shape {
    case .clearlyHigher:
      return
        "Onder \(c.group) is de score op \(c.theme) duidelijk hoger dan bij \(c.earlier)\(means) "
        + "(\(numbers)). "
        + "Het verschil is groter dan de vooraf gekozen relevantiegrens van \(c.relevantChange) punten."
    case .clearlyLower:
      return
        "Onder \(c.group) is de score op \(c.theme) duidelijk lager dan bij \(c.earlier)\(means) "
        + "(\(numbers)). "
        + "Het verschil is groter dan de vooraf gekozen relevantiegrens van \(c.relevantChange) punten."
    case .higher:
      return "Onder \(c.group) is de score op \(c.theme) hoger dan bij \(c.earlier)\(means) (\(numbers)). "
        + reachesMargin(c)
    case .lower:
      return "Onder \(c.group) is de score op \(c.theme) lager dan bij \(c.earlier)\(means) (\(numbers)). "
        + reachesMargin(c)
    case .slightlyHigher:
      return
        "Onder \(c.group) is de score op \(c.theme) iets hoger dan bij \(c.earlier)\(means) (\(numbers)). "
        + "Het verschil is kleiner dan de relevantiegrens van \(c.relevantChange) punten."
    case .slightlyLower:
      return
        "Onder \(c.group) is de score op \(c.theme) iets lager dan bij \(c.earlier)\(means) (\(numbers)). "
        + "Het verschil is kleiner dan de relevantiegrens van \(c.relevantChange) punten."
    case .maybeHigher:
      return "Bij \(c.group) is er een aanwijzing voor een hogere score op \(c.theme)\(means) (\(numbers)). "
        + "Er is meer dan één thema vergeleken; daarom kan dit ook toeval zijn."
    case .maybeLower:
      return "Bij \(c.group) is er een aanwijzing voor een lagere score op \(c.theme)\(means) (\(numbers)). "
        + "Er is meer dan één thema vergeleken; daarom kan dit ook toeval zijn."
    case .noRelevantDifference:
      let interval = c.equivalenceInterval.map { "; 90%-interval \($0), binnen ±\(c.relevantChange)" } ?? ""
      return "Onder \(c.group) is er geen relevant verschil op \(c.theme) tussen \(c.earlier) en \(c.later)"
        + "\(means) (\(c.change) punten\(interval); \(c.n))."
    case .cannotTell:
      return "Voor \(c.group) is op \(c.theme) niet vast te stellen of er een relevant verschil is\(means) "
        + "(\(numbers)). Dit betekent niet dat er niets is veranderd."
    case .censusHigher:
      return "Alle \(c.laterN) \(c.group) deden mee. De score op \(c.theme) is hoger dan bij \(c.earlier)"
        + "\(means) (\(c.change) punten). Er is geen onzekerheid van een steekproef."
    case .censusLower:
      return "Alle \(c.laterN) \(c.group) deden mee. De score op \(c.theme) is lager dan bij \(c.earlier)"
        + "\(means) (\(c.change) punten). Er is geen onzekerheid van een steekproef."
    case .censusEqual:
      return "Alle \(c.laterN) \(c.group) deden mee. De score op \(c.theme) is vrijwel gelijk aan die bij "
        + "\(c.earlier)\(means) (\(c.change) punten). Er is geen onzekerheid van een steekproef."
    case .hidden:
      return "De uitkomst van \(c.group) op \(c.theme) is afgeschermd."
    }
  }

  func wish(_ desired: Theme.DesiredDirection) -> String? {
    switch desired {
    case .higher: nil
    case .lower: "Bij dit thema is een lagere score gewenst."
    case .neutral: "Bij dit thema is een hogere of lagere score niet beter of slechter."
    }
  }

  func sentence(for outcome: MissingOutcome, group: String, theme: String, minimum: Int) -> String {
    switch outcome {
    case .tooFewAnswers:
      "Er zijn te weinig antwoorden om voor \(group) over \(theme) te rapporteren "
        + "(minder dan \(numbers.count(minimum)))."
    case .shielded:
      "De uitkomst van \(group) op \(theme) is afgeschermd. "
        + "Anders is terug te vinden wat enkele mensen hebben geantwoord."
    case .noResponses:
      "Voor \(group) is er op \(theme) geen vergelijking: bij een van de metingen zijn er geen antwoorden."
    case .itemsDiffer:
      "Voor \(group) is er op \(theme) geen vergelijking: de stellingen zijn niet bij beide metingen gelijk."
    case .noVariance:
      "Voor \(group) is op \(theme) niets over het verschil te zeggen: alle scores zijn gelijk."
    case .notComputable:
      "Voor \(group) is op \(theme) niets over het verschil te zeggen: er zijn te weinig antwoorden "
        + "voor een berekening."
    case .notAsked:
      "Aan \(group) zijn geen stellingen over \(theme) voorgelegd, of niet bij beide metingen."
    }
  }

  func sentence(for reservation: Modifier, _ facts: ReservationFacts) -> String {
    switch reservation {
    case .robustTestDisagrees:
      "Een toets die minder aannames doet, geeft een minder duidelijk beeld."
    case .compositionShift:
      "Onder voorbehoud: de samenstelling van de respondenten verschilt tussen de metingen"
        + (facts.atEqualComposition.map { "; bij gelijke samenstelling is het verschil \($0)" } ?? "") + "."
    case .itemDrift:
      "Onder voorbehoud: "
        + (facts.driftingItems.isEmpty
          ? "een van de stellingen veranderde"
          : facts.driftingItems.count == 1
            ? "de stelling ‘\(facts.driftingItems[0])’ veranderde"
            : "de stellingen \(facts.driftingItems.map { "‘\($0)’" }.joined(separator: " en ")) veranderden")
        + " anders dan de rest van het thema"
        + (facts.withoutDriftingItems.map {
          "; zonder deze \(facts.driftingItems.count == 1 ? "stelling" : "stellingen") is het verschil \($0)"
        } ?? "") + "."
    case .lowReliability:
      "De betrouwbaarheid van dit thema is beperkt" + (facts.alpha.map { " (alfa \($0))" } ?? "") + "."
    case .selfSelection:
      "Deelname was vrijwillig; wie niet reageerde kan er anders over denken"
        + (facts.response.map { " (respons \($0))" } ?? "") + "."
    case .dependsOnFinitePopulation:
      "Deze conclusie geldt voor de huidige groep" + (facts.population.map { " van \($0)" } ?? "")
        + "; voor een grotere groep is zij niet overtuigend."
    case .dependsOnCleaning:
      switch facts.cleaning {
      case .flagged: "Onder voorbehoud: de conclusie verandert als gemarkeerde vragenlijsten niet meetellen."
      case .careless:
        "Onder voorbehoud: de conclusie verandert als onzorgvuldig ingevulde vragenlijsten wel meetellen."
      case .both:
        "Onder voorbehoud: de conclusie verandert als gemarkeerde vragenlijsten niet meetellen, en ook als "
          + "onzorgvuldig ingevulde vragenlijsten wel meetellen."
      case .either: "Onder voorbehoud: de conclusie hangt ervan af welke vragenlijsten meetellen."
      }
    case .dontKnowShift:
      facts.dontKnow.map { "Het aandeel ‘weet niet’ veranderde van \($0.from) naar \($0.to)." }
        ?? "Het aandeel ‘weet niet’ veranderde met 10 procentpunten of meer."
    }
  }

  private func reachesMargin(_ c: ComparisonText) -> String {
    "Of het verschil de relevantiegrens van \(c.relevantChange) punten haalt, "
      + "is met deze aantallen niet zeker."
  }

  private func scores(_ c: ComparisonText) -> String {
    guard let earlier = c.earlierMean, let later = c.laterMean else { return "" }
    return ": \(later) tegen \(earlier)"
  }

  private func interval(_ c: ComparisonText) -> String {
    c.interval.map { "; \(c.confidence)-interval \($0)" } ?? ""
  }
}
