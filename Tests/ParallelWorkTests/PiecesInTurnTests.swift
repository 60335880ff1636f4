import ParallelWork
import Synchronization
import Testing

@Suite struct PiecesInTurnTests {
  /// The pieces as they are taken, up to the one after which no more are wanted.
  private func taken(count: Int, threads: Int, upTo last: Int = .max) -> [Int] {
    let taken = Mutex([Int]())
    makePiecesInTurn(
      count: count, threads: threads, scratch: { [Int]() },
      make: { index, room in
        // Some pieces take longer than others.
        room = [(0..<(index % 7) * 300).reduce(index) { $0 ^ ($1 &- $1) }]
      },
      take: { room in
        taken.withLock { $0 += room }
        return room[0] < last
      })
    return taken.withLock { $0 }
  }

  @Test(arguments: [1, 2, 3, 8, 300]) func piecesAreTakenInTheirOrderByAnyNumberOfThreads(threads: Int) {
    #expect(taken(count: 200, threads: threads) == Array(0..<200))
  }

  @Test(arguments: [1, 2, 8]) func afterThePieceThatIsTheLastOneWantedNoneIsTaken(threads: Int) {
    #expect(taken(count: 200, threads: threads, upTo: 20) == Array(0...20))
  }

  @Test(arguments: [1, 4]) func nothingIsTakenWhereThereIsNothing(threads: Int) {
    #expect(taken(count: 0, threads: threads).isEmpty)
  }
}
