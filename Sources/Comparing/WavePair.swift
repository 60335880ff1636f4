/// Two waves of a study by their positions, the earlier first.
struct WavePair: Hashable, Sendable {
  /// The position of the earlier wave.
  let from: Int
  /// The position of the later wave.
  let to: Int

  /// The changes that a study of `count` waves reports: each later wave against the baseline, then against the
  /// wave before it where that is another.
  static func reported(ofWaves count: Int) -> [WavePair] {
    (1..<max(1, count)).flatMap { later in
      later == 1
        ? [WavePair(from: 0, to: 1)]
        : [WavePair(from: 0, to: later), WavePair(from: later - 1, to: later)]
    }
  }
}
