import SurveyModel
import SurveyResults

extension EnglishWords {
  var glossaryTitle: String { "Terms" }
  var glossaryLead: String { "What the words and abbreviations of this report mean." }

  func explain(_ term: GlossaryTerm, _ f: MethodFacts) -> Statement? {
    let isCompared = f.history != .oneWave
    switch term {
    case .score:
      return Statement(
        term: "Score", text: "The mean of the answers on a theme, converted to 0 to 100 points.")
    case .wave:
      return Statement(
        term: "Wave",
        text: "Asking all groups once. The baseline is the first time"
          + (isCompared ? "; every later time is a follow-up." : "."))
    case .change:
      guard isCompared else { return nil }
      return Statement(
        term: "Difference", text: "The score at the later wave minus that at the earlier one, in points.")
    case .relevantChange:
      guard isCompared else { return nil }
      return Statement(
        term: "Relevance margin", text: "The smallest difference that was held to matter beforehand.")
    case .interval:
      return Statement(
        term: "\(f.confidence) interval",
        text: "The values that fit these answers. If the survey were repeated, such an interval would "
          + "contain the true value in \(f.confidence) of cases. In full: \(f.confidence) confidence interval."
      )
    case .responses:
      return Statement(
        term: "n",
        text: "The number of people on whose answers a number rests. Those who answered ‘don’t know’ "
          + "are not among them.")
    case .response:
      return Statement(
        term: "Response", text: "The part of the people invited whose questionnaire counts.")
    case .dontKnow:
      return Statement(
        term: "Don’t know",
        text: "An answer without a score. It stands beside the other answers and is not in the percentages.")
    case .linked:
      guard f.designs.contains(where: { $0 == .linked || $0 == .partlyLinked }) else { return nil }
      return Statement(
        term: "Linked",
        text: "These people are known to have taken part in both waves. Who they are is not known.")
    case .weighted:
      guard !f.weighted.isEmpty else { return nil }
      return Statement(
        term: "Weighted",
        text: "Answers of people from an underrepresented part of the group count for more, so that the "
          + "outcome fits the whole group.")
    case .hidden:
      return Statement(
        term: "x, withheld",
        text: "Not shown, since it would show or let compute what a few people answered.")
    case .alpha:
      return Statement(
        term: "Alpha and omega",
        text: "How well the questions of a theme hang together: 1 is completely, 0.70 and above is good.")
    case .pValue:
      guard isCompared else { return nil }
      return Statement(
        term: "p",
        text:
          "The probability of a difference at least as large as the one found, if there is none in reality.")
    case .adjusted:
      guard isCompared, f.adjust != .none else { return nil }
      return Statement(
        term: "Adjusted",
        text: "Whoever tests many differences finds a few by chance. The adjusted p takes this into account.")
    case .effect:
      guard isCompared else { return nil }
      return Statement(
        term: "Hedges’ g",
        text: "The difference, divided by how far people’s answers lie apart. Differences on unlike themes "
          + "can so be compared.")
    case .superiority:
      guard isCompared else { return nil }
      return Statement(
        term: "Probability that later is higher",
        text: "The probability that someone of the later wave scores higher than someone of the earlier one. "
          + "0.50 is equal.")
    case .standardError:
      guard isCompared else { return nil }
      return Statement(
        term: "Standard error",
        text: "How far an outcome usually lies from the true value if chance alone is at work.")
    case .detectable:
      guard isCompared else { return nil }
      return Statement(
        term: "Detectable difference",
        text: "The smallest difference that these numbers of people reveal with a probability of 80%.")
    case .bootstrap:
      guard isCompared else { return nil }
      return Statement(
        term: "Bootstrap",
        text: "An interval made by drawing again and again from the answers given. It serves as a check.")
    case .finitePopulation:
      guard !f.finitePopulation.isEmpty else { return nil }
      return Statement(
        term: "Finite population",
        text: "A group so small that a large part of it took part. An outcome is then more certain.")
    case .cramersV:
      guard isCompared else { return nil }
      return Statement(
        term: "Cramér’s V", text: "How strongly the composition of two waves differs, from 0 to 1.")
    }
  }
}
