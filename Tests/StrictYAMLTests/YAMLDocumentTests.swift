import Testing

@testable import StrictYAML

@Suite struct YAMLDocumentTests {
  @Test(
    "A text is what was written, whatever YAML 1.1 takes it for",
    arguments: [
      "nee", "ja", "no", "off", "yes", "NO", "1e3", "012", "0x1F", "0o17", "1_000", "1:30", "2021-08-01",
      "~", "null", "true", ".inf", "-.NaN", "12,5", "+1", "=",
    ])
  func traps(text: String) throws {
    let document = YAMLDocument(Array("key: \(text)\n\(text): value\n- x".utf8.dropLast(4)))
    #expect(document.problems.isEmpty)
    let entries = try #require(document.root?.mapping)
    #expect(entries[0].value.content == .scalar(YAMLScalar(text: text, style: .plain)))
    #expect(entries[1].key == text)
  }

  @Test("Quotes, blocks and folded lines are texts of their own style")
  func styles() throws {
    let text = """
      a: 'it''s'
      b: "tab\\tend"
      c: |
        one
        two
      d: >-
        one
        two
      e: one
        two
      """
    let entries = try #require(YAMLDocument(Array(text.utf8)).root?.mapping)
    #expect(
      entries.map(\.value.content) == [
        .scalar(YAMLScalar(text: "it's", style: .quoted)),
        .scalar(YAMLScalar(text: "tab\tend", style: .quoted)),
        .scalar(YAMLScalar(text: "one\ntwo\n", style: .block)),
        .scalar(YAMLScalar(text: "one two", style: .block)),
        .scalar(YAMLScalar(text: "one two", style: .plain)),
      ])
  }

  @Test("Every value knows where it begins and to which key it belongs")
  func places() throws {
    let text = "één: {twee: [3, vier]}\n\nlijst:\n  - a: b\n"
    let entries = try #require(YAMLDocument(Array(text.utf8)).root?.mapping)
    #expect(entries[0].place == Place(line: 1, column: 1))
    #expect(entries[0].value.place == Place(line: 1, column: 6))
    let two = try #require(entries[0].value.mapping?.first)
    #expect(two.place == Place(line: 1, column: 7))
    #expect(two.value.place == Place(line: 1, column: 13))
    #expect(two.value.owner == Place(line: 1, column: 7))
    guard case .sequence(let elements) = two.value.content,
      case .sequence(let list) = entries[1].value.content
    else {
      Issue.record("lists are sequences")
      return
    }
    #expect(elements.map(\.place) == [Place(line: 1, column: 14), Place(line: 1, column: 17)])
    #expect(elements.map(\.owner) == elements.map(\.place))
    #expect(list[0].place == Place(line: 4, column: 5))
    #expect(entries[1].value.owner == Place(line: 3, column: 1))
  }

  @Test(
    "The end of a line and a byte order mark are those of any system",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func systems(lineEnd: String, mark: String) throws {
    let text = mark + ["a: 1", "b:", "  c: |", "    x", "    y", "a: 2", ""].joined(separator: lineEnd)
    let document = YAMLDocument(Array(text.utf8))
    #expect(
      document.problems.sorted.map(\.description) == [
        "6:1: The key 'a' is given twice; it stands on line 1 too. Keep one of them."
      ])
    let entries = try #require(document.root?.mapping)
    #expect(
      entries[1].value.mapping?[0].value.content == .scalar(YAMLScalar(text: "x\ny\n", style: .block)))
  }

  @Test("All problems of a file are told in one run, and what is sound is read")
  func allProblems() throws {
    let text = """
      a: 1
      a: 2
      b: &anchor x
      c: *anchor
      d: !!int 4
      <<: *anchor
      e: [1, {f: 1, f: 2}, *anchor]
      ? [g]
      : h
      "": k
      j: "\\u0007"
      """
    let document = YAMLDocument(Array(text.utf8))
    #expect(
      document.problems.sorted.map(\.description) == [
        "2:1: The key 'a' is given twice; it stands on line 1 too. Keep one of them.",
        "3:4: A YAML anchor (&name) may not be used. Delete it; a text that begins with & goes between "
          + "quotes.",
        "4:4: A YAML alias (*name) may not be used. Write the value out; a text that begins with * goes "
          + "between quotes.",
        "5:4: A YAML tag (!name) may not be used. Delete it; a text that begins with ! goes between quotes.",
        "6:1: A YAML merge key (<<) may not be used. Write the keys out.",
        "6:5: A YAML alias (*name) may not be used. Write the value out; a text that begins with * goes "
          + "between quotes.",
        "7:15: The key 'f' is given twice; it stands on line 7 too. Keep one of them.",
        "7:22: A YAML alias (*name) may not be used. Write the value out; a text that begins with * goes "
          + "between quotes.",
        "8:3: Expected a single word or text as key, found a list or a mapping. A text that begins with "
          + "{ or [ goes between quotes.",
        "10:1: A key is lacking before this colon.",
        "11:4: The text holds the control character U+0007. Delete its escape.",
      ])
    let entries = try #require(document.root?.mapping)
    #expect(entries.map(\.key) == ["a", "b", "c", "d", "e", "j"])
    #expect(entries[0].value.content == .scalar(YAMLScalar(text: "1", style: .plain)))
    #expect(!entries[2].value.isReadable)
  }

  @Test("A section that is no YAML is told of, and the others are read")
  func sections() throws {
    let text = """
      # A comment.
      a: "never closed
      b:
        c: 1
         d: 2
      e:
        f: "fine"
        f: again
      g: one: two
      a: 3
      """
    let document = YAMLDocument(Array(text.utf8))
    #expect(
      document.problems.sorted.map(\.description) == [
        "2:4: The quote that opens here is not closed. Close it; within double quotes write \\\" for a "
          + "quote.",
        "5:5: A colon was not expected here. A text that holds a colon and a space goes between quotes; "
          + "a key stands on a line of its own, indented as the keys beside it.",
        "8:3: The key 'f' is given twice; it stands on line 7 too. Keep one of them.",
        "9:7: A colon was not expected here. A text that holds a colon and a space goes between quotes; "
          + "a key stands on a line of its own, indented as the keys beside it.",
        "10:1: The key 'a' is given twice; it stands on line 2 too. Keep one of them.",
      ])
    let entries = try #require(document.root?.mapping)
    #expect(entries.map(\.key) == ["a", "b", "e", "g"])
    #expect(entries.map(\.value.isReadable) == [false, false, true, false])
    #expect(entries[2].value.mapping?[0].place == Place(line: 7, column: 3))
  }

  @Test("Where no section is to blame alone, the problem is that of the file, and nothing is read")
  func noSections() {
    let list = YAMLDocument(Array("- a: 1\n b: 2\n".utf8))
    #expect(list.root == nil)
    #expect(list.problems.sorted.map { [$0.line, $0.column] } == [[2, 2]])
    let indented = YAMLDocument(Array(" a: 1\nb: 2\n".utf8))
    #expect(indented.root == nil)
    #expect(indented.problems.sorted.map { [$0.line, $0.column] } == [[2, 1]])
  }

  @Test("Aliases of aliases are not followed", .timeLimit(.minutes(1)))
  func billionLaughs() {
    var lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for level in 1...10 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
      lines.append("? *a\(level)\n: x")
    }
    let document = YAMLDocument(Array(lines.joined(separator: "\n").utf8))
    #expect(document.problems.sorted.count == 11 + 100 + 10)
  }

  @Test("Deep nesting stops at a limit", .timeLimit(.minutes(1)), arguments: ["[", "{a: ", "- ", "? "])
  func deep(opening: String) {
    let document = YAMLDocument(Array(String(repeating: opening, count: 20_000).utf8))
    #expect(
      document.problems.sorted.map(\.text) == [
        "Lists and keys stand within each other more than 64 deep here; nothing after this place was read."
      ])
  }

  @Test("Many problems are told, each in the time of a line", .timeLimit(.minutes(1)))
  func manyProblems() {
    let document = YAMLDocument(Array(String(repeating: "a: 1\n", count: 20_000).utf8))
    #expect(document.problems.sorted.count == 19_999)
  }

  @Test("A file without a value says so", arguments: ["", "\n\n", "# only a comment\n", "---\n...\n"])
  func empty(text: String) {
    let document = YAMLDocument(Array(text.utf8))
    #expect(document.root?.mapping == nil)
    #expect(document.problems.sorted.map(\.description) == ["1:1: The file is empty."])
  }
}

extension YAMLNode {
  /// The entries of a mapping.
  var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }
}
