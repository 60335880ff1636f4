import Cells
import DelimitedText
import Foundation
import Testing

@Suite struct ByteFileTests {
  @Test("A file that is not there, or is none, is told in a whole sentence")
  func messages() {
    #expect(throws: ByteFileError.missing(path: "/nowhere/x.csv")) {
      _ = try ByteFile(path: "/nowhere/x.csv")
    }
    #expect(throws: ByteFileError.notAFile(path: "/")) { _ = try ByteFile(path: "/") }
    #expect(ByteFileError.missing(path: "data/x.csv").description == "data/x.csv: there is no such file.")
    #expect(
      ByteFileError.unreadable(path: "data/x.csv", reason: "permission denied").description
        == "data/x.csv: the file cannot be opened: permission denied.")
    #expect(
      ByteFileError.readFailed(path: "data/x.csv", reason: "input/output error").description
        == "data/x.csv: reading failed: input/output error.")
  }

  @Test("A file's pieces are its bytes, and a reader of the file reads the same records")
  func pieces() throws {
    let text = String(repeating: "a;\"b\nc\";1\n", count: 120_000)
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }

    let file = try ByteFile(path: url.path(percentEncoded: false))
    var bytes: [UInt8] = []
    try file.forEachPiece { bytes += $0 }
    #expect(bytes == Array(text.utf8))
    #expect(bytes.count == file.size && bytes.count > 1 << 20)

    var reader = try DelimitedReader(file)
    var lines: [Int] = []
    while try reader.readBatch() {
      for record in reader.batch {
        lines.append(record.line)
        if record.texts != ["a", "b\nc", "1"] { Issue.record("line \(record.line) reads otherwise") }
      }
    }
    #expect(lines == (0..<120_000).map { 2 * $0 + 1 })
  }
}
