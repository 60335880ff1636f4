/// Exports whose headings, codes, weights or choices of wave and group do not fit the codebook.
enum MalformedColumns {
  private static let head = MalformedStudy.head
  private static let whole = "wave: voor, group: artsen"
  private static let waves = "wave: {column: Meting, values: {T0: voor, T1: na}}, group: artsen"
  private static let groups = "wave: voor, group: {column: Groep, values: {Arts: artsen, Proef: skip}}"

  /// The sound export with one more column.
  private static func adding(_ heading: String, _ cells: [String]) -> String {
    zip(MalformedStudy.export.split(separator: "\n"), [heading] + cells)
      .map { "\($0),\($1)\n" }.joined()
  }
  private static let five = ["1", "1", "1", "1", "1"]

  static let cases: [MalformedInput] = [
    .export(
      "an item without a column", MalformedStudy.export.replacing("k2", with: "x9"),
      says: "artsen.csv:1: 1 column is lacking"),
    .export(
      "a heading with a typing error",
      MalformedStudy.export.replacing(",k2,", with: ",Ik weeg de kosten mee,"),
      says: "k2: Ik weeg de kosten mee"),
    .export(
      "an item with two columns", adding("Ik weet wat het kost.", five),
      says: "k1: k1   # or \"Ik weet wat het kost.\", which fit too"),
    .export(
      "one wording for two items",
      MalformedStudy.export.replacing("k1", with: "Ik weeg kosten mee.").replacing(",k2", with: ",x"),
      says: "k2: \"Ik weeg kosten mee.\"   # fits k1 too",
      codebook: ("Ik weet wat het kost.", "Ik weeg kosten mee.")),
    .export(
      "a statement below two questions",
      adding("Op het werk [Ik weeg kosten mee.]", five).replacing(
        ",k2,", with: ",Thuis [Ik weeg kosten mee.],"),
      says: "k2: \"Thuis [Ik weeg kosten mee.]\"   # or \"Op het werk [Ik weeg kosten mee.]\", which fit too"),
    .export(
      "a heading that the source maps and the file lacks", MalformedStudy.export, says: "k1: k1",
      sources: "\(whole), columns: {k1: Vraag 1}"),
    .export(
      "a column that the codebook maps for all sources and one lacks",
      MalformedStudy.export.replacing("code,datum", with: "x,datum"), 0,
      says: "The export has no column for 'respondent', which the codebook maps for all sources."),
    .export(
      "no column for a background variable", MalformedStudy.export.replacing("wijk", with: "regio"), 0,
      says: "The export has no column for wijk, which counts as not shown."),
    .export(
      "columns with personal data", adding("E-mailadres", ["a@x.nl", "", "", "", ""]), 0,
      says: "1 column with personal data was not read: 'E-mailadres'."),
    .export(
      "columns that nobody asked for", adding("Opmerking", five), 0,
      says: "1 column that the codebook does not name was not read: 'Opmerking'."),
    .export(
      "a response without a code", MalformedStudy.with(",2021-03-05,1,2,7,1,x,noord"), 0,
      says: "1 response has no respondent code and cannot be linked to another wave."),
    .export(
      "codes that a spreadsheet rounded", MalformedStudy.with("2.02E+11,2021-03-05,1,2,7,1,x,noord"),
      says:
        "artsen.csv:7: column 'code' (respondent) has 1 code that a spreadsheet turned into rounded numbers"),
    .export(
      "consent that is neither yes nor no", adding("akkoord", ["ja", "ja", "misschien", "nee", "ja"]),
      says: "artsen.csv:4: column 'akkoord' (consent) has 1 cell that says neither yes nor no: 'misschien'",
      sources: "\(whole), columns: {consent: akkoord}"),
    .export(
      "consent that is left open", adding("akkoord", ["ja", "ja", "", "ja", "ja"]), 0,
      says: "1 response says neither yes nor no in column 'akkoord' (consent) and is kept.",
      sources: "\(whole), columns: {consent: akkoord}"),
    .export(
      "no column that tells the wave", MalformedStudy.export,
      says: "there is no column 'Meting', which the codebook says tells the wave",
      sources: waves),
    .export(
      "a column for the wave under another heading", adding("Metingen", ["T0", "T0", "T0", "T0", "T0"]),
      says: "Perhaps 'Metingen' is meant", sources: waves),
    .export(
      "a wave that is not listed", adding("Meting", ["T0", "T0", "T2", "T0", "T0"]),
      says: "artsen.csv:4: column 'Meting' tells the wave, and holds 'T2' (once, on line 4)", sources: waves),
    .export(
      "a response without a wave", adding("Meting", ["T0", "T0", "", "T0", "T0"]),
      says: "holds '' (once, on line 4), which the codebook does not list", sources: waves),
    .export(
      "no column that tells the group", MalformedStudy.export, says: "there is no column 'Groep'",
      sources: groups),
    .export(
      "a group that is not listed", adding("Groep", ["Arts", "Arts", "Tandarts", "Arts", "Arts"]),
      says: "column 'Groep' tells the group, and holds 'Tandarts'", sources: groups),
    .export(
      "a weight that is no number", adding("gewicht", ["1", "1", "zwaar", "1", "1"]),
      says:
        "artsen.csv:4: column 'gewicht' (weight) has 1 cell without a usable number, the first of the form 'aaaaa'",
      sources: "\(whole), columns: {weight: gewicht}"),
    .export(
      "a negative weight", adding("gewicht", ["1", "1", "-1", "1", "1"]), says: "a number of at least 0",
      sources: "\(whole), columns: {weight: gewicht}"),
    .export(
      "a duration in words", adding("duur", ["60", "60", "een uur", "60", "60"]),
      says: "Expected was a number of seconds, or h:mm:ss.", sources: "\(whole), columns: {duration: duur}"),
    .export(
      "a duration in which minutes could be hours", adding("duur", ["60", "60", "1:35", "60", "60"]),
      says: "the first of the form '9:99'", sources: "\(whole), columns: {duration: duur}"),
    .export(
      "a negative duration", adding("duur", ["60", "60", "-60", "60", "60"]),
      says: "the first of the form '-99'",
      sources: "\(whole), columns: {duration: duur}"),
    .export(
      "a duration of nothing", adding("duur", ["60", "60", "0", "60", "60"]), 0,
      says: "1 response has a duration of 0 seconds, which counts as unknown.",
      sources: "\(whole), columns: {duration: duur}"),
    .export(
      "a heading that is mapped and stands twice",
      "ID,Start time,Completion time,Email,Name,Vraag,Vraag,k2,c1,v1,o1,wijk\n"
        + "1,2021-03-01 10:00,2021-03-01 10:10,,,1,1,2,7,1,x,noord\n",
      says: "the heading 'Vraag' stands above the columns 6, 7", sources: "\(whole), columns: {k1: Vraag}"),
  ]
}
