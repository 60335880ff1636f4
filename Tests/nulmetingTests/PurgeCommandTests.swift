import Foundation
import Testing

@Suite struct PurgeCommandTests {
  @Test("purge removes the answers of single respondents, leaves the results, and says what it did")
  func purge() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    #expect(try work.run(["run", "study"]).status == 0)
    let before = try work.tree("output/proef").filter {
      $0.key.hasPrefix("4-compare/") || $0.key.hasPrefix("report/")
    }
    try work.write("mine", to: "output/proef/2-clean/notes.txt")
    let outcome = try work.run(["purge", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.output == """
        output/proef/1-ingest: removed ingest.json, open-answers.csv, responses.csv
        output/proef/2-clean: removed excluded.csv, flow.json, responses.csv; left, since the program did not make \
        it: notes.txt
        output/proef/3-score: removed reliability.csv, score.json, scores.csv
        The results and the report stay.

        """)
    let after = try work.tree("output/proef")
    #expect(after.filter { $0.key.hasPrefix("4-compare/") || $0.key.hasPrefix("report/") } == before)
    #expect(!after.keys.contains { $0.hasPrefix("1-ingest/") || $0.hasPrefix("3-score/") })
    #expect(try work.run(["run", "study"]).status == 0)
  }

  @Test("purge of a study without output, and a second purge, have nothing to remove")
  func nothing() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let outcome = try work.run(["purge", "study"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "output/proef: there is no such folder, so nothing to remove.\n")
    #expect(try work.run(["run", "study"]).status == 0)
    #expect(try work.run(["purge", "study"]).status == 0)
    let again = try work.run(["purge", "study"])
    #expect(again.output == "output/proef: holds no answers of single respondents; nothing to remove.\n")
  }
}
