import Testing

@testable import SurveyStatistics

@Suite struct WeightingErrorTests {
  struct Message: Sendable {
    let error: WeightingError
    let sentence: String
  }

  static let messages: [Message] = [
    Message(
      error: .noRespondents,
      sentence: "Nobody can be weighted: no respondent has a positive design weight."),
    Message(
      error: .invalidDesignWeight(position: 2, value: -1),
      sentence: "Respondent 3 has design weight -1.0; a design weight is a number of 0 or more."),
    Message(
      error: .invalidPopulation(margin: "age", category: "18-39", value: -5),
      sentence: """
        Margin “age” gives category “18-39” a population of -5.0; a population is a number of 0 or \
        more.
        """),
    Message(
      error: .totalsDiffer(margin: "sex", total: 1100, reference: "age", referenceTotal: 1000),
      sentence: """
        Margin “sex” adds up to 1100.0 and margin “age” to 1000.0: more than 5% apart. Take both from \
        the same register and date.
        """),
    Message(
      error: .emptyCategory(margin: "age", category: "65+", population: 19000),
      sentence: """
        Nobody answered in category “65+” of margin “age”, which has a population of 19000.0. Merge it \
        with another category.
        """),
    Message(
      error: .noPopulation(margin: "wijk", category: "Noord", respondents: 3),
      sentence: """
        Category “Noord” of margin “wijk” has no population but 3 respondents. Correct the population \
        or the coding.
        """),
    Message(
      error: .notConverged(cycles: 200, margin: "age", category: "65+", relativeError: 0.25),
      sentence: """
        Raking stopped after 200 cycles with category “65+” of margin “age” off by a share of 0.25 of \
        its population. Merge small categories or leave out a margin.
        """),
    Message(
      error: .boundsUnreachable(lower: 0.3, upper: 3),
      sentence: "No weights between 0.3 and 3.0 keep their sum; the bounds must enclose the mean weight, 1."),
  ]

  @Test("Each error names what is wrong, where, and the cure", arguments: messages)
  func message(message: Message) {
    #expect(message.error.description == message.sentence)
  }
}
