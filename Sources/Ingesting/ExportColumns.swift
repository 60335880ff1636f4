import SurveyModel

/// The columns of one export, as they are read row by row.
struct ExportColumns: Sendable {
  private(set) var coded: [CodedColumn] = []
  private(set) var numeric: [NumericColumn] = []
  private(set) var multiple: [MultipleColumn] = []
  private(set) var ticked: [TickedColumn] = []
  private(set) var open: [OpenColumn] = []
  private(set) var respondents: KeyedColumn?
  private(set) var clusters: KeyedColumn?
  private(set) var submitted: MomentColumn?
  private(set) var started: MomentColumn?
  private(set) var durations: NumberColumn?
  private(set) var weights: NumberColumn?
  private(set) var consent: ConsentColumn?
  private(set) var status: [StatusColumn] = []
  private(set) var finished: StatusColumn?
  private var tellsUnseenAnswers = false

  /// No columns.
  init() {}

  /// The columns of an export of `source` that is laid out like this.
  init(
    _ matched: MatchedHeadings, of source: Source, layout: ExportLayout, destinations: [Destination],
    study: Study, scales: ScaleTables, keys: LinkKeys, products: Ingester.Products
  ) {
    func answerSource(_ variable: Variable, _ column: Int) -> AnswerSource {
      AnswerSource(
        variable: variable, column: column, heading: layout.columns[column].heading,
        isRead: destinations.map { study.variables(of: $0.group, at: $0.wave).contains(variable) })
    }
    let ticked = Set(matched.options.flatMap { $0.options.map(\.column) })
    for (column, role) in matched.roles where !ticked.contains(column) {
      switch role {
      case .respondent:
        respondents = KeyedColumn(
          role: role, column: column, hashes: destinations.map { keys.respondents(of: $0.group) })
      case .cluster:
        clusters = KeyedColumn(
          role: role, column: column, hashes: destinations.map { keys.clusters(of: $0.group) })
      case .submitted:
        submitted = MomentColumn(role: role, column: column, form: source.dates, cells: layout.cells)
      case .started:
        started = MomentColumn(role: role, column: column, form: source.dates, cells: layout.cells)
      case .duration: durations = NumberColumn(role: role, column: column)
      case .weight: weights = NumberColumn(role: role, column: column)
      case .consent: consent = ConsentColumn(column: column)
      case .answers(let variable):
        add(
          answerSource(variable, column), scale: study.scale(of: variable), scales: scales,
          cells: layout.cells, keys: keys, products: products)
      }
    }
    for (variable, options) in matched.options {
      var lookup = scales.table(of: study.scale(of: variable).id).lookup
      lookup.cells = layout.cells
      self.ticked.append(
        TickedColumn(answerSource(variable, options[0].column), options: options, lookup: lookup))
    }
    status = layout.status.map { StatusColumn(column: $0, .isPreview) }
    finished = layout.finished.map { StatusColumn(column: $0, .isFinished) }
    tellsUnseenAnswers = layout.cells.empty != .blank
  }

  private mutating func add(
    _ source: AnswerSource, scale: AnswerScale, scales: ScaleTables, cells: CellRules, keys: LinkKeys,
    products: Ingester.Products
  ) {
    let table = scales.table(of: scale.id)
    var lookup = table.lookup
    lookup.cells = cells
    switch scale.kind {
    case .ordinal, .nominal:
      coded.append(CodedColumn(source, lookup: lookup, short: table.short))
    case .numeric(let low, let high):
      numeric.append(NumericColumn(source, lookup: lookup, range: low...high))
    case .multiple: multiple.append(MultipleColumn(source, lookup: lookup))
    case .open:
      var keepsTexts = false
      if case .item = source.variable { keepsTexts = products.contains(.openAnswers) }
      open.append(OpenColumn(source, lookup: lookup, keys: keys, keepsTexts: keepsTexts))
    }
  }

  /// Makes room for so many rows, so that the columns need not be moved as they grow.
  mutating func reserve(rows: Int) {
    for column in coded.indices { coded[column].reserve(rows: rows) }
    for column in numeric.indices { numeric[column].reserve(rows: rows) }
    for column in multiple.indices { multiple[column].reserve(rows: rows) }
    for column in ticked.indices { ticked[column].reserve(rows: rows) }
    for column in open.indices { open[column].reserve(rows: rows) }
    respondents?.reserve(rows: rows)
    clusters?.reserve(rows: rows)
    submitted?.reserve(rows: rows)
    started?.reserve(rows: rows)
    durations?.reserve(rows: rows)
    weights?.reserve(rows: rows)
  }

  /// Reads the cells of `block`, column by column.
  mutating func read(_ block: RowBlock) {
    for column in coded.indices { coded[column].read(block) }
    for column in numeric.indices { numeric[column].read(block) }
    for column in multiple.indices { multiple[column].read(block) }
    for column in ticked.indices { ticked[column].read(block) }
    for column in open.indices { open[column].read(block) }
    respondents?.read(block)
    clusters?.read(block)
    submitted?.read(block)
    started?.read(block)
    durations?.read(block)
    weights?.read(block)
    consent?.read(block)
    for column in status.indices { status[column].read(block) }
    finished?.read(block)
  }

  /// Decides, when all rows are read, which empty cells are questions that were not shown.
  mutating func settle() {
    guard tellsUnseenAnswers else { return }
    let areTold =
      coded.contains { $0.tellsUnseen } || numeric.contains { $0.tellsUnseen }
      || multiple.contains { $0.tellsUnseen } || ticked.contains { $0.tellsUnseen }
    let unseen = UnseenAnswers(areTold: areTold, finished: finished?.answers)
    for column in coded.indices { coded[column].settle(unseen) }
    for column in numeric.indices { numeric[column].settle(unseen) }
    for column in multiple.indices { multiple[column].settle(unseen) }
    for column in ticked.indices { ticked[column].settle(unseen) }
  }

  /// For each row whether it is a test by the makers of the questionnaire; nil where no column tells.
  var previews: [Bool]? {
    guard let first = status.first else { return nil }
    return status.dropFirst().reduce(first.answers) { zip($0, $1.answers).map { $0 || $1 } }
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
    if let column = ticked.first(where: { $0.source.variable == variable }) {
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
