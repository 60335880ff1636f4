import Testing

@testable import ParallelWork

@Suite struct DeferredTests {
  @Test("The value is what was computed, however often and from wherever it is asked for")
  func value() {
    let sums = (0..<50).map { limit in Deferred { (0...limit).reduce(0, +) } }
    let asked = concurrentMap(Array(sums.indices), threads: 4) { sums[$0].value + sums[$0].value }
    #expect(asked == (0..<50).map { $0 * ($0 + 1) })
  }
}
