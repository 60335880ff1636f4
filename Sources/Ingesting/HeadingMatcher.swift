import SurveyModel

/// What the columns of one export hold, found by their headings.
struct MatchedHeadings {
  /// The columns that are read, in the order of the file.
  var roles: [(column: Int, role: ColumnRole)] = []
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
}

/// Finds out what the columns of an export hold.
///
/// A heading belongs to an item or background variable if it is its id, its wording or label in any
/// language, or what the codebook's `columns` say; to another role only by `columns`. The `columns` of
/// the source stand above those of the study, and both above ids and wordings. Headings are compared as
/// `LooseText` compares.
struct HeadingMatcher {
  private let study: Study
  private let source: Source
  private let headings: [String]
  private let loose: [LooseText]
  private let line: Int
  private let destinations: [Destination]

  init(study: Study, source: Source, headings: [String], line: Int, destinations: [Destination]) {
    self.study = study
    self.source = source
    self.headings = headings
    loose = headings.map { LooseText($0) }
    self.line = line
    self.destinations = destinations
  }

  /// What the columns hold; adds what is wrong with the headings to `complaints`.
  func match(_ complaints: inout [IngestComplaint]) -> MatchedHeadings {
    var matched = MatchedHeadings()
    var columns: [LooseText: Int] = [:]
    var coinciding: [LooseText: [Int]] = [:]
    for (column, heading) in loose.enumerated() where !heading.isEmpty {
      if let first = columns[heading] {
        coinciding[heading, default: [first]].append(column)
      } else {
        columns[heading] = column
      }
    }
    for column in headings.indices {
      if let positions = coinciding[loose[column]], positions.first == column {
        complaints.append(
          .repeatedHeading(place, heading: headings[column], columns: positions.map { $0 + 1 }))
      }
    }
    let afterLastNamed = (loose.lastIndex { !$0.isEmpty } ?? -1) + 1
    matched.trailing = Array(afterLastNamed..<headings.count)
    matched.nameless = (0..<afterLastNamed).filter { loose[$0].isEmpty }

    matched.waveColumn = column(of: source.wave, deciding: .wave, in: columns, &complaints)
    matched.groupColumn = column(of: source.group, deciding: .group, in: columns, &complaints)
    let used = matchRoles(in: columns, &matched, &complaints)
    for column in 0..<afterLastNamed where !loose[column].isEmpty {
      if let role = used[column] {
        matched.roles.append((column, role))
      } else if column != matched.waveColumn, column != matched.groupColumn {
        matched.ignored.append(column)
        if PersonalHeading.matches(headings[column]) { matched.personal.append(column) }
      }
    }
    return matched
  }

  private var place: Place { Place(file: source.file, line: line) }

  private func column<Subject>(
    of assignment: Source.Assignment<Subject>, deciding subject: IngestComplaint.Subject,
    in columns: [LooseText: Int], _ complaints: inout [IngestComplaint]
  ) -> Int? {
    guard case .column(let heading, _) = assignment else { return nil }
    if let column = columns[LooseText(heading)] { return column }
    complaints.append(
      .missingSubjectColumn(
        place, subject, heading: heading, nearest: Resemblance.nearest(to: heading, among: headings)))
    return nil
  }

  /// Finds the column of each role; returns the roles by column.
  private func matchRoles(
    in columns: [LooseText: Int], _ matched: inout MatchedHeadings, _ complaints: inout [IngestComplaint]
  ) -> [Int: ColumnRole] {
    var used: [Int: ColumnRole] = [:]
    var missing: [IngestComplaint.MissingColumn] = []
    var unmapped: [ColumnRole] = []
    let roles = ColumnRole.facts + variables.map { .answers($0) }
    for role in roles {
      guard let mapping = source.columns.first(where: { $0.role == role }) else {
        unmapped.append(role)
        continue
      }
      if let column = columns[LooseText(mapping.heading)] {
        claim(column, for: role, &used, &complaints)
      } else {
        missing.append(.init(role: role, wording: nil, heading: mapping.heading))
      }
    }
    let claimed = Set(used.keys)
    for mapping in study.columns where unmapped.contains(mapping.role) {
      if let column = columns[LooseText(mapping.heading)], !claimed.contains(column) {
        claim(column, for: mapping.role, &used, &complaints)
        unmapped.removeAll { $0 == mapping.role }
      }
    }
    let mapped = Set(used.keys)
    for role in unmapped {
      guard case .answers(let variable) = role else {
        if study.columns.contains(where: { $0.role == role }) { matched.lacking.append(role) }
        continue
      }
      let names = names(of: variable)
      let found = Set(names.compactMap { columns[LooseText($0)] }).subtracting(mapped).sorted()
      for column in found { claim(column, for: role, &used, &complaints) }
      if found.count > 1 {
        complaints.append(.columnsOfOneRole(place, role: role, headings: found.map { headings[$0] }))
      } else if found.isEmpty {
        switch variable {
        case .item: missing.append(.init(role: role, wording: names.last, heading: nil))
        case .background: matched.lacking.append(role)
        }
      }
    }
    if !missing.isEmpty { complaints.append(.missingColumns(place, propose(for: missing, beside: used))) }
    return used
  }

  private func claim(
    _ column: Int, for role: ColumnRole, _ used: inout [Int: ColumnRole],
    _ complaints: inout [IngestComplaint]
  ) {
    if let other = used.updateValue(role, forKey: column) {
      complaints.append(
        .ambiguousHeading(place, heading: headings[column], roles: [other.name, role.name]))
    }
  }

  /// What is asked at one of the destinations, in questionnaire order.
  private var variables: [Variable] {
    let asked = Set(destinations.flatMap { study.variables(of: $0.group, at: $0.wave) })
    return (study.items.map { .item($0.id) } + study.background.map { .background($0.id) })
      .filter(asked.contains)
  }

  /// The id of `variable` and its wordings, that of the first language of the first group last.
  private func names(of variable: Variable) -> [String] {
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

  /// Adds to each missing column the unused heading that it resembles most, each heading once.
  private func propose(
    for missing: [IngestComplaint.MissingColumn], beside used: [Int: ColumnRole]
  ) -> [IngestComplaint.MissingColumn] {
    let free = headings.indices.filter { used[$0] == nil && !loose[$0].isEmpty }
    let views = free.map { Resemblance(headings[$0]) }
    var pairs: [(missing: Int, free: Int, score: Double)] = []
    for (position, column) in missing.enumerated() {
      var names = column.heading.map { [$0] } ?? []
      if case .answers(let variable) = column.role { names += self.names(of: variable) }
      let wanted = names.map { Resemblance($0) }
      for (candidate, view) in views.enumerated() {
        let score = wanted.reduce(0) { max($0, view.score(with: $1)) }
        if score >= Resemblance.worthProposing { pairs.append((position, candidate, score)) }
      }
    }
    pairs.sort { ($1.score, $0.missing, $0.free) < ($0.score, $1.missing, $1.free) }
    var proposed = missing
    var taken: Set<Int> = []
    for pair in pairs where proposed[pair.missing].nearest == nil && taken.insert(pair.free).inserted {
      proposed[pair.missing].nearest = headings[free[pair.free]]
    }
    return proposed
  }
}
