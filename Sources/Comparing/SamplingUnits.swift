internal import SurveyModel

/// Which responses of two waves were drawn together: those of one person, or those of one school or organisation.
struct SamplingUnits: Hashable, Sendable {
  /// The unit of each response of the earlier wave.
  let earlier: [Int]
  /// The unit of each response of the later wave; equal numbers are the same unit.
  let later: [Int]

  /// Persons: a linked person is one unit, every other response a unit of its own.
  static func persons(_ links: RespondentLinks) -> SamplingUnits {
    let earlierCount = links.laterRow.count
    var later = links.laterHasCode.indices.map { earlierCount + $0 }
    for (row, other) in links.laterRow.enumerated() where other != RespondentLinks.nobody {
      later[Int(other)] = row
    }
    return SamplingUnits(earlier: Array(0..<earlierCount), later: later)
  }

  /// Schools or organisations; a response without one counts as a person.
  ///
  /// - Returns: nil where no response has one.
  static func clusters(
    from earlier: ScoredResponses, to later: ScoredResponses, links: RespondentLinks
  ) -> SamplingUnits? {
    guard earlier.clusters != nil || later.clusters != nil else { return nil }
    let persons = persons(links)
    let firstFree = earlier.count + later.count
    var numbers: [KeyedDigest: Int] = [:]
    func units(_ digests: FactColumn<KeyedDigest>?, _ persons: [Int]) -> [Int] {
      persons.indices.map { row in
        guard let digest = digests.flatMap({ $0[row] }) else { return persons[row] }
        if let number = numbers[digest] { return number }
        let number = firstFree + numbers.count
        numbers[digest] = number
        return number
      }
    }
    let units = SamplingUnits(
      earlier: units(earlier.clusters, persons.earlier), later: units(later.clusters, persons.later))
    return numbers.isEmpty ? nil : units
  }

  /// The rows of each wave in canonical order, those of one unit together.
  func order(
    _ earlierOrder: CanonicalOrder, _ laterOrder: CanonicalOrder
  ) -> (
    earlier: [Int32], later: [Int32]
  ) {
    var contents: [Int: UInt64] = [:]
    for (row, unit) in earlier.enumerated() { contents[unit, default: 0] &+= earlierOrder.contents[row] }
    for (row, unit) in later.enumerated() {
      // Another constant for the later wave: who said what when makes a difference.
      contents[unit, default: 0] &+= CanonicalOrder.mixed(laterOrder.contents[row], 0x1319_8a2e_0370_7344)
    }
    return (
      earlierOrder.rows(unitContents: earlier.map { contents[$0] ?? 0 }),
      laterOrder.rows(unitContents: later.map { contents[$0] ?? 0 })
    )
  }
}
