@testable import SurveyStatistics

/// Ranks, permutations and the bootstrap.
let referenceRankMethods: [String: ReferenceMethod] = [
  "rank.mann_whitney_exact": { reference in
    // U and the shift are those of x over y: x stands in the place of the later wave.
    let x = CountedSample(try reference.input.numbers("x"))
    let y = CountedSample(try reference.input.numbers("y"))
    let test = MannWhitney(first: y, second: x)
    let shift = HodgesLehmann(first: y, second: x)
    return [
      "U_x": ReferenceValue(test.u),
      "p_two_sided": ReferenceValue(test.p?.value),
      "p_greater": ReferenceValue(test.pSecondHigher?.value),
      "z_asymptotic": ReferenceValue(test.z),
      "p_asymptotic_nocc": ReferenceValue(test.asymptoticP),
      "p_asymptotic_cc": ReferenceValue(test.correctedAsymptoticP),
      "hodges_lehmann": ReferenceValue(shift.shift),
      "hl_exact_ci95": ReferenceValue(shift.interval(level: 0.95)),
    ]
  },

  "rank.brunner_munzel": { reference in
    let (first, second) = try waves(reference)
    let superiority = Superiority(first: CountedSample(first), second: CountedSample(second))
    let level = try reference.options.number("conf")
    return [
      "theta": ReferenceValue(superiority.probability),
      "se": ReferenceValue(superiority.standardError),
      "W": ReferenceValue(superiority.statistic),
      "df": ReferenceValue(superiority.degreesOfFreedom),
      "p": ReferenceValue(superiority.p),
      "ci_low": ReferenceValue(superiority.plainInterval(level: level)?.lower),
      "ci_high": ReferenceValue(superiority.plainInterval(level: level)?.upper),
      "cliffs_delta": ReferenceValue(superiority.cliffsDelta),
      "logit_ci_low": ReferenceValue(superiority.interval(level: level)?.lower),
      "logit_ci_high": ReferenceValue(superiority.interval(level: level)?.upper),
    ]
  },

  "rank.brunner_munzel_permutation": { reference in
    let (first, second) = try waves(reference)
    let p = Superiority.permutationTest(first: CountedSample(first), second: CountedSample(second))
    let ways = Gamma.logarithmOfChoose(first.count + second.count, first.count)
    return [
      "p": ReferenceValue(p?.source == .exact ? p?.value : nil),
      "permutations": ReferenceValue(exp(ways).rounded()),
    ]
  },

  "rank.signed_rank_exact": { reference in
    let (first, second) = try waves(reference)
    let pairs = CountedPairs(first: first, second: second)
    let zeros: SignedRank.Zeros = try reference.options.text("zero") == "pratt" ? .pratt : .dropped
    let test = SignedRank(pairs, zeros: zeros)
    let shift = HodgesLehmann(pairs)
    return [
      "W_plus": ReferenceValue(test.positiveSum),
      "p_two_sided": ReferenceValue(test.p?.value),
      "p_greater": ReferenceValue(test.pHigher?.value),
      "z": ReferenceValue(test.z),
      "p_asymptotic_nocc": ReferenceValue(test.asymptoticP),
      "n_nonzero": ReferenceValue(test.nonzeroCount),
      "hodges_lehmann": ReferenceValue(shift.shift),
      "hl_ci95": ReferenceValue(shift.interval(level: 0.95)),
    ]
  },

  "permutation.mean_difference": { reference in
    let test = PermutationTest(
      PartlyLinkedSample(
        onlyFirst: try reference.input.numbers("x"), onlySecond: try reference.input.numbers("y")))
    return described(test)
  },

  "permutation.sign_flip": { reference in
    let differences = try reference.input.numbers("differences_eighths_inch")
    let pairs = CountedPairs(first: differences.map { _ in 0 }, second: differences)
    let test = PermutationTest(
      PartlyLinkedSample(onlyFirst: CountedSample([]), onlySecond: CountedSample([]), pairs: pairs))
    let paired = DifferenceEstimate.paired(pairs)
    return described(test).merging([
      "t": ReferenceValue(paired.t),
      "p_t": ReferenceValue(paired.p),
      "mean": ReferenceValue(paired.estimate),
    ]) { first, _ in first }
  },

  "overlap.permutation": { described(PermutationTest(try partlyLinked($0))) },

  "permutation.p_value": { reference in
    let p = PValue(
      exceeding: try reference.input.integer("exceed"), of: try reference.input.integer("B"))
    return ["p": ReferenceValue(p.value)]
  },

  "bootstrap.bca": { reference in
    let sample = CountedSample(try reference.input.numbers("y"))
    let bootstrap = BootstrapInterval.ofMean(sample, level: try reference.options.number("conf"))
    let moments = Moments(of: sample)
    let n = Double(sample.count)
    return [
      "theta": ReferenceValue(moments.mean),
      "z0": ReferenceValue(bootstrap?.bias),
      "acceleration": ReferenceValue(bootstrap?.acceleration),
      "alpha1": ReferenceValue(bootstrap?.shares.lowerBound),
      "alpha2": ReferenceValue(bootstrap?.shares.upperBound),
      "ci": ReferenceValue(bootstrap?.interval),
      "percentile_ci": ReferenceValue(bootstrap?.percentileInterval),
      "boot_se_exact": ReferenceValue(moments.varianceOfMean.map { ($0 * (n - 1) / n).squareRoot() }),
    ]
  },

  "bootstrap.jackknife_acceleration": { reference in
    let lsat = try reference.input.numbers("LSAT")
    let gpa = try reference.input.numbers("GPA")
    let leftOut = lsat.indices.compactMap { left in
      Covariation(
        lsat.indices.filter { $0 != left }.map { lsat[$0] }, gpa.indices.filter { $0 != left }.map { gpa[$0] }
      ).correlation
    }
    let sample = PartlyLinkedSample(
      onlyFirst: CountedSample([]), onlySecond: CountedSample([]),
      pairs: CountedPairs(first: lsat, second: gpa))
    let bootstrap = BootstrapInterval.resampling(
      sample, level: 0.95, replicates: 40_000, stream: RandomStream(seed: 1)
    ) { $0.correlation }
    return [
      "r": ReferenceValue(Covariation(lsat, gpa).correlation),
      "jackknife_values": ReferenceValue(leftOut),
      "acceleration_jackknife": ReferenceValue(BootstrapInterval.jackknifeAcceleration(leftOut)),
      "bca95_mc_40000": ReferenceValue(bootstrap?.interval),
    ]
  },

  "paired.net_change": { reference in
    let (first, second) = try waves(reference)
    let change = NetChange(CountedPairs(first: first, second: second))
    return [
      "improved": ReferenceValue(change.higher),
      "worsened": ReferenceValue(change.lower),
      "unchanged": ReferenceValue(change.same),
      "net": ReferenceValue(change.net),
      "ci": ReferenceValue(change.interval(level: try reference.options.number("conf"))),
    ]
  },
]

private func described(_ test: PermutationTest) -> [String: ReferenceValue] {
  [
    "p": ReferenceValue(test.p?.source == .exact ? test.p?.value : nil),
    "abs_diff": ReferenceValue(test.estimate?.magnitude),
    "permutations": ReferenceValue(test.rearrangements),
    "total": ReferenceValue(test.rearrangements),
    "count": ReferenceValue(zip(test.p, test.rearrangements).map { ($0.value * $1).rounded() }),
  ]
}
