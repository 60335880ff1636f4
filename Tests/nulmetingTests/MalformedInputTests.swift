import Foundation
import Testing

/// Every kind of malformed input ends as the documentation says.
@Suite struct MalformedInputTests {
  private static let chapters: [(title: String, cases: [MalformedInput])] = [
    ("The file and its table", MalformedStructure.cases), ("Encoding", MalformedEncoding.cases),
    ("Answers", MalformedAnswers.cases), ("Headings, codes, wave and group", MalformedColumns.cases),
    ("Dates", MalformedDates.cases), ("The codebook", MalformedCodebook.cases),
  ]

  /// How the program ended on an input, and what it left behind.
  private struct Ended: Sendable {
    let status: Int32
    let output: String
    let messages: String
    /// The files in the output folder.
    let written: [String]

    init(_ input: MalformedInput) throws {
      let work = try Workdir()
      try work.write(input.codebook, to: "study/study.yaml")
      if let export = input.export { try work.write(bytes: export, to: "study/data/voor/artsen.csv") }
      let outcome = try work.run(["run", "study", "--key", "key"])
      status = outcome.status
      output = outcome.output
      messages = outcome.messages
      written = work.exists("output") ? try work.tree("output").keys.filter { !$0.hasSuffix(".lock") } : []
    }
  }

  /// How the program ended on each input, found out once for all tests.
  private static let endings: [String: Ended] = {
    var endings: [String: Ended] = [:]
    for input in chapters.flatMap(\.cases) { endings[input.what] = try? Ended(input) }
    return endings
  }()

  @Test(
    "Malformed input ends as it must, with the place, and without a trace in the output",
    arguments: chapters.flatMap(\.cases))
  func ends(input: MalformedInput) throws {
    let ended = try #require(Self.endings[input.what])
    #expect(ended.messages.contains(input.says), "\(ended.messages)")
    switch input.ending {
    case .refused(let status):
      #expect(ended.status == status, "\(ended.messages)")
      #expect(ended.output.isEmpty)
      #expect(ended.messages.contains("error: "))
      #expect(ended.written.isEmpty)
    case .told:
      #expect(ended.status == 0, "\(ended.messages)")
      #expect(ended.written.contains("proef/4-compare/results.json"))
    }
  }

  @Test("There are some two hundred kinds, each told once")
  func count() {
    let all = Self.chapters.flatMap(\.cases)
    #expect(all.count >= 200)
    #expect(Set(all.map(\.what)).count == all.count)
  }

  @Test("The documentation of malformed input is what the program does; RECORD_GOLDEN=1 writes it anew")
  func documentation() throws {
    var text = """
      # Malformed input

      What nulmeting does with input that is not as it should be: it refuses it with a message that names the place
      and the cure, and writes nothing; or it reads what can be read, and tells what it found. This page is made by
      the tests from what the program says.

      """
    for (title, cases) in Self.chapters {
      text += "\n## \(title)\n\n| what is wrong | exit status | what is told |\n| --- | --- | --- |\n"
      for input in cases {
        let outcome = try #require(Self.endings[input.what])
        text += "| \(input.what) | \(outcome.status) | \(Self.cell(Self.told(outcome, about: input))) |\n"
      }
    }
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/malformed.md")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded malformed.md; run again without RECORD_GOLDEN")
    }
    let committed = try String(contentsOf: url, encoding: .utf8)
    #expect(committed == text, "Documentation/malformed.md is not what the program says; see RECORD_GOLDEN")
  }

  /// The messages that matter: all of an error, the one line of a finding.
  private static func told(_ outcome: Ended, about input: MalformedInput) -> String {
    switch input.ending {
    case .refused:
      guard let start = outcome.messages.firstRange(of: "error: ") else { return "" }
      return String(outcome.messages[start.upperBound...])
    case .told:
      return outcome.messages.split(separator: "\n").filter { $0.contains(input.says) }.joined(
        separator: "\n")
    }
  }

  /// Text as a cell of a table in Markdown.
  private static func cell(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      let trimmed = line.drop { $0 == " " }
      let marked = trimmed.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing(
        "<", with: "\\<"
      )
      .replacing("*", with: "\\*").replacing("_", with: "\\_").replacing("`", with: "\\`")
      return line.count - trimmed.count >= 4 ? "`\(trimmed.replacing("|", with: "\\|"))`" : marked
    }.joined(separator: "<br>")
  }
}
