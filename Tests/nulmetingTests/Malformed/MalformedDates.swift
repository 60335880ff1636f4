/// Exports with moments that cannot be read, or can be read in two ways.
enum MalformedDates {
  private static let whole = "wave: voor, group: artsen"

  /// One more response, on line 7, sent in at this moment.
  private static func moment(_ text: String) -> String { MalformedStudy.with("a6,\(text),1,2,7,1,x,noord") }

  private static func unreadable(
    _ what: String, _ text: String, _ shown: String, form: String = ""
  ) -> MalformedInput {
    .export(
      what, moment(text),
      says:
        "artsen.csv:7: column 'datum' has 1 cell that cannot be read as a date, the first \(shown)",
      sources: form.isEmpty ? "" : "\(whole), dates: \(form)")
  }

  private static func ambiguous(
    _ what: String, _ text: String, _ one: String, _ other: String
  ) -> MalformedInput {
    .export(what, moment(text), says: "in column 'datum' can be \(one) or \(other)")
  }

  static let cases: [MalformedInput] = [
    ambiguous("a date in which day and month could be either", "03-04-2021", "2021-04-03", "2021-03-04"),
    ambiguous("the same with slashes", "3/4/2021 10:00", "2021-04-03", "2021-03-04"),
    ambiguous("the same with points and a short year", "3.4.21", "2021-04-03", "2021-03-04"),
    ambiguous(
      "the same with AM or PM, in an export of no program", "3/4/2021 10:00 AM", "2021-04-03", "2021-03-04"),
    unreadable("a date in words", "1 maart 2021", "of the form '9 aaaaa 9999'"),
    unreadable("a month by its name", "1-mrt-2021", "of the form '9-aaa-9999'"),
    unreadable("a thirteenth month", "2021-13-01", "'2021-13-01'"),
    unreadable("a day that the month does not have", "2021-02-30", "'2021-02-30'"),
    unreadable("29 February in a common year", "2021-02-29", "'2021-02-29'"),
    unreadable("a date of zeros", "0000-00-00", "'0000-00-00'"),
    unreadable("an hour that the day does not have", "2021-03-01 25:00", "'2021-03-01 25:00'"),
    unreadable("a minute that the hour does not have", "2021-03-01 10:75", "'2021-03-01 10:75'"),
    unreadable("a thirteenth hour with PM", "2021-03-01 13:00 PM", "'2021-03-01 13:00 PM'"),
    unreadable("a time alone", "10:59", "of the form '99:99'"),
    unreadable("a year alone", "2021", "of the form '9999'"),
    unreadable("the number of a day in a spreadsheet", "44256.5", "'44256.5'"),
    unreadable("seconds since 1970", "1614592800", "of the form '9999999999'"),
    unreadable("a date without marks", "20210301", "of the form '99999999'"),
    unreadable("a week", "2021-W09", "of the form '9999-a99'"),
    unreadable("two different marks", "1-3/2021", "'1-3/2021'"),
    unreadable("a weekday before the date", "ma 1-3-2021", "of the form 'aa 9-9-9999'"),
    unreadable(
      "the month first where the day was declared to be", "3/25/2021", "'3/25/2021'", form: "dd-mm-yyyy"),
    unreadable(
      "the day first where the month was declared to be", "25-3-2021", "'25-3-2021'", form: "mm-dd-yyyy"),
    unreadable(
      "another form where ISO 8601 was declared", "25-3-2021", "'25-3-2021'", form: "yyyy-mm-dd"),
    .export(
      "Microsoft Forms, saved anew by a spreadsheet",
      "ID,Begintijd,Tijd van voltooien,E-mail,Naam,k1,k2,c1,v1,o1,wijk\n1,3-4-2021 10:00,3-4-2021 10:10,,,1,2,7,1,x,noord\n",
      says: "Write 'dates: dd-mm-yyyy' in the source if the day comes first"),
    .export(
      "Google Forms with slashes", "Timestamp,k1,k2,c1,v1,o1,wijk\n3/4/2021 10:00:00,1,2,7,1,x,noord\n",
      says: "'3/4/2021 10:00:00' in column 'Timestamp' can be 2021-04-03 or 2021-03-04"),
    .export(
      "SurveyMonkey without AM or PM",
      "Respondent ID,Collector ID,Start Date,End Date,k1,k2,c1,v1,o1,wijk\n,,,,Response,Response,Response,Response,Response,Response\n"
        + "118052219061,1,03/04/2021 10:00:00,03/04/2021 10:10:00,1,2,7,1,x,noord\n",
      says: "in column 'End Date' can be 2021-04-03 or 2021-03-04"),
  ]
}
