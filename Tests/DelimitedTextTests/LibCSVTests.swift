import CLibCSV
import DelimitedText
import Testing

/// What libcsv 3.0.3 finds in a text in its strict mode: the records, or nil where it refuses the text.
private final class LibCSV {
  private var records: [[String]] = []
  private var record: [String] = []

  static func records(of text: [UInt8], delimiter: UInt8) -> [[String]]? {
    let found = LibCSV()
    var parser = csv_parser()
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    defer { csv_free(&parser) }
    csv_set_delim(&parser, delimiter)
    csv_set_space_func(&parser) { _ in 0 }
    let context = Unmanaged.passUnretained(found).toOpaque()
    let taken = csv_parse(&parser, text, text.count, fieldEnded, recordEnded, context)
    guard taken == text.count, csv_fini(&parser, fieldEnded, recordEnded, context) == 0 else { return nil }
    return found.records
  }

  private static let fieldEnded:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      text, length, context in
      guard let context else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: length)
      Unmanaged<LibCSV>.fromOpaque(context).takeUnretainedValue().record
        .append(String(decoding: bytes, as: UTF8.self))
    }

  private static let recordEnded: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let context else { return }
    let found = Unmanaged<LibCSV>.fromOpaque(context).takeUnretainedValue()
    found.records.append(found.record)
    found.record = []
  }
}

@Suite struct LibCSVTests {
  /// A text of bytes that matter to a reader, often enough one that can be read.
  private func text(_ generator: inout SeededGenerator) -> [UInt8] {
    let parts = [
      ",", ",", "\n", "\r\n", "\r", "\"", "a", "bc", "é", "\"x\"", "\"\"", "\"y,\n\"\"z\"", "\n\n",
    ]
    let long = String(repeating: "0123456789", count: Int.random(in: 0...13, using: &generator))
    return (0..<Int.random(in: 0...40, using: &generator)).flatMap { _ in
      let part = Int.random(in: 0...parts.count, using: &generator)
      return Array((part < parts.count ? parts[part] : long).utf8)
    }
  }

  @Test("A text holds the records that libcsv finds in it, and is refused where libcsv refuses it")
  func same() {
    var generator = SeededGenerator(seed: 20_211_031)
    var refused = 0
    for _ in 0..<20_000 {
      let bytes = text(&generator)
      let expected = LibCSV.records(of: bytes, delimiter: UInt8(ascii: ","))
      let found = try? read(bytes).records
      #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if expected == nil { refused += 1 }
    }
    #expect((2_000...18_000).contains(refused))
  }
}
