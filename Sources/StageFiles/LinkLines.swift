import SurveyModel

/// A link count as it stands in `flow.json`.
struct LinkLine: Codable, Hashable {
  let group: String
  let wave: String
  let read: Int
  let coded: Int
  let repeatedCodes: Int
  let kept: Int
  let linked: Int?

  enum CodingKeys: String, CodingKey {
    case group, wave, read, coded, kept, linked
    case repeatedCodes = "repeated_codes"
  }

  init(_ count: LinkCount) {
    group = count.group.text
    wave = count.wave.text
    read = count.read
    coded = count.coded
    repeatedCodes = count.repeatedCodes
    kept = count.kept
    linked = count.linked
  }

  var count: LinkCount {
    LinkCount(
      group: .init(group), wave: .init(wave), read: read, coded: coded, repeatedCodes: repeatedCodes,
      kept: kept,
      linked: linked)
  }
}

/// Linked people against the others at the baseline, as it stands in `score.json`.
struct LinkedBaselineLine: Codable, Hashable {
  struct Part: Codable, Hashable {
    let n: Int
    let mean: Double?

    init(_ part: LinkedBaseline.Part) {
      n = part.n
      mean = part.mean
    }

    var part: LinkedBaseline.Part { .init(n: n, mean: mean) }
  }

  let group: String
  let wave: String
  let theme: String
  let linked: Part
  let unlinked: Part

  init(_ record: LinkedBaseline) {
    group = record.group.text
    wave = record.wave.text
    theme = record.theme.text
    linked = Part(record.linked)
    unlinked = Part(record.unlinked)
  }

  var record: LinkedBaseline {
    LinkedBaseline(
      group: .init(group), wave: .init(wave), theme: .init(theme), linked: linked.part,
      unlinked: unlinked.part)
  }
}

/// The background of linked people against that of the others, as it stands in `score.json`.
struct LinkedBackgroundLine: Codable, Hashable {
  /// The answers of one option.
  struct Option: Codable, Hashable {
    let linked: Int
    let unlinked: Int
  }

  let group: String
  let wave: String
  let variable: String
  let options: [Option]

  init(_ record: LinkedBackground) {
    group = record.group.text
    wave = record.wave.text
    variable = record.variable.text
    options = zip(record.linked, record.unlinked).map { Option(linked: $0, unlinked: $1) }
  }

  var record: LinkedBackground {
    LinkedBackground(
      group: .init(group), wave: .init(wave), variable: .init(variable), linked: options.map(\.linked),
      unlinked: options.map(\.unlinked))
  }
}
