extension Scenario {
  /// Scenarios that belong together, with what they have in common.
  package struct Chapter: Hashable, Sendable {
    /// The heading.
    package let title: String
    /// What they are about, in a sentence or two.
    package let text: String
    /// The scenarios.
    package let scenarios: [Scenario]
    /// Whether the default path must hold here what is asked of it.
    package let isRequired: Bool

    package init(title: String, text: String, scenarios: [Scenario], isRequired: Bool = true) {
      self.title = title
      self.text = text
      self.scenarios = scenarios
      self.isRequired = isRequired
    }
  }

  /// Everything that the documentation tells of.
  package static let chapters: [Chapter] = [
    Chapter(
      title: "Small groups, everybody with a code",
      text: """
        *Persistent*: the same people tend to answer. *Panel*: the same people answer. *Turnover*: 41 and 40 people, 30 \
        of whom belong to the group both times. *Missing scores*: 15 % of the respondents have no score on a theme.
        """, scenarios: small),
    Chapter(
      title: "Codes that some or all do not give",
      text: """
        Each respondent gives a code or does not, at each wave anew; *anonymous* is without any codes. A link is seen \
        where both codes were given.
        """, scenarios: codes),
    Chapter(
      title: "Skewed answers",
      text: """
        *Leaning*: shares of 6, 12, 24, 36 and 22 % over the five answers. *Ceiling*: seven in ten give the best answer.
        """, scenarios: skew),
    Chapter(
      title: "From no links to all",
      text: """
        The second wave asks a fixed part of the first one's respondents again, everybody has a code. That nobody is \
        asked again in a group of 90 stands among the limits.
        """, scenarios: linkedShares),
    Chapter(
      title: "Few respondents, unequal waves, unequal spread",
      text: "*Spreading*: at the later wave answers have twice the spread, and pile up at the ends.",
      scenarios: spreads),
    Chapter(
      title: "Schools, and weighted residents",
      text: """
        Schools of one to six people, of which a small part is drawn and answers as a whole; residents who answer more \
        readily the older they are, more so at the second wave, weighted to the ages of the population. The naive path \
        knows neither schools nor weights. The intervals of a change of a *share* do not use that schools are the same.
        """, scenarios: units),
    Chapter(
      title: "Few respondents, far from normal",
      text: """
        Nearly everybody at the end of the scale, or a small wave of large spread. The first of seven themes is tested \
        at 0.7 %, far out in the tail of Student's t, which is too short there on one side. At an end of the scale the \
        standard error is worked out at the means under test and with the larger of the waves' dispersions; a small \
        wave beside a large one keeps its own degrees of freedom, and t is corrected for skewness. Results and report \
        tell of such waves (`few-at-scale-end`, `few-beside-many`). *Nearly everybody*: what the few who did not answer \
        may hold makes the tails longer.
        """, scenarios: extremes),
    Chapter(
      title: "Very unequal waves at an end of the scale",
      text: """
        Few respondents at an end of the scale, or close to it, beside two to eight times as many. By luck a small \
        wave may hold nobody far from the end, and say so with confidence.
        """, scenarios: unequal),
    Chapter(
      title: "Other spread at an end of the scale",
      text: """
        As many points on average at both waves, but what stands behind the answers has four fifths of the spread at \
        the later wave (*closer*) or five quarters (*wider*). More than that stands among the limits.
        """, scenarios: otherSpread),
    Chapter(
      title: "Limits",
      text: """
        What the default path cannot know. *Anonymous, persistent*: nobody knows that the same people answer, and the \
        intervals are wider than they need be. *Anonymous, avoiding*: who answered once stays away the second time, \
        and they are too narrow. *Other people asked*: a second wave that leaves out the first one's respondents, in a \
        group of 90; with fewer than five links their correlation cannot be estimated, and they are too narrow. *25 of \
        48 schools*: how many schools there are is not in the codebook, so that there is no correction. *Much closer*, \
        *much wider*: three fifths or eight fifths of the spread at the later wave of a ceiling, with the same mean; few \
        respondents cannot tell such waves apart. *Everybody once*: everybody answered the first time and 14 of 30 \
        the second; the intervals are wider than they need be. *Nearly everybody, panel*: two people of 30 did not \
        answer; one of them who changed much is more than those who did can tell.
        """, scenarios: limits, isRequired: false),
  ]

  /// The scenarios of all chapters.
  package static let all: [Scenario] = chapters.flatMap(\.scenarios)
}
