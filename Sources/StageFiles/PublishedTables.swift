import DelimitedText
import SurveyModel
import SurveyResults

/// The published tables of the compare stage: tidy, one estimate a row. An empty field is a number that
/// is not shown; `status` and `reason` say why.
struct PublishedTable {
  let name: String
  let title: String
  let columns: [TidyColumn]
  private var writer = DelimitedWriter(formulas: .neutralised)
  private var column = 0

  init(name: String, title: String, columns: [TidyColumn]) {
    self.name = name
    self.title = title
    self.columns = columns
    writer.appendRecord(columns.map(\.name))
  }

  var bytes: [UInt8] { writer.bytes }

  mutating func text(_ text: String?) {
    if let text { writer.append(text) } else { writer.appendEmpty() }
    column += 1
  }

  mutating func number(_ number: Double?) {
    if let number { writer.append(number: AnswerCells.text(of: number).utf8) } else { writer.appendEmpty() }
    column += 1
  }

  mutating func number(_ number: Int?) {
    if let number { writer.append(number) } else { writer.appendEmpty() }
    column += 1
  }

  mutating func endRecord() {
    precondition(column == columns.count, "a row has a field for every column")
    writer.endRecord()
    column = 0
  }
}

/// `themes.csv`: the mean of each wave and each change, per theme, group and cell of a breakdown.
enum ThemeTable {
  static let columns: [TidyColumn] = [
    .init(name: "theme", kind: .string, description: "Theme, as in the codebook"),
    .init(name: "group", kind: .string, description: "Respondent group, as in the codebook"),
    .init(
      name: "by", kind: .string, description: "Background variable of a breakdown; empty for the whole group"),
    .init(
      name: "by_answer", kind: .string, description: "Code of the answer that makes the cell of the breakdown"
    ),
    .init(
      name: "estimate_of", kind: .string,
      description: "mean: the score at wave 'to'; change: 'to' minus 'from'"),
    .init(name: "from", kind: .string, description: "Earlier wave of a change"),
    .init(name: "to", kind: .string, description: "Wave of a mean, later wave of a change"),
    .init(name: "status", kind: .string, description: "ok, suppressed, not-computed or not-asked"),
    .init(
      name: "reason", kind: .string, description: "Why there are no numbers, or fewer than were computed"),
    .init(
      name: "n_label", kind: .string, description: "What stands for a number of answers that is not shown"),
    .init(name: "design", kind: .string, description: "How the two waves are related"),
    .init(name: "n_from", kind: .integer, description: "Respondents with a score at the earlier wave"),
    .init(name: "n_to", kind: .integer, description: "Respondents with a score at wave 'to'"),
    .init(name: "n_linked", kind: .integer, description: "Respondents with a score at both waves"),
    .init(name: "estimate", kind: .number, description: "Mean (0 to 100) or change in points"),
    .init(name: "sd", kind: .number, description: "Standard deviation of the scores"),
    .init(name: "se", kind: .number, description: "Standard error of the estimate"),
    .init(name: "df", kind: .number, description: "Degrees of freedom"),
    .init(name: "low", kind: .number, description: "Lower limit of the interval"),
    .init(name: "high", kind: .number, description: "Upper limit of the interval"),
    .init(name: "low90", kind: .number, description: "Lower limit of the 90 % interval"),
    .init(name: "high90", kind: .number, description: "Upper limit of the 90 % interval"),
    .init(name: "p", kind: .number, description: "Two-sided p-value"),
    .init(name: "p_adjusted", kind: .number, description: "p-value corrected for the number of themes"),
    .init(name: "hedges_g", kind: .number, description: "Hedges' g"),
    .init(name: "superiority", kind: .number, description: "Chance that a later answer is higher, ties half"),
    .init(name: "detectable", kind: .number, description: "Smallest true change found with a chance of 80 %"),
    .init(name: "verdict", kind: .string, description: "What can be said of the change"),
    .init(name: "modifiers", kind: .string, description: "Reservations, with ; between them"),
    .init(
      name: "dont_know_from", kind: .number,
      description: "Share of answers without a value, such as don't know, at the earlier wave; 0 to 1"),
    .init(name: "dont_know_to", kind: .number, description: "The same at wave 'to'"),
    .init(
      name: "without_drifting_items", kind: .number,
      description: "Change of the theme without the items that moved apart from the rest"),
    .init(
      name: "verdict_without_finite_population", kind: .string,
      description: "Verdict for an endless population"),
    .init(
      name: "verdict_without_careless", kind: .string,
      description: "Verdict without the responses that look careless"),
    .init(
      name: "without_careless", kind: .number, description: "Change without the responses that look careless"),
    .init(
      name: "verdict_with_careless", kind: .string,
      description: "Verdict with the responses that are left out as careless"),
    .init(
      name: "with_careless", kind: .number,
      description: "Change with the responses that are left out as careless"),
  ]

