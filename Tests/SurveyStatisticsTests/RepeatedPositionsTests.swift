import Testing

@testable import SurveyStatistics

@Suite struct RepeatedPositionsTests {
  @Test("Positions whose key occurs twice or more are found, those without a key never")
  func found() {
    let keys: [String?] = ["b", nil, "a", "c", "a", nil, "b", "a"]
    let repeated = positionsOfRepeated(
      count: keys.count, key: { keys[$0] }, fingerprint: { UInt64($0.utf8.first ?? 0) })
    #expect(repeated == [0, 2, 4, 6, 7])
    #expect(positionsOfRepeated(count: 0, key: { $0 }, fingerprint: { UInt64($0) }).isEmpty)
    #expect(positionsOfRepeated(count: 1, key: { $0 }, fingerprint: { UInt64($0) }).isEmpty)
  }

  @Test("Different keys with one fingerprint are told apart")
  func collisions() {
    let keys = [10, 20, 30, 20, 40]
    #expect(positionsOfRepeated(count: 5, key: { keys[$0] }, fingerprint: { _ in 7 }) == [1, 3])
  }

  @Test("Finding repeated keys and counting each key agree", arguments: 1...5)
  func counting(seed: UInt64) {
    var stream = RandomStream(seed: seed)
    let keys = (0..<3000).map { _ in stream.integer(below: 4000) }
    var counts: [Int: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    let repeated = positionsOfRepeated(
      count: keys.count, key: { keys[$0] }, fingerprint: { UInt64($0) &* 0x9E37_79B9 })
    #expect(repeated == keys.indices.filter { counts[keys[$0]] ?? 0 > 1 })
  }
}
