public import SurveyModel

/// Why the waves of a study cannot be compared: the codebook and the responses contradict each other.
public enum ComparingError: Error, Hashable, Sendable {
  /// More responses count than the population has people.
  case populationTooSmall(group: RespondentGroup.ID, wave: Wave.ID, responses: Int, population: Int)
  /// More people are said to be in both populations than one of them has.
  case inBothTooLarge(group: RespondentGroup.ID, inBoth: Int, wave: Wave.ID, population: Int)
  /// The same group and wave came twice.
  case repeatedResponses(group: RespondentGroup.ID, wave: Wave.ID)
}

extension ComparingError: CustomStringConvertible {
  /// What is wrong and how to put it right.
  public var description: String {
    switch self {
    case .populationTooSmall(let group, let wave, let responses, let population):
      """
      group \(group), wave \(wave): \(responses) responses count, but the codebook gives a population \
      of \(population); correct `groups.\(group).population`, or leave it out where it is not known
      """
    case .inBothTooLarge(let group, let inBoth, let wave, let population):
      """
      group \(group): \(inBoth) people are said to be in both populations, but that of wave \(wave) has \
      \(population); correct `groups.\(group).in-both`, or leave it out
      """
    case .repeatedResponses(let group, let wave):
      "the scored responses of group \(group) at wave \(wave) came twice; score the study anew"
    }
  }
}
