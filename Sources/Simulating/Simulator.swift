import SurveyModel
import SurveyStatistics

/// Makes synthetic answers to a questionnaire, to rehearse with before there are real ones.
///
/// The model: each respondent has a level on every theme, drawn from a normal distribution around the
/// group's level at the wave; levels on different themes correlate by 0.4, those of the same respondent
/// at two waves by `stability`. An answer is the level plus the item's offset plus noise, put on the
/// nearest option of the scale. Equal seeds give equal answers.
struct Simulator {
  /// How much of the variance of levels is common to all themes of a respondent.
  private static let commonVariance = 0.4

  let study: Study
  let assumptions: Assumptions
  let seed: UInt64

  /// The responses of one group: one list a wave, in time order.
  func responses(of group: RespondentGroup) -> [[SimulatedResponse]] {
    guard let assumed = assumptions.groups[group.id] else { return study.waves.map { _ in [] } }
    var people: [Person] = []
    var waves: [[SimulatedResponse]] = []
    for (index, wave) in study.waves.enumerated() {
      var stream = RandomStream(seed: seed, key: [group.id.text, wave.id.text])
      let returning = index == 0 ? 0 : min(assumed.returning, people.count, assumed.responses[index])
      stream.shuffle(&people)
      people = people.prefix(returning).map { aged($0, &stream) }
      while people.count < assumed.responses[index] { people.append(person(of: group, assumed, &stream)) }
      stream.shuffle(&people)
      var responses = people.map { response(of: $0, group: group, assumed, wave: index, &stream) }
      misfortune(&responses, assumed, group: group, wave: index, &stream)
      waves.append(responses)
    }
    return waves
  }

  /// A respondent: who they are, and how far above or below the group they stand.
  private struct Person {
    let code: String?
    let cluster: Int?
    let background: [BackgroundVariable.ID: Int]
    var common: Double
    var own: [String: Double]
  }

  private func person(
    of group: RespondentGroup, _ assumed: Assumptions.Group, _ stream: inout RandomStream
  ) -> Person {
    let isCoded = stream.unit() < assumed.coded
    let code = invented(&stream)
    var background: [BackgroundVariable.ID: Int] = [:]
    for variable in study.background where variable.groups.contains(group.id) {
      let options = study.scale(variable.scale).options.count
      let shares = assumed.background[variable.id] ?? Array(repeating: 1, count: options)
      background[variable.id] = drawn(from: shares, &stream)
    }
    var own: [String: Double] = [:]
    for name in levelNames { own[name] = stream.normal() }
    return Person(
      code: isCoded ? code : nil,
      cluster: assumed.clusters > 0 ? stream.integer(below: assumed.clusters) : nil,
      background: background, common: stream.normal(), own: own)
  }

  /// The same respondent at the next wave.
  private func aged(_ person: Person, _ stream: inout RandomStream) -> Person {
    let kept = assumptions.stability
    let fresh = (1 - kept * kept).squareRoot()
    var person = person
    person.common = kept * person.common + fresh * stream.normal()
    for name in levelNames {
      person.own[name] = kept * (person.own[name] ?? 0) + fresh * stream.normal()
    }
    return person
  }

  /// Themes and items without one, in codebook order: what has a level.
  private var levelNames: [String] {
    study.themes.map(\.id.text) + study.items.filter { $0.theme == nil }.map(\.id.text)
  }

  private func response(
    of person: Person, group: RespondentGroup, _ assumed: Assumptions.Group, wave: Int,
    _ stream: inout RandomStream
  ) -> SimulatedResponse {
    let answers = study.variables(of: group.id, at: study.waves[wave].id).map { variable in
      switch variable {
      case .background(let id):
        return stream.unit() < assumptions.blank
          ? SimulatedAnswer.blank : .option(person.background[id] ?? 0)
      case .item(let id):
        guard let item = study.items.first(where: { $0.id == id }) else { return .blank }
        return answer(to: item, by: person, assumed, wave: wave, &stream)
      }
    }
    return SimulatedResponse(
      code: person.code, cluster: person.cluster, submitted: moment(in: wave, &stream),
      duration: duration(assumed.duration, &stream), answers: answers)
  }

  private func answer(
    to item: Item, by person: Person, _ assumed: Assumptions.Group, wave: Int,
    _ stream: inout RandomStream
  ) -> SimulatedAnswer {
    let scale = study.scale(item.scale)
    let special = assumptions.items[item.id] ?? Assumptions.ItemAssumption()
    if case .open = scale.kind {
      guard stream.unit() < special.share, !special.texts.isEmpty else { return .blank }
      return .text(special.texts[stream.integer(below: special.texts.count)])
    }
    let fate = stream.unit()
    if fate < assumptions.blank { return .blank }
    let name = item.theme?.text ?? item.id.text
    let dontKnow = assumed.dontKnow[name] ?? special.dontKnow ?? assumptions.dontKnow
    if !scale.missing.isEmpty, fate < assumptions.blank + dontKnow {
      return .missing(stream.integer(below: scale.missing.count))
    }
    let mean = assumed.levels[name]?[wave] ?? 50
    let shared = Self.commonVariance.squareRoot() * person.common
    let single = (1 - Self.commonVariance).squareRoot() * (person.own[name] ?? 0)
    var place =
      mean + assumptions.spread * (shared + single) + special.offset + (wave > 0 ? special.drift : 0)
      + assumptions.itemSpread * stream.normal()
    place = min(100, max(0, place))
    if item.isReversed { place = 100 - place }
    switch scale.kind {
    case .ordinal(let values):
      guard let bounds = scale.bounds else { return .blank }
      let value = bounds.lowerBound + place / 100 * (bounds.upperBound - bounds.lowerBound)
      let nearest = values.indices.min { abs(Double(values[$0]) - value) < abs(Double(values[$1]) - value) }
      return nearest.map { .option($0) } ?? .blank
    case .numeric(let low, let high):
      let value = low + place / 100 * (high - low)
      // Now and then a respondent gives a half.
      return .number(stream.unit() < 0.15 ? min(high, value.rounded(.down) + 0.5) : value.rounded())
    case .nominal: return .option(stream.integer(below: scale.options.count))
    case .multiple:
      let ticked = scale.options.indices.filter { _ in stream.unit() < 0.35 }
      return ticked.isEmpty ? .blank : .options(ticked)
    case .open: return .blank
    }
  }
}
