import SurveyModel

/// What the columns of one export hold, found by their headings.
struct MatchedHeadings {
  /// The columns that are read, in the order of the file.
  var roles: [(column: Int, role: ColumnRole)] = []
  /// The questions with a column for each option, which stand in `roles` too.
  var options: [(variable: Variable, options: [TickedColumn.Option])] = []
  /// The column that tells the wave.
  var waveColumn: Int?
  /// The column that tells the group.
  var groupColumn: Int?
  /// The columns that nobody asked for.
  var ignored: [Int] = []
  /// Those among them that hold personal data.
  var personal: [Int] = []
  /// The columns without a heading that other columns follow.
  var nameless: [Int] = []
  /// The columns without a heading at the end, whose cells must be empty.
  var trailing: [Int] = []
  /// The background variables, and facts that the codebook maps for all sources, without a column here.
  var lacking: [ColumnRole] = []
  /// The wordings that several items share, whose columns were told apart by their order.
  var repeated: [String] = []
}

/// Finds out what the columns of an export hold.
///
/// A heading belongs to an item or background variable if it is its id, its wording or label in any
/// language, or what the codebook's `columns` say; to another role by `columns`, or where the program that made
/// the export keeps it in a column of its own. The `columns` of the source stand above those of the study, and
/// both above ids and wordings. Names of whole columns stand above sub-questions and statements within a
/// question, and those above codes that an id spells in its own way. Headings are compared as `LooseText`
/// compares.
struct HeadingMatcher {
  let study: Study
  let source: Source
  let layout: ExportLayout
  let index: HeadingIndex
  let line: Int
  private let scales: ScaleTables
  private let destinations: [Destination]

  init(
    study: Study, source: Source, layout: ExportLayout, line: Int, destinations: [Destination],
    scales: ScaleTables
  ) {
    self.study = study
    self.source = source
    self.layout = layout
    self.line = line
    self.destinations = destinations
    self.scales = scales
    index = HeadingIndex(layout)
  }

  /// What has been found so far.
  struct Progress {
    var used: [Int: ColumnRole] = [:]
    var options: [(variable: Variable, options: [TickedColumn.Option])] = []
    var unsettled: [IngestComplaint.UnsettledColumn] = []
    var complaints: [IngestComplaint] = []
    var lacking: [ColumnRole] = []
    var repeated: [String] = []
  }

  /// What the columns hold; adds what is wrong with the headings to `complaints`.
  func match(_ complaints: inout [IngestComplaint]) -> MatchedHeadings {
    var matched = MatchedHeadings()
    if layout.format == .csv || layout.format == .excel { complaints += repeatedHeadings() }
    let isNamed = index.columns.map { !$0.names.isEmpty }
    let afterLastNamed = (isNamed.lastIndex(of: true) ?? -1) + 1
    matched.trailing = Array(afterLastNamed..<index.columns.count)
    matched.nameless = (0..<afterLastNamed).filter { !isNamed[$0] }

    matched.waveColumn = column(of: source.wave, deciding: .wave, &complaints)
    matched.groupColumn = column(of: source.group, deciding: .group, &complaints)
    var progress = Progress()
    matchRoles(&progress)
    complaints += progress.complaints
    if !progress.unsettled.isEmpty {
      let proposed = propose(for: progress)
      complaints.append(.unsettledColumns(place, proposed, surroundings(of: proposed, in: progress)))
    }
    matched.options = progress.options
    matched.lacking = progress.lacking
    matched.repeated = progress.repeated
    for column in 0..<afterLastNamed where isNamed[column] {
      if let role = progress.used[column] {
        matched.roles.append((column, role))
      } else if column != matched.waveColumn, column != matched.groupColumn {
        matched.ignored.append(column)
        if isPersonal(index.columns[column]) { matched.personal.append(column) }
      }
    }
    return matched
  }

