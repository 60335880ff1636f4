import Testing

@testable import ParallelWork

@Suite struct ConcurrentMapTests {
  @Test(
    "The results stand in the order of the elements, whatever the number of threads",
    arguments: [1, 2, 7, 64])
  func order(threads: Int) {
    let elements = Array(0..<500)
    #expect(concurrentMap(elements, threads: threads) { $0 * $0 } == elements.map { $0 * $0 })
  }

  @Test("Of nothing there is nothing")
  func empty() {
    #expect(concurrentMap([Int](), threads: 4) { $0 }.isEmpty)
  }
}
