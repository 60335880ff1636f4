import Notation
import SurveyModel
import SurveyResults

extension EnglishWords {
  var methodTitle: String { "How this was measured" }
  var plainTitle: String { "In plain words" }
  var technicalTitle: String { "Technical account" }
  var technicalLead: String { "For those who want to know how each number was made." }

  func plainAccount(_ f: MethodFacts) -> [Statement] {
    let isCompared = f.history != .oneWave
    let later = f.waves.last?.moment ?? ""
    let first = f.waves.first?.moment ?? ""
    let margin = f.relevantChange.map { "\($0) points" } ?? "a number of points that differs by theme"
    var statements = [
      Statement(
        term: "The questionnaire",
        text: (isCompared
          ? "Each group was asked the same questions \(first) and \(later). "
          : "Each group was asked questions. ")
          + "Each theme has \(range(f.itemsPerTheme, "statement or question", "statements or questions"))."),
      Statement(
        term: "The score",
        text: "The answers to a theme are made into one score of 0 to 100 points. "
          + "A score of 100 means: the highest answer everywhere. A score of 0 means: the lowest "
          + "everywhere."),
    ]
    if isCompared {
      statements.append(
        Statement(
          term: "The difference",
          text: "The difference is the score \(later) minus the score \(first). "
            + "A plus means: higher \(later). A minus means: lower \(later)."))
    }
    statements.append(
      Statement(
        term: "The interval",
        text:
          "Not everybody took part. The true \(isCompared ? "difference" : "score") can therefore be "
          + "another than "
          + "the one we measure. The interval shows where the true "
          + "\(isCompared ? "difference" : "score") probably lies. "
          + "With few answers the interval is wide."))
    if isCompared {
      statements += [
        Statement(
          term: "Relevant difference",
          text: "It was chosen beforehand which difference is large enough to matter: \(margin). "
            + "That is called the relevance margin."),
        Statement(
          term: "Cannot be established",
          text:
            "Sometimes there are too few answers for a conclusion. Then we do not know whether there is "
            + "a relevant "
            + "difference. That is something else than: nothing changed."),
      ]
    }
    statements.append(
      Statement(
        term: "Withheld",
        text: "With fewer than \(f.privacy.minimum) answers we show nothing. With \(f.privacy.minimum) to "
          + "\(f.privacy.detail - 1) we show whole numbers only, and no single statements. "
          + "So nobody can find out what one person answered."))
    if f.hasReservations {
      statements.append(
        Statement(
          term: "With reservation",
          text:
            "Sometimes the waves differ in more than the answers alone. More older people took part, for "
            + "instance. "
            + "A difference in score can have to do with that too. Such a conclusion says ‘with reservation’."
        ))
    }
    return statements
  }

  func technicalAccount(_ f: MethodFacts) -> [Statement] {
    var statements = [
      Statement(term: "Design", text: design(f)),
      Statement(
        term: "Questionnaire",
        text: "\(sentenceCase(number(f.scoredItems, "question counts", "questions count"))) in "
          + "\(number(f.themes, "theme", "themes")). "
          + "\(sentenceCase(number(f.reversedItems, "question is", "questions are"))) "
          + "scored in reverse. The wording stands under ‘\(questionnaireTitle)’."),
      Statement(
        term: "Score",
        text:
          "Each answer was put on 0 to 100 (percent of maximum possible, POMP; Cohen, Cohen, Aiken and "
          + "West, 1999) "
          + "over the range of its scale. The theme score is the mean of the answered questions, for "
          + "those who answered at "
          + "least \(f.minimumAnswered) of the theme’s questions. ‘Don’t know’ and questions left open "
          + "do not count "
          + "as answers."),
      Statement(
        term: "Weights",
        text: f.weighted.isEmpty
          ? "Nothing was weighted."
          : f.weighted.map { "\(sentenceCase($0.group)): weighted by \(list($0.by)) (raking)." }.joined(
            separator: " ")
            + (f.trim.map(bounds) ?? "")
            + " Standard errors are linearised."),
      Statement(
        term: "Estimates",
        text:
          "For each group and theme the mean score was estimated, with a \(f.confidence) interval from the "
          + "t distribution. " + (f.designs.map(estimator) + exceptions(f)).joined(separator: " ")),
    ]
    if !f.finitePopulation.isEmpty {
      statements.append(
        Statement(
          term: "Finite population",
          text:
            "Among \(list(f.finitePopulation)) the group is small and 5% or more took part. There the "
            + "standard error "
            + "is corrected for the finite population (Cochran, 1977). The conclusion holds for this group."))
    }
    if f.history != .oneWave {
      statements += [
        Statement(
          term: "Checks",
          text: (f.robust.isEmpty
            ? ""
            : "Beside the estimate stands a test without assumptions on the distribution: "
              + "\(list(f.robust.map(testName))). ")
            + "Effect sizes are Hedges’ g and the chance that a later answer is higher than an earlier one. "
            + "Where there is no exact distribution, a bootstrap of \(f.replicates) draws was used (seed "
            + "\(f.seed))."
        ),
        Statement(term: "Several tests at once", text: adjustment(f)),
        Statement(term: "Relevance margin and conclusions", text: rule(f)),
      ]
    }
    statements += [
      Statement(
        term: "Reliability",
        text: "For each theme, group and wave Cronbach’s alpha was computed with Feldt’s interval. "
          + "Below 0.60 coherence is low, from 0.60 to 0.70 moderate, from 0.70 on good."),
      Statement(
        term: "Privacy",
        text: "Below \(f.privacy.minimum) answers nothing is published; from \(f.privacy.minimum) to "
          + "\(f.privacy.detail - 1) whole numbers and the conclusion only. Answers chosen fewer than "
          + "\(f.privacy.minimum) times are taken "
          + "together or withheld. Parts of a group, such as an area, are there from "
          + "\(f.privacy.detail) answers on. What could be computed back from a difference, a total or an earlier "
          + "report is withheld too."),
      Statement(
        term: "What this study cannot say",
        text: "There was no group without the programme to compare with. "
          + (f.history == .oneWave ? "" : noCause + " ")
          + "The intervals are about chance. They say nothing about people who did not take part or who "
          + "answer otherwise "
          + "than they act."),
    ]
    return statements
  }

