import Cleaning
import SurveyModel
import Testing

@Suite struct ManualRuleTests {
  private func survey(_ entries: [(file: String, row: Int, reason: String)]) -> Survey {
    Survey(
      cleaning: CleaningOptions(
        manual: entries.map {
          CleaningOptions.ManualExclusion(file: $0.file, row: $0.row, reason: $0.reason)
        }))
  }

  private let rows = [Row(answers: "1234"), Row(answers: "4321"), Row(answers: "2222")]

  @Test("An entry leaves out the response on its line, with its reason")
  func excludesNamedLine() throws {
    let cleaned = try survey([("data/huisartsen.csv", 3, "test entry")]).cleaned(rows)
    #expect(
      cleaned.excluded == [
        CleanedResponses.Exclusion(
          origin: RowOrigin(file: 0, line: 3), rule: .manual, detail: "test entry")
      ])
    #expect(cleaned.table.origins.map(\.line) == [2, 4])
  }

  @Test("Of two entries for one response the first reason counts")
  func firstReasonCounts() throws {
    let twice = survey([("data/huisartsen.csv", 3, "first"), ("data/huisartsen.csv", 3, "second")])
    #expect(try twice.cleaned(rows).excluded.map(\.detail) == ["first"])
  }

  @Test("The line is that of the file named, not of another file with a response there")
  func matchesTheFile() throws {
    let survey = survey([("data/scholen.csv", 2, "closed")])
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested(rows), survey.ingested(rows, group: "scholen", file: "data/scholen.csv"),
    ])
    #expect(result.responses.map(\.excluded.count) == [0, 1])
  }

  @Test("Entries that name no response are an error, all of them at once, with the nearest lines")
  func unmatchedEntries() throws {
    let survey = survey([
      ("data/huisartsen.csv", 2, "known"), ("data/huisartsen.csv", 1, "heading"),
      ("data/huisartsen.csv", 12, "too far"), ("data/huisarts.csv", 2, "mistyped"),
      ("data/huisartsen.csv", 5, "between"),
    ])
    let error = #expect(throws: CleaningError.self) {
      try Cleaner(study: survey.study).clean([survey.ingested(rows, lines: [2, 4, 7])])
    }
    let line =
      "A row is the line of the export on which the response starts, the heading being line 1."
    #expect(
      error?.description == """
        cleaning.manual names data/huisartsen.csv, row 1 (“heading”), but no response starts on that line. \
        \(line) The nearest response starts on line 2.
        cleaning.manual names data/huisartsen.csv, row 12 (“too far”), but no response starts on that line. \
        \(line) The nearest response starts on line 7.
        cleaning.manual names data/huisarts.csv, row 2 (“mistyped”), but no responses were read from that file. \
        Files with responses: data/huisartsen.csv.
        cleaning.manual names data/huisartsen.csv, row 5 (“between”), but no response starts on that line. \
        \(line) The nearest responses start on lines 4 and 7.
        """)
  }

  @Test("An entry for a file without responses says so")
  func emptyFile() {
    let survey = survey([("data/huisartsen.csv", 2, "gone")])
    let error = #expect(throws: CleaningError.self) {
      try Cleaner(study: survey.study).clean([survey.ingested([])])
    }
    #expect(error?.description.hasSuffix("The file holds no responses; remove the entry.") == true)
  }

  @Test("Entries are not looked at where the rule is off, and only counted where it flags")
  func honoursTreatment() throws {
    let survey = survey([("data/huisartsen.csv", 3, "test entry")])
    #expect(try survey.with(.manual, .off).cleaned(rows).flags.allSatisfy { $0.isEmpty })
    #expect(try survey.found(by: .manual, in: rows) == [Found(1)])
    #expect(throws: Never.self) {
      try self.survey([("nowhere.csv", 3, "x")]).with(.manual, .off).cleaned(rows)
    }
  }
}
