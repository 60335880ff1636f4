import Testing

@testable import SurveyStatistics

@Suite struct AnswerPatternsTests {
  @Test(
    "A missing answer breaks a run",
    arguments: [
      ([], 0), ([nil, nil], 0), ([4], 1), ([4, 4, nil, 4, 4], 2), ([1, 2, 3], 1), ([1, 2, 2, 2], 3),
      ([5, 5, 5, 1, 1], 3), ([nil, 3, 3, nil], 2),
    ] as [([Int?], Int)])
  func runs(row: [Int?], length: Int) {
    #expect(longestRun(in: row) == length)
  }

  @Test("A column with a code for \"missing\" works as a lazy map")
  func codes() {
    let row: [Int8] = [3, 3, -1, 3, 3, 3]
    #expect(longestRun(in: row.lazy.map { $0 < 0 ? nil : $0 }) == 3)
    #expect(responseVariability(of: row.lazy.map { $0 < 0 ? nil : $0 }) == 0)
  }

  @Test("Reading a row backwards changes neither the longest run nor the variability")
  func backwards() {
    var stream = RandomStream(seed: 4)
    for _ in 0..<200 {
      let row: [Int?] = (0..<12).map { _ in
        let code = stream.integer(below: 6)
        return code == 0 ? nil : code
      }
      #expect(longestRun(in: row) == longestRun(in: row.reversed()))
      #expect(responseVariability(of: row) == responseVariability(of: row.reversed()))
    }
  }

  @Test("Variability is the standard deviation of the answers that were given")
  func standardDeviation() {
    let row: [Int?] = [1, nil, 5, 2, 2, nil, 4]
    let moments = Moments(of: [1, 5, 2, 2, 4])
    #expect(agree(responseVariability(of: row), moments.standardDeviation))
  }

  @Test("Fewer than two answers have no variability", arguments: [[], [nil], [3], [nil, 3]] as [[Int?]])
  func tooFew(row: [Int?]) {
    #expect(responseVariability(of: row) == nil)
  }
}
