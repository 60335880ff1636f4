import SurveyModel

/// The table `reliability.csv`: a row a theme, group and wave, and under it a row for each of its
/// items.
enum ReliabilityFile {
  static let columns = [
    "wave", "group", "theme", "item", "items", "n", "alpha", "alpha_low", "alpha_high", "omega", "item_rest",
    "alpha_if_dropped",
  ]

  static func bytes(of responses: [ScoredResponses]) -> [UInt8] {
    var text = TableText()
    for column in columns { text.field(column) }
    text.endRecord()
    for scored in responses {
      for reliability in scored.reliability {
        append(reliability, of: scored, item: nil, to: &text)
        for item in reliability.item { append(reliability, of: scored, item: item, to: &text) }
      }
    }
    return text.bytes
  }

  private static func append(
    _ reliability: Reliability, of scored: ScoredResponses, item: Reliability.ItemStatistics?,
    to text: inout TableText
  ) {
    text.field(scored.wave.text)
    text.field(scored.group.text)
    text.field(reliability.theme.text)
    text.field(item?.item.text ?? "")
    text.field(String(reliability.items))
    text.field(String(reliability.n))
    text.field(item == nil ? reliability.alpha : nil)
    text.field(item == nil ? reliability.alphaLow : nil)
    text.field(item == nil ? reliability.alphaHigh : nil)
    text.field(item == nil ? reliability.omega : nil)
    text.field(item?.itemRest)
    text.field(item?.alphaIfDropped)
    text.endRecord()
  }

  static func reliability(
    from bytes: [UInt8], tables: [TableFacts], reader: TableReader
  ) throws(StageFileError) -> [[Reliability]] {
    var found = tables.map { _ in [Reliability]() }
    try reader.read(bytes, columns: columns) { record throws(StageFileError) in
      func number(_ position: Int) throws(StageFileError) -> Double? {
        if record[position].isEmpty { return nil }
        guard let number = FactCells.number(record[position]) else {
          throw reader.damaged("'\(columns[position])' cannot be read", line: record.line)
        }
        return number
      }
      let wave = record.text(0)
      let group = record.text(1)
      guard let table = tables.firstIndex(where: { $0.wave == wave && $0.group == group }),
        let items = Int(record.text(4)), let n = Int(record.text(5))
      else { throw reader.damaged("no reliability", line: record.line) }
      let theme = Theme.ID(record.text(2))
      if record[3].isEmpty {
        found[table].append(
          Reliability(
            theme: theme, items: items, n: n, alpha: try number(6), alphaLow: try number(7),
            alphaHigh: try number(8), omega: try number(9), item: []))
      } else if let last = found[table].last, last.theme == theme {
        let item = Reliability.ItemStatistics(
          item: .init(record.text(3)), itemRest: try number(10), alphaIfDropped: try number(11))
        found[table][found[table].count - 1] = Reliability(
          theme: theme, items: last.items, n: last.n, alpha: last.alpha, alphaLow: last.alphaLow,
          alphaHigh: last.alphaHigh, omega: last.omega, item: last.item + [item])
      } else {
        throw reader.damaged("an item without its theme", line: record.line)
      }
    }
    return found
  }
}
