import Testing

@testable import SurveyStatistics

/// Item scores, theme scores and boxes.
let referenceScoringMethods: [String: ReferenceMethod] = [
  "scoring.pomp": { reference in
    let scores = try reference.input.rows("cases").map { row in
      try #require(ScaleRange(minimum: row[1], maximum: row[2])).percentOfMaximumPossible(row[0])
    }
    return ["pomp": ReferenceValue(scores)]
  },

  "scoring.theme": { reference in
    let scale = try #require(
      ScaleRange(
        minimum: try reference.input.number("min"), maximum: try reference.input.number("max")))
    let reversed = try reference.input.truths("reverse")
    let dontKnow = try reference.input.numbers("dk_codes")
    let rule = try #require(
      AnsweredShareRule(share: try reference.options.number("min_answered_share")))
    let scores = try reference.input.optionalRows("items").map { row in
      ThemeScore(
        ofItems: row.enumerated().map { item, answer in
          guard let answer, !dontKnow.contains(answer) else { return nil }
          return scale.percentOfMaximumPossible(reversed[item] ? scale.reversed(answer) : answer)
        }, rule: rule)
    }
    return [
      "n_answered": ReferenceValue(scores.map(\.answered)),
      "score": ReferenceValue(scores.map(\.score)),
    ]
  },

  "scoring.boxes": { reference in
    let values = try reference.input.integers("values")
    let dontKnow = try reference.input.integers("dk_codes")
    let top = try reference.input.integers("top")
    let bottom = try reference.input.integers("bottom")
    let substantive = values.filter { !dontKnow.contains($0) }
    // Category 1 stands at position 0.
    let shares = BoxShares(
      counts: (1...5).map { code in substantive.count { $0 == code } },
      top: (top[0] - 1)..<top[1], bottom: (bottom[0] - 1)..<bottom[1],
      dontKnow: values.count - substantive.count)
    return [
      "n_valid": ReferenceValue(shares.substantive),
      "top2": ReferenceValue(shares.top),
      "bottom2": ReferenceValue(shares.bottom),
      "top2_ci": ReferenceValue(
        Proportion(successes: shares.topCount, count: shares.substantive)
          .wilsonInterval(level: try reference.options.number("conf"))),
      "net": ReferenceValue(shares.net),
      "dk_share": ReferenceValue(shares.dontKnow),
    ]
  },
]
