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

  /// The mean of the sum, from the strata.
  let mean: Double

  /// The variance of the sum, from the strata.
  let variance: Double

  /// The number of points that the transform of these strata takes.
  static func points(_ strata: [ResampledStratum<Int>]) -> Int {
    var size = 1
    while size < window(strata).width { size *= 2 }
    return size
  }

  init(_ strata: [ResampledStratum<Int>]) {
    let window = Self.window(strata)
    let transform = FourierTransform(size: Self.points(strata))
    var product = ComplexColumn(repeating: 1, count: transform.size)
    let filled = strata.filter { $0.draws > 0 }
    for start in stride(from: 0, to: filled.count, by: 2) {
      if start + 1 < filled.count {
        let spectra = Self.spectra(of: filled[start], filled[start + 1], transform)
        product.multiply(by: spectra.first)
        product.multiply(by: spectra.second)
      } else {
        var spectrum = Self.shares(of: filled[start], size: transform.size)
        transform.forward(&spectrum)
        Self.raise(&spectrum, to: filled[start].draws)
        product.multiply(by: spectrum)
      }
    }
    transform.inverse(&product)
    self.init(window, product.real)
  }

  /// The distributions of two independent strata, at the price of one: the one is the real, the other the imaginary
  /// part of a single transform.
  static func both(
    _ first: ResampledStratum<Int>, _ second: ResampledStratum<Int>
  ) -> (first: LatticeSum, second: LatticeSum) {
    let windows = (window([first]), window([second]))
    let size = max(points([first]), points([second]))
    let transform = FourierTransform(size: size)
    let spectra = spectra(of: first, second, transform)
    var packed = ComplexColumn(repeating: 0, count: size)
    for index in 0..<size {
      packed.real[index] = spectra.first.real[index] - spectra.second.imaginary[index]
      packed.imaginary[index] = spectra.first.imaginary[index] + spectra.second.real[index]
    }
    transform.inverse(&packed)
    return (LatticeSum(windows.0, packed.real), LatticeSum(windows.1, packed.imaginary))
  }

  /// The characteristic functions of the sums of two strata, by a single transform.
  private static func spectra(
    of first: ResampledStratum<Int>, _ second: ResampledStratum<Int>, _ transform: FourierTransform
  ) -> (first: ComplexColumn, second: ComplexColumn) {
    let size = transform.size
    var packed = shares(of: first, size: size)
    packed.imaginary = shares(of: second, size: size).real
    transform.forward(&packed)
    // The spectrum of a real column mirrors into its conjugate: even and odd parts take the two apart.
    var one = ComplexColumn(repeating: 0, count: size)
    var other = one
    for index in 0..<(size / 2 + 1) {
      let mirror = index == 0 ? 0 : size - index
      one.real[index] = 0.5 * (packed.real[index] + packed.real[mirror])
      one.imaginary[index] = 0.5 * (packed.imaginary[index] - packed.imaginary[mirror])
      other.real[index] = 0.5 * (packed.imaginary[index] + packed.imaginary[mirror])
      other.imaginary[index] = 0.5 * (packed.real[mirror] - packed.real[index])
    }
    raise(&one, to: first.draws)
    raise(&other, to: second.draws)
    return (one, other)
  }

  /// Cuts the window out of a column that goes round.
  private init(_ window: Window, _ column: [Double]) {
    self.lowest = window.lowest
    self.mean = window.mean
    self.variance = window.variance
    self.probabilities = (0..<window.width).map {
      // Rounding leaves values of ±1e-17 where there is nothing.
      max(0, column[Self.modulo(window.lowest + $0, column.count)])
    }
  }

  /// The distribution of one draw. Modulo the size: what the window leaves out has no weight to speak of.
  private static func shares(of stratum: ResampledStratum<Int>, size: Int) -> ComplexColumn {
    var column = ComplexColumn(repeating: 0, count: size)
    let share = 1 / Double(max(1, stratum.draws))
    for (value, count) in zip(stratum.values, stratum.counts) {
      column.real[modulo(value, size)] += Double(count) * share
    }
    return column
  }

  /// Raises the spectrum of a real column to a power. Its second half is the mirror of the first, and what is far
  /// enough from 1 to vanish is not worth the multiplications: most of it, with many draws.
  private static func raise(_ spectrum: inout ComplexColumn, to draws: Int) {
    let size = spectrum.real.count
    // |x| ^ draws < 1e-20.
    let vanishing = exp(-2 * 46.05 / Double(max(1, draws)))
    for index in 0..<(size / 2 + 1) {
      let point = Complex(real: spectrum.real[index], imaginary: spectrum.imaginary[index])
      let raised =
        point.squaredMagnitude < vanishing ? Complex(real: 0, imaginary: 0) : point.raised(to: draws)
      spectrum.real[index] = raised.real
      spectrum.imaginary[index] = raised.imaginary
      let mirror = index == 0 ? 0 : size - index
      if mirror != index {
        spectrum.real[mirror] = raised.real
        spectrum.imaginary[mirror] = -raised.imaginary
      }
    }
  }

  /// Where a sum lies, and which of its values matter.
  private struct Window {
    let lowest: Int
    let width: Int
    let mean: Double
    let variance: Double
  }

  private static func window(_ strata: [ResampledStratum<Int>]) -> Window {
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
    return Window(
      lowest: Int(start), width: Int(end) - Int(start) + 1, mean: mean, variance: variance)
  }

  private static func modulo(_ value: Int, _ size: Int) -> Int {
    let remainder = value % size
    return remainder < 0 ? remainder + size : remainder
  }
}
