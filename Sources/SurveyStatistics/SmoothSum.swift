/// The bootstrap distribution of a sum of many strata of any values, by turning the characteristic function back
/// (a Fourier series on a window that holds all but 1e-15 of it).
///
/// For many respondents the distribution is as good as continuous, and a few dozen frequencies say all about it. The
/// steps of a lattice, much smaller than the interval, are smoothed over.
struct SmoothSum: BootstrapDistribution {
  /// e^(i k angle) for k = 1, 2, …: a multiplication each, where a sine and a cosine take ten times as long.
  private struct Rotation {
    private(set) var now = Complex(real: 1, imaginary: 0)
    private let step: Complex

    init(angle: Double) { step = Complex(real: cosine(angle), imaginary: sine(angle)) }

    @inline(__always)
    mutating func turn() { now = now * step }
  }

  private let mean: Double
  private let half: Double
  private let terms: [Term]

  /// One frequency: ω, and the real and imaginary part of the characteristic function of sum − mean.
  private struct Term {
    let frequency: Double
    let value: Complex
  }

  /// `nil` when the characteristic function does not fade within a reasonable number of frequencies: the sum is too
  /// coarse to be treated as continuous.
  init?(_ strata: [ResampledStratum<Double>], estimate: Double) {
    let moments = strata.map(\.moments)
    var variance = 0.0
    var largestTerm = 0.0
    for (stratum, moment) in zip(strata, moments) {
      variance += Double(stratum.draws) * moment.variance
      largestTerm = max(largestTerm, moment.reach)
    }
    guard variance > 0 else { return nil }
    self.mean = estimate
    let half = reachOfSum(variance: variance, largestTerm: largestTerm)
    self.half = half
    var kinds = zip(strata, moments).map { stratum, moment in
      stratum.values.map { Rotation(angle: Double.pi / half * ($0 - moment.mean)) }
    }
    var terms: [Term] = []
    for index in 1..<2_000 {
      let frequency = Double.pi * Double(index) / half
      var value = Complex(real: 1, imaginary: 0)
      for (position, stratum) in strata.enumerated() where stratum.draws > 0 {
        var one = Complex(real: 0, imaginary: 0)
        for kind in stratum.counts.indices {
          kinds[position][kind].turn()
          one.real += Double(stratum.counts[kind]) * kinds[position][kind].now.real
          one.imaginary += Double(stratum.counts[kind]) * kinds[position][kind].now.imaginary
        }
        let n = Double(stratum.draws)
        value = value * Complex(real: one.real / n, imaginary: one.imaginary / n).raised(to: stratum.draws)
      }
      guard value.squaredMagnitude > 1e-30 else {
        self.terms = terms
        return
      }
      terms.append(Term(frequency: frequency, value: value))
    }
    return nil
  }

  /// P(sum ≤ mean + `x`).
  private func share(upTo x: Double) -> Double {
    var total = x + half
    // Frequencies are multiples of π/half, so that e^(iωh) is −1 and 1 by turns.
    var atX = Rotation(angle: -Double.pi / half * x)
    var atEnd = -1.0
    for term in terms {
      // −Im(φ e^(−iωx)) + Im(φ e^(iωh)), from integrating the density from −h to x.
      atX.turn()
      let turned = term.value.imaginary * atX.now.real + term.value.real * atX.now.imaginary
      total -= 2 * (turned - term.value.imaginary * atEnd) / term.frequency
      atEnd = -atEnd
    }
    return min(1, max(0, total / (2 * half)))
  }

  var shareBelowEstimate: Double { share(upTo: 0) }

  func quantile(_ p: Double) -> Double {
    mean + (brentRoot(in: -half...half, tolerance: 1e-10) { share(upTo: $0) - p } ?? (p < 0.5 ? -half : half))
  }
}