  private func surroundings(
    of columns: [IngestComplaint.UnsettledColumn], in progress: Progress
  ) -> IngestComplaint.Surroundings {
    guard columns.allSatisfy({ $0.trouble == .lacking && $0.candidates.isEmpty }) else { return .others }
    return index.columns.count == 1 ? .oneHeading : progress.used.isEmpty ? .nothingRecognised : .others
  }

  var place: Place { Place(file: source.file, line: line) }

  private func isPersonal(_ column: ExportColumn) -> Bool {
    column.system == .personal || column.names.contains(where: PersonalHeading.matches)
  }

  /// Headings that coincide, of exports of no program in particular.
  private func repeatedHeadings() -> [IngestComplaint] {
    index.coinciding.map(repeatedHeading)
  }

  private func repeatedHeading(_ positions: [Int]) -> IngestComplaint {
    .repeatedHeading(
      place, heading: index.columns[positions[0]].heading, columns: positions.map { $0 + 1 })
  }

  private func column<Subject>(
    of assignment: Source.Assignment<Subject>, deciding subject: IngestComplaint.Subject,
    _ complaints: inout [IngestComplaint]
  ) -> Int? {
    guard case .column(let heading, _) = assignment else { return nil }
    let found = index.columns(mapped: heading)
    if found.count > 1 {
      if layout.format != .csv { complaints.append(repeatedHeading(found)) }
      return found[0]
    }
    if let column = found.first { return column }
    let headings = index.columns.map(\.heading)
    complaints.append(
      .missingSubjectColumn(
        place, subject, heading: heading, nearest: Resemblance.nearest(to: heading, among: headings)))
    return nil
  }

  // MARK: - Roles

  private func matchRoles(_ progress: inout Progress) {
    var unmapped: [ColumnRole] = []
    for role in ColumnRole.facts + variables.map({ .answers($0) }) {
      if let mapping = source.columns.first(where: { $0.role == role }) {
        if !matchMapping(mapping, &progress) {
          progress.unsettled.append(
            .init(role: role, wording: nil, heading: mapping.heading, trouble: .lacking))
        }
      } else {
        unmapped.append(role)
      }
    }
    let claimed = Set(progress.used.keys)
    for mapping in study.columns where unmapped.contains(mapping.role) {
      if claimed.isDisjoint(with: index.columns(mapped: mapping.heading)), matchMapping(mapping, &progress) {
        unmapped.removeAll { $0 == mapping.role }
      }
    }
    matchRepetitions(&unmapped, &progress)
    for role in unmapped {
      if case .answers(let variable) = role {
        matchByName(variable, &progress)
      } else if let column = index.columns.indices.first(where: {
        index.columns[$0].system?.role == role && progress.used[$0] == nil
      }) {
        progress.used[column] = role
      } else if study.columns.contains(where: { $0.role == role }) {
        progress.lacking.append(role)
      }
    }
  }

  /// Gives the column that `mapping` names its role; false where there is none.
  private func matchMapping(_ mapping: ColumnMapping, _ progress: inout Progress) -> Bool {
    let found = index.columns(mapped: mapping.heading)
    if found.count > 1, layout.format != .csv { progress.complaints.append(repeatedHeading(found)) }
    if let column = found.first {
      claim(column, for: mapping.role, &progress)
      return true
    }
    guard case .answers(let variable) = mapping.role else { return false }
    return matchOptions(of: variable, named: [mapping.heading], &progress)
  }

  /// Pairs items of one wording with the columns that repeat it under numbers, both in their order, where
  /// there are as many of them.
  private func matchRepetitions(_ unmapped: inout [ColumnRole], _ progress: inout Progress) {
    for (base, columns) in index.repetitions.sorted(by: { $0.key.folded < $1.key.folded }) {
      let roles = unmapped.filter { role in
        guard case .answers(let variable) = role else { return false }
        return names(of: variable).contains { LooseText($0) == base }
      }
      guard roles.count > 1, roles.count == columns.count else { continue }
      for (role, column) in zip(roles, columns) { claim(column, for: role, &progress) }
      unmapped.removeAll(where: roles.contains)
      progress.repeated.append(index.columns[columns[0]].heading)
    }
  }

