import Foundation
import SurveyModel
import Testing

@testable import Reporting

@Suite struct MarkdownGoldenTests {
  @Test("The sample's reports are the recorded Markdown", arguments: Language.allCases)
  func sample(language: Language) throws {
    let builder = ReportBuilder(
      study: SampleStudy.study, results: SampleResults.results, language: language,
      notice: SampleStudy.notice)
    for document in builder.documents() {
      try Golden.expect(MarkdownRenderer().render(document), named: "\(document.path).md")
    }
  }
}

/// Recorded output beside the tests. With `RECORD_GOLDEN=1` it is written anew, and the test fails so that
/// no run that recorded can pass for one that checked.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func expect(
    _ bytes: [UInt8], named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name); run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
      return
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let actual = String(decoding: bytes, as: UTF8.self)
    guard recorded != actual else { return }
    let pairs = zip(
      recorded.split(separator: "\n", omittingEmptySubsequences: false),
      actual.split(separator: "\n", omittingEmptySubsequences: false))
    let line = pairs.enumerated().first { $1.0 != $1.1 }
    Issue.record(
      """
      \(name) differs from what was recorded, first at line \((line?.offset ?? -1) + 1):
      - \(line?.element.0 ?? "(one is longer)")
      + \(line?.element.1 ?? "(one is longer)")
      """, sourceLocation: sourceLocation)
  }
}
