import SurveyModel
import Testing

@Suite struct DurationColumnTests {
  private let day: UInt32 = 86_400
  private func moments(_ seconds: [UInt32?]) -> FactColumn<Timestamp> {
    FactColumn(seconds.map { $0.flatMap { Timestamp(seconds: $0) } })
  }

  @Test("A response took from its start to its end, where both are moments and in order")
  func measured() {
    let column = DurationColumn(
      from: moments([100, 100, 100, nil, day, day, day + 1]),
      to: moments([160, 100, 40, 160, 3 * day, day + 5, 2 * day]))
    #expect(Array(column) == [60, nil, nil, nil, nil, nil, nil])
    #expect(Array(column.selecting([5, 0])) == [nil, 60])
  }

  @Test("Durations that are told and measured are equal where the seconds are")
  func equality() {
    let measured = DurationColumn(from: moments([1, 100]), to: moments([61, 50]))
    let told: DurationColumn = [60, nil]
    #expect(measured == told && measured.hashValue == told.hashValue)
    #expect(measured != [60, 1] && measured != [60])
    #expect(told.selecting([1]) == [nil])
  }
}
