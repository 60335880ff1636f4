internal import SurveyModel

/// The responses of one group at two waves, and who is in both.
struct TwoWaves: Sendable {
  /// The responses of the earlier wave.
  let from: ScoredResponses
  /// The responses of the later wave.
  let to: ScoredResponses
  /// Who is who.
  let links: RespondentLinks
  /// What was drawn, where respondents belong to schools or organisations.
  let clusters: SamplingUnits?
  /// The persons, where sums over rows are needed: with weights or clusters.
  let persons: SamplingUnits?
  /// The rows in canonical order, where sums over rows are needed.
  let rows: (earlier: [Int32], later: [Int32])?

  /// Two waves of one group.
  init(from: ScoredResponses, to: ScoredResponses, orders: (CanonicalOrder, CanonicalOrder)?) {
    self.from = from
    self.to = to
    links = RespondentLinks(from: from, to: to)
    clusters = SamplingUnits.clusters(from: from, to: to, links: links)
    if let orders {
      let persons = SamplingUnits.persons(links)
      self.persons = persons
      rows = (clusters ?? persons).order(orders.0, orders.1)
    } else {
      persons = nil
      rows = nil
    }
  }

  /// Whether the responses of at least one of the waves are weighted.
  var isWeighted: Bool { from.weights != nil || to.weights != nil }
}

/// One group at all waves of the study.
struct GroupResponses: Sendable {
  /// The group.
  let group: RespondentGroup
  /// Its responses, parallel to the study's waves; nil where nobody answered.
  let waves: [ScoredResponses?]
  /// The canonical order of each wave, where sums over rows are needed.
  let orders: [CanonicalOrder?]
  /// The pairs of waves that are compared.
  let pairs: [WavePair]
  /// The responses of those pairs, parallel to `pairs`; nil where a wave has none.
  let twoWaves: [TwoWaves?]

  /// The responses of `group`, among those of a study.
  init(group: RespondentGroup, waves: [ScoredResponses?]) {
    self.group = group
    let answered = waves.map { $0.flatMap { $0.count > 0 ? $0 : nil } }
    self.waves = answered
    let sumsOverRows = answered.contains { $0?.weights != nil || $0?.clusters != nil }
    orders = answered.map { responses in sumsOverRows ? responses.map(CanonicalOrder.init) : nil }
    pairs = WavePair.reported(ofWaves: waves.count)
    let orders = orders
    twoWaves = pairs.map { pair in
      guard let from = answered[pair.from], let to = answered[pair.to] else { return nil }
      let ordered = orders[pair.from].flatMap { one in orders[pair.to].map { (one, $0) } }
      return TwoWaves(from: from, to: to, orders: ordered)
    }
  }

  /// The number of responses over all waves: how much work the group is.
  var size: Int { waves.reduce(0) { $0 + ($1?.count ?? 0) } }
}
