@testable import SurveyStatistics

/// Weights, clusters, strata, reliability, composition and item drift.
let referenceDesignMethods: [String: ReferenceMethod] = [:]
