import Testing

@testable import StrictYAML

@Suite struct YAMLScalarReadingTests {
  /// What `read` makes of the value of `key`, and what it complains about.
  private func reading<Value>(
    _ text: String, _ read: (YAMLNode, inout Problems) -> Value?
  ) throws -> (value: Value?, problems: [String]) {
    let document = YAMLDocument(Array("key: \(text)\n".utf8))
    #expect(document.problems.isEmpty)
    let node = try #require(document.root?.mapping?.first?.value)
    var problems = Problems()
    let value = read(node, &problems)
    return (value, problems.sorted.map(\.description))
  }

  private enum Colour: String, CaseIterable {
    case red
    case lightBlue = "light-blue"
  }

  @Test("A whole number has digits only", arguments: [("0", 0), ("7", 7), ("-3", -3), ("120", 120)])
  func wholeNumbers(text: String, expected: Int) throws {
    let (value, problems) = try reading(text) { $0.wholeNumber(in: -3...120, reporting: &$1) }
    #expect(value == expected)
    #expect(problems.isEmpty)
  }

  @Test(
    "What is no whole number in the range is told, with the cure",
    arguments: [
      ("abc", "1:6: Expected a whole number from -3 to 120, found 'abc'."),
      ("121", "1:6: Expected a whole number from -3 to 120, found '121'."),
      (
        "012",
        "1:6: Expected a whole number from -3 to 120, found '012'. Write it with digits only, without "
          + "leading zeros."
      ),
      (
        "+1",
        "1:6: Expected a whole number from -3 to 120, found '+1'. Write it with digits only, without "
          + "leading zeros."
      ),
      (
        "1e1",
        "1:6: Expected a whole number from -3 to 120, found '1e1'. Write it with digits only, without "
          + "leading zeros."
      ),
      (
        "1_0",
        "1:6: Expected a whole number from -3 to 120, found '1_0'. Write it with digits only, without "
          + "leading zeros."
      ),
      (
        "0x1F",
        "1:6: Expected a whole number from -3 to 120, found '0x1F'. Write it with digits only, without "
          + "leading zeros."
      ),
      (
        "1.5",
        "1:6: Expected a whole number from -3 to 120, found '1.5'. Write it with digits only, without "
          + "leading zeros."
      ),
      (
        "1,000",
        "1:6: Expected a whole number from -3 to 120, found '1,000'. Write it with digits only, without "
          + "leading zeros."
      ),
      ("'12'", "1:6: Expected a whole number from -3 to 120, found the text '12'. Write it without quotes."),
      ("99999999999999999999", "1:6: Expected a whole number from -3 to 120, found '99999999999999999999'."),
      ("", "1:1: Expected a whole number from -3 to 120, found nothing."),
      ("[1]", "1:6: Expected a whole number from -3 to 120, found a list."),
      ("{a: 1}", "1:6: Expected a whole number from -3 to 120, found a mapping."),
      ("１２", "1:6: Expected a whole number from -3 to 120, found '１２'."),
      ("nee", "1:6: Expected a whole number from -3 to 120, found 'nee'."),
    ])
  func notWholeNumbers(text: String, expected: String) throws {
    let (value, problems) = try reading(text) { $0.wholeNumber(in: -3...120, reporting: &$1) }
    #expect(value == nil)
    #expect(problems == [expected])
  }

