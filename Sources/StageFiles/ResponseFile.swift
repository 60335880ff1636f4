import DelimitedText
import SurveyModel

/// The table `responses.csv` of the stages ingest and clean: one row a response, waves in time order,
/// in each the groups in codebook order, in each the order of the exports.
struct ResponseFile {
  /// What stands beside the answers of a response.
  enum Extra {
    /// The marks of ingest.
    case marks
    /// The flags of clean.
    case flags

    var columns: [String] {
      switch self {
      case .marks: ["marks"]
      case .flags: ["flags", "strong_flags"]
      }
    }
  }

  static let facts = [
    "wave", "group", "file", "line", "respondent", "cluster", "submitted", "started", "duration", "weight",
  ]

  let study: Study
  let extra: Extra
  let variables: [Variable]

  init(study: Study, extra: Extra) {
    self.study = study
    self.extra = extra
    variables =
      study.items.map { .item($0.id) } + study.background.map { .background($0.id) }
  }

  var columns: [String] { Self.facts + extra.columns + variables.map(\.description) }

  /// Writes the rows of one table after the rows before.
  func append(
    _ table: ResponseTable, offScale: [IngestedResponses.OffScaleAnswer] = [], to text: inout TableText,
    extra appendExtra: (Int, inout TableText) -> Void
  ) {
    var raw: [Variable: [Int: String]] = [:]
    for answer in offScale { raw[answer.variable, default: [:]][answer.row] = answer.text }
    let answers = variables.map { variable in
      table.answers(to: variable).map {
        (column: $0, cells: AnswerCells(scale: study.scale(of: variable)), raw: raw[variable])
      }
    }
    let files = table.files.map { file in
      var writer = DelimitedWriter(formulas: .verbatim)
      writer.append(file)
      return writer.bytes
    }
    for row in 0..<table.count {
      text.field(table.wave.text)
      text.field(table.group.text)
      text.field { $0 += files[Int(table.origins[row].file)] }
      text.field { $0 += String(table.origins[row].line).utf8 }
      text.field { bytes in if let digest = table.respondents?[row] { bytes += digest.description.utf8 } }
      text.field { bytes in if let digest = table.clusters?[row] { bytes += digest.description.utf8 } }
      text.field { bytes in if let moment = table.submitted?[row] { FactCells.append(moment, to: &bytes) } }
      text.field { bytes in if let moment = table.started?[row] { FactCells.append(moment, to: &bytes) } }
      text.field(table.durations?[row])
      text.field(table.weights?[row])
      appendExtra(row, &text)
      for answer in answers {
        if let answer {
          let shown = answer.raw?[row]
          if let shown {
            text.quoted(AnswerCells.offScale + shown)
          } else {
            text.field { answer.cells.append(answer.column, row: row, raw: nil, to: &$0) }
          }
        } else {
          text.field()
        }
      }
      text.endRecord()
    }
  }

  func heading() -> TableText {
    var text = TableText(reserving: 1 << 16)
    for column in columns { text.quoted(column) }
    text.endRecord()
    return text
  }

  /// The tables that were written, with what stands beside the answers.
  func tables(
    from bytes: [UInt8], facts: [TableFacts], reader: TableReader
  ) throws(StageFileError) -> [ResponseTableBuilder] {
    var builders = facts.map { ResponseTableBuilder(facts: $0, study: study, variables: variables) }
    var current = 0
    let extraColumns = extra.columns.count
    try reader.read(bytes, columns: columns) { record throws(StageFileError) in
      let wave = record.text(0)
      let group = record.text(1)
      while current < builders.count,
        builders[current].facts.wave != wave || builders[current].facts.group != group
      {
        current += 1
      }
      guard current < builders.count else {
        throw reader.damaged("wave '\(wave)' and group '\(group)' out of order", line: record.line)
      }
      try builders[current].append(record, extra: extra, extraColumns: extraColumns, reader: reader)
    }
    for builder in builders where builder.count != builder.facts.responses {
      throw reader.damaged(
        "\(builder.count) responses of \(builder.facts.group) at \(builder.facts.wave), "
          + "expected \(builder.facts.responses)")
    }
    return builders
  }
}
