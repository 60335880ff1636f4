import Notation
import SurveyModel
import SurveyResults

extension EnglishWords {
  var noCause: String { "A difference between two waves does not show what caused it." }

  var withReservation: String { "with reservation" }

  func word(for shape: VerdictSign.Shape) -> String {
    switch shape {
    case .clearlyHigher: "clearly higher"
    case .higher: "higher"
    case .slightlyHigher: "slightly higher"
    case .maybeHigher: "indication of higher"
    case .noRelevantDifference: "no relevant difference"
    case .cannotTell: "cannot be established"
    case .maybeLower: "indication of lower"
    case .slightlyLower: "slightly lower"
    case .lower: "lower"
    case .clearlyLower: "clearly lower"
    case .censusHigher: "higher (everybody took part)"
    case .censusLower: "lower (everybody took part)"
    case .censusEqual: "practically equal (everybody took part)"
    case .hidden: "too few answers"
    }
  }

  func word(for outcome: MissingOutcome) -> String {
    switch outcome {
    case .tooFewAnswers: "too few answers"
    case .shielded: "withheld"
    case .noResponses: "no answers"
    case .itemsDiffer: "not comparable"
    case .noVariance, .notComputable: "cannot be computed"
    case .notAsked: "not asked"
    }
  }

  func meaning(of shape: VerdictSign.Shape, relevantChange: String?, themes: Int, minimum: Int) -> String {
    let margin = relevantChange.map { "\($0) points" } ?? "the relevance margin"
    switch shape {
    case .clearlyHigher: return "the whole interval lies above \(margin)"
    case .higher: return "the whole interval lies above 0"
    case .slightlyHigher: return "the interval lies above 0, but the difference is smaller than \(margin)"
    case .maybeHigher:
      return "the interval lies above 0, but with \(number(themes, "theme", "themes")) that can be chance"
    case .noRelevantDifference: return "the difference is almost certainly smaller than \(margin)"
    case .cannotTell: return "the interval is too wide for a conclusion"
    case .maybeLower:
      return "the interval lies below 0, but with \(number(themes, "theme", "themes")) that can be chance"
    case .slightlyLower: return "the interval lies below 0, but the difference is smaller than \(margin)"
    case .lower: return "the whole interval lies below 0"
    case .clearlyLower:
      return relevantChange.map { "the whole interval lies below \(NumberStyle.minus)\($0) points" }
        ?? "the whole interval lies further below 0 than the relevance margin"
    case .censusHigher, .censusLower: return "everybody took part; the difference is \(margin) or more"
    case .censusEqual: return "everybody took part; the difference is smaller than \(margin)"
    case .hidden:
      return "fewer than \(numbers.count(minimum)) answers, or withheld: nothing is shown"
    }
  }

  func sentence(for shape: VerdictSign.Shape, _ c: ComparisonText) -> String {
    let means = scores(c)
    let numbers = "\(c.change) points\(interval(c)); \(c.n)"
    switch shape {
    case .clearlyHigher:
      return
        "Among \(c.group) the score on \(c.theme) is clearly higher than at \(c.earlier)\(means) "
        + "(\(numbers)). "
        + "The difference exceeds the pre-set relevance margin of \(c.relevantChange) points."
    case .clearlyLower:
      return
        "Among \(c.group) the score on \(c.theme) is clearly lower than at \(c.earlier)\(means) "
        + "(\(numbers)). "
        + "The difference exceeds the pre-set relevance margin of \(c.relevantChange) points."
    case .higher:
      return "Among \(c.group) the score on \(c.theme) is higher than at \(c.earlier)\(means) (\(numbers)). "
        + reachesMargin(c)
    case .lower:
      return "Among \(c.group) the score on \(c.theme) is lower than at \(c.earlier)\(means) (\(numbers)). "
        + reachesMargin(c)
    case .slightlyHigher:
      return
        "Among \(c.group) the score on \(c.theme) is slightly higher than at \(c.earlier)\(means) "
        + "(\(numbers)). "
        + "The difference is smaller than the relevance margin of \(c.relevantChange) points."
    case .slightlyLower:
      return
        "Among \(c.group) the score on \(c.theme) is slightly lower than at \(c.earlier)\(means) "
        + "(\(numbers)). "
        + "The difference is smaller than the relevance margin of \(c.relevantChange) points."
    case .maybeHigher:
      return "Among \(c.group) there is an indication of a higher score on \(c.theme)\(means) (\(numbers)). "
        + "More than one theme was compared; this can therefore be chance as well."
    case .maybeLower:
      return "Among \(c.group) there is an indication of a lower score on \(c.theme)\(means) (\(numbers)). "
        + "More than one theme was compared; this can therefore be chance as well."
    case .noRelevantDifference:
      let interval = c.equivalenceInterval.map { "; 90% interval \($0), within ±\(c.relevantChange)" } ?? ""
      return
        "Among \(c.group) there is no relevant difference on \(c.theme) between \(c.earlier) and \(c.later)"
        + "\(means) (\(c.change) points\(interval); \(c.n))."
    case .cannotTell:
      return
        "For \(c.group) it cannot be established whether there is a relevant difference on "
        + "\(c.theme)\(means) "
        + "(\(numbers)). This does not mean that nothing changed."
    case .censusHigher:
      return "All \(c.laterN) \(c.group) took part. The score on \(c.theme) is higher than at \(c.earlier)"
        + "\(means) (\(c.change) points). There is no sampling uncertainty."
    case .censusLower:
      return "All \(c.laterN) \(c.group) took part. The score on \(c.theme) is lower than at \(c.earlier)"
        + "\(means) (\(c.change) points). There is no sampling uncertainty."
    case .censusEqual:
      return "All \(c.laterN) \(c.group) took part. The score on \(c.theme) is practically equal to that at "
        + "\(c.earlier)\(means) (\(c.change) points). There is no sampling uncertainty."
    case .hidden:
      return "The result of \(c.group) on \(c.theme) is withheld."
    }
  }

