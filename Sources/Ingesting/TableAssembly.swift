import SurveyModel

/// Puts the rows of the exports together to one table for each wave and group.
struct TableAssembly {
  /// The rows of one export that belong to one wave and group.
  private struct Part {
    let export: ExportRows
    let route: Int
    /// The rows; nil where they are all rows of the export.
    let rows: [Int]?

    var count: Int { rows?.count ?? export.origins.count }

    /// Where the rows stand.
    var origins: OriginColumn { rows.map(export.origins.selecting) ?? export.origins }

    /// The values of a column at the rows.
    func values<Value>(_ column: [Value]) -> [Value] {
      rows.map { rows in rows.map { column[$0] } } ?? column
    }
  }

  private let study: Study
  private let exports: [ExportRows]

  init(study: Study, exports: [ExportRows]) {
    self.study = study
    self.exports = exports
  }

  /// The tables of the waves and groups that have an export, by wave, then by group. A combination of a
  /// file in which a column tells wave or group has a table only where it has a row.
  func responses() -> [IngestedResponses] {
    study.waves.flatMap { wave in
      study.groups.compactMap { group in
        let parts = parts(of: Destination(wave: wave.id, group: group.id))
        return parts.isEmpty ? nil : responses(of: parts, wave: wave.id, group: group.id)
      }
    }
  }

  private func parts(of destination: Destination) -> [Part] {
    exports.compactMap { export in
      guard let route = export.destinations.firstIndex(of: destination) else { return nil }
      guard let routes = export.routes else { return Part(export: export, route: route, rows: nil) }
      let rows = routes.indices.filter { Int(routes[$0]) == route }
      return rows.isEmpty ? nil : Part(export: export, route: route, rows: rows)
    }
  }

  private func responses(
    of parts: [Part], wave: Wave.ID, group: RespondentGroup.ID
  ) -> IngestedResponses {
    let variables = study.variables(of: group, at: wave)
    let submitted = fact(of: parts) { $0.submitted?.moments }
    let started = fact(of: parts) { $0.started?.moments }
    let table = ResponseTable(
      wave: wave, group: group, files: parts.map(\.export.file), origins: origins(of: parts),
      respondents: fact(of: parts) { $0.respondents?.digests },
      clusters: fact(of: parts) { $0.clusters?.digests },
      submitted: submitted, started: started,
      durations: durations(of: parts, started: started, submitted: submitted),
      weights: fact(of: parts) { $0.weights?.values },
      answers: variables.map { variable in
        VariableColumn(variable: variable, answers: answers(to: variable, of: parts))
      })
    return IngestedResponses(
      table: table, marks: marks(of: parts), offScale: offScale(of: parts, variables: variables))
  }

  private func origins(of parts: [Part]) -> OriginColumn {
    if parts.count == 1 { return parts[0].origins }
    var joined = OriginColumn()
    joined.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for (file, part) in parts.enumerated() {
      for origin in part.origins {
        joined.append(RowOrigin(file: UInt16(truncatingIfNeeded: file), line: origin.line))
      }
    }
    return joined
  }

  /// A fact of all rows, nil where no export has it.
  private func fact<Value>(
    of parts: [Part], _ column: (ExportColumns) -> FactColumn<Value>?
  ) -> FactColumn<Value>? {
    let columns = parts.map { part in
      column(part.export.columns).map { column in part.rows.map(column.selecting) ?? column }
    }
    if columns.allSatisfy({ $0 == nil }) { return nil }
    if columns.count == 1 { return columns[0] }
    var joined = FactColumn<Value>()
    for (part, column) in zip(parts, columns) {
      joined.append(contentsOf: column ?? FactColumn(lackingIn: part.count))
    }
    return joined
  }

  /// The durations of all rows: as the exports tell or, where none does, from the start of a response to its end.
  private func durations(
    of parts: [Part], started: FactColumn<Timestamp>?, submitted: FactColumn<Timestamp>?
  ) -> DurationColumn? {
    let columns = parts.map(\.export.columns)
    if columns.contains(where: { $0.durations != nil }) {
      return fact(of: parts) { $0.secondsTaken.map { FactColumn($0) } }.map(DurationColumn.init)
    }
    guard columns.contains(where: { $0.secondsTaken != nil }), let started, let submitted else { return nil }
    return DurationColumn(from: started, to: submitted)
  }

