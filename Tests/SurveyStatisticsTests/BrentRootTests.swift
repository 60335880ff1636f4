import Testing

@testable import SurveyStatistics

@Suite struct BrentRootTests {
  @Test("Roots of known functions come out to 1e-12")
  func knownRoots() throws {
    // The fixed point of the cosine (Dottie number), ln 2, and a root where the slope is 0 to the third order.
    #expect(agree(brentRoot(in: 0...2) { cosine($0) - $0 }, 0.739_085_133_215_160_6, within: 1e-12))
    #expect(agree(brentRoot(in: 0...1) { exp($0) - 2 }, 0.693_147_180_559_945_3, within: 1e-12))
    let flat = try #require(brentRoot(in: -1...3) { ($0 - 1) * ($0 - 1) * ($0 - 1) })
    #expect((flat - 1).magnitude < 1e-4)
  }

  @Test("A root at an end of the bracket is found, a bracket without a change of sign has none")
  func ends() {
    #expect(brentRoot(in: 0...1) { $0 } == 0)
    #expect(brentRoot(in: -1...0) { $0 } == 0)
    #expect(brentRoot(in: 1...2) { $0 } == nil)
    #expect(brentRoot(in: 0...1) { _ in .nan } == nil)
  }

  @Test("A root at 0 inside the bracket does not ask for endless precision")
  func rootAtZero() throws {
    var calls = 0
    let root = try #require(
      brentRoot(in: -1...3) {
        calls += 1
        return $0 * 2 + $0 * $0 * $0
      })
    #expect(root.magnitude < 1e-12)
    #expect(calls < 60)
  }
}