  static func table(of results: Results) -> PublishedTable {
    var table = PublishedTable(
      name: "themes", title: "Theme scores and their changes", columns: columns)
    for record in results.themes {
      for wave in record.waves {
        start(&table, record, of: "mean", from: nil, to: wave.wave, status: wave.value)
        let numbers = wave.value.numbers
        table.text(nil)
        table.number(Int?.none)
        table.number(numbers?.n)
        table.number(Int?.none)
        for number in [numbers?.mean, numbers?.sd, numbers?.se, nil, numbers?.low, numbers?.high] {
          table.number(number)
        }
        for _ in 0..<7 { table.number(Double?.none) }
        table.text(nil)
        table.text(nil)
        for _ in 0..<3 { table.number(Double?.none) }
        table.text(nil)
        for _ in 0..<2 {
          table.text(nil)
          table.number(Double?.none)
        }
        table.endRecord()
      }
      for change in record.changes {
        start(&table, record, of: "change", from: change.from, to: change.to, status: change.value)
        let numbers = change.value.numbers
        table.text(numbers?.design.rawValue)
        table.number(numbers?.nFrom)
        table.number(numbers?.nTo)
        table.number(numbers?.nLinked)
        let estimates: [Double?] = [
          numbers?.estimate, nil, numbers?.se, numbers?.df, numbers?.low, numbers?.high, numbers?.low90,
          numbers?.high90, numbers?.p, numbers?.pAdjusted, numbers?.effect?.hedgesG,
          numbers?.effect?.superiority, numbers?.detectable,
        ]
        for number in estimates { table.number(number) }
        table.text(change.verdict?.rawValue)
        table.text(numbers?.modifiers.map(\.rawValue).joined(separator: ";"))
        let checks = numbers?.checks
        table.number(checks?.dontKnow?.from)
        table.number(checks?.dontKnow?.to)
        table.number(checks?.withoutDriftingItems)
        table.text(checks?.verdictWithoutFinitePopulation?.rawValue)
        table.text(checks?.withoutCareless?.verdict.rawValue)
        table.number(checks?.withoutCareless?.estimate)
        table.text(checks?.withCareless?.verdict.rawValue)
        table.number(checks?.withCareless?.estimate)
        table.endRecord()
      }
    }
    return table
  }

  private static func start(
    _ table: inout PublishedTable, _ record: ThemeRecord<Published<WaveNumbers>, Published<ChangeNumbers>>,
    of estimate: String, from: Wave.ID?, to: Wave.ID, status: Published<some Any>
  ) {
    table.text(record.theme.text)
    table.text(record.group.text)
    table.text(record.by?.variable.text)
    table.text(record.by?.code)
    table.text(estimate)
    table.text(from?.text)
    table.text(to.text)
    table.text(status.status.rawValue)
    table.text(status.reason?.rawValue)
    table.text(status.nLabel)
  }
}