  private func marks(of parts: [Part]) -> [IngestedResponses.Marks] {
    if parts.count == 1 { return marks(of: parts[0]) }
    return parts.flatMap { marks(of: $0) }
  }

  private func marks(of part: Part) -> [IngestedResponses.Marks] {
    let columns = part.export.columns
    var marks = [IngestedResponses.Marks](repeating: [], count: part.export.origins.count)
    for (row, refuses) in (columns.consent?.refusals ?? []).enumerated() where refuses {
      marks[row].insert(.noConsent)
    }
    for (row, isPreview) in (columns.previews ?? []).enumerated() where isPreview {
      marks[row].insert(.preview)
    }
    return part.values(marks)
  }

  private func answers(to variable: Variable, of parts: [Part]) -> AnswerColumn {
    let columns = parts.map { part -> AnswerColumn in
      guard let column = part.export.columns.answers(to: variable) else {
        return AnswerColumn.notShown(on: study.scale(of: variable), count: part.count)
      }
      return part.rows.map { column.selecting($0) } ?? column
    }
    return columns.dropFirst().reduce(columns[0], +)
  }

  private func offScale(of parts: [Part], variables: [Variable]) -> [IngestedResponses.OffScaleAnswer] {
    let positions = Dictionary(variables.enumerated().map { ($1, $0) }) { first, _ in first }
    var found: [(row: Int, position: Int, text: String)] = []
    var start = 0
    for part in parts {
      var tableRows: [Int: Int]?
      if let rows = part.rows { tableRows = Dictionary(uniqueKeysWithValues: zip(rows, start...)) }
      for (variable, cells) in part.export.columns.offScale {
        guard let position = positions[variable] else { continue }
        for cell in cells {
          guard let row = tableRows.map({ $0[cell.row] }) ?? start + cell.row else { continue }
          found.append((row, position, cell.text))
        }
      }
      start += part.count
    }
    found.sort { ($0.row, $0.position) < ($1.row, $1.position) }
    return found.map {
      IngestedResponses.OffScaleAnswer(row: $0.row, variable: variables[$0.position], text: $0.text)
    }
  }

  /// The answers to open questions, by wave, group and item.
  func openAnswers() -> OpenAnswers {
    OpenAnswers(
      study.waves.flatMap { wave in
        study.groups.flatMap { group in
          study.items.compactMap { item -> OpenAnswers.Passage? in
            let columns = openColumns(of: item.id, at: Destination(wave: wave.id, group: group.id))
            let shuffle = TextShuffle(columns)
            return shuffle.order.isEmpty
              ? nil
              : OpenAnswers.Passage(
                wave: wave.id, group: group.id, item: item.id, blocks: shuffle.blocks, order: shuffle.order)
          }
        }
      })
  }

  private func openColumns(
    of item: Item.ID, at destination: Destination
  ) -> [(column: OpenColumn, route: Int)] {
    exports.flatMap { export -> [(OpenColumn, Int)] in
      guard let route = export.destinations.firstIndex(of: destination) else { return [] }
      return export.columns.open.filter { $0.source.variable == .item(item) }.map { ($0, route) }
    }
  }
}

extension AnswerColumn {
  /// The column of a question that nobody was shown.
  static func notShown(on scale: AnswerScale, count: Int) -> AnswerColumn {
    let codes = CodeColumn(repeating: .notShown, count: count)
    switch scale.kind {
    case .ordinal, .nominal: return .coded(codes)
    case .numeric: return .numeric(values: [Double](repeating: 0, count: count), codes: codes)
    case .multiple:
      return .multiple(selections: [Selection](repeating: Selection(bits: 0), count: count), codes: codes)
    case .open: return .open(fingerprints: [UInt64](repeating: 0, count: count))
    }
  }
}
