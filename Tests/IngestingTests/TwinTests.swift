import Cells
import DelimitedText
import Foundation
import Ingesting
import SurveyModel
import Testing

/// Exports that differ only in how they are written hold the same responses.
@Suite struct TwinTests {
  /// The fixture's text with other delimiters and line ends.
  private static func rewritten(delimiter: UInt8, lineEnd: String) throws -> String {
    var reader = try DelimitedReader(bytes: FixtureFile.bytes("forms.csv"))
    var lines: [String] = []
    while try reader.readBatch() {
      for record in reader.batch {
        var writer = DelimitedWriter(delimiter: delimiter, formulas: .verbatim)
        writer.appendRecord(record.texts)
        lines.append(String(decoding: writer.bytes.dropLast(), as: UTF8.self) + lineEnd)
      }
    }
    return lines.joined()
  }

  private static func encoded(_ text: String, _ encoding: TextEncoding, mark: Bool) throws -> [UInt8] {
    let foundation: String.Encoding =
      switch encoding {
      case .utf8: .utf8
      case .utf16LittleEndian: .utf16LittleEndian
      case .utf16BigEndian: .utf16BigEndian
      case .windows1252: .windowsCP1252
      }
    let data = try #require(text.data(using: foundation))
    return (mark ? encoding.byteOrderMark : []) + Array(data)
  }

  private static func responses(
    _ bytes: [UInt8], encoding: Source.Encoding? = nil, delimiter: UInt8? = nil
  ) throws -> IngestResult {
    let source = FixtureFile.forms(encoding: encoding, delimiter: delimiter)
    let folder = try StudyFolder(["forms.csv": bytes])
    return try Ingester(study: SampleStudy.study(sources: [source]), folder: folder.path, key: testKey)
      .ingest()
  }

  @Test(
    "Encoding, delimiter and line ends change nothing, and are detected",
    arguments: [";", ",", "\t", "|"] as [Unicode.Scalar], ["\n", "\r\n", "\r"])
  func twins(delimiter: Unicode.Scalar, lineEnd: String) throws {
    let expected = try Self.responses(FixtureFile.bytes("forms.csv"))
    let delimiter = UInt8(ascii: delimiter)
    let text = try Self.rewritten(delimiter: delimiter, lineEnd: lineEnd)
    let kinds: [(TextEncoding, Bool, Source.Encoding?)] = [
      (.utf8, false, nil), (.utf8, true, nil), (.utf8, false, .utf8),
      (.utf16LittleEndian, true, nil), (.utf16BigEndian, true, nil),
      (.utf16LittleEndian, false, .utf16LittleEndian), (.utf16BigEndian, false, .utf16BigEndian),
      (.windows1252, false, nil), (.windows1252, false, .windows1252),
    ]
    for (encoding, mark, declared) in kinds {
      let bytes = try Self.encoded(text, encoding, mark: mark)
      let result = try Self.responses(bytes, encoding: declared)
      #expect(result.responses == expected.responses)
      #expect(result.openAnswers == expected.openAnswers)
      #expect(result.files[0].encoding.rawValue == encoding.rawValue)
      #expect(result.files[0].delimiter == delimiter)
      #expect(result.files[0].lineEnd?.rawValue == ["\n": "LF", "\r\n": "CRLF", "\r": "CR"][lineEnd])
      #expect(
        result.findings.contains { $0.code == "encoding-detected" }
          == (encoding == .windows1252 && declared == nil))
    }
  }

  @Test("A line sep=X moves the rows down by one line and changes nothing else")
  func separatorLine() throws {
    let expected = try Self.responses(FixtureFile.bytes("forms.csv"))
    let result = try Self.responses(Array("sep=;\r\n".utf8) + FixtureFile.bytes("forms.csv"))
    #expect(result.responses[0].table.answers == expected.responses[0].table.answers)
    #expect(result.responses[0].table.origins.map(\.line) == [3, 4, 5])
  }

  @Test("Codes and labels in either language are the same answers", arguments: [UInt64(1), 2, 3])
  func codesAndLabels(seed: UInt64) throws {
    let rows = GeneratedRows(seed: seed, count: 150)
    let codes = try ingest(rows.study, [rows.file: rows.text(.codes)])
    for form in [GeneratedRows.Form.labels(.nl), .labels(.en)] {
      #expect(try ingest(rows.study, [rows.file: rows.text(form)]).responses == codes.responses)
    }
  }

  @Test("The order of the columns changes nothing", arguments: [UInt64(4), 5, 6])
  func columns(seed: UInt64) throws {
    let rows = GeneratedRows(seed: seed, count: 100)
    let straight = try ingest(rows.study, [rows.file: rows.text(.codes)])
    var generator = SeededGenerator(seed: seed)
    let order = Array(0..<rows.width).shuffled(using: &generator)
    let permuted = try ingest(rows.study, [rows.file: rows.text(.codes, columns: order)])
    #expect(permuted.responses == straight.responses)
    #expect(permuted.openAnswers == straight.openAnswers)
  }

  @Test(
    "The order of the rows is the order of the responses, and changes nothing else",
    arguments: [UInt64(7), 8, 9])
  func rows(seed: UInt64) throws {
    let rows = GeneratedRows(seed: seed, count: 100)
    let straight = try ingest(rows.study, [rows.file: rows.text(.codes)])
    var generator = SeededGenerator(seed: seed)
    let order = Array(0..<rows.count).shuffled(using: &generator)
    let permuted = try ingest(rows.study, [rows.file: rows.text(.codes, rows: order)])
    let (one, other) = (permuted.responses[0].table, straight.responses[0].table.selecting(order))
    #expect(one.answers == other.answers)
    #expect(one.respondents == other.respondents)
    #expect(one.submitted == other.submitted)
    // Open answers stand in an order that does not follow the rows.
    #expect(permuted.openAnswers == straight.openAnswers)
  }

  @Test("The number of threads changes nothing", arguments: [2, 3, 8])
  func threads(count: Int) throws {
    var files: [String: String] = [:]
    var sources: [Source] = []
    let generated = (0..<6).map { GeneratedRows(seed: UInt64($0 + 20), count: 40 * ($0 + 1)) }
    for (number, rows) in generated.enumerated() {
      files["deel-\(number).csv"] = rows.text(.codes)
      sources.append(
        SampleStudy.source(
          "deel-\(number).csv", wave: .fixed(number % 2 == 0 ? SampleStudy.wave1 : SampleStudy.wave2),
          columns: GeneratedRows.columns))
    }
    let study = SampleStudy.study(sources: sources)
    #expect(try ingest(study, files, threads: count) == ingest(study, files, threads: 1))
  }

  @Test("Every row of an export is in a table or skipped", arguments: [UInt64(30), 31])
  func balance(seed: UInt64) throws {
    let rows = GeneratedRows(seed: seed, count: 300)
    let source = SampleStudy.source(
      rows.file,
      wave: .column(
        heading: "gebied",
        values: [
          .init(text: "leek", subject: SampleStudy.wave1), .init(text: "zuidhorn", subject: nil),
        ]), columns: GeneratedRows.columns)
    let study = SampleStudy.study(sources: [source], background: [])
    let result = try ingest(study, [rows.file: rows.text(.codes)])
    let kept = result.responses.reduce(0) { $0 + $1.table.count }
    let skipped = result.files[0].skipped.reduce(0) { $0 + $1.count }
    #expect(kept > 0 && skipped > 0)
    #expect(kept + skipped == 300)
    #expect(result.files[0].rows == 300)
  }
}
