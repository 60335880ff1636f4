import SurveyModel

/// Puts the rows of one wave and group together again.
struct ResponseTableBuilder {
  let facts: TableFacts
  private let variables: [Variable]
  private var origins = OriginColumn()
  private var respondents = FactColumn<KeyedDigest>()
  private var clusters = FactColumn<KeyedDigest>()
  private var submitted = FactColumn<Timestamp>()
  private var started = FactColumn<Timestamp>()
  private var durations = FactColumn<Double>()
  private var weights = FactColumn<Double>()
  private var answers: [(position: Int, builder: AnswerColumnBuilder)] = []
  private(set) var marks: [IngestedResponses.Marks] = []
  private(set) var flags: [CleanedResponses.Flags] = []
  private(set) var offScale: [IngestedResponses.OffScaleAnswer] = []

  init(facts: TableFacts, study: Study, variables: [Variable]) {
    self.facts = facts
    self.variables = variables
    let asked = Set(study.variables(of: .init(facts.group), at: .init(facts.wave)))
    for (position, variable) in variables.enumerated() where asked.contains(variable) {
      answers.append((position, AnswerColumnBuilder(scale: study.scale(of: variable))))
    }
  }

  var count: Int { origins.count }

  /// Adds a row.
  mutating func append(
    _ record: TableReader.Record, extra: ResponseFile.Extra, extraColumns: Int, reader: TableReader
  ) throws(StageFileError) {
    let row = origins.count
    guard let file = facts.files.firstIndex(of: record.text(2)), let line = UInt32(record.text(3)) else {
      throw reader.damaged("no place in an export", line: record.line)
    }
    origins.append(RowOrigin(file: UInt16(file), line: line))
    func value<Value>(
      _ position: Int, _ name: String, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
    )
      throws(StageFileError) -> Value?
    {
      let cell = record[position]
      if cell.isEmpty { return nil }
      guard let value = read(cell) else {
        throw reader.damaged("'\(name)' cannot be read", line: record.line)
      }
      return value
    }
    respondents.append(try value(4, "respondent", FactCells.digest))
    clusters.append(try value(5, "cluster", FactCells.digest))
    submitted.append(try value(6, "submitted", FactCells.timestamp))
    started.append(try value(7, "started", FactCells.timestamp))
    durations.append(try value(8, "duration", FactCells.number))
    weights.append(try value(9, "weight", FactCells.number))
    let extraAt = ResponseFile.facts.count
    switch extra {
    case .marks:
      guard let mark = Marks.read(record.text(extraAt)) else {
        throw reader.damaged("'marks' cannot be read", line: record.line)
      }
      marks.append(mark)
    case .flags:
      guard let flag = FactCells.flags(record[extraAt], strong: record[extraAt + 1]) else {
        throw reader.damaged("'flags' cannot be read", line: record.line)
      }
      flags.append(flag)
    }
    for index in answers.indices {
      let position = answers[index].position
      let cell = record[extraAt + extraColumns + position]
      guard answers[index].builder.append(cell) else {
        throw reader.damaged("'\(variables[position])' cannot be read", line: record.line)
      }
      if cell.first == UInt8(ascii: "!"), cell.count > 1 {
        offScale.append(
          .init(
            row: row, variable: variables[position], text: String(decoding: cell.dropFirst(), as: UTF8.self)))
      }
    }
  }

  /// The table of all rows.
  var table: ResponseTable {
    func column<Value>(_ name: String, _ values: FactColumn<Value>) -> FactColumn<Value>? {
      facts.columns.contains(name) ? values : nil
    }
    return ResponseTable(
      wave: .init(facts.wave), group: .init(facts.group), files: facts.files, origins: origins,
      respondents: column("respondent", respondents), clusters: column("cluster", clusters),
      submitted: column("submitted", submitted), started: column("started", started),
      durations: column("duration", durations).map(DurationColumn.init), weights: column("weight", weights),
      answers: answers.map {
        VariableColumn(variable: variables[$0.position], answers: $0.builder.column)
      })
  }

  /// The marks of ingest as text.
  enum Marks {
    static let names: [(IngestedResponses.Marks, String)] = [
      (.preview, "preview"), (.noConsent, "no-consent"),
    ]

    static func text(_ marks: IngestedResponses.Marks) -> String {
      names.filter { marks.contains($0.0) }.map(\.1).joined(separator: ";")
    }

    static func read(_ text: String) -> IngestedResponses.Marks? {
      var marks: IngestedResponses.Marks = []
      for part in text.split(separator: ";") {
        guard let mark = names.first(where: { $0.1 == part }) else { return nil }
        marks.insert(mark.0)
      }
      return marks
    }
  }
}
