import SurveyModel

/// The keys that every record of numbers begins with, as they stand in the file.
struct StatusMirror: Decodable {
  let status: PublicationStatus
  let reason: Withholding?
  let nLabel: String?

  enum CodingKeys: String, CodingKey {
    case status, reason
    case nLabel = "n_label"
  }

  func published<Numbers>(_ numbers: () -> Numbers?) -> Published<Numbers> {
    let shown = status == .ok ? numbers() : nil
    return Published(
      status: status == .ok && shown == nil ? .notComputed : status, reason: reason, numbers: shown,
      nLabel: nLabel)
  }
}

/// A theme record as it stands in the file.
struct ThemeMirror: Decodable {
  let theme: String
  let group: String
  let by: [String: String]?
  let waves: [WaveMirror]
  let changes: [ChangeMirror]

  var record: ThemeRecord<Published<WaveNumbers>, Published<ChangeNumbers>> {
    ThemeRecord(
      theme: .init(theme), group: .init(group),
      by: by?.first.map { Breakdown(variable: .init($0.key), code: $0.value) },
      waves: waves.map { AtWave(wave: .init($0.wave), value: $0.published) },
      changes: changes.map { Between(from: .init($0.from), to: .init($0.to), value: $0.published) })
  }
}

/// A wave of a theme record.
struct WaveMirror: Decodable {
  let wave: String
  let n: Int?
  let mean: Double?
  let sd: Double?
  let se: Double?
  let low: Double?
  let high: Double?
  let effectiveN: Double?
  let state: StatusMirror

  enum CodingKeys: String, CodingKey {
    case wave, n, mean, sd, se, low, high, status, reason
    case nLabel = "n_label"
    case effectiveN = "effective_n"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    wave = try values.decode(String.self, forKey: .wave)
    n = try values.decode(Int?.self, forKey: .n)
    mean = try values.decode(Double?.self, forKey: .mean)
    sd = try values.decode(Double?.self, forKey: .sd)
    se = try values.decode(Double?.self, forKey: .se)
    low = try values.decode(Double?.self, forKey: .low)
    high = try values.decode(Double?.self, forKey: .high)
    effectiveN = try values.decode(Double?.self, forKey: .effectiveN)
    // Of the same container: each one made costs a table of all its keys.
    state = StatusMirror(
      status: try values.decode(PublicationStatus.self, forKey: .status),
      reason: try values.decode(Withholding?.self, forKey: .reason),
      nLabel: try values.decode(String?.self, forKey: .nLabel))
  }

  var published: Published<WaveNumbers> {
    state.published {
      guard let n, let mean else { return nil }
      return WaveNumbers(n: n, mean: mean, sd: sd, se: se, low: low, high: high, effectiveN: effectiveN)
    }
  }
}

/// A change of a theme or item record.
struct ChangeMirror: Decodable {
  struct Interval: Decodable {
    let se: Double?
    let low: Double?
    let high: Double?
  }

  struct Effect: Decodable {
    let hedgesG: Double?
    let gLow: Double?
    let gHigh: Double?
    let superiority: Double?
    let superiorityLow: Double?
    let superiorityHigh: Double?

    enum CodingKeys: String, CodingKey {
      case superiority
      case hedgesG = "hedges_g"
      case gLow = "g_low"
      case gHigh = "g_high"
      case superiorityLow = "superiority_low"
      case superiorityHigh = "superiority_high"
    }
  }

  struct Method: Decodable {
    let method: String?
    let p: Double?
    let low: Double?
    let high: Double?
    let replicates: Int?
  }

  struct Numbers: Decodable {
    let from: String
    let to: String
    let status: PublicationStatus
    let reason: Withholding?
    let nLabel: String?
    let design: Design?
    let nFrom: Int?
    let nTo: Int?
    let nLinked: Int?
    let rLinked: Double?
    let estimate: Double?
    let se: Double?
    let df: Double?
    let t: Double?
    let p: Double?
    let pAdjusted: Double?
    let low: Double?
    let high: Double?
    let low90: Double?
    let high90: Double?
    let finitePopulation: Bool?
    let withoutFinitePopulation: Interval
    let effect: Effect
    let robust: Method
    let bootstrap: Method
    let detectable: Double?
    let verdict: Verdict?
    let modifiers: [Modifier]?
    let checks: ChecksMirror?

    enum CodingKeys: String, CodingKey {
      case design, estimate, se, df, t, p, low, high, low90, high90, effect, robust, bootstrap, detectable,
        verdict, modifiers, checks
      case from, to, status, reason
      case nLabel = "n_label"
      case nFrom = "n_from"
      case nTo = "n_to"
      case nLinked = "n_linked"
      case rLinked = "r_linked"
      case pAdjusted = "p_adjusted"
      case finitePopulation = "finite_population"
      case withoutFinitePopulation = "without_finite_population"
    }
  }

  let numbers: Numbers

  init(from decoder: any Decoder) throws {
    numbers = try Numbers(from: decoder)
  }

  var from: String { numbers.from }
  var to: String { numbers.to }

  var state: StatusMirror {
    StatusMirror(status: numbers.status, reason: numbers.reason, nLabel: numbers.nLabel)
  }

  var published: Published<ChangeNumbers> {
    state.published { change }
  }

  var change: ChangeNumbers? {
    guard let design = numbers.design, let estimate = numbers.estimate else { return nil }
    var change = ChangeNumbers(
      design: design, nFrom: numbers.nFrom, nTo: numbers.nTo, nLinked: numbers.nLinked,
      rLinked: numbers.rLinked, estimate: estimate, se: numbers.se, df: numbers.df, t: numbers.t,
      p: numbers.p, pAdjusted: numbers.pAdjusted, low: numbers.low, high: numbers.high,
      low90: numbers.low90, high90: numbers.high90, isFinitePopulation: numbers.finitePopulation,
      detectable: numbers.detectable, verdict: numbers.verdict, modifiers: numbers.modifiers ?? [],
      checks: numbers.checks?.checks)
    let without = numbers.withoutFinitePopulation
    if let se = without.se, let low = without.low, let high = without.high {
      change.withoutFinitePopulation = .init(se: se, low: low, high: high)
    }
    let effect = numbers.effect
    if effect.hedgesG != nil || effect.superiority != nil {
      change.effect = .init(
        hedgesG: effect.hedgesG, gLow: effect.gLow, gHigh: effect.gHigh,
        superiority: effect.superiority, superiorityLow: effect.superiorityLow,
        superiorityHigh: effect.superiorityHigh)
    }
    if let method = numbers.robust.method { change.robust = .init(method: method, p: numbers.robust.p) }
    let bootstrap = numbers.bootstrap
    if let method = bootstrap.method, let low = bootstrap.low, let high = bootstrap.high {
      change.bootstrap = .init(method: method, low: low, high: high, replicates: bootstrap.replicates)
    }
    return change
  }
}
