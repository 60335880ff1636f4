/// Exports with answers that the codebook does not have.
enum MalformedAnswers {
  /// One more response, on line 7, with this answer to k1.
  private static func agreement(_ cell: String) -> String {
    MalformedStudy.with("a6,2021-03-05,\(cell),2,7,1,x,noord")
  }
  private static func grade(_ cell: String) -> String {
    MalformedStudy.with("a6,2021-03-05,1,2,\(cell),1,x,noord")
  }
  private static func travel(_ cell: String) -> String {
    MalformedStudy.with("a6,2021-03-05,1,2,7,\(cell),x,noord")
  }
  private static func place(_ cell: String) -> String {
    MalformedStudy.with("a6,2021-03-05,1,2,7,1,x,\(cell)")
  }

  /// An answer to k1 that is no answer of its scale.
  private static func unknown(_ what: String, _ cell: String, shown: String? = nil) -> MalformedInput {
    .export(
      what, agreement(cell),
      says:
        "artsen.csv:7: column 'k1': 1 cell holds an answer that the scale 'eens' does not have: '\(shown ?? cell)' "
        + "(once, on line 7). Expected: 1 Oneens, 2 Neutraal, 3 Eens, 9 Weet niet.")
  }

  private static let many =
    MalformedStudy.head + (1...10).map { "b\($0),2021-03-05,\($0 % 5),2,7,1,,noord\n" }.joined()

  static let cases: [MalformedInput] = [
    unknown("an answer of no scale", "Misschien"),
    .export(
      "an answer with a typing error", agreement("Onens"), says: "add to the scale: 'also: {Onens: 1}'"),
    unknown("an answer in another language", "Disagree"),
    unknown("two answers where one was asked", "\"1, 2\"", shown: "1, 2"),
    unknown("a code with its label", "3 = Eens"),
    unknown("a code with a mark behind it", "3*"),
    unknown("an apostrophe that a spreadsheet put before a number", "'3"),
    unknown("a formula", "=1+2"),
    unknown("an error of a spreadsheet", "#N/B"),
    unknown("the text NA", "NA"),
    unknown("the text null", "NULL"),
    unknown("a question mark", "?"),
    unknown("a hyphen for no answer", "-"),
    unknown("a percentage", "80%"),
    unknown("a range", "1-2"),
    unknown("a number in words", "drie"),
    unknown("a number in scientific notation", "1e0"),
    unknown("digits of full width", "３"),
    unknown("a picture", "😀"),
    unknown("truth values for a scale", "WAAR"),
    unknown("a missing answer of another scale", "Geen mening"),
    .export(
      "one number off the scale", agreement("7"), 0,
      says: "1 of 6 answers to k1 are off the scale 'eens' and count as missing: '7' (once, on line 7)."),
    .export("a fraction on a scale of whole numbers", agreement("2.5"), 0, says: "'2.5' (once, on line 7)"),
    .export("a negative number", agreement("-1"), 0, says: "'-1' (once, on line 7)"),
    .export(
      "a coding that begins at 0", many,
      says: "column 'k1': 4 of 10 answers are off the scale 'eens', more than a fifth"),
    .export(
      "a code for no answer that is not declared",
      MalformedStudy.head
        + (1...6).map { "b\($0),2021-03-05,\($0 < 4 ? "99" : "1"),2,7,1,,noord\n" }.joined(),
      says: "list codes that stand for no answer under 'missing'"),
    .export(
      "a grade above the range", grade("11"), 0, says: "1 of 6 answers to c1 are off the scale 'cijfer'"),
    .export("a grade of a school report", grade("7+"), says: "Expected: a number from 1 to 10."),
    .export("a grade as a share", grade("7/10"), says: "'7/10' (once, on line 7)"),
    .export("a grade in words", grade("zeven"), says: "'zeven' (once, on line 7)"),
    .export("a grade with two decimal marks", grade("\"7,5,0\""), says: "'7,5,0' (once, on line 7)"),
    .export("an infinite grade", grade("inf"), says: "'inf' (once, on line 7)"),
    .export("a grade that is no number", grade("nan"), says: "'nan' (once, on line 7)"),
    .export("a grade with its unit", grade("7 punten"), says: "'7 punten' (once, on line 7)"),
    .export(
      "a ticked option that the scale does not have", travel("Fiets;Step"),
      says: "column 'v1': 1 cell holds an answer that the scale 'reis' does not have: 'step'"),
    .export(
      "a ticked number that is no option", travel("1;4"), 0,
      says: "1 of 6 answers to v1 are off the scale 'reis'"),
    .export(
      "options that are joined by a slash", travel("Fiets/Auto"), says: "'fiets/auto' (once, on line 7)"),
    .export(
      "a column for some of the options",
      MalformedStudy.head.replacing("v1", with: "v1_1,v1_3") + "a,2021-03-01,1,2,7,1,0,x,noord\n",
      says: "v1 has a column for each option, and none for 'Bus, tram'"),
    .export(
      "a column for each option, with a cell that is no yes or no",
      MalformedStudy.head.replacing("v1", with: "v1_1,v1_2,v1_3") + "a,2021-03-01,1,2,7,1,0,soms,x,noord\n",
      says: "artsen.csv:2: column 'v1_1' (v1): 1 cell holds an answer"),
    .export("an area that is not listed", place("oost"), says: "column 'wijk': 1 cell holds an answer"),
    .export(
      "a class that a spreadsheet turned into a date", place("25-jun"),
      says:
        "A spreadsheet has most likely turned answers into dates or numbers. If the nearest are meant, add to the "
        + "scale: 'also: {\"25-jun\": klein}'.",
      codebook: (
        "kind: nominal, answers: {noord: Noord, zuid: Zuid}",
        "kind: nominal, answers: {noord: Noord, zuid: Zuid, klein: 6-25}"
      )),
    .export(
      "a long code that a spreadsheet rounded", place("1.2E+11"), says: "'also: {\"1.2E+11\": 120000000001}'",
      codebook: ("zuid: Zuid}", "zuid: Zuid, 120000000001: Oost}")),
    .export(
      "LimeSurvey's own codes", agreement("AO02"), says: "'also: {AO02: 2}'"),
  ]
}
