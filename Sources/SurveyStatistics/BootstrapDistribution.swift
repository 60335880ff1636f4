/// The distribution that a statistic has over all resamples, as far as an interval needs it.
protocol BootstrapDistribution {
  /// P(θ* < θ) + ½ P(θ* = θ), θ being the value in the data.
  var shareBelowEstimate: Double { get }

  /// The smallest value with at least a share `p` of the resamples at or below it.
  func quantile(_ p: Double) -> Double
}

/// The bootstrap distribution of a difference of two independent sums on whole numbers,
/// D = scale · (secondFactor · S₂ − firstFactor · S₁), each sum with its own distribution.
///
/// Both distributions stay as they are; the distribution function of D is summed up for each question, so that
/// unequal sample sizes, which make a lattice of n₁ · n₂ points, cost nothing extra.
struct LatticeDifference: BootstrapDistribution {
  let first: LatticeSum
  let firstFactor: Int
  let second: LatticeSum
  let secondFactor: Int

  /// D = origin + scale · (whole number).
  let origin: Double
  let scale: Double

  /// The whole number that the data give.
  let seen: Int

  private let cumulative: [Double]

  init(
    first: LatticeSum, firstFactor: Int, second: LatticeSum, secondFactor: Int, origin: Double, scale: Double,
    seen: Int
  ) {
    self.first = first
    self.firstFactor = firstFactor
    self.second = second
    self.secondFactor = secondFactor
    self.origin = origin
    self.scale = scale
    self.seen = seen
    var cumulative = [0.0]
    cumulative.reserveCapacity(second.probabilities.count + 1)
    for probability in second.probabilities {
      cumulative.append(cumulative[cumulative.count - 1] + probability)
    }
    self.cumulative = cumulative
  }

  /// P(secondFactor · S₂ − firstFactor · S₁ ≤ `point`).
  private func share(upTo point: Int) -> Double {
    // floor((point + firstFactor · s₁)/secondFactor) for s₁ = lowest, lowest + 1, …, without a division each.
    let start = point + firstFactor * first.lowest
    var quotient = start >= 0 ? start / secondFactor : -((secondFactor - 1 - start) / secondFactor)
    var remainder = start - quotient * secondFactor
    let step = firstFactor / secondFactor
    let excess = firstFactor % secondFactor
    quotient -= second.lowest - 1
    var total = 0.0
    let last = second.probabilities.count
    cumulative.withUnsafeBufferPointer { cumulative in
      for probability in first.probabilities {
        total += probability * cumulative[max(0, min(last, quotient))]
        quotient += step
        remainder += excess
        if remainder >= secondFactor {
          remainder -= secondFactor
          quotient += 1
        }
      }
    }
    return total
  }

  var shareBelowEstimate: Double { 0.5 * (share(upTo: seen - 1) + share(upTo: seen)) }

  func quantile(_ p: Double) -> Double {
    // The sums of probabilities carry rounding; a step is reached when it is reached but for that.
    let wanted = p - 1e-12
    // Everything at or below `low` is too little, `high` is enough.
    var low = secondFactor * second.lowest - firstFactor * (first.lowest + first.probabilities.count - 1) - 1
    var high = secondFactor * (second.lowest + second.probabilities.count - 1) - firstFactor * first.lowest
    // A sum of many draws is nearly normal: look there first, then wider and wider.
    let guess = mean + deviation * Normal.quantile(min(1 - 1e-12, max(1e-12, p)))
    var reach = max(1, 0.02 * deviation)
    while high - low > 1 {
      let below = Int((guess - reach).rounded(.down))
      let above = Int((guess + reach).rounded(.up))
      if below > low, below < high { if share(upTo: below) >= wanted { high = below } else { low = below } }
      if above > low, above < high { if share(upTo: above) >= wanted { high = above } else { low = above } }
      if (below <= low && above >= high) || reach > 64 * deviation { break }
      reach *= 8
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if share(upTo: middle) >= wanted { high = middle } else { low = middle }
    }
    return origin + scale * Double(high)
  }

  /// The mean of the whole number that D is made of.
  private var mean: Double {
    Double(secondFactor) * second.mean - Double(firstFactor) * first.mean
  }

  /// The standard deviation of that number.
  private var deviation: Double {
    let one = Double(firstFactor) * Double(firstFactor) * first.variance
    let other = Double(secondFactor) * Double(secondFactor) * second.variance
    return (one + other).squareRoot()
  }
}
