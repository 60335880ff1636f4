import StrictYAML
import SurveyModel

/// How far the totals of two background variables may differ, as a share of the larger, before it is
/// worth a look, and before they cannot be the same population.
private let notableDifference = 0.005
private let impossibleDifference = 0.05

/// The smallest and the largest weight where the codebook does not set them.
private let defaultTrim = 0.3...3.0

extension CodebookReading {
  /// The known composition of the groups that are weighted.
  mutating func readWeights(
    from node: YAMLNode?, background variables: [BackgroundVariable], scales: [AnswerScale]
  ) -> [RespondentGroup.ID: WeightTargets] {
    var weights: [RespondentGroup.ID: WeightTargets] = [:]
    for entry in node?.entries("a mapping from groups to their composition", reporting: &problems) ?? [] {
      let group = reference(entry.key, at: entry.place, to: groups)
      var margins: [WeightTargets.Margin] = []
      var trim: ClosedRange<Double>? = defaultTrim
      let parts =
        entry.value.entries("a mapping from background variables to numbers of people", reporting: &problems)
        ?? []
      for part in parts {
        if part.key == "trim" {
          trim = readTrim(from: part.value)
        } else if let margin = readMargin(from: part, of: group, variables: variables, scales: scales) {
          margins.append(margin)
        }
      }
      if !parts.isEmpty, parts.allSatisfy({ $0.key == "trim" }) {
        report(.weightsWithoutMargin(entry.key), at: entry.place)
      }
      checkTotals(of: margins, parts: parts)
      if let group { weights[group] = WeightTargets(margins: margins, trim: trim) }
    }
    return weights
  }

  /// The smallest and the largest weight; nil for `off`.
  private mutating func readTrim(from node: YAMLNode) -> ClosedRange<Double>? {
    if case .scalar(let scalar) = node.content, scalar.text == "off" { return nil }
    let expected = "a smallest and a largest weight, such as [0.3, 3], or off"
    guard let elements = node.elements(expected, reporting: &problems) else { return nil }
    guard elements.count == 2 else {
      report(.notTwoNumbers(count: elements.count, expected: expected), at: node.place)
      return nil
    }
    let smallest = elements[0].number(
      "a smallest weight above 0 and at most 1", in: Double.leastNonzeroMagnitude...1, reporting: &problems)
    let largest = elements[1].number(
      "a largest weight of at least 1", in: 1...1_000_000, reporting: &problems)
    guard let smallest, let largest else { return nil }
    return smallest...largest
  }

  private mutating func readMargin(
    from part: YAMLEntry, of group: RespondentGroup.ID?, variables: [BackgroundVariable],
    scales: [AnswerScale]
  ) -> WeightTargets.Margin? {
    let id = reference(part.key, at: part.place, to: background)
    let variable = variables.first { $0.id == id }
    if let variable, let group, groups.isComplete, !variable.groups.contains(group) {
      report(.backgroundIsNotAsked(variable.id.text, group: group.text), at: part.place)
    }
    let scale = variable.flatMap { variable in scales.first { $0.id == variable.scale } }
    // A scale without answers is wrong by itself already.
    let codes = scale.flatMap { $0.options.isEmpty ? nil : $0.options.map(\.code) }
    guard
      let entries = part.value.entries(
        "a mapping from answers to numbers of people", reporting: &problems)
    else { return nil }
    var totals = [Double?](repeating: nil, count: codes?.count ?? 0)
    for entry in entries {
      let people = readPeople(from: entry.value)
      guard let codes, let scale else { continue }
      if let position = codes.firstIndex(of: entry.key) {
        totals[position] = people
      } else {
        report(.undefinedAnswer(entry.key, scale: scale.id.text, codes: codes), at: entry.place)
      }
    }
    guard let id, let codes else { return nil }
    for code in codes where !entries.contains(where: { $0.key == code }) {
      report(.marginLacks(code, variable: id.text), at: part.place)
    }
    let known = totals.compactMap(\.self)
    return known.count == totals.count ? WeightTargets.Margin(variable: id, totals: known) : nil
  }

  /// A number of people, above 0. `20.100` is refused: some write twenty thousand one hundred so.
  private mutating func readPeople(from node: YAMLNode) -> Double? {
    let number = node.number(
      "a number of people above 0", in: Double.leastNonzeroMagnitude...1e12, reporting: &problems)
    if number != nil, case .scalar(let scalar) = node.content {
      let parts = scalar.text.split(separator: ".")
      if parts.count == 2, parts[1].count == 3, parts[0].count <= 3, parts[0] != "0" {
        report(.thousandsPoint(scalar.text), at: node.place)
      }
    }
    return number
  }

  /// Reports margins that cannot count the same people.
  private mutating func checkTotals(of margins: [WeightTargets.Margin], parts: [YAMLEntry]) {
    guard let first = margins.first else { return }
    let expected = first.totals.reduce(0, +)
    for margin in margins.dropFirst() {
      let total = margin.totals.reduce(0, +)
      let difference = abs(total - expected) / max(total, expected)
      guard difference > notableDifference,
        let place = parts.first(where: { $0.key == margin.variable.text })?.place
      else { continue }
      if difference > impossibleDifference {
        report(.marginsDiffer(margin.variable.text, total, first.variable.text, expected), at: place)
      } else {
        warn(.marginsDiffer(margin.variable.text, total, first.variable.text, expected), at: place)
      }
    }
  }

  /// Remarks on groups whose responses come with a weight from elsewhere.
  mutating func warnOfWeightsTwice(
    _ node: YAMLNode?, _ weights: [RespondentGroup.ID: WeightTargets], columns: [ColumnMapping],
    sources: [Source]
  ) {
    guard case .mapping(let entries)? = node?.content else { return }
    let everyoneHasWeights = columns.contains { $0.role == .weight }
    for entry in entries {
      let group = RespondentGroup.ID(entry.key)
      let hasWeights = sources.contains { source in
        source.columns.contains { $0.role == .weight } && source.group.covers(group)
      }
      if weights[group] != nil, everyoneHasWeights || hasWeights {
        warn(.weightsTwice(group: entry.key), at: entry.place)
      }
    }
  }
}

extension Source.Assignment {
  /// Whether rows may belong to `subject`.
  fileprivate func covers(_ subject: Identifier<Subject>) -> Bool {
    switch self {
    case .fixed(let one): one == subject
    case .column(_, let values): values.contains { $0.subject == subject }
    }
  }
}
