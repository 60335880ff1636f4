import Testing

@testable import SurveyStatistics

@Suite struct WeightingErrorTests {
  @Test(
    "Each error names what is wrong, where, and the cure",
    arguments: [
      (
        WeightingError.noRespondents,
        "Nobody can be weighted: no respondent has a positive design weight."
      ),
      (
        .invalidDesignWeight(position: 2, value: -1),
        "Respondent 3 has design weight -1.0; a design weight is a number of 0 or more."
      ),
      (
        .invalidPopulation(margin: "age", category: "18-39", value: -5),
        "Margin “age” gives category “18-39” a population of -5.0; a population is a number of 0 or more."
      ),
      (
        .totalsDiffer(margin: "sex", total: 1100, reference: "age", referenceTotal: 1000),
        "Margin “sex” adds up to 1100.0 and margin “age” to 1000.0: more than 5% apart. "
          + "Take both from the same register and date."
      ),
      (
        .emptyCategory(margin: "age", category: "65+", population: 19000),
        "Nobody answered in category “65+” of margin “age”, which has a population of 19000.0. "
          + "Merge it with another category."
      ),
      (
        .noPopulation(margin: "wijk", category: "Noord", respondents: 3),
        "Category “Noord” of margin “wijk” has no population but 3 respondents. "
          + "Correct the population or the coding."
      ),
      (
        .notConverged(cycles: 200, margin: "age", category: "65+", relativeError: 0.25),
        "Raking stopped after 200 cycles with category “65+” of margin “age” off by a share of 0.25 of its "
          + "population. Merge small categories or leave out a margin."
      ),
      (
        .boundsUnreachable(lower: 0.3, upper: 3),
        "No weights between 0.3 and 3.0 keep their sum; the bounds must enclose the mean weight, 1."
      ),
    ])
  func message(error: WeightingError, sentence: String) {
    #expect(error.description == sentence)
  }
}
