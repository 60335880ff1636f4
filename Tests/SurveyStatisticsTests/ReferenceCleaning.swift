import Testing

@testable import SurveyStatistics

/// Indicators of careless answering, duplicates and response rates.
let referenceCleaningMethods: [String: ReferenceMethod] = [
  "cleaning.longstring": { reference in
    ["longstring": ReferenceValue(try reference.input.optionalRows("rows").map { longestRun(in: $0) })]
  },

  "cleaning.irv": { reference in
    let rows = try reference.input.optionalRows("rows").map { row in row.map { $0.map { Int($0) } } }
    return ["irv": ReferenceValue(rows.map { responseVariability(of: $0) })]
  },

  "cleaning.relative_speed": { reference in
    let seconds = try reference.input.numbers("seconds")
    let closedItems = try reference.input.integer("closed_items")
    let thresholds = SpeedThresholds(
      warningRatio: try reference.options.number("warn_ratio"),
      strongRatio: try reference.options.number("flag_ratio"),
      secondsPerItem: try reference.options.number("min_seconds_per_item"))
    guard let usual = SpeedReference(seconds: seconds) else { return [:] }
    return [
      "median": ReferenceValue(usual.median),
      "ratio": ReferenceValue(seconds.map { usual.ratio(of: $0) }),
      "rsi": ReferenceValue(seconds.map { usual.speedIndex(of: $0) }),
      "warn": ReferenceValue(seconds.map { thresholds.isFast($0, against: usual) }),
      "flag": ReferenceValue(seconds.map { thresholds.isVeryFast($0, against: usual) }),
      "below_two_seconds_per_item": ReferenceValue(
        seconds.map { thresholds.isBelowReadingTime($0, closedItems: closedItems) }),
    ]
  },

  "cleaning.duplicates": { reference in
    let records = try reference.input.objects("records")
    let codes = try records.map { normalisedLinkCode(try $0.text("code")) }
    let answers = try records.map { try $0.text("answers").split(separator: "|").compactMap { Int($0) } }
    let columns = answers[0].indices.map { column in answers.map { $0[column] } }
    return [
      "normalised": ReferenceValue(codes),
      "code_duplicate_sets": ReferenceValue(positionsOfEqual(codes.map { $0.isEmpty ? nil : $0 })),
      "content_duplicate_sets": ReferenceValue(
        rowsOfEqualAnswers(in: columns, among: Array(records.indices))),
    ]
  },

  "aapor.rr": { reference in
    let outcomes = ContactOutcomes(
      completes: try reference.input.integer("I"), partials: try reference.input.integer("P"),
      refusals: try reference.input.integer("R"), nonContacts: try reference.input.integer("NC"),
      others: try reference.input.integer("O"), unknownAddresses: try reference.input.integer("UH"),
      unknownOthers: try reference.input.integer("UO"))
    return [
      "RR1": ReferenceValue(outcomes.responseRate1),
      "RR2": ReferenceValue(outcomes.responseRate2),
      "COOP1": ReferenceValue(outcomes.cooperationRate1),
    ]
  },

  "nonresponse.bounds": { reference in
    let scale = ScaleRange(
      minimum: try reference.input.number("min"), maximum: try reference.input.number("max"))
    let bounds = NonresponseBounds(
      mean: try reference.input.number("mean"), respondents: try reference.input.integer("n"),
      population: try reference.input.integer("N"), scale: try #require(scale))
    let group = try #require(bounds)
    return [
      "low": ReferenceValue(group.low),
      "high": ReferenceValue(group.high),
      "shift_sensitivity_10pt": ReferenceValue([
        group.mean(ifOthersDifferBy: -10), group.mean(ifOthersDifferBy: 10),
      ]),
    ]
  },
]
