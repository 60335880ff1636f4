extension AnswerColumn {
  /// The rows of `one`, and those of `other` behind them: two columns on one scale.
  public static func + (one: AnswerColumn, other: AnswerColumn) -> AnswerColumn {
    switch (one, other) {
    case (.coded(let codes), .coded(let others)): return .coded(codes + others)
    case (.numeric(let values, let codes), .numeric(let others, let otherCodes)):
      return .numeric(values: values + others, codes: codes + otherCodes)
    case (.multiple(let selections, let codes), .multiple(let others, let otherCodes)):
      return .multiple(selections: selections + others, codes: codes + otherCodes)
    case (.open(let texts), .open(let others)): return .open(fingerprints: texts + others)
    case (.coded, _), (.numeric, _), (.multiple, _), (.open, _):
      preconditionFailure("the columns of a question are on one scale")
    }
  }
}

extension ResponseTable {
  /// The responses of both tables, which are of one group and wave and of the same exports, in any order.
  func joined(with other: ResponseTable) -> ResponseTable {
    precondition(
      wave == other.wave && group == other.group && files == other.files, "the tables are parts of one")
    func joined<Value>(_ column: KeyPath<ResponseTable, FactColumn<Value>?>) -> FactColumn<Value>? {
      guard var values = self[keyPath: column], let others = other[keyPath: column] else { return nil }
      values.append(contentsOf: others)
      return values
    }
    var seconds: DurationColumn?
    if let durations, let others = other.durations {
      seconds = DurationColumn(FactColumn(Array(durations) + Array(others)))
    }
    return ResponseTable(
      wave: wave, group: group, files: files, origins: OriginColumn(Array(origins) + Array(other.origins)),
      respondents: joined(\.respondents), clusters: joined(\.clusters), submitted: joined(\.submitted),
      started: joined(\.started), durations: seconds, weights: joined(\.weights),
      answers: zip(answers, other.answers).map {
        VariableColumn(variable: $0.variable, answers: $0.answers + $1.answers)
      })
  }
}
