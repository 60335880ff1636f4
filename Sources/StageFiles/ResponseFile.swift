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

  /// The heading as a piece of the file.
  var heading: StageFile.Piece {
    let bytes = TableText.heading(columns)
    return { $0.append(bytes) }
  }

  /// The rows of one table as pieces of the file; `appendExtra` appends the cells of a row that stand beside its
  /// answers, each with a comma before it.
  func pieces(
    of table: ResponseTable, offScale: [IngestedResponses.OffScaleAnswer] = [],
    extra appendExtra: @escaping @Sendable (Int, inout TextBuffer) -> Void
  ) -> [StageFile.Piece] {
    var raw: [Variable: [Int: String]] = [:]
    for answer in offScale { raw[answer.variable, default: [:]][answer.row] = answer.text }
    var cells = TableCells()
    for variable in variables {
      if let answers = table.answers(to: variable) {
        cells.add(answers, on: study.scale(of: variable), raw: raw[variable] ?? [:])
      } else {
        cells.addEmpty()
      }
    }
    let facts = ResponseFacts(of: table)
    return StageFile.pieces(ofRows: table.count) { [cells] rows, buffer in
      facts.append(rows, to: &buffer, rest: cells, extra: appendExtra)
    }
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
