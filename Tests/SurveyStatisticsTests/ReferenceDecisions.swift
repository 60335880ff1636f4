@testable import SurveyStatistics

/// Equivalence, power, multiplicity, trend and the decision.
let referenceDecisionMethods: [String: ReferenceMethod] = [:]
