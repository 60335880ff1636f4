/// Scores, cleaning, weights, clusters, strata, reliability, composition, item drift and privacy.
let referenceDesignMethods: [String: ReferenceMethod] = [
  referenceCleaningMethods, referenceScoringMethods, referenceWeightMethods, referenceReliabilityMethods,
  referenceCompositionMethods, referencePrivacyMethods, referenceEndToEndMethods,
]
.reduce(into: [:]) { all, registry in
  all.merge(registry) { _, _ in preconditionFailure("Two registries name the same method.") }
}

// Shapes of input that only these methods need.
extension ReferenceInput {
  /// Rows with gaps.
  func optionalRows(_ key: String) throws -> [[Double?]] {
    try values(key).map { row in
      try ReferenceInput(values: ["row": row]).optionalNumbers("row")
    }
  }

  /// Rows of whole numbers.
  func integerRows(_ key: String) throws -> [[Int]] {
    try values(key).map { try ReferenceInput(values: ["row": $0]).integers("row") }
  }

  /// A table of tables of whole numbers.
  func integerTables(_ key: String) throws -> [[[Int]]] {
    try values(key).map { try ReferenceInput(values: ["table": $0]).integerRows("table") }
  }

  /// Texts.
  func texts(_ key: String) throws -> [String] {
    try values(key).map { try ReferenceInput(values: ["text": $0]).text("text") }
  }

  /// True or false for each value.
  func truths(_ key: String) throws -> [Bool] {
    try values(key).map {
      guard case .truth(let truth) = $0 else { throw ReferenceProblem.otherKind(key) }
      return truth
    }
  }
}

extension ReferenceValue {
  init(_ truths: [Bool]) { self = .array(truths.map(Self.truth)) }
  init(_ numbers: [Int]) { self = .array(numbers.map { Self($0) }) }
  init(_ rows: [[Int]]) { self = .array(rows.map { Self($0) }) }
}
