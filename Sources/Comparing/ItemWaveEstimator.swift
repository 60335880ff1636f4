internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The answers of one group to one item at one wave. Counts are of respondents; mean, spread and shares are weighted
/// where the group is.
struct ItemWaveEstimator: Sendable {
  /// The item.
  let item: Item
  /// Its scale.
  let scale: AnswerScale

  /// Whole numbers are counted one by one on scales of at most this many.
  static let mostCountedNumbers = 11

  /// The numbers of a wave; `scores` are those of the answers, nil for scales without scores.
  func estimate(
    of answers: AnswerColumn, scores: ScoreColumn?, responses: ScoredResponses, order: CanonicalOrder?
  ) -> Estimate<ItemWaveNumbers> {
    guard responses.count > 0 else { return .notComputed(.noResponses, n: 0) }
    let tally = AnswerTally(answers, scale: scale)
    var numbers = ItemWaveNumbers(
      asked: responses.count - tally.notShown, n: tally.substantive, missing: missing(tally),
      counts: counts(tally, answers), mean: nil, sd: nil, top: nil, bottom: nil)
    if let scores {
      let masses = scores.masses(weights: responses.weights, rows: order?.rows)
      let summary = ScoreSummary(scores: scores, masses: masses, isWeighted: responses.weights != nil)
      numbers.mean = summary.mean
      numbers.sd = summary.standardDeviation
      if let boxes = ItemBoxes(item, scale: scale) {
        numbers.top = summary.share(where: boxes.isTop)
        numbers.bottom = summary.share(where: boxes.isBottom)
      }
    }
    return .computed(numbers)
  }

  private func missing(_ tally: AnswerTally) -> [ItemWaveNumbers.Count] {
    switch scale.kind {
    case .open: []
    case .ordinal, .numeric, .nominal, .multiple:
      zip(scale.missing, tally.missing).map { ItemWaveNumbers.Count(code: $0.id, count: $1) } + [
        ItemWaveNumbers.Count(code: "blank", count: tally.blank),
        ItemWaveNumbers.Count(code: "not-shown", count: tally.notShown),
        ItemWaveNumbers.Count(code: "out-of-range", count: tally.outOfRange),
      ]
    }
  }

  private func counts(_ tally: AnswerTally, _ answers: AnswerColumn) -> [ItemWaveNumbers.Count] {
    switch scale.kind {
    case .ordinal, .nominal, .multiple:
      return zip(scale.options, tally.options).map { ItemWaveNumbers.Count(code: $0.code, count: $1) }
    case .numeric(let low, let high):
      guard case .numeric(let values, let codes) = answers,
        let first = Int(exactly: low), let last = Int(exactly: high), last - first < Self.mostCountedNumbers
      else { return [] }
      var counts = [Int](repeating: 0, count: last - first + 1)
      for (value, code) in zip(values, codes) where code == .number {
        guard let whole = Int(exactly: value), counts.indices.contains(whole - first) else { return [] }
        counts[whole - first] += 1
      }
      return counts.enumerated().map { ItemWaveNumbers.Count(code: String(first + $0), count: $1) }
    case .open: return []
    }
  }
}

/// How often each thing was answered.
private struct AnswerTally {
  private(set) var options: [Int]
  private(set) var missing: [Int]
  private(set) var substantive = 0
  private(set) var blank = 0
  private(set) var notShown = 0
  private(set) var outOfRange = 0

  init(_ answers: AnswerColumn, scale: AnswerScale) {
    options = [Int](repeating: 0, count: scale.options.count)
    missing = [Int](repeating: 0, count: scale.missing.count)
    switch answers {
    case .coded(let codes):
      let tallied = codes.tallied
      for (code, count) in tallied {
        if let option = code.option, option < options.count { options[option] += count }
      }
      add(tallied)
    case .numeric(_, let codes): add(codes.tallied)
    case .multiple(let selections, let codes):
      for (selection, code) in zip(selections, codes) where code.option != nil {
        var bits = selection.bits
        while bits != 0 {
          let option = bits.trailingZeroBitCount
          if option < options.count { options[option] += 1 }
          bits &= bits - 1
        }
      }
      add(codes.tallied)
    case .open(let fingerprints):
      for fingerprint in fingerprints {
        if fingerprint == 0 { blank += 1 } else { substantive += 1 }
      }
    }
  }

  private mutating func add(_ tallied: [(code: AnswerCode, count: Int)]) {
    for (code, count) in tallied {
      if code.option != nil {
        substantive += count
      } else if let position = code.missing {
        if position < missing.count { missing[position] += count }
      } else if code == .notShown {
        notShown += count
      } else if code == .outOfRange {
        outOfRange += count
      } else {
        blank += count
      }
    }
  }
}

/// Mean, spread and shares of scores that carry masses: numbers of respondents, or sums of their weights.
private struct ScoreSummary {
  let scores: ScoreColumn
  let masses: [Double]
  let isWeighted: Bool

  private var total: Double { masses.reduce(0, +) }

  var mean: Double? {
    if !isWeighted { return Moments(of: scores.counted).mean }
    guard total > 0 else { return nil }
    return zip(scores.levels, masses).reduce(0) { $0 + $1.0 * $1.1 } / total
  }

  var standardDeviation: Double? {
    if !isWeighted { return Moments(of: scores.counted).standardDeviation }
    let n = scores.scoredCount
    guard let mean, n > 1 else { return nil }
    let squares = zip(scores.levels, masses).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return (Double(n) / Double(n - 1) * squares / total).squareRoot()
  }

  func share(where isMember: (Double) -> Bool) -> Double? {
    guard total > 0 else { return nil }
    let members = zip(scores.levels, masses).reduce(0) { isMember($1.0) ? $0 + $1.1 : $0 }
    return min(1, members / total)
  }
}
