@testable import SurveyStatistics

/// Means and their differences.
let referenceMeanMethods: [String: ReferenceMethod] = [:]
