import StrictYAML
import SurveyModel

extension CodebookReading {
  /// How results are computed; what the codebook does not say has its default.
  mutating func readAnalysis(from node: YAMLNode?) -> AnalysisOptions {
    let defaults = AnalysisOptions()
    guard
      let keys = node?.mapping(
        "'analysis'", required: [],
        optional: ["minimum-answered", "confidence", "relevant-change", "adjust", "bootstrap"],
        reporting: &problems)
    else { return defaults }
    let minimumAnswered = keys["minimum-answered"]?.number(
      "a share above 0 and at most 1", in: Double.leastNonzeroMagnitude...1, reporting: &problems)
    let confidence = keys["confidence"]?.number(
      "a confidence level of at least 0.5 and below 1, such as 0.95", in: 0.5...(1.0).nextDown,
      reporting: &problems)
    let relevantChange = keys["relevant-change"].flatMap { readRelevantChange(from: $0) }
    let adjust = keys["adjust"]?.choice(AnalysisOptions.Adjustment.self, reporting: &problems)
    let bootstrap = keys["bootstrap"]?.mapping(
      "'bootstrap'", required: [], optional: ["replicates", "seed"], reporting: &problems)
    // Fewer replicates than 99 cannot give the ends of a 95 % interval; more than a million add nothing.
    let replicates = bootstrap?["replicates"]?.wholeNumber(in: 99...1_000_000, reporting: &problems)
    let seed = bootstrap?["seed"]?.wholeNumber(in: 0...Int.max, reporting: &problems)
    return AnalysisOptions(
      minimumAnswered: minimumAnswered ?? defaults.minimumAnswered,
      confidence: confidence ?? defaults.confidence,
      relevantChange: relevantChange ?? defaults.relevantChange, adjust: adjust ?? defaults.adjust,
      bootstrapReplicates: replicates ?? defaults.bootstrapReplicates,
      bootstrapSeed: seed.map(UInt64.init) ?? defaults.bootstrapSeed)
  }

  /// How few answers may be published. A minimum above the usual limit for detail raises that too,
  /// where the codebook does not set it.
  mutating func readPrivacy(from node: YAMLNode?) -> PrivacyOptions {
    guard
      let keys = node?.mapping(
        "'privacy'", required: [], optional: ["minimum", "detail"], reporting: &problems)
    else { return PrivacyOptions() }
    let minimum =
      readLimit("minimum", of: keys, lowest: PrivacyOptions.lowestMinimum) ?? PrivacyOptions.lowestMinimum
    let lowestDetail = max(PrivacyOptions.lowestDetail, minimum)
    let detail = readLimit("detail", of: keys, lowest: PrivacyOptions.lowestDetail) ?? lowestDetail
    if detail < minimum {
      report(.detailBelowMinimum(detail: detail, minimum: minimum), at: keys.place(of: "detail"))
    }
    return PrivacyOptions(minimum: minimum, detail: max(detail, lowestDetail))
  }

  private mutating func readLimit(_ key: String, of keys: YAMLMapping, lowest: Int) -> Int? {
    guard let node = keys[key],
      let limit = node.wholeNumber("a whole number", in: 0...1_000_000, reporting: &problems)
    else {
      return nil
    }
    guard limit >= lowest else {
      report(.privacyLowered(key, limit, lowest: lowest), at: node.place)
      return nil
    }
    return limit
  }
}
