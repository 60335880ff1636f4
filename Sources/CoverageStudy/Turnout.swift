internal import SurveyStatistics

/// Who answered at the two waves, by their numbers in the population.
struct Turnout: Hashable, Sendable {
  let earlier: [Int]
  let later: [Int]

  /// How much less ready to answer are those who did already.
  private static let avoidance = 0.15
  /// How readily each age answers at the two waves.
  private static let readinessOfAge = (earlier: [0.5, 1, 1.5], later: [0.3, 1, 2.2])

  init(of population: Population, in scenario: Scenario, readiness: [Double], stream: inout RandomStream) {
    let members = population.members
    switch scenario.units {
    case .schools:
      let schools = scenario.population.earlier
      let drawn = Self.people(
        from: (0..<schools, 0..<schools), scenario: scenario, readiness: readiness, stream: &stream)
      func pupils(_ drawn: [Int]) -> [Int] {
        let isDrawn = Set(drawn.map(Int32.init))
        return population.school.indices.filter { isDrawn.contains(population.school[$0]) }
      }
      earlier = pupils(drawn.earlier)
      later = pupils(drawn.later)
    case .people:
      let drawn = Self.people(from: members, scenario: scenario, readiness: readiness, stream: &stream)
      earlier = drawn.earlier
      later = drawn.later
    case .weighted:
      let ages = population.age
      earlier = Self.drawn(scenario.counts.earlier, of: members.earlier, most: 2.2, stream: &stream) {
        Self.readinessOfAge.earlier[Int(ages[$0])]
      }
      later = Self.drawn(scenario.counts.later, of: members.later, most: 2.2, stream: &stream) {
        Self.readinessOfAge.later[Int(ages[$0])]
      }
    }
  }

  /// The readiness of each unit of a population, which stays the same for all samples of it.
  static func readiness(of scenario: Scenario, units: Int, stream: inout RandomStream) -> [Double] {
    guard scenario.participation == .persistent else { return [] }
    // The fourth power of a normal variable: some are a hundred times readier than others.
    return (0..<units).map { _ in
      let value = stream.normal()
      return 0.01 + value * value * value * value
    }
  }

  private static func people(
    from members: (earlier: Range<Int>, later: Range<Int>), scenario: Scenario, readiness: [Double],
    stream: inout RandomStream
  ) -> (earlier: [Int], later: [Int]) {
    let counts = scenario.counts
    switch scenario.participation {
    case .independent:
      return (
        drawn(counts.earlier, of: members.earlier, stream: &stream),
        drawn(counts.later, of: members.later, stream: &stream)
      )
    case .persistent:
      return (
        drawn(counts.earlier, of: members.earlier, stream: &stream) { readiness[$0] },
        drawn(counts.later, of: members.later, stream: &stream) { readiness[$0] }
      )
    case .avoiding:
      let first = drawn(counts.earlier, of: members.earlier, stream: &stream)
      let answered = Set(first)
      return (
        first,
        drawn(counts.later, of: members.later, stream: &stream) { answered.contains($0) ? avoidance : 1 }
      )
    case .overlap(let share):
      let both = members.earlier.clamped(to: members.later)
      let wanted = Int((share * Double(min(counts.earlier, counts.later))).rounded())
      let shared = drawn(wanted, of: both, stream: &stream)
      let isShared = Set(shared)
      let onlyEarlier = drawn(
        counts.earlier - wanted, of: members.earlier, leavingOut: isShared, stream: &stream)
      let onlyLater = drawn(
        counts.later - wanted, of: members.later, leavingOut: isShared.union(onlyEarlier), stream: &stream)
      return (shared + onlyEarlier, shared + onlyLater)
    }
  }

  /// `count` of `range`, each as likely as any other.
  private static func drawn(
    _ count: Int, of range: Range<Int>, leavingOut: Set<Int> = [], stream: inout RandomStream
  ) -> [Int] {
    if count * 8 < range.count {
      var seen = leavingOut
      var drawn: [Int] = []
      while drawn.count < count {
        let next = range.lowerBound + stream.integer(below: range.count)
        if seen.insert(next).inserted { drawn.append(next) }
      }
      return drawn
    }
    var left = leavingOut.isEmpty ? Array(range) : range.filter { !leavingOut.contains($0) }
    precondition(count <= left.count, "No more can be drawn than there are.")
    for position in 0..<count {
      left.swapAt(position, position + stream.integer(below: left.count - position))
    }
    return Array(left[..<count])
  }

  /// `count` of `range`, one after the other, each time in proportion to the readiness of those left.
  ///
  /// Everybody gets a time of answering, exponential with the readiness as its rate; the first to answer are drawn.
  /// Source: Efraimidis & Spirakis (2006), *Weighted random sampling with a reservoir*, Inf. Process. Lett. 97.
  private static func drawn(
    _ count: Int, of range: Range<Int>, stream: inout RandomStream, readiness: (Int) -> Double
  ) -> [Int] {
    let times = range.map { person in
      // Half the sum of two squared normal variables is exponential.
      let one = stream.normal()
      let two = stream.normal()
      return (time: (one * one + two * two) / readiness(person), person: person)
    }
    return times.sorted { ($0.time, $0.person) < ($1.time, $1.person) }.prefix(count).map(\.person)
  }

  /// The same for a small part of a large population, whose readiness is at most `most`: whoever is met is drawn with
  /// a chance in proportion to the readiness, unless drawn before.
  private static func drawn(
    _ count: Int, of range: Range<Int>, most: Double, stream: inout RandomStream, readiness: (Int) -> Double
  ) -> [Int] {
    var seen: Set<Int> = []
    var drawn: [Int] = []
    while drawn.count < count {
      let next = range.lowerBound + stream.integer(below: range.count)
      if stream.unit() * most < readiness(next), seen.insert(next).inserted { drawn.append(next) }
    }
    return drawn
  }
}
