/// What libyaml says about text that is not valid YAML, told to somebody who does not know YAML.
struct YAMLSyntaxComplaint {
  let sentence: String
  let place: Place

  /// The complaint for `error`; `character` is what stands at the error's place, nil at the end.
  init(_ error: YAMLSyntaxError, character: Unicode.Scalar?) {
    let opening = error.contextPlace ?? error.place
    switch error.problem {
    case "mapping values are not allowed in this context":
      place = error.place
      sentence =
        "A colon was not expected here. A text that holds a colon and a space goes between quotes; a key "
        + "stands on a line of its own, indented as the keys beside it."
    case "could not find expected ':'":
      place = opening
      sentence =
        "Expected a key, a colon and a space here. A text of more than one line is indented deeper than "
        + "its key, or goes between quotes."
    case "did not find expected key":
      place = error.place
      sentence =
        "Expected a key here, indented as the keys beside it. Is the indentation wrong, or does a text "
        + "go on after its closing quote? A text with single quotes in it goes between double quotes."
    case "did not find expected '-' indicator":
      place = error.place
      sentence =
        "Expected a list item ('- ') here, indented as the items above it, or a key that is indented less."
    case "block sequence entries are not allowed in this context":
      place = error.place
      sentence =
        "A list item ('- ') was not expected here. The items of a list stand on lines of their own below "
        + "their key."
    case "did not find expected ',' or '}'":
      (sentence, place) = Self.inBrackets("}", "{", opening, error.place, character: character)
    case "did not find expected ',' or ']'":
      (sentence, place) = Self.inBrackets("]", "[", opening, error.place, character: character)
    case "did not find expected node content":
      place = error.place
      sentence = "Expected a value here. Is there a comma or bracket too many?"
    case "found unexpected end of stream", "found unexpected document indicator":
      place = opening
      sentence =
        "The quote that opens here is not closed. Close it; within double quotes write \\\" for a quote."
    case "found character that cannot start any token":
      place = error.place
      let character = character.map { "'\($0)'" } ?? "this character"
      sentence = "A text cannot begin with \(character) unless it stands between quotes."
    case "did not find expected alphabetic or numeric character":
      place = opening
      sentence = "A text that begins with * or & goes between quotes."
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      place = error.place
      sentence =
        "Between double quotes a backslash begins an escape, and this one is not known. Write \\\\ for a "
        + "backslash."
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      place = opening
      sentence =
        "After | or > a text begins on the next line. A text that begins with one of them goes between "
        + "quotes."
    case "mapping keys are not allowed in this context":
      place = error.place
      sentence = "A text that begins with a question mark and a space goes between quotes."
    case "found undefined tag handle", "did not find expected tag URI",
      "did not find expected whitespace or line break", "did not find expected '!'":
      place = opening
      sentence = YAMLComplaint.tag.sentence
    case "did not find expected <document start>":
      place = error.place
      sentence =
        "The file's value has ended before this place. Is there a bracket too many, or a wrong indentation?"
    default:
      place = error.place
      sentence = "This is not valid YAML: \(error.problem)."
    }
  }

  /// What is wrong within brackets: they are never closed, or something stands where they should go on.
  private static func inBrackets(
    _ closing: String, _ opening: String, _ start: Place, _ place: Place, character: Unicode.Scalar?
  ) -> (String, Place) {
    if character == nil {
      return ("The '\(opening)' that opens here is not closed. Close it with '\(closing)'.", start)
    }
    let sentence =
      "Expected ',' or '\(closing)' here, for the '\(opening)' on line \(start.line). A text with a "
      + "comma, colon, bracket or quote in it goes between double quotes."
    return (sentence, place)
  }
}