  private func matchByName(_ variable: Variable, _ progress: inout Progress) {
    let role = ColumnRole.answers(variable)
    let names = names(of: variable)
    let tiers: [() -> [Int]] = [
      { names.flatMap(index.columns(named:)) },
      { names.dropFirst().flatMap(index.columns(withPart:)) },
      { layout.hasQuestionCodes ? index.columns(withCode: names[0]) : [] },
      { names.dropFirst().flatMap(index.columns(beginning:)) },
    ]
    var found: [Int] = []
    for tier in tiers where found.isEmpty {
      found = Set(tier()).filter { !isMapped($0, beside: variable, progress) }.sorted()
    }
    if found.isEmpty, matchOptions(of: variable, named: names, &progress) { return }
    // Headings that coincide are told as such.
    if let column = found.first,
      found.count == 1 || (layout.format == .csv && index.coinciding.contains(found))
    {
      claim(column, for: role, &progress)
    } else if found.count > 1 {
      progress.unsettled.append(
        .init(role: role, wording: names.last, heading: nil, trouble: .several(found.map { address(of: $0) }))
      )
    } else {
      switch variable {
      case .item:
        progress.unsettled.append(.init(role: role, wording: names.last, heading: nil, trouble: .lacking))
      case .background: progress.lacking.append(role)
      }
    }
  }

  /// Whether the codebook's `columns` give the column to something else, so that its heading does not count.
  private func isMapped(_ column: Int, beside variable: Variable, _ progress: Progress) -> Bool {
    guard let role = progress.used[column] else { return false }
    return (source.columns + study.columns).contains { $0.role == role }
  }

  private func matchOptions(
    of variable: Variable, named names: [String], _ progress: inout Progress
  ) -> Bool {
    let scale = study.scale(of: variable)
    guard scale.kind == .multiple else { return false }
    let codeNames = layout.hasQuestionCodes ? names + [HeadingText.codeForm(names[0])] : names
    guard
      let match = OptionMatcher(index: index, scales: scales)
        .match(codeNames, on: scale, beside: Set(progress.used.keys))
    else { return false }
    for option in match.options { progress.used[option.column] = .answers(variable) }
    progress.options.append((variable, match.options))
    if !match.lacking.isEmpty {
      progress.complaints.append(
        .optionsWithoutColumn(
          place, variable, scale: scale.id, options: match.lacking, others: match.others))
    }
    return true
  }

  private func claim(_ column: Int, for role: ColumnRole, _ progress: inout Progress) {
    guard let other = progress.used.updateValue(role, forKey: column) else { return }
    progress.unsettled.append(
      .init(
        role: role, wording: nil, heading: nil,
        trouble: .shared(address(of: column), other: other)))
  }

  /// What is asked at one of the destinations, in questionnaire order.
  private var variables: [Variable] {
    let asked = Set(destinations.flatMap { study.variables(of: $0.group, at: $0.wave) })
    return (study.items.map { .item($0.id) } + study.background.map { .background($0.id) })
      .filter(asked.contains)
  }

  /// The id of `variable` and its wordings, that of the first language of the first group last.
  func names(of variable: Variable) -> [String] {
    var names = [variable.description]
    switch variable {
    case .item(let id):
      guard let item = study.items.first(where: { $0.id == id }) else { return names }
      let special = study.groups.compactMap { group in
        destinations.contains { $0.group == group.id } ? item.textFor[group.id] : nil
      }
      names += ([item.text] + special).flatMap { $0.translations.map(\.text) }
      if let group = destinations.first?.group { names.append(item.text(for: group).translations[0].text) }
    case .background(let id):
      guard let variable = study.background.first(where: { $0.id == id }) else { return names }
      names += variable.label.translations.map(\.text)
    }
    return names
  }
}
