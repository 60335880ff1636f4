import Testing

@testable import StrictYAML

@Suite struct YAMLSyntaxComplaintTests {
  @Test(
    "What is not YAML is told to somebody who does not know YAML",
    arguments: [
      (
        "a: b: c",
        "1:5: A colon was not expected here. A text that holds a colon and a space goes between quotes; "
          + "a key stands on a line of its own, indented as the keys beside it."
      ),
      (
        "a: 1\n b: 2",
        "2:3: A colon was not expected here. A text that holds a colon and a space goes between quotes; "
          + "a key stands on a line of its own, indented as the keys beside it."
      ),
      (
        "a:\n  b: 1\n c: 2",
        "3:2: Expected a key here, indented as the keys beside it. Is the indentation wrong, or does a "
          + "text go on after its closing quote? A text with single quotes in it goes between double quotes."
      ),
      (
        "a: 'foto's'",
        "1:10: Expected a key here, indented as the keys beside it. Is the indentation wrong, or does a "
          + "text go on after its closing quote? A text with single quotes in it goes between double quotes."
      ),
      (
        "a: \"b\" c",
        "1:8: Expected a key here, indented as the keys beside it. Is the indentation wrong, or does a "
          + "text go on after its closing quote? A text with single quotes in it goes between double quotes."
      ),
      (
        "a: b\n}",
        "2:1: Expected a key here, indented as the keys beside it. Is the indentation wrong, or does a "
          + "text go on after its closing quote? A text with single quotes in it goes between double quotes."
      ),
      (
        "a:\n  - b\n - c",
        "3:2: Expected a key here, indented as the keys beside it. Is the indentation wrong, or does a "
          + "text go on after its closing quote? A text with single quotes in it goes between double quotes."
      ),
      (
        "a: @b",
        "1:4: A text cannot begin with '@' unless it stands between quotes."
      ),
      (
        "a: `b`",
        "1:4: A text cannot begin with '`' unless it stands between quotes."
      ),
      (
        "a: %b",
        "1:4: A text cannot begin with '%' unless it stands between quotes."
      ),
      (
        "a: {b: 1",
        "1:4: The '{' that opens here is not closed. Close it with '}'."
      ),
      (
        "a: [b, c\nd: e",
        "1:4: The '[' that opens here is not closed. Close it with ']'."
      ),
      (
        "a: [b}\nc: 1",
        "1:6: Expected ',' or ']' here, for the '[' on line 1. A text with a comma, colon, bracket or "
          + "quote in it goes between double quotes."
      ),
      (
        "a: {b: c: d}",
        "1:9: Expected ',' or '}' here, for the '{' on line 1. A text with a comma, colon, bracket or "
          + "quote in it goes between double quotes."
      ),
      (
        "a: [b, , c]",
        "1:8: Expected a value here. Is there a comma or bracket too many?"
      ),
      (
        "a: *",
        "1:4: A text that begins with * or & goes between quotes."
      ),
      (
        "a: *niet* belangrijk",
        "1:4: A text that begins with * or & goes between quotes."
      ),
      (
        "a: & b",
        "1:4: A text that begins with * or & goes between quotes."
      ),
      (
        "a: !b!c d",
        "1:4: A YAML tag (!name) may not be used. Delete it; a text that begins with ! goes between "
          + "quotes."
      ),
      (
        "a: \"\\d\"",
        "1:5: Between double quotes a backslash begins an escape, and this one is not known. Write \\\\ "
          + "for a backslash."
      ),
      (
        "a: \"\\u12\"",
        "1:7: Between double quotes a backslash begins an escape, and this one is not known. Write \\\\ "
          + "for a backslash."
      ),
      (
        "a: |b",
        "1:4: After | or > a text begins on the next line. A text that begins with one of them goes "
          + "between quotes."
      ),
      (
        "a: - b",
        "1:4: A list item ('- ') was not expected here. The items of a list stand on lines of their own "
          + "below their key."
      ),
      (
        "a: ? b",
        "1:4: A text that begins with a question mark and a space goes between quotes."
      ),
      (
        "a:\n  b\nc",
        "3:1: Expected a key, a colon and a space here. A text of more than one line is indented deeper "
          + "than its key, or goes between quotes."
      ),
      (
        "a: 'b\nc: d",
        "1:4: The quote that opens here is not closed. Close it; within double quotes write \\\" for a "
          + "quote."
      ),
      (
        "%YAML 3.0\n---\na: b",
        "1:1: This is not valid YAML: found incompatible YAML document."
      ),
      (
        "a: b\n---\nc: d",
        "2:1: A second document begins here. The file holds one: delete this line, or move what follows "
          + "to its own file."
      ),
      (
        "a: {{ b }}",
        "1:5: Expected a single word or text as key, found a list or a mapping. A text that begins with "
          + "{ or [ goes between quotes."
      ),
    ] as [(String, String)])
  func sentences(text: String, expected: String) {
    #expect(YAMLDocument(Array(text.utf8)).problems.sorted.map(\.description) == [expected])
  }
}
