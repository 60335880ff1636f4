import StrictYAML
import SurveyModel

/// The most people that a group may have.
private let mostPeople = 1_000_000_000

extension CodebookReading {
  /// The respondent groups in the order of the codebook.
  mutating func readGroups(from node: YAMLNode?) -> [RespondentGroup] {
    groups = Definitions(.group, in: node, absent: .unknown)
    var groups: [RespondentGroup] = []
    for entry in node?.entries("a mapping from groups to their labels", reporting: &problems) ?? [] {
      let id: RespondentGroup.ID = id(of: entry, .group)
      let keys = entry.value.mapping(
        "group \(quoted(entry.key))", required: ["label"], optional: ["population", "in-both", "invited"],
        reporting: &problems)
      let label = text(from: keys?["label"])
      let population = perWave(keys?["population"], Self.readPopulation)
      let inBoth = keys?["in-both"]?.wholeNumber(
        "a number of people such as 38", in: 0...mostPeople, reporting: &problems)
      let invited = perWave(keys?["invited"]) { reading, node in
        node.wholeNumber("a number of people such as 40", in: 1...mostPeople, reporting: &reading.problems)
      }
      if let inBoth, let keys { check(inBoth: inBoth, population: population, at: keys.place(of: "in-both")) }
      if let keys { check(invited: invited, population: population, at: keys.place(of: "invited")) }
      guard let label else { continue }
      groups.append(
        RespondentGroup(id: id, label: label, population: population, inBoth: inBoth, invited: invited))
    }
    return groups
  }

  /// What `node` says for each wave: one value for all of them, or a mapping from waves to values.
  private mutating func perWave<Value>(
    _ node: YAMLNode?, _ read: (inout Self, YAMLNode) -> Value?
  ) -> [Wave.ID: Value] {
    guard let node else { return [:] }
    var values: [Wave.ID: Value] = [:]
    if case .mapping(let entries) = node.content, !entries.isEmpty {
      for entry in entries {
        let wave = reference(entry.key, at: entry.place, to: waves)
        if let value = read(&self, entry.value), let wave { values[wave] = value }
      }
    } else if let value = read(&self, node) {
      for wave in waves.all { values[wave] = value }
    }
    return values
  }

  /// A number of people, as in `40` or `about 40`.
  private static func readPopulation(
    _ reading: inout Self, from node: YAMLNode
  ) -> RespondentGroup.Population? {
    let estimate = "about "
    let expected = "a number of people such as 40, or 'about 40' where it is an estimate"
    guard case .scalar(let scalar) = node.content, scalar.text.hasPrefix(estimate) else {
      return node.wholeNumber(expected, in: 1...mostPeople, reporting: &reading.problems)
        .map { RespondentGroup.Population(size: $0, isApproximate: false) }
    }
    let digits = scalar.text.dropFirst(estimate.count)
    guard let size = Int(digits), String(size) == digits, (1...mostPeople).contains(size) else {
      node.reportMismatch(expected, reporting: &reading.problems)
      return nil
    }
    return RespondentGroup.Population(size: size, isApproximate: true)
  }

  private mutating func check(
    inBoth: Int, population: [Wave.ID: RespondentGroup.Population], at place: Place
  ) {
    for wave in waves.all {
      guard let size = population[wave]?.size, population[wave]?.isApproximate == false, inBoth > size else {
        continue
      }
      report(.inBothAbovePopulation(inBoth, wave: wave.text, population: size), at: place)
      return
    }
  }

  private mutating func check(
    invited: [Wave.ID: Int], population: [Wave.ID: RespondentGroup.Population], at place: Place
  ) {
    for wave in waves.all {
      guard let people = invited[wave], let size = population[wave]?.size,
        population[wave]?.isApproximate == false, people > size
      else { continue }
      warn(.invitedAbovePopulation(people, wave: wave.text, population: size), at: place)
      return
    }
  }
}
