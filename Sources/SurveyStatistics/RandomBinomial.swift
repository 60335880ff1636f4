extension RandomStream {
  /// The number of successes in `trials` independent trials of the same `chance`.
  ///
  /// By inversion for a mean below 10, else by rejection (BTRS); either takes a constant time.
  /// Source: W. Hörmann (1993), *The generation of binomial random variates*, J. Stat. Comput. Simul. 46.
  public mutating func binomial(trials: Int, chance: Double) -> Int {
    precondition(
      trials >= 0 && chance >= 0 && chance <= 1, "A binomial needs trials and a chance from 0 to 1.")
    if trials == 0 || chance == 0 { return 0 }
    if chance > 0.5 { return trials - binomial(trials: trials, chance: 1 - chance) }
    return Double(trials) * chance < 10
      ? byInversion(trials: trials, chance: chance) : byRejection(trials: trials, chance: chance)
  }

  /// Draws `draws` times with replacement from kinds that occur as often as `counts` says; `result` gets how often
  /// each kind was drawn.
  ///
  /// - `result`: As long as `counts`; what stands in it is overwritten.
  public mutating func multinomial(draws: Int, counts: [Int], into result: inout [Int]) {
    precondition(result.count == counts.count, "There is one result for each kind.")
    var left = draws
    var total = counts.reduce(0, +)
    for (kind, count) in counts.enumerated() {
      if left == 0 || count == 0 {
        result[kind] = 0
      } else {
        let drawn = count == total ? left : binomial(trials: left, chance: Double(count) / Double(total))
        result[kind] = drawn
        left -= drawn
      }
      total -= count
    }
  }

  private mutating func byInversion(trials: Int, chance: Double) -> Int {
    let odds = chance / (1 - chance)
    // (1 − p)^n is above e^(−14) here, since the mean is below 10 and p at most ½.
    var probability = exp(Double(trials) * log(onePlus: -chance))
    var rest = unit()
    var successes = 0
    while rest > probability, successes < trials {
      rest -= probability
      probability *= odds * Double(trials - successes) / Double(successes + 1)
      successes += 1
    }
    return successes
  }

  private mutating func byRejection(trials: Int, chance: Double) -> Int {
    let n = Double(trials)
    let deviation = (n * chance * (1 - chance)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * chance
    let centre = n * chance + 0.5
    let squeeze = 0.92 - 4.2 / b
    let odds = chance / (1 - chance)
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = ((n + 1) * chance).rounded(.down)
    while true {
      let u = unit() - 0.5
      let v = unit()
      let us = 0.5 - u.magnitude
      let k = ((2 * a / us + b) * u + centre).rounded(.down)
      if us >= 0.07, v <= squeeze { return Int(k) }
      guard k >= 0, k <= n else { continue }
      let bound =
        (mode + 0.5) * log((mode + 1) / (odds * (n - mode + 1)))
        + (n + 1) * log((n - mode + 1) / (n - k + 1))
        + (k + 0.5) * log(odds * (n - k + 1) / (k + 1))
        + Self.stirlingTail(mode) + Self.stirlingTail(n - mode) - Self.stirlingTail(k)
        - Self.stirlingTail(n - k)
      if log(v * alpha / (a / (us * us) + b)) <= bound { return Int(k) }
    }
  }

  /// What Stirling's formula leaves of ln k!.
  private static func stirlingTail(_ k: Double) -> Double {
    if k < 10 {
      return Gamma.logarithm(k + 1) - (0.5 * log(2 * Double.pi) + (k + 0.5) * log(k + 1) - (k + 1))
    }
    let next = k + 1
    let square = next * next
    return (1 / 12.0 - (1 / 360.0 - 1 / 1_260.0 / square) / square) / next
  }
}
