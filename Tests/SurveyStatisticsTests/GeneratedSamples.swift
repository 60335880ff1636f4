@testable import SurveyStatistics

/// Data for laws: seeded, on the lattice of theme scores.
struct GeneratedSamples {
  private var stream: RandomStream

  init(seed: UInt64) { self.stream = RandomStream(seed: seed) }

  /// A score of four five-point answers: a multiple of 6.25 from 0 to 100.
  mutating func score(around centre: Double = 50) -> Double {
    let raw = (centre + 20 * stream.normal()) / 6.25
    return 6.25 * min(16, max(0, raw.rounded()))
  }

  mutating func scores(_ count: Int, around centre: Double = 50) -> [Double] {
    (0..<count).map { _ in score(around: centre) }
  }

  /// Pairs that share half of their spread.
  mutating func pairs(_ count: Int, around centre: Double = 50) -> [LinkedPair] {
    (0..<count).map { _ in
      let level = centre + 15 * stream.normal()
      return LinkedPair(first: score(around: level), second: score(around: level + 4))
    }
  }

  mutating func partlyLinked(_ onlyFirst: Int, _ onlySecond: Int, _ linked: Int) -> PartlyLinkedSample {
    PartlyLinkedSample(
      onlyFirst: scores(onlyFirst), onlySecond: scores(onlySecond, around: 55), pairs: pairs(linked))
  }

  mutating func integer(below bound: Int) -> Int { stream.integer(below: bound) }

  mutating func unit() -> Double { stream.unit() }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    stream.shuffle(&elements)
    return elements
  }
}

/// Names of the numbers in a result that are infinite or not numbers, however deep they stand.
func nonFinite(in value: Any, at path: String = "result") -> [String] {
  if let number = value as? Double { return number.isFinite ? [] : ["\(path) is \(number)"] }
  return Mirror(reflecting: value).children.flatMap {
    nonFinite(in: $0.value, at: path + "." + ($0.label ?? "-"))
  }
}
