import Testing

@testable import SurveyStatistics

@Suite struct SelectionTests {
  /// Arrays of every kind of order: random, with ties, sorted either way, organ pipes, all the same.
  private static func values(_ kind: Int, count: Int) -> [Double] {
    var stream = RandomStream(seed: UInt64(kind))
    return (0..<count).map { position in
      switch kind {
      case 0: Double(stream.integer(below: 1_000_000))
      case 1: Double(stream.integer(below: 5))
      case 2: Double(position)
      case 3: Double(-position)
      case 4: Double(min(position, count - position))
      case _: 7
      }
    }
  }

  @Test("Selecting and sorting give the same element at every rank", arguments: 0...5, [1, 2, 3, 10, 101])
  func everyRank(kind: Int, count: Int) {
    let values = Self.values(kind, count: count)
    let sorted = values.sorted()
    for rank in values.indices {
      var copy = values
      #expect(copy.select(rank) == sorted[rank])
      #expect(
        copy[..<rank].allSatisfy { $0 <= sorted[rank] } && copy[rank...].allSatisfy { $0 >= sorted[rank] })
      #expect(copy.sorted() == sorted)
    }
  }

  @Test("Large arrays, too, whatever their order", arguments: 0...5)
  func large(kind: Int) {
    let values = Self.values(kind, count: 20_000)
    var copy = values
    #expect(copy.select(10_000) == values.sorted()[10_000])
  }

  @Test(
    "The median of durations is that of the sorted durations, for even and odd numbers",
    arguments: [10, 11, 500, 501])
  func median(count: Int) throws {
    let values = Self.values(0, count: count).map { $0 + 1 }
    let expected = try #require(quantile(0.5, of: values))
    #expect(SpeedReference(seconds: values)?.median == expected)
  }
}
