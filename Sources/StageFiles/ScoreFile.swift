import DelimitedText
import SurveyModel

/// The table `scores.csv`: one row a response that counts, with a score for each theme.
struct ScoreFile {
  static let facts = ["wave", "group", "respondent", "cluster", "weight", "flags", "strong_flags"]

  let study: Study
  let variables: [Variable]

  init(study: Study) {
    self.study = study
    variables = study.items.map { .item($0.id) } + study.background.map { .background($0.id) }
  }

  /// Scores stand under `score:` and the theme, so that no theme can be taken for an item.
  var columns: [String] {
    Self.facts + study.themes.map { "score:\($0.id)" } + variables.map(\.description)
  }

  func bytes(of responses: [ScoredResponses]) -> [UInt8] {
    var text = TableText(reserving: 1 << 16)
    for column in columns { text.quoted(column) }
    text.endRecord()
    for scored in responses { append(scored, to: &text) }
    return text.bytes
  }

  private func append(_ scored: ScoredResponses, to text: inout TableText) {
    let scores = study.themes.map { theme in
      scored.scores(of: theme.id).map { column in
        (column: column, texts: column.levels.map { Array(AnswerCells.text(of: $0).utf8) })
      }
    }
    let answers = variables.map { variable in
      scored.answers(to: variable).map {
        (column: $0, cells: AnswerCells(scale: study.scale(of: variable)))
      }
    }
    for row in 0..<scored.count {
      text.field(scored.wave.text)
      text.field(scored.group.text)
      text.field { bytes in if let digest = scored.respondents?[row] { bytes += digest.description.utf8 } }
      text.field { bytes in if let digest = scored.clusters?[row] { bytes += digest.description.utf8 } }
      text.field(scored.weights?[row])
      text.field { FactCells.append(scored.flags[row], strong: false, to: &$0) }
      text.field { FactCells.append(scored.flags[row], strong: true, to: &$0) }
      for score in scores {
        text.field { bytes in
          if let score, score.column.positions[row] != ScoreColumn.none {
            bytes += score.texts[Int(score.column.positions[row])]
          }
        }
      }
      for answer in answers {
        text.field { bytes in
          if let answer { answer.cells.append(answer.column, row: row, raw: nil, to: &bytes) }
        }
      }
      text.endRecord()
    }
  }

  func responses(
    from bytes: [UInt8], facts: [TableFacts], reliability: [[Reliability]], reader: TableReader
  ) throws(StageFileError) -> [ScoredResponses] {
    var builders = facts.map { ScoredResponsesBuilder(facts: $0, study: study, variables: variables) }
    var current = 0
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
      try builders[current].append(record, reader: reader)
    }
    for builder in builders where builder.count != builder.facts.responses {
      throw reader.damaged(
        "\(builder.count) responses of \(builder.facts.group) at \(builder.facts.wave), "
          + "expected \(builder.facts.responses)")
    }
    return zip(builders, reliability).map { $0.responses(reliability: $1) }
  }
}

/// Puts the scored rows of one wave and group together again.
private struct ScoredResponsesBuilder {
  let facts: TableFacts
  private let study: Study
  private let variables: [Variable]
  private let themes: [Theme.ID]
  private var respondents = FactColumn<KeyedDigest>()
  private var clusters = FactColumn<KeyedDigest>()
  private var weights: [Double?] = []
  private var flags: [CleanedResponses.Flags] = []
  private var scores: [[Double?]]
  private var answers: [(position: Int, builder: AnswerColumnBuilder)] = []

  init(facts: TableFacts, study: Study, variables: [Variable]) {
    self.facts = facts
    self.study = study
    self.variables = variables
    themes = study.themes.map(\.id)
    scores = themes.map { _ in [] }
    let asked = Set(study.variables(of: .init(facts.group), at: .init(facts.wave)))
    for (position, variable) in variables.enumerated() where asked.contains(variable) {
      answers.append((position, AnswerColumnBuilder(scale: study.scale(of: variable))))
    }
  }

  var count: Int { flags.count }

  mutating func append(_ record: TableReader.Record, reader: TableReader) throws(StageFileError) {
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
    respondents.append(try value(2, "respondent", FactCells.digest))
    clusters.append(try value(3, "cluster", FactCells.digest))
    weights.append(try value(4, "weight", FactCells.number))
    guard let flag = FactCells.flags(record[5], strong: record[6]) else {
      throw reader.damaged("'flags' cannot be read", line: record.line)
    }
    flags.append(flag)
    let firstScore = ScoreFile.facts.count
    for (index, theme) in themes.enumerated() {
      scores[index].append(try value(firstScore + index, "score:\(theme)", FactCells.number))
    }
    for index in answers.indices {
      let position = answers[index].position
      guard answers[index].builder.append(record[firstScore + themes.count + position]) else {
        throw reader.damaged("'\(variables[position])' cannot be read", line: record.line)
      }
    }
  }

  func responses(reliability: [Reliability]) -> ScoredResponses {
    let wave = Wave.ID(facts.wave)
    let group = RespondentGroup.ID(facts.group)
    return ScoredResponses(
      wave: wave, group: group,
      respondents: facts.columns.contains("respondent") ? respondents : nil,
      clusters: facts.columns.contains("cluster") ? clusters : nil,
      weights: facts.columns.contains("weight") ? weights.map { $0 ?? 0 } : nil, flags: flags,
      themes: zip(themes, scores).compactMap { theme, scores in
        study.items(of: theme, group: group, wave: wave).isEmpty
          ? nil : .init(theme: theme, scores: ScoreColumn(scores))
      },
      answers: answers.map {
        VariableColumn(variable: variables[$0.position], answers: $0.builder.column)
      },
      reliability: reliability)
  }
}
