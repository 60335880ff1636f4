/// What the glossary says.
protocol GlossaryWords {
  /// *Begrippen*.
  var glossaryTitle: String { get }
  /// What it is for.
  var glossaryLead: String { get }
  /// What a term means; nil where the report does not use it.
  func explain(_ term: GlossaryTerm, _ facts: MethodFacts) -> Statement?
}

/// The terms that a report explains, in the order in which a reader meets them.
enum GlossaryTerm: String, CaseIterable, Sendable {
  case score
  case wave
  case change
  case relevantChange = "relevant-change"
  case interval
  case responses = "n"
  case response
  case dontKnow = "dont-know"
  case linked
  case weighted
  case hidden
  case alpha
  case pValue = "p-value"
  case adjusted
  case effect
  case superiority
  case standardError = "standard-error"
  case detectable
  case bootstrap
  case finitePopulation = "finite-population"
  case cramersV = "cramers-v"
}
