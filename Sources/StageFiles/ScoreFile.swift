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

  /// The pieces of the file.
  func pieces(of responses: [ScoredResponses]) -> [StageFile.Piece] {
    let heading = TableText.heading(columns)
    return [{ $0.append(heading) }] + responses.flatMap(pieces)
  }

  private func pieces(of scored: ScoredResponses) -> [StageFile.Piece] {
    var cells = TableCells()
    for theme in study.themes {
      if let scores = scored.scores(of: theme.id) { cells.add(scores) } else { cells.addEmpty() }
    }
    for variable in variables {
      if let answers = scored.answers(to: variable) {
        cells.add(answers, on: study.scale(of: variable))
      } else {
        cells.addEmpty()
      }
    }
    let place = Array("\(scored.wave.text),\(scored.group.text),".utf8)
    return StageFile.pieces(ofRows: scored.count) { [cells] rows, buffer in
      let (respondents, clusters) = (scored.respondents, scored.clusters)
      let (weights, flags) = (scored.weights, scored.flags)
      cells.append(rows, to: &buffer) { row, buffer in
        buffer.append(place)
        if let digest = respondents?[row] { FactCells.append(digest, to: &buffer) }
        buffer.append(UInt8(ascii: ","))
        if let digest = clusters?[row] { FactCells.append(digest, to: &buffer) }
        buffer.append(UInt8(ascii: ","))
        if let weight = weights?[row] { buffer.append(weight) }
        FactCells.append(flags[row], to: &buffer)
      }
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
