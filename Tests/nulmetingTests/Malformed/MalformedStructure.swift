/// Exports that are no table, or not the one that they seem.
enum MalformedStructure {
  private static let head = MalformedStudy.head
  private static let sound = MalformedStudy.sound
  private static let whole = "wave: voor, group: artsen"

  static let cases: [MalformedInput] = [
    .export("an empty file", "", says: "artsen.csv: the file is empty"),
    .export("blank lines only", "\n\n\r\n", says: "artsen.csv: the file is empty"),
    .export("a byte order mark only", "\u{FEFF}", says: "artsen.csv: the file is empty"),
    .bytes("no export at all", nil, 66, says: "The study has no exports"),
    .bytes(
      "an export that the codebook names and that is not there", nil, 66, says: "there is no such file",
      sources: whole),
    .export("headings without responses", head, 0, says: "The export has headings but no responses."),
    .export(
      "a response with too few fields", MalformedStudy.with("a6,2021-03-05,1,2"),
      says: "artsen.csv:7: the row has 4 fields, and the line of headings has 8"),
    .export(
      "a response with too many fields", MalformedStudy.with("a6,2021-03-05,1,2,7,1,x,noord,y"),
      says: "artsen.csv:7: the row has 9 fields"),
    .export(
      "a comma in a text without quotation marks",
      MalformedStudy.with("a6,2021-03-05,1,2,7,1,ja, graag,noord"),
      says: "whether text with the delimiter in it stands in quotation marks"),
    .export(
      "a decimal comma in a file with commas", MalformedStudy.with("a6,2021-03-05,1,2,7,5,1,x,noord"),
      says: "artsen.csv:7: the row has 9 fields"),
    .export(
      "a delimiter behind each response", head + sound.replacing("noord\n", with: "noord,\n"),
      says: "artsen.csv:2: the row has 9 fields"),
    .export(
      "a quotation mark that is never closed", MalformedStudy.with("a6,2021-03-05,1,2,7,1,\"ja,noord"),
      says: "artsen.csv:7: a quotation mark opens a field on this line and never closes"),
    .export(
      "a quotation mark within a text", MalformedStudy.with("a6,2021-03-05,1,2,7,1,hij zei \"ja\",noord"),
      says: "artsen.csv:7: a quotation mark stands inside a field"),
    .export(
      "text behind a closing quotation mark", MalformedStudy.with("a6,2021-03-05,1,2,7,1,\"ja\" hoor,noord"),
      says: "artsen.csv:7: text follows a closing quotation mark"),
    .export(
      "a backslash before a quotation mark",
      MalformedStudy.with("a6,2021-03-05,1,2,7,1,\"ja \\\"nee\\\"\",noord"),
      says: "artsen.csv:7: text follows a closing quotation mark"),
    .export(
      "a heading that stands twice",
      "k1,\(head)" + sound.replacing("\na", with: "\n1,a").replacing("a1", with: "1,a1"),
      says: "artsen.csv:1: the heading 'k1' stands above the columns 1, 4"),
    .export(
      "headings that differ in case only",
      head.replacing("\n", with: ",K2 \n") + "a,2021-03-01,1,2,7,1,x,noord,3\n",
      says: "the heading 'k2' stands above the columns 4, 9"),
    .export(
      "a value below no heading", head.replacing("\n", with: ",\n") + "a,2021-03-01,1,2,7,1,x,noord,3\n",
      says: "artsen.csv:2: column 9 holds a value but has no heading"),
    .export(
      "a column without a heading, such as row numbers", ",\(head)1,a,2021-03-01,1,2,7,1,x,noord\n", 0,
      says: "1 column without a heading was not read."),
    .export(
      "a title above the headings", "Resultaten vragenlijst\n\(MalformedStudy.export)",
      says: "artsen.csv:1: 5 columns are lacking"),
    .export(
      "a line of totals below the responses", MalformedStudy.with("Totaal,,10,10,37,,,"), 0,
      says: "1 of 6 answers to c1 are off the scale 'cijfer' and count as missing: '37' (once, on line 7)."),
    .export(
      "two exports behind each other", MalformedStudy.export + MalformedStudy.export,
      says: "Line 7 repeats the headings: perhaps two exports stand behind each other."),
    .export(
      "a line of question texts below the ids",
      head + "Code,Datum,Ik weet wat het kost.,Ik weeg kosten mee.,,,,\n" + sound,
      says: "artsen.csv:2: column 'k1': 1 cell holds"),
    .export(
      "a table that was turned", "code,a1,a2\nk1,1,2\nk2,3,1\n", says: "artsen.csv:1: 5 columns are lacking"),
    .export(
      "one column only", "k1\n1\n2\n", says: "There is one heading only: perhaps the delimiter is another"),
    .export("delimiters only", ",,,,\n,,,,\n", says: "artsen.csv:1: 5 columns are lacking"),
    .export(
      "a line sep= that is not true", "sep=;\n\(head)a1,2021-03-01,1,2,7,1,Ja,noord\n",
      says: "artsen.csv:2: 5 columns are lacking"),
    .export(
      "a declared delimiter that is not true", head + "a1,2021-03-01,1,2,7,1,Ja,noord\n",
      says: "artsen.csv:1: 5 columns are lacking",
      sources: "\(whole), delimiter: \";\""),
    .export(
      "a declared delimiter that is not true, with quotation marks", MalformedStudy.export,
      says: "a quotation mark stands inside a field that does not begin with one",
      sources: "\(whole), delimiter: \";\""),
    .export("a web page", "<!DOCTYPE html><html><body>Log in</body></html>", says: "the file is a web page"),
    .export("a PDF document", "%PDF-1.7\n1 0 obj\n", says: "the file is a PDF document"),
    .bytes(
      "an old Excel workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      says: "this is an Excel workbook from before 2007"),
    .export(
      "JSON", "[{\"k1\": 1, \"k2\": 2}]\n",
      says: "artsen.csv: the file is JSON, not a text with a line of headings"),
    .export(
      "XML", "<?xml version=\"1.0\"?>\n<rows>\n<row k1=\"1\"/>\n</rows>\n",
      says: "artsen.csv: the file is XML"),
    .export(
      "a declared format of which the file shows no sign: LimeSurvey", MalformedStudy.export,
      says: "the codebook says the format is 'limesurvey', but the file does not look like it",
      sources: "\(whole), format: limesurvey"),
    .export(
      "a declared format of which the file shows no sign: Qualtrics", MalformedStudy.export,
      says: "a row of names such as StartDate and ResponseId", sources: "\(whole), format: qualtrics"),
    .export(
      "a declared format of which the file shows no sign: SurveyMonkey", MalformedStudy.export,
      says: "columns such as Respondent ID, Collector ID", sources: "\(whole), format: surveymonkey"),
    .export(
      "a declared format of which the file shows no sign: Microsoft Forms", MalformedStudy.export,
      says: "columns such as ID, Start time and Completion time", sources: "\(whole), format: ms-forms"),
    .export(
      "a declared format of which the file shows no sign: Google Forms", MalformedStudy.export,
      says: "a first column Timestamp (Tijdstempel)", sources: "\(whole), format: google-forms"),
    .export(
      "another program's format than the declared one",
      "ID,Begintijd,Tijd van voltooien,E-mail,Naam,k1\n1,2021-03-01 10:00,2021-03-01 10:10,,,1\n",
      says: "It looks like 'ms-forms'.", sources: "\(whole), format: limesurvey"),
  ]
}
