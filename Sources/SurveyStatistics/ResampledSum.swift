/// What one stratum adds to a bootstrap statistic that is a sum: `draws` independent values, each from the same
/// discrete distribution.
struct ResampledStratum<Value> {
  /// The distinct values.
  let values: [Value]

  /// How often each occurs among the respondents of the stratum.
  let counts: [Int]

  /// The number of respondents, and of draws.
  var draws: Int { counts.reduce(0, +) }
}

extension ResampledStratum<Double> {
  /// Mean, variance and largest distance from the mean of one draw.
  var moments: (mean: Double, variance: Double, reach: Double) {
    let n = Double(max(1, draws))
    let mean = CompensatedSum(zip(values, counts).map { Double($1) * $0 }).value / n
    let variance =
      CompensatedSum(zip(values, counts).map { Double($1) * ($0 - mean) * ($0 - mean) }).value / n
    return (mean, variance, values.reduce(0) { max($0, ($1 - mean).magnitude) })
  }
}

/// How far a sum of bounded independent terms can be from its mean, but for a chance of about 1e-15 (Bernstein's
/// inequality): with the largest term b and the variance σ², t = cb/3 + √((cb/3)² + 2cσ²).
func reachOfSum(variance: Double, largestTerm: Double) -> Double {
  let c = 35.0
  let linear = c * largestTerm / 3
  return linear + (linear * linear + 2 * c * variance).squareRoot()
}

/// The distribution of a sum of strata on whole numbers, exact up to rounding and tails of 1e-15: the characteristic
/// functions are raised to the number of draws and turned back by the fast Fourier transform.
struct LatticeSum {
  /// The smallest sum that is kept.
  let lowest: Int

  /// P(sum = lowest + index).
  let probabilities: [Double]

  /// The number of points that the transform of these strata takes.
  static func points(_ strata: [ResampledStratum<Int>]) -> Int {
    var size = 1
    while size < window(strata).width { size *= 2 }
    return size
  }

  init(_ strata: [ResampledStratum<Int>]) {
    let window = Self.window(strata)
    let transform = FourierTransform(size: Self.points(strata))
    let size = transform.size
    var product = ComplexColumn(repeating: 1, count: size)
    for stratum in strata where stratum.draws > 0 {
      var spectrum = ComplexColumn(repeating: 0, count: size)
      let share = 1 / Double(stratum.draws)
      for (value, count) in zip(stratum.values, stratum.counts) {
        // Modulo the size: what the window leaves out has no weight to speak of.
        spectrum.real[Self.modulo(value, size)] += Double(count) * share
      }
      transform.forward(&spectrum)
      for index in 0..<size {
        let raised = Complex(real: spectrum.real[index], imaginary: spectrum.imaginary[index])
          .raised(to: stratum.draws)
        let both = Complex(real: product.real[index], imaginary: product.imaginary[index]) * raised
        product.real[index] = both.real
        product.imaginary[index] = both.imaginary
      }
    }
    transform.inverse(&product)
    self.lowest = window.lowest
    self.probabilities = (0..<window.width).map {
      // Rounding leaves values of ±1e-17 where there is nothing.
      max(0, product.real[Self.modulo(window.lowest + $0, size)])
    }
  }

  private static func window(_ strata: [ResampledStratum<Int>]) -> (lowest: Int, width: Int) {
    var mean = 0.0
    var variance = 0.0
    var largestTerm = 0.0
    var lowest = 0
    var highest = 0
    for stratum in strata where stratum.draws > 0 {
      let moments = ResampledStratum<Double>(values: stratum.values.map(Double.init), counts: stratum.counts)
        .moments
      mean += Double(stratum.draws) * moments.mean
      variance += Double(stratum.draws) * moments.variance
      largestTerm = max(largestTerm, moments.reach)
      lowest += stratum.draws * (stratum.values.min() ?? 0)
      highest += stratum.draws * (stratum.values.max() ?? 0)
    }
    let reach = reachOfSum(variance: variance, largestTerm: largestTerm)
    let start = max(Double(lowest), (mean - reach).rounded(.down))
    let end = min(Double(highest), (mean + reach).rounded(.up))
    return (Int(start), Int(end) - Int(start) + 1)
  }

  private static func modulo(_ value: Int, _ size: Int) -> Int {
    let remainder = value % size
    return remainder < 0 ? remainder + size : remainder
  }
}
