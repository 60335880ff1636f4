import SurveyModel

/// The columns of one export, as they are read row by row.
struct ExportColumns: Sendable {
  private(set) var coded: [CodedColumn] = []
  private(set) var numeric: [NumericColumn] = []
  private(set) var multiple: [MultipleColumn] = []
  private(set) var open: [OpenColumn] = []
  private(set) var respondents: KeyedColumn?
  private(set) var clusters: KeyedColumn?
  private(set) var submitted: MomentColumn?
  private(set) var started: MomentColumn?
  private(set) var durations: NumberColumn?
  private(set) var weights: NumberColumn?
  private(set) var consent: ConsentColumn?

  /// No columns.
  init() {}

  /// The columns of an export of `source` with these headings.
  init(
    _ matched: MatchedHeadings, of source: Source, headings: [String], destinations: [Destination],
    study: Study, scales: ScaleTables, keys: LinkKeys
  ) {
    for (column, role) in matched.roles {
      switch role {
      case .respondent:
        respondents = KeyedColumn(column: column, hashes: destinations.map { keys.respondents(of: $0.group) })
      case .cluster:
        clusters = KeyedColumn(column: column, hashes: destinations.map { keys.clusters(of: $0.group) })
      case .submitted: submitted = MomentColumn(role: role, column: column, form: source.dates)
      case .started: started = MomentColumn(role: role, column: column, form: source.dates)
      case .duration: durations = NumberColumn(role: role, column: column)
      case .weight: weights = NumberColumn(role: role, column: column)
      case .consent: consent = ConsentColumn(column: column)
      case .answers(let variable):
        let isRead = destinations.map { study.variables(of: $0.group, at: $0.wave).contains(variable) }
        add(
          AnswerSource(variable: variable, column: column, heading: headings[column], isRead: isRead),
          scale: study.scale(of: variable), scales: scales, keys: keys)
      }
    }
  }

  private mutating func add(
    _ source: AnswerSource, scale: AnswerScale, scales: ScaleTables, keys: LinkKeys
  ) {
    let table = scales.table(of: scale.id)
    switch scale.kind {
    case .ordinal, .nominal:
      coded.append(CodedColumn(source, lookup: table.lookup, short: table.short))
    case .numeric(let low, let high):
      numeric.append(NumericColumn(source, lookup: table.lookup, range: low...high))
    case .multiple: multiple.append(MultipleColumn(source, lookup: table.lookup))
    case .open: open.append(OpenColumn(source, lookup: table.lookup, keys: keys))
    }
  }

  /// Reads the cells of `block`, column by column.
  mutating func read(_ block: RowBlock) {
    for column in coded.indices { coded[column].read(block) }
    for column in numeric.indices { numeric[column].read(block) }
    for column in multiple.indices { multiple[column].read(block) }
    for column in open.indices { open[column].read(block) }
    respondents?.read(block)
    clusters?.read(block)
    submitted?.read(block)
    started?.read(block)
    durations?.read(block)
    weights?.read(block)
    consent?.read(block)
  }

  /// The answers to `variable` of all rows of the file, or nil where it has no column.
  func answers(to variable: Variable) -> AnswerColumn? {
    if let column = coded.first(where: { $0.source.variable == variable }) { return .coded(column.codes) }
    if let column = numeric.first(where: { $0.source.variable == variable }) {
      return .numeric(values: column.values, codes: column.codes)
    }
    if let column = multiple.first(where: { $0.source.variable == variable }) {
      return .multiple(selections: column.selections, codes: column.codes)
    }
    if let column = open.first(where: { $0.source.variable == variable }) {
      return .open(fingerprints: column.fingerprints)
    }
    return nil
  }

  /// The cells off their scales, by variable.
  var offScale: [(variable: Variable, cells: [OffScaleCell])] {
    coded.map { ($0.source.variable, $0.offScale) } + numeric.map { ($0.source.variable, $0.offScale) }
      + multiple.map { ($0.source.variable, $0.offScale) }
  }
}

/// What the cells of each scale of a study stand for, made once.
struct ScaleTables: Sendable {
  struct Table: Sendable {
    let lookup: AnswerLookup
    let short: ShortCells
  }

  private let tables: [AnswerScale.ID: Table]

  init(_ study: Study) {
    let made = study.scales.map { scale in
      let lookup = AnswerLookup(scale)
      return (scale.id, Table(lookup: lookup, short: ShortCells(lookup)))
    }
    tables = Dictionary(made) { first, _ in first }
  }

  func table(of id: AnswerScale.ID) -> Table {
    guard let table = tables[id] else { preconditionFailure("the study has no scale \(id)") }
    return table
  }
}
