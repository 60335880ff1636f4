import Scoring
import SurveyModel
import Testing

@Suite struct BaselineOfLinkedTests {
  private let questionnaire = Questionnaire(questions: [Question(id: "k1")])

  private func records(
    _ first: (rows: [String], codes: [UInt64?]?), _ second: (rows: [String], codes: [UInt64?]?)
  ) throws -> [LinkedBaseline] {
    try Scorer(study: questionnaire.study).score([
      questionnaire.cleaned(rows: first.rows, codes: first.codes),
      questionnaire.cleaned(rows: second.rows, wave: "vervolgmeting", codes: second.codes),
    ]).linkedBaseline
  }

  @Test(
    "The mean of those found at the later wave stands beside that of the others, people without a code among them"
  )
  func means() throws {
    // Scores 0, 25, 50, 100 and one without a score; 1 and 3 come back.
    let found = try records((["1", "2", "3", "5", "?"], [1, 2, 3, nil, 4]), (["5", "5", "5"], [3, 1, 8]))
    #expect(
      found == [
        LinkedBaseline(
          group: "huisartsen", wave: "nulmeting", theme: "kosten", linked: .init(n: 2, mean: 25),
          unlinked: .init(n: 2, mean: 62.5))
      ])
    #expect(!found[0].canBeShown(minimum: 5) && found[0].canBeShown(minimum: 2))
  }

  @Test("The number of threads changes nothing", arguments: [2, 3, 16])
  func threads(count: Int) throws {
    let responses = [
      questionnaire.cleaned(rows: ["1", "2", "3", "5", "?"], codes: [1, 2, 3, nil, 4]),
      questionnaire.cleaned(rows: ["5", "5", "1"], wave: "vervolgmeting", codes: [3, 1, 8]),
    ]
    let alone = try Scorer(study: questionnaire.study).score(responses)
    #expect(try Scorer(study: questionnaire.study, threads: count).score(responses) == alone)
  }

  @Test("A code that occurs twice links to nobody")
  func repeated() throws {
    let found = try records((["1", "2", "3"], [1, 1, 2]), (["5", "5"], [1, 2]))
    #expect(found.map(\.linked.n) == [1])
    #expect(found.map(\.unlinked.n) == [2])
  }

  @Test("Without codes at either wave, or without a later wave, there is nothing to compare")
  func nothing() throws {
    #expect(try records((["1"], nil), (["5"], [1])).isEmpty)
    #expect(try records((["1"], [1]), (["5"], nil)).isEmpty)
    #expect(try records((["1"], [nil]), (["5"], [1])).isEmpty)
    #expect(try records((["1"], [1]), (["5"], [nil])).isEmpty)
    let alone = questionnaire.cleaned(rows: ["1"], codes: [1])
    #expect(try Scorer(study: questionnaire.study).score([alone]).linkedBaseline.isEmpty)
  }

  @Test("Where nobody comes back the mean of the linked is not there")
  func nobody() throws {
    let found = try records((["1", "2"], [1, 2]), (["5"], [3]))
    #expect(found.map(\.linked) == [.init(n: 0, mean: nil)])
    #expect(found.map(\.unlinked) == [.init(n: 2, mean: 12.5)])
  }

  @Test("The background of those found at a later wave stands beside that of the others, option by option")
  func background() throws {
    var questionnaire = questionnaire
    questionnaire.scales = [Questionnaire.nominal("wijk", ["noord", "zuid", "west"])]
    questionnaire.background = [Questionnaire.variable("wijk", scale: "wijk")]
    // The last two answers of each row are the item and the district; 1, 3 and 5 come back.
    let first = questionnaire.cleaned(
      rows: ["11", "12", "11", "13", "1.", "12", "11"], codes: [1, 2, 3, nil, 5, 6, 6])
    let second = questionnaire.cleaned(rows: ["11", "11", "11"], wave: "vervolgmeting", codes: [5, 3, 1])
    let found = try Scorer(study: questionnaire.study).score([first, second]).linkedBackground
    #expect(
      found == [
        LinkedBackground(
          group: "huisartsen", wave: "nulmeting", variable: "wijk", linked: [2, 0, 0], unlinked: [1, 2, 1])
      ])
  }

  @Test("Two sides are as far apart as the share that would have to answer otherwise")
  func dissimilarity() {
    func apart(_ linked: [Int], _ unlinked: [Int]) -> Double? {
      LinkedBackground(group: "g", wave: "w", variable: "v", linked: linked, unlinked: unlinked).dissimilarity
    }
    #expect(apart([2, 2], [1, 1]) == 0)
    #expect(apart([4, 0], [0, 7]) == 1)
    #expect(apart([3, 1], [1, 1]) == 0.25)
    #expect(apart([1, 2, 1], [2, 1, 1]) == apart([2, 1, 1], [1, 2, 1]))
    #expect(apart([0, 0], [1, 1]) == nil)
    #expect(apart([1, 0], [0, 0]) == nil)
  }

  @Test("Shares are told only where no answer was given by a few")
  func disclosure() {
    func record(_ linked: [Int], _ unlinked: [Int]) -> LinkedBackground {
      LinkedBackground(group: "g", wave: "w", variable: "v", linked: linked, unlinked: unlinked)
    }
    #expect(record([10, 0], [5, 5]).canBeShown(from: 10))
    #expect(!record([9, 0], [5, 5]).canBeShown(from: 10))
    #expect(!record([10, 0], [5, 4]).canBeShown(from: 10))
    #expect(record([10, 0], [5, 5]).sharesCanBeShown(minimum: 5))
    #expect(!record([10, 4], [5, 5]).sharesCanBeShown(minimum: 5))
    #expect(!record([10, 5], [20, 1]).sharesCanBeShown(minimum: 5))
  }
}
