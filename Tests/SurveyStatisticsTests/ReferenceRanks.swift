@testable import SurveyStatistics

/// Ranks, permutations and the bootstrap.
let referenceRankMethods: [String: ReferenceMethod] = [:]
