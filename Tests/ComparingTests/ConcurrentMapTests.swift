import Testing

@testable import Comparing

@Suite struct ConcurrentMapTests {
  @Test(
    "Values stand in the order of their arguments, whatever the number of threads", arguments: [1, 2, 5, 64])
  func order(threads: Int) {
    #expect(concurrentMap(count: 40, threads: threads) { $0 * $0 } == (0..<40).map { $0 * $0 })
    #expect(concurrentMap(count: 0, threads: threads) { $0 }.isEmpty)
  }
}
