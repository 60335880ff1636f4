import Testing

@Suite struct ReferenceCasesTests {
  /// The methods of all registries; a name that stands in two of them is an error of ours.
  static let methods: [String: ReferenceMethod] = {
    let registries = [
      referenceNumericMethods, referenceMeanMethods, referenceEffectMethods, referenceRankMethods,
      referenceProportionMethods, referenceDecisionMethods, referenceDesignMethods,
    ]
    return registries.reduce(into: [:]) { all, registry in
      all.merge(registry) { _, _ in preconditionFailure("Two registries name the same method.") }
    }
  }()

  @Test(
    "Our numbers are those of the published source or the other program", arguments: try ReferenceCase.all())
  func agrees(with reference: ReferenceCase) throws {
    guard let method = Self.methods[reference.method] else {
      Issue.record("No code answers to the method '\(reference.method)'.")
      return
    }
    let computed = ReferenceValue.object(try method(reference))
    let differences = computed.differences(from: reference.expected, within: reference.tolerance, at: "")
    #expect(differences.isEmpty, "\(differences.joined(separator: "; "))")
  }
}
