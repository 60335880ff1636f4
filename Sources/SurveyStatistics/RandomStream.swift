/// The generator that fills the state of another: one 64-bit counter, scrambled.
///
/// Source: G. L. Steele, D. Lea & C. H. Flood (2014), *Fast splittable pseudorandom number generators*; constants of
/// S. Vigna's `splitmix64.c`.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The sequence of `seed`; every seed is good.
  public init(seed: UInt64) { self.state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.scrambled(state)
  }

  /// One word scrambled by the same function.
  static func scrambled(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// A reproducible stream of random numbers: xoshiro256**, filled from a seed.
///
/// Each part of a study draws from its own stream, derived from the seed and the part's key, so that neither the
/// order of the parts nor the number of threads changes a result. Not for secrets.
///
/// Source: D. Blackman & S. Vigna (2021), *Scrambled linear pseudorandom number generators*, ACM TOMS 47.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// The stream of `seed`.
  public init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    self.s0 = filler.next()
    self.s1 = filler.next()
    self.s2 = filler.next()
    self.s3 = filler.next()
  }

  /// The stream of one part of the work: equal seeds and keys give equal streams, any other pair another stream.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole study.
  ///   - key: What names the part, for instance group, theme and purpose. `["ab", "c"]` is not `["a", "bc"]`.
  public init(seed: UInt64, key: [String]) {
    var digest = SplitMix64.scrambled(seed)
    for word in key {
      for byte in word.utf8 { digest = SplitMix64.scrambled(digest ^ (UInt64(byte) &+ 1)) }
      // 0x100 is no byte plus one, so the end of a word cannot be mistaken for a letter.
      digest = SplitMix64.scrambled(digest &+ 0x9e37_79b9_7f4a_7c15 ^ 0x200)
    }
    self.init(seed: digest)
  }

  /// The next 64 bits.
  @inline(__always)
  public mutating func next() -> UInt64 {
    let result = Self.rotated(s1 &* 5, by: 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = Self.rotated(s3, by: 45)
    return result
  }

  /// A whole number from 0 up to but not including `bound`, each equally likely.
  ///
  /// Source: D. Lemire (2019), *Fast random integer generation in an interval*, ACM TOMACS 29.
  @inline(__always)
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "A random number below 0 does not exist.")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A number from 0 up to but not including 1, on a grid of 2⁻⁵³.
  @inline(__always)
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A draw from the standard normal distribution, by inversion.
  public mutating func normal() -> Double {
    // The middle of a cell of the grid, so that 0 and 1 do not occur.
    Normal.quantile((Double(next() >> 12) + 0.5) * 0x1p-52)
  }

  /// Puts `elements` in a random order, each order equally likely (Fisher–Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }

  private static func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 {
    (word << bits) | (word >> (64 - bits))
  }
}
