import Testing

@testable import Ingesting

@Suite struct CellCacheTests {
  @Test(
    "The cache knows what a dictionary knows, until it is full, and never anything else",
    arguments: [UInt64(1), 2])
  func dictionary(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var cache = CellCache<Int>(mostEntries: 100)
    var known: [String: Int] = [:]
    var hits = 0
    for step in 0..<5000 {
      var text = String(repeating: "é", count: Int.random(in: 0...2, using: &generator))
      text += "\(Int.random(in: 0..<120, using: &generator))-lang genoeg voor meer dan een woord"
      text.withUTF8 { cell in
        if let value = cache.value(for: cell) {
          hits += 1
          #expect(known[String(decoding: cell, as: UTF8.self)] == value)
        } else {
          cache.insert(step, for: cell)
          known[String(decoding: cell, as: UTF8.self)] = step
        }
      }
    }
    #expect(hits > 500)
  }

  @Test("Cells that differ in one byte or in length are different cells")
  func exact() {
    var cache = CellCache<String>()
    let texts = ["", "\0", "\0\0", "a", "ab", "abcdefgh", "abcdefgi", "abcdefgha", "Abcdefgh"]
    for text in texts {
      var text = text
      text.withUTF8 { cell in
        #expect(cache.value(for: cell) == nil)
        cache.insert(String(decoding: cell, as: UTF8.self), for: cell)
      }
    }
    for text in texts {
      var copy = text
      #expect(copy.withUTF8 { cache.value(for: $0) } == text)
    }
  }
}
