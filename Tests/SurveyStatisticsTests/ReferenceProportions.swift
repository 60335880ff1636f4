@testable import SurveyStatistics

/// Proportions and their differences.
let referenceProportionMethods: [String: ReferenceMethod] = [:]
