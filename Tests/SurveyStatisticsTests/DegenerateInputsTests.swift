import Testing

@testable import SurveyStatistics

/// Nobody, one or two respondents, no variation, one item, everything missing: a result has a number or a
/// reason, never a number that is infinite or not one.
@Suite struct DegenerateInputsTests {
  private static let columns: [[Double]] = [
    [], [50], [50, 50], [0, 100], [25, 25, 25], [0, 0, 0, 0, 100], [1e-300, 2e-300], [1e12, 1e12 + 1],
  ]

  @Test("Weighted and clustered means and differences")
  func linearised() {
    for values in Self.columns {
      let weightings: [[Double]?] = [
        nil, values.map { _ in 0 }, values.indices.map { $0 == 0 ? 1 : 0 },
        values.indices.map { Double($0) + 0.1 },
      ]
      for weights in weightings {
        for units in [nil, values.map { _ in 1 }] {
          let sample = WeightedSample(values: values, weights: weights, units: units)
          for population in [nil, 1, 5] {
            let mean = LinearisedMean(sample, population: population)
            #expect(nonFinite(in: mean).isEmpty && nonFinite(in: [mean.interval()]).isEmpty)
            #expect((mean.reason == nil) == (mean.interval() != nil))
          }
          #expect(
            nonFinite(in: [calibratedStandardError(of: sample, margins: [values.map { _ in 0 }])]).isEmpty)
          for other in Self.columns {
            for population in [nil, FinitePopulation(1), FinitePopulation(5), FinitePopulation(9)] {
              let difference = LinearisedDifference(
                baseline: sample,
                followUp: WeightedSample(values: other, units: units == nil ? nil : other.map { _ in 1 }),
                population: population)
              #expect(nonFinite(in: difference).isEmpty)
              #expect((difference.estimate.reason == nil) == (difference.estimate.p != nil))
              #expect(nonFinite(in: [difference.estimate.p]).isEmpty)
            }
          }
        }
      }
    }
  }

  @Test("Strata, composition and drift")
  func comparisons() {
    for first in Self.columns {
      for second in Self.columns {
        for population in [0, 1, 2, 5] {
          let strata = [
            Stratum(population: population, values: first), Stratum(population: 5, values: second),
          ]
          let mean = StratifiedMean(strata)
          #expect(nonFinite(in: mean).isEmpty && nonFinite(in: [mean.interval()]).isEmpty)
          #expect((mean.standardError == nil) == (mean.gap != nil))
        }
        let split = CompositionSplit(
          baseline: [Moments(of: first), Moments(of: second)],
          followUp: [Moments(of: second), Moments(of: first)])
        #expect(nonFinite(in: [split]).isEmpty)
        func wave(_ column: [Double], _ items: Int) -> ItemDrift.Wave {
          ItemDrift.Wave(
            rows: column.map { value in (0..<items).map { $0 == 1 && value == 50 ? nil : value } })
        }
        for items in 0...3 {
          let drift = ItemDrift(baseline: wave(first, items), followUp: wave(second, items), itemCount: items)
          #expect(
            nonFinite(in: drift).isEmpty && drift.items.isEmpty == (items < 2 || drift.items.count != items))
        }
      }
    }
  }

  @Test("Reliability")
  func reliability() {
    for items in 0...4 {
      for rows in 0...4 {
        for pattern in 0..<6 {
          let values = (0..<(rows * items)).map { position -> Double in
            let (row, item) = (position / max(1, items), position % max(1, items))
            return switch pattern {
            case 0: 3
            case 1: Double(row)
            case 2: item.isMultiple(of: 2) ? Double(row) : -Double(row)
            case 3: item == 0 ? 3 : Double(row * item)
            case 4: Double((row * 7 + item * 5) % 5)
            case _: item == 0 ? Double(row) : 1e9 + Double(row % 2)
            }
          }
          let matrix = ItemMatrix(rows: rows, columns: items, values: values)
          let covariance = ItemCovariance(of: matrix)
          let alpha = CronbachAlpha(covariance)
          #expect((alpha.alpha == nil) == (alpha.gap != nil) && nonFinite(in: alpha).isEmpty)
          let derived = [alpha.alphaIfDropped, alpha.itemRestCorrelations, [alpha.duhachekError]]
          #expect(nonFinite(in: derived).isEmpty)
          #expect(nonFinite(in: [alpha.feldtInterval(), alpha.duhachekInterval()]).isEmpty)
          for method in [OmegaTotal.Method.maximumLikelihood, .minimumResiduals] {
            let omega = OmegaTotal(covariance, method: method, minimumCount: 0)
            #expect((omega.omega == nil) == (omega.gap != nil) && nonFinite(in: omega).isEmpty)
            #expect((0...1).contains(omega.omega ?? 0))
          }
          let ordinal = OrdinalAlpha(matrix, minimumCount: 0)
          #expect((ordinal.alpha == nil) == (ordinal.gap != nil) && nonFinite(in: ordinal).isEmpty)
        }
      }
    }
  }

  @Test("Tables")
  func tables() {
    var stream = RandomStream(seed: 19)
    for _ in 0..<300 {
      let columns = stream.integer(below: 4)
      let rows = (0..<stream.integer(below: 4)).map { _ in (0..<columns).map { _ in stream.integer(below: 3) }
      }
      let table = ContingencyTable(rows)
      let test = ChiSquaredTest(table)
      #expect(nonFinite(in: [test]).isEmpty && (0...1).contains(test?.correctedCramersV ?? 0))
      let exact = FisherExactTest(table)
      #expect((exact?.pValue ?? 0) > 0 && (exact?.pValue ?? 2) <= 1)
      #expect(nonFinite(in: [PolychoricCorrelation(counts: rows)]).isEmpty)
      let answers = MatchedAnswers(
        strata: rows.map { MatchedAnswers.Stratum(baseline: $0, followUp: $0.reversed()) },
        scores: (0..<columns).map(Double.init))
      #expect(nonFinite(in: [MantelTest(answers)]).isEmpty && nonFinite(in: [LiuAgresti(answers)]).isEmpty)
      let drift = OrdinalLogisticDrift(answers, levels: rows.indices.map(Double.init))
      #expect(nonFinite(in: [drift]).isEmpty)
      let gains = [drift?.uniformPValue, drift?.totalPValue, drift?.totalGain]
      #expect(nonFinite(in: gains).isEmpty)
      if columns == 2 {
        let four = rows.map { MantelHaenszel.Table(a: $0[0], b: $0[1], c: $0[1], d: 1) }
        let test = MantelHaenszel(four)
        let interval = test?.interval()
        #expect(nonFinite(in: [test]).isEmpty && nonFinite(in: [interval]).isEmpty)
      }
    }
  }
}