  func wish(_ desired: Theme.DesiredDirection) -> String? {
    switch desired {
    case .higher: nil
    case .lower: "On this theme a lower score is desired."
    case .neutral: "On this theme a higher or lower score is neither better nor worse."
    }
  }

  func sentence(for outcome: MissingOutcome, group: String, theme: String, minimum: Int) -> String {
    switch outcome {
    case .tooFewAnswers:
      "There are too few answers to report on \(theme) for \(group) (fewer than \(numbers.count(minimum)))."
    case .shielded:
      "The result of \(group) on \(theme) is withheld. "
        + "Otherwise it could be found out what a few people answered."
    case .noResponses:
      "For \(group) there is no comparison on \(theme): at one of the waves there are no answers."
    case .itemsDiffer:
      "For \(group) there is no comparison on \(theme): the statements are not the same at both waves."
    case .noVariance:
      "For \(group) nothing can be said about the difference on \(theme): all scores are equal."
    case .notComputable:
      "For \(group) nothing can be said about the difference on \(theme): there are too few answers "
        + "for a computation."
    case .notAsked:
      "\(sentenceCase(group)) were not asked about \(theme), or not at both waves."
    }
  }

  func sentence(for reservation: Modifier, _ facts: ReservationFacts) -> String {
    switch reservation {
    case .robustTestDisagrees:
      "A test with fewer assumptions gives a less clear picture."
    case .compositionShift:
      "With reservation: the waves differ in who responded"
        + (facts.atEqualComposition.map { "; at equal composition the difference is \($0)" } ?? "") + "."
    case .itemDrift:
      "With reservation: "
        + (facts.driftingItems.isEmpty
          ? "one of the statements"
          : facts.driftingItems.count == 1
            ? "the statement ‘\(facts.driftingItems[0])’"
            : "the statements \(facts.driftingItems.map { "‘\($0)’" }.joined(separator: " and "))")
        + " changed differently from the rest of the theme"
        + (facts.withoutDriftingItems.map {
          "; without \(facts.driftingItems.count == 1 ? "it" : "them") the difference is \($0)"
        } ?? "") + "."
    case .lowReliability:
      "The reliability of this theme is limited" + (facts.alpha.map { " (alpha \($0))" } ?? "") + "."
    case .selfSelection:
      "Participation was voluntary; those who did not respond may think differently"
        + (facts.response.map { " (response \($0))" } ?? "") + "."
    case .dependsOnFinitePopulation:
      "This conclusion holds for the present group" + (facts.population.map { " of \($0)" } ?? "")
        + "; for a larger group it is not convincing."
    case .dependsOnCleaning:
      switch facts.cleaning {
      case .flagged: "With reservation: the conclusion is different without the flagged questionnaires."
      case .careless:
        "With reservation: the conclusion is different if questionnaires that were filled in carelessly count."
      case .both:
        "With reservation: the conclusion is different without the flagged questionnaires, and also if those that "
          + "were filled in carelessly count."
      case .either: "With reservation: the conclusion depends on which questionnaires count."
      }
    case .dontKnowShift:
      facts.dontKnow.map { "The share of ‘don’t know’ moved from \($0.from) to \($0.to)." }
        ?? "The share of ‘don’t know’ moved by 10 percentage points or more."
    }
  }

  private func reachesMargin(_ c: ComparisonText) -> String {
    "With these numbers it is not certain whether the difference reaches the relevance margin of "
      + "\(c.relevantChange) points."
  }

  private func scores(_ c: ComparisonText) -> String {
    guard let earlier = c.earlierMean, let later = c.laterMean else { return "" }
    return ": \(later) versus \(earlier)"
  }

  private func interval(_ c: ComparisonText) -> String {
    c.interval.map { "; \(c.confidence) interval \($0)" } ?? ""
  }
}