  @Test("A range without an end is named by its other end")
  func openRanges() throws {
    #expect(
      try reading("0") { $0.wholeNumber(in: 1...Int.max, reporting: &$1) }.problems
        == ["1:6: Expected a whole number of at least 1, found '0'."])
    #expect(
      try reading("1") { $0.wholeNumber(in: Int.min...0, reporting: &$1) }.problems
        == ["1:6: Expected a whole number of at most 0, found '1'."])
    #expect(
      try reading("x") { $0.wholeNumber(in: Int.min...Int.max, reporting: &$1) }.problems
        == ["1:6: Expected a whole number, found 'x'."])
    #expect(
      try reading("x") { $0.number(in: 0.5...2, reporting: &$1) }.problems
        == ["1:6: Expected a number from 0.5 to 2, found 'x'."])
  }

  @Test(
    "A number has digits and at most one decimal point between them",
    arguments: [("0", 0.0), ("0.5", 0.5), ("-1.25", -1.25), ("10", 10), ("20.100", 20.1), ("3.0", 3)])
  func numbers(text: String, expected: Double) throws {
    let (value, problems) = try reading(text) { $0.number(in: -10...30, reporting: &$1) }
    #expect(value == expected)
    #expect(problems.isEmpty)
  }

  @Test(
    "What is no number in the range is told, with the cure",
    arguments: [
      ("0,5", "'0,5'. Write it with a decimal point and without separators."),
      ("'0.5'", "the text '0.5'. Write it without quotes."),
      ("1e1", "'1e1'. Write it with digits and a decimal point only, without leading zeros."),
      ("00.5", "'00.5'. Write it with digits and a decimal point only, without leading zeros."),
      (".5", "'.5'."), ("5.", "'5.'. Write it with digits and a decimal point only, without leading zeros."),
      ("31", "'31'."), (".inf", "'.inf'."), ("nan", "'nan'."),
      (
        "0x1p3",
        "'0x1p3'. Write it with digits and a decimal point only, without leading zeros."
      ),
      ("1.2.3", "'1.2.3'. Write it with digits and a decimal point only, without leading zeros."),
    ])
  func notNumbers(text: String, expected: String) throws {
    let (value, problems) = try reading(text) { $0.number(in: -10...30, reporting: &$1) }
    #expect(value == nil)
    #expect(problems == ["1:6: Expected a number from -10 to 30, found \(expected)"])
  }

  @Test("Only true and false are truth values", arguments: [("true", true), ("false", false)])
  func booleans(text: String, expected: Bool) throws {
    #expect(try reading(text) { $0.boolean(reporting: &$1) }.value == expected)
  }

  @Test("Other words for true and false are told", arguments: ["ja", "no", "True", "FALSE", "1", "on", "~"])
  func notBooleans(text: String) throws {
    #expect(
      try reading(text) { $0.boolean(reporting: &$1) }.problems
        == ["1:6: Expected true or false, found '\(text)'."])
  }

  @Test("A text loses its surrounding white space and is not empty")
  func texts() throws {
    #expect(try reading("'  één  twee\u{A0}'") { $0.text(reporting: &$1) }.value == "één  twee")
    #expect(try reading("null") { $0.text(reporting: &$1) }.value == "null")
    #expect(
      try reading("") { $0.text(reporting: &$1) }.problems == ["1:1: Expected a text, found nothing."])
    #expect(
      try reading("''") { $0.text("a heading", reporting: &$1) }.problems
        == ["1:6: Expected a heading, found an empty text."])
    #expect(
      try reading("'   '") { $0.text(reporting: &$1) }.problems
        == ["1:6: Expected a text, found the text '   '."])
    #expect(
      try reading("[]") { $0.text(reporting: &$1) }.problems == ["1:6: Expected a text, found an empty list."]
    )
    #expect(
      try reading("{}") { $0.text(reporting: &$1) }.problems
        == ["1:6: Expected a text, found an empty mapping."])
  }

  @Test("A choice is one of the names, to the letter")
  func choices() throws {
    #expect(try reading("light-blue") { $0.choice(Colour.self, reporting: &$1) }.value == .lightBlue)
    #expect(
      try reading("lightblue") { $0.choice(Colour.self, reporting: &$1) }.problems
        == ["1:6: Expected 'red' or 'light-blue', found 'lightblue'. Did you mean 'light-blue'?"])
    #expect(
      try reading("green") { $0.choice(Colour.self, reporting: &$1) }.problems
        == ["1:6: Expected 'red' or 'light-blue', found 'green'."])
    #expect(
      try reading("[red]") { $0.choice(Colour.self, reporting: &$1) }.problems
        == ["1:6: Expected 'red' or 'light-blue', found a list."])
  }

  @Test("A long value is cut off, and stays on one line")
  func long() throws {
    let text = String(repeating: "x", count: 100)
    #expect(
      try reading(text) { $0.boolean(reporting: &$1) }.problems
        == ["1:6: Expected true or false, found '\(text.prefix(60))...'."])
    #expect(
      try reading("|\n  a\n  b") { $0.boolean(reporting: &$1) }.problems
        == ["1:6: Expected true or false, found the text 'a b '."])
  }

  @Test("An unreadable value is complained about once, by the parser")
  func unreadable() throws {
    let node = YAMLNode(
      content: .unreadable, place: Place(line: 1, column: 1), owner: Place(line: 1, column: 1))
    var problems = Problems()
    #expect(node.text(reporting: &problems) == nil)
    #expect(node.wholeNumber(in: 0...1, reporting: &problems) == nil)
    #expect(node.number(in: 0...1, reporting: &problems) == nil)
    #expect(node.boolean(reporting: &problems) == nil)
    #expect(node.choice(Colour.self, reporting: &problems) == nil)
    #expect(node.elements("a list", reporting: &problems) == nil)
    #expect(node.entries("a mapping", reporting: &problems) == nil)
    #expect(node.mapping("it", required: ["a"], reporting: &problems) == nil)
    #expect(problems.isEmpty)
  }
}
