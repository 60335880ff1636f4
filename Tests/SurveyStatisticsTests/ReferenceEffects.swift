@testable import SurveyStatistics

/// Standardised effects.
let referenceEffectMethods: [String: ReferenceMethod] = [:]
