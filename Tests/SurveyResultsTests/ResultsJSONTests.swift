import SurveyModel
import Testing

@testable import SurveyResults

@Suite struct ResultsJSONTests {
  private static let secret = 87.654321

  private var results: Results {
    let item = ItemRecord(
      item: "kosten-1", theme: "kosten", group: "artsen",
      waves: [
        AtWave(wave: "t0", value: SampleStudy.item([5, 7, 0, 8, 6], dontKnow: 6)),
        AtWave(wave: "t1", value: SampleStudy.item([1, 2, 1, 0, 0])),
      ],
      changes: [
        Between(
          from: "t0", to: "t1",
          value: Estimate.computed(
            ItemChangeNumbers(
              change: ChangeNumbers(design: .independent, nFrom: 26, nTo: 4, estimate: Self.secret),
              topDifference: .init(estimate: 0.1, low: -0.1, high: 0.3, method: "newcombe"))))
      ])
    return SampleStudy.published(
      SampleStudy.estimates(
        themes: [
          SampleStudy.theme(
            [SampleStudy.wave(22), SampleStudy.wave(30)], change: SampleStudy.change(22, 30)),
          SampleStudy.theme(
            of: "inwoners", [SampleStudy.wave(4, mean: Self.secret), SampleStudy.wave(0)],
            change: .notComputed(.noResponses, n: 0)),
          SampleStudy.theme(
            of: "inwoners", by: Breakdown(variable: "gebied", code: "noord"),
            [SampleStudy.wave(7, mean: Self.secret), SampleStudy.wave(30)], change: SampleStudy.change(7, 30)),
        ],
        items: [item],
        reliability: [
          ReliabilityRecord(
            theme: "kosten", group: "artsen", wave: "t0",
            value: .computed(
              ReliabilityNumbers(
                items: 4, n: 22, alpha: 0.81, alphaLow: 0.62, alphaHigh: 0.91, omega: nil,
                item: [.init(item: "kosten-1", itemRest: 0.55, alphaIfDropped: 0.77)])))
        ],
        trends: [SampleStudy.trend(leastN: 22), SampleStudy.trend(leastN: 4)],
        warnings: [
          ResultWarning(
            code: "x",
            text: LocalizedText(translations: [
              .init(language: .nl, text: "let \"op\"\n"), .init(language: .en, text: "mind\u{1}"),
            ]))
        ]),
      flow: [
        FlowCount(
          wave: "t0", group: "artsen", population: 40, populationIsApproximate: false, invited: 40, read: 24,
          excluded: [.init(rule: .duplicate, count: 2)], kept: 22,
          flagged: [.init(rule: .speeding, count: 1)],
          linked: 15)
      ])
  }

  @Test("What is written reads back as the same results, and writes the same bytes again")
  func roundTrip() throws {
    let bytes = ResultsJSON.bytes(of: results, study: SampleStudy.study)
    let read = try ResultsJSON.results(from: bytes, study: SampleStudy.study)
    #expect(read == results)
    #expect(ResultsJSON.bytes(of: read, study: SampleStudy.study) == bytes)
  }

  @Test("No digit of a hidden number is in the file")
  func noSecret() {
    let text = String(decoding: ResultsJSON.bytes(of: results, study: SampleStudy.study), as: UTF8.self)
    #expect(!text.contains("87.6"))
    #expect(!text.contains("87.65"))
  }

  @Test("A record without numbers has the keys of one with, all null")
  func sameKeys() throws {
    let text = String(decoding: ResultsJSON.bytes(of: results, study: SampleStudy.study), as: UTF8.self)
    let lines = text.split(separator: "\n").filter {
      $0.contains("\"theme\": \"kosten\", \"group\"") && $0.contains("\"changes\"")
    }
    // Lists have as many elements as there are.
    let lists = #/"(composition|drift)": \[[^\]]*\]/#
    let keys = lines.map { line in
      line.replacing(lists) { "\"\($0.1)\": []" }.matches(of: #/"([a-z_0-9]+)": /#).map { String($0.1) }
        .filter { $0 != "gebied" }
    }
    #expect(keys.count == 4)
    #expect(keys[0] == keys[1])
    #expect(keys[0] == keys[2])
    #expect(
      text.contains(#""status": "suppressed", "reason": "n-below-minimum", "n_label": "<5", "n": null"#))
    #expect(text.contains(#""status": "not-computed", "reason": "no-responses", "n_label": "0", "n": 0"#))
  }

  @Test("Another layout, and a file that is no JSON, are errors that say what to do")
  func unreadable() {
    #expect {
      try ResultsJSON.results(from: Array("{".utf8), study: SampleStudy.study)
    } throws: { error in
      "\(error)"
        == "results.json is not what the compare stage writes (no JSON); run 'nulmeting compare' again"
    }
    let text = String(decoding: ResultsJSON.bytes(of: results, study: SampleStudy.study), as: UTF8.self)
      .replacing("nulmeting/results/1", with: "nulmeting/results/9")
    #expect(throws: ResultsReadingError.otherSchema(found: "nulmeting/results/9")) {
      try ResultsJSON.results(from: Array(text.utf8), study: SampleStudy.study)
    }
  }
}