  func testName(_ method: String) -> String {
    switch method {
    case "brunner-munzel": "Brunner-Munzel"
    case "brunner-munzel-permutation": "Brunner-Munzel (permutation)"
    case "signed-rank-pratt": "Wilcoxon’s signed-rank test with Pratt’s zeros"
    case "permutation": "permutation test"
    case "mann-whitney-exact": "exact Mann-Whitney test"
    default: method
    }
  }

  func word(for design: Design) -> String {
    switch design {
    case .independent: "independent"
    case .linked: "linked"
    case .partlyLinked: "partly linked"
    case .weighted: "weighted"
    case .clustered: "clustered"
    case .census: "everybody"
    }
  }

  private func design(_ f: MethodFacts) -> String {
    switch f.history {
    case .oneWave: "Survey with a baseline. There is no follow-up yet."
    case .twoWaves:
      "Repeated survey: a baseline and a follow-up, without a control group. "
        + (f.designs.contains { $0 == .linked || $0 == .partlyLinked }
          ? "Of some respondents the two waves are linked." : "The waves are not linked.")
    case .moreWaves:
      "Repeated survey with \(number(f.waves.count, "wave", "waves")), without a control group. "
        + "The overview compares the last wave with the first."
    }
  }

  private func estimator(_ design: Design) -> String {
    switch design {
    case .independent: "Independent waves: Welch’s test."
    case .linked: "Linked waves: paired t test."
    case .partlyLinked:
      "Partly linked waves: the test for partially overlapping samples (T-new2; Derrick et al., 2017)."
    case .weighted: "Weighted waves: linearised variance with the person as unit."
    case .clustered: "Respondents within organisations: linearised variance with the organisation as unit."
    case .census: "Everybody took part: the difference itself, without an interval."
    }
  }

  private func exceptions(_ f: MethodFacts) -> [String] {
    var sentences: [String] = []
    if f.hasFewAtScaleEnd {
      sentences.append(
        "Where fewer than a hundred people took part and most scores lie near the end of the scale, each "
          + "difference was tested with the spread that scores have at that place of the scale (a score test with "
          + "quasi-likelihood; Wedderburn, 1974).")
    }
    if f.hasFewBesideMany {
      sentences.append(
        "Where few answers stand beside many more, the test has the degrees of freedom of the smallest wave and a "
          + "correction for skewness (Hall, 1992).")
    }
    return sentences
  }

  private func adjustment(_ f: MethodFacts) -> String {
    let tests = "\(numbers.count(f.tests)) differences on themes were tested. "
    let items =
      "For single questions the correction is Benjamini and Hochberg’s within a theme; those results are "
      + "exploratory. The intervals are not corrected."
    switch f.adjust {
    case .holm:
      return tests + "Within a group the number of themes was corrected for by Holm’s method. " + items
    case .benjaminiHochberg:
      return tests
        + "Within a group the number of themes was corrected for by Benjamini and Hochberg’s method. " + items
    case .none: return tests + "The number of themes was not corrected for. " + items
    }
  }

  private func rule(_ f: MethodFacts) -> String {
    let margin = f.relevantChange.map { "\($0) points" } ?? "the margin of the theme"
    let others = f.otherMargins.map { "\($0.theme): \($0.points) points" }
    return
      "The relevance margin is \(margin)\(others.isEmpty ? "" : " (\(others.joined(separator: "; ")))"), "
      + "chosen before "
      + "the follow-up. ‘Higher’ or ‘lower’: the corrected p-value is below "
      + "\(numbers.decimal(0.05, places: 2)) and the "
      + "\(f.confidence) interval excludes 0. ‘Clearly’: the whole interval lies beyond the margin. "
      + "‘Slightly’: the 90% "
      + "interval lies within the margin. ‘No relevant difference’: no difference was shown and the 90% "
      + "interval lies "
      + "within the margin (two one-sided tests; Schuirmann, 1987). ‘Indication’: the interval excludes "
      + "0, but not after "
      + "correction. Otherwise it ‘cannot be established’."
  }

  private func bounds(_ trim: ClosedRange<Double>) -> String {
    " Weights run from \(numbers.points(trim.lowerBound)) to \(numbers.points(trim.upperBound)) (mean 1)."
  }

  private func range(_ items: ClosedRange<Int>, _ singular: String, _ plural: String) -> String {
    items.lowerBound == items.upperBound
      ? number(items.lowerBound, singular, plural)
      : "\(numberWord(items.lowerBound)) to \(numberWord(items.upperBound)) \(plural)"
  }
}
