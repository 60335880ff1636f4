import SurveyModel
import Testing

@Suite struct ContradictionRuleTests {
  /// Items 1 and 2, and 3 and 4, are opposites: the second of each is scored from the other end.
  private func survey(_ pairs: [(Int, Int)], above: Double = 0.5) -> Survey {
    var survey = Survey(items: 4, reversed: [1, 3])
    survey.cleaning = CleaningOptions(
      contradictoryPairs: pairs.map { .init(first: survey.itemID($0.0), second: survey.itemID($0.1)) },
      contradictionAbove: above)
    return survey
  }

  private func found(
    _ answers: String, _ pairs: [(Int, Int)] = [(0, 1), (2, 3)], above: Double = 0.5
  ) throws -> Bool {
    try !survey(pairs, above: above).found(by: .contradiction, in: [Row(answers: answers)]).isEmpty
  }

  @Test(
    "Agreeing with a statement and its opposite contradicts, and so does disagreeing with both",
    arguments: [
      ("5555", true), ("4455", true), ("1122", true), ("5151", false), ("5533", false), ("3333", false),
      ("4344", false), ("5511", true),
    ])
  func pairs(answers: String, isFound: Bool) throws {
    #expect(try found(answers) == isFound)
  }

  @Test("Items scored from one end contradict where one is high and the other low")
  func sameEnd() throws {
    #expect(try found("5.1.", [(0, 2)]))
    #expect(try !found("5.5.", [(0, 2)]))
  }

  @Test(
    "Of several pairs two must be answered; don't know, blanks and answers off the scale judge nothing",
    arguments: ["55..", "55?5", "55x5", "55-5"])
  func unanswered(answers: String) throws {
    #expect(try !found(answers))
    #expect(try found(answers, [(0, 1)]))
  }

  @Test(
    "Found is more than the share of the pairs judged", arguments: [(0.5, false), (0.4, true), (0.0, true)])
  func threshold(above: Double, isFound: Bool) throws {
    #expect(try found("5551", above: above) == isFound)
  }

  @Test("Reversing every item of a pair and of its scale changes nothing", arguments: 1...20)
  func symmetry(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let answers = String((0..<4).map { _ in "12345".randomElement(using: &random) ?? "1" })
    let mirrored = String(answers.map { Character(String(6 - ($0.wholeNumberValue ?? 0))) })
    #expect(try found(answers) == (try found(mirrored)))
    #expect(try found(answers, [(0, 1), (2, 3)]) == (try found(answers, [(3, 2), (1, 0)])))
  }

  @Test("Off where the codebook says nothing; an exclusion says how many")
  func exclusion() throws {
    #expect(CleaningOptions().treatment(of: .contradiction) == .off)
    let excluded = try survey([(0, 1), (2, 3)]).excluded(by: .contradiction, from: [Row(answers: "5555")])
    #expect(excluded.map(\.detail) == ["2 of 2 pairs of items contradict each other"])
  }
}
