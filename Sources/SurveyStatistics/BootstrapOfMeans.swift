extension BootstrapInterval {
  /// The interval of a mean over all resamples, or `nil` of fewer than two values or of values that are all equal.
  public static func ofMean(
    _ sample: CountedSample, level: Double, replicates: Int = 9_999,
    stream: RandomStream = RandomStream(seed: 0)
  ) -> BootstrapInterval? {
    guard let origin = sample.values.first else { return nil }
    // As the difference from a constant that lies on the same lattice, which is then added again.
    let constant = CountedSample(values: [origin], counts: [1])
    return ofMeanDifference(
      PartlyLinkedSample(onlyFirst: constant, onlySecond: sample), plus: origin, level: level,
      replicates: replicates, stream: stream)
  }

  /// The interval of the difference of the means, later minus earlier, over all resamples.
  ///
  /// Exact when the values are whole steps apart and the steps are few enough; for large samples by the
  /// characteristic function; for the rest (few respondents with values that fit no lattice) by random resamples from
  /// `stream`. `nil` when a wave is empty or nothing varies.
  public static func ofMeanDifference(
    _ sample: PartlyLinkedSample, level: Double, replicates: Int = 9_999,
    stream: RandomStream = RandomStream(seed: 0)
  ) -> BootstrapInterval? {
    ofMeanDifference(sample, plus: 0, level: level, replicates: replicates, stream: stream)
  }

  private static func ofMeanDifference(
    _ sample: PartlyLinkedSample, plus origin: Double, level: Double, replicates: Int, stream: RandomStream
  ) -> BootstrapInterval? {
    guard let mean1 = Moments(of: sample.first).mean, let mean2 = Moments(of: sample.second).mean else {
      return nil
    }
    let strata = influences(sample)
    let acceleration = acceleration(
      influences: strata.flatMap { stratum in
        let mean = stratum.moments.mean
        return stratum.values.map { $0 - mean }
      }, counts: strata.flatMap(\.counts))
    guard strata.contains(where: { $0.moments.variance > 0 }) else { return nil }
    let isFew = sample.first.count + sample.second.count < fewestForContinuity
    if let exact = onLattice(sample, plus: origin, mostPoints: isFew ? mostPoints : affordablePoints) {
      return BootstrapInterval(exact, method: .exact, acceleration: acceleration, level: level)
    }
    if !isFew,
      let smooth = SmoothSum(strata, estimate: mean2 - mean1 + origin)
    {
      return BootstrapInterval(
        smooth, method: .characteristicFunction, acceleration: acceleration, level: level)
    }
    return resampling(sample, level: level, replicates: replicates, stream: stream) {
      $0.meanDifference.map { $0 + origin }
    }
  }

  /// Below this number of respondents the steps of the bootstrap distribution may show.
  private static let fewestForContinuity = 40

  /// The largest Fourier transform of an exact distribution.
  private static let mostPoints = 32_768

  /// The largest one from `fewestForContinuity` respondents on. A finer lattice has steps that are too small to
  /// matter: those of waves of unequal size are a fraction 1/(n₁ n₂) of the steps of the values.
  private static let affordablePoints = 8_192

  /// What each respondent adds to the difference, by stratum: −y₁/n₁, y₂/n₂, or both.
  private static func influences(_ sample: PartlyLinkedSample) -> [ResampledStratum<Double>] {
    let n1 = Double(sample.first.count)
    let n2 = Double(sample.second.count)
    return [
      ResampledStratum(values: sample.onlyFirst.values.map { -$0 / n1 }, counts: sample.onlyFirst.counts),
      ResampledStratum(values: sample.onlySecond.values.map { $0 / n2 }, counts: sample.onlySecond.counts),
      ResampledStratum(
        values: sample.pairs.pairs.map { $0.second / n2 - $0.first / n1 }, counts: sample.pairs.counts),
    ].filter { !$0.values.isEmpty }
  }

  /// The exact distribution, or `nil` when the values are on no lattice or the transform would be too large.
  ///
  /// In steps h of the lattice, D = h (n₁ S₂ − n₂ S₁)/(n₁ n₂) + const. Linked respondents belong to both sums: their
  /// n₁ y₂ − n₂ y₁ is one term, and so for them everything is put into one sum.
  private static func onLattice(
    _ sample: PartlyLinkedSample, plus origin: Double, mostPoints: Int
  ) -> LatticeDifference? {
    let pairs = sample.pairs.pairs
    let a = sample.onlyFirst.values
    let b = sample.onlySecond.values
    let values = a + b + pairs.map(\.first) + pairs.map(\.second)
    // A single value in a wave of its own, far from the others, would make the lattice needlessly fine.
    guard let lattice = Lattice(holding: values, mostSteps: 20_000) else { return nil }
    let common = greatestCommonDivisor(sample.first.count, sample.second.count)
    let n1 = sample.first.count / common
    let n2 = sample.second.count / common
    let earlier = ResampledStratum(
      values: Array(lattice.indices[..<a.count]), counts: sample.onlyFirst.counts)
    let later = ResampledStratum(
      values: Array(lattice.indices[a.count..<(a.count + b.count)]), counts: sample.onlySecond.counts)
    let pairEarlier = lattice.indices[(a.count + b.count)..<(a.count + b.count + pairs.count)]
    let pairLater = lattice.indices[(a.count + b.count + pairs.count)...]
    let linked = ResampledStratum(
      values: zip(pairEarlier, pairLater).map { n1 * $1 - n2 * $0 }, counts: sample.pairs.counts)
    func total(_ stratum: ResampledStratum<Int>) -> Int {
      zip(stratum.values, stratum.counts).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let seen = n1 * total(later) - n2 * total(earlier) + total(linked)
    // One step of the whole number is h/(n₁ n₂ · common); both waves start at the lattice's origin.
    let scale = lattice.step / (Double(n1) * Double(n2) * Double(common))
    let nothing = LatticeSum([])
    if pairs.isEmpty {
      guard LatticeSum.points([earlier]) <= mostPoints, LatticeSum.points([later]) <= mostPoints else {
        return nil
      }
      let sums = LatticeSum.both(earlier, later)
      return LatticeDifference(
        first: sums.first, firstFactor: n2, second: sums.second, secondFactor: n1, origin: origin,
        scale: scale, seen: seen)
    }
    let strata = [
      ResampledStratum(values: earlier.values.map { -n2 * $0 }, counts: earlier.counts),
      ResampledStratum(values: later.values.map { n1 * $0 }, counts: later.counts), linked,
    ]
    // One transform for each of up to three strata, where unlinked waves take one together.
    guard LatticeSum.points(strata) <= max(2_048, mostPoints / 4) else { return nil }
    return LatticeDifference(
      first: nothing, firstFactor: 1, second: LatticeSum(strata), secondFactor: 1, origin: origin,
      scale: scale,
      seen: seen)
  }
}
