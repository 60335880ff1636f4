import SurveyModel
import SurveyResults

/// `items.csv`: per item, group and wave the mean, the shares and each count, and the changes.
enum ItemTable {
  static let columns: [TidyColumn] = [
    .init(name: "item", kind: .string, description: "Item, as in the codebook"),
    .init(name: "theme", kind: .string, description: "Theme of the item; empty where it has none"),
    .init(name: "group", kind: .string, description: "Respondent group, as in the codebook"),
    .init(
      name: "estimate_of", kind: .string,
      description:
        "mean, top, bottom: at wave 'to'; count, missing: answers with 'code' at wave 'to'; "
        + "change, top-change: 'to' minus 'from'"),
    .init(name: "code", kind: .string, description: "Code of the answer that is counted"),
    .init(name: "from", kind: .string, description: "Earlier wave of a change"),
    .init(name: "to", kind: .string, description: "Wave of an estimate, later wave of a change"),
    .init(name: "status", kind: .string, description: "ok, suppressed, not-computed or not-asked"),
    .init(
      name: "reason", kind: .string, description: "Why there are no numbers, or fewer than were computed"),
    .init(
      name: "n_label", kind: .string, description: "What stands for a number of answers that is not shown"),
    .init(name: "n_from", kind: .integer, description: "Answers with a value at the earlier wave"),
    .init(name: "n_to", kind: .integer, description: "Answers with a value at wave 'to'"),
    .init(
      name: "estimate", kind: .number,
      description: "Mean on 0 to 100, change in points, share of 0 to 1, or count"),
    .init(name: "sd", kind: .number, description: "Standard deviation on 0 to 100"),
    .init(name: "low", kind: .number, description: "Lower limit of the interval"),
    .init(name: "high", kind: .number, description: "Upper limit of the interval"),
    .init(name: "p", kind: .number, description: "Two-sided p-value of the robust test"),
    .init(name: "p_adjusted", kind: .number, description: "p-value corrected for the items of the theme"),
    .init(name: "method", kind: .string, description: "Method of the interval or the test"),
  ]

  typealias Record = ItemRecord<Published<ItemWaveNumbers>, Published<ItemChangeNumbers>>

  static func table(of results: Results) -> PublishedTable {
    var table = PublishedTable(name: "items", title: "Answers to items and their changes", columns: columns)
    for record in results.items {
      for wave in record.waves { append(wave, of: record, to: &table) }
      for change in record.changes { append(change, of: record, to: &table) }
    }
    return table
  }

  private static func append(
    _ wave: AtWave<Published<ItemWaveNumbers>>, of record: Record, to table: inout PublishedTable
  ) {
    let numbers = wave.value.numbers
    func row(_ estimate: String, code: String? = nil, _ value: Double?, sd: Double? = nil) {
      start(&table, record, of: estimate, code: code, from: nil, to: wave.wave, status: wave.value)
      table.number(Int?.none)
      table.number(numbers?.n)
      table.number(value)
      table.number(sd)
      for _ in 0..<4 { table.number(Double?.none) }
      table.text(nil)
      table.endRecord()
    }
    row("mean", numbers?.mean, sd: numbers?.sd)
    row("top", numbers?.top)
    row("bottom", numbers?.bottom)
    for count in numbers?.counts ?? [] { row("count", code: count.code, count.count.map(Double.init)) }
    for count in numbers?.missing ?? [] { row("missing", code: count.code, count.count.map(Double.init)) }
  }

  private static func append(
    _ change: Between<Published<ItemChangeNumbers>>, of record: Record, to table: inout PublishedTable
  ) {
    let numbers = change.value.numbers
    start(
      &table, record, of: "change", code: nil, from: change.from, to: change.to, status: change.value)
    table.number(numbers?.change.nFrom)
    table.number(numbers?.change.nTo)
    let estimates: [Double?] = [
      numbers?.change.estimate, nil, numbers?.change.low, numbers?.change.high,
      numbers?.change.robust?.p ?? numbers?.change.p, numbers?.change.pAdjusted,
    ]
    for number in estimates { table.number(number) }
    table.text(numbers?.change.robust?.method)
    table.endRecord()

    start(
      &table, record, of: "top-change", code: nil, from: change.from, to: change.to, status: change.value)
    table.number(numbers?.change.nFrom)
    table.number(numbers?.change.nTo)
    let top = numbers?.topDifference
    for number in [top?.estimate, nil, top?.low, top?.high, nil, nil] { table.number(number) }
    table.text(top?.method)
    table.endRecord()
  }

  private static func start(
    _ table: inout PublishedTable, _ record: Record, of estimate: String, code: String?, from: Wave.ID?,
    to: Wave.ID, status: Published<some Any>
  ) {
    table.text(record.item.text)
    table.text(record.theme?.text)
    table.text(record.group.text)
    table.text(estimate)
    table.text(code)
    table.text(from?.text)
    table.text(to.text)
    table.text(status.status.rawValue)
    table.text(status.reason?.rawValue)
    table.text(status.nLabel)
  }
}
