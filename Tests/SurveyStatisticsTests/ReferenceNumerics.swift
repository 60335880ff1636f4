@testable import SurveyStatistics

/// Distribution functions, moments, quantiles and random numbers.
let referenceNumericMethods: [String: ReferenceMethod] = [
  "numeric.normal_quantile": { try byRow($0) { Normal.quantile($0[0]) } },
  "numeric.t_cdf": { try byRow($0) { StudentT(degreesOfFreedom: $0[1]).cdf($0[0]) } },
  "numeric.t_quantile": { try byRow($0) { StudentT(degreesOfFreedom: $0[1]).quantile($0[0]) } },
  "numeric.f_quantile": { try byRow($0) { FisherF(numerator: $0[1], denominator: $0[2]).quantile($0[0]) } },
  "numeric.chi2_sf": { try byRow($0) { ChiSquared(degreesOfFreedom: $0[1]).upperTail($0[0]) } },
  "numeric.noncentral_t_cdf": {
    try byRow($0) { NoncentralT(degreesOfFreedom: $0[1], noncentrality: $0[2]).cdf($0[0]) }
  },
  "numeric.beta_cdf": { try byRow($0) { BetaDistribution(alpha: $0[1], beta: $0[2]).cdf($0[0]) } },
  "numeric.hypergeometric_cdf": {
    try byRow($0) {
      Hypergeometric(marked: Int($0[1]), unmarked: Int($0[2]), drawn: Int($0[3])).cdf(Int($0[0]))
    }
  },
  "numeric.binomial_cdf": { try byRow($0) { Binomial(trials: Int($0[1]), chance: $0[2]).cdf(Int($0[0])) } },
  "numeric.log_gamma": { try byRow($0) { Gamma.logarithm($0[0]) } },

  "numeric.moments": { reference in
    let alternating = try reference.input.numbers("then_alternating")
    let rest = try reference.input.integer("n") - 1
    let values =
      try [reference.input.number("first")] + (0..<rest).map { alternating[$0 % alternating.count] }
    let moments = Moments(of: values)
    return ["mean": ReferenceValue(moments.mean), "sd": ReferenceValue(moments.standardDeviation)]
  },

  "numeric.quantile": { reference in
    let x = try reference.input.numbers("x")
    let shares = [0.25, 0.5, 0.75]
    return [
      "q": ReferenceValue(shares.map { quantile($0, of: x) }),
      "type6_for_contrast": ReferenceValue(shares.map { quantile($0, of: x, definition: .type6) }),
    ]
  },

  "rng": { reference in
    let seed = UInt64(try reference.input.integer("seed"))
    var filler = SplitMix64(seed: seed)
    var stream = RandomStream(seed: seed)
    return [
      "splitmix64_first3": ReferenceValue((0..<3).map { _ in String(filler.next()) }),
      "xoshiro256ss_first3": ReferenceValue((0..<3).map { _ in String(stream.next()) }),
    ]
  },
]

/// The values of a function of each row of arguments.
private func byRow(
  _ reference: ReferenceCase, _ function: ([Double]) -> Double
) throws -> [String: ReferenceValue] {
  ["values": ReferenceValue(try reference.input.rows("rows").map(function))]
}
