import SurveyModel

/// A flow record as it stands in the file.
struct FlowMirror: Decodable {
  struct Count: Decodable {
    let reason: String
    let count: Int

    var ruleCount: FlowCount.RuleCount? {
      CleaningRule(rawValue: reason).map { FlowCount.RuleCount(rule: $0, count: count) }
    }
  }

  let wave: String
  let group: String
  let population: Int?
  let populationIsApproximate: Bool
  let invited: Int?
  let read: Int
  let excluded: [Count]
  let kept: Int
  let flagged: [Count]
  let response: Double?
  let responseLabel: String?
  let linked: Int?

  enum CodingKeys: String, CodingKey {
    case wave, group, population, invited, read, excluded, kept, flagged, response, linked
    case populationIsApproximate = "population_is_approximate"
    case responseLabel = "response_label"
  }

  var record: PublishedFlow {
    PublishedFlow(
      wave: .init(wave), group: .init(group), population: population,
      populationIsApproximate: populationIsApproximate, invited: invited, read: read,
      excluded: excluded.compactMap(\.ruleCount), kept: kept, flagged: flagged.compactMap(\.ruleCount),
      response: response, responseLabel: responseLabel, linked: linked)
  }
}

/// A reliability record as it stands in the file.
struct ReliabilityMirror: Decodable {
  struct Item: Decodable {
    let item: String
    let itemRest: Double?
    let alphaIfDropped: Double?

    enum CodingKeys: String, CodingKey {
      case item
      case itemRest = "item_rest"
      case alphaIfDropped = "alpha_if_dropped"
    }
  }

  struct Numbers: Decodable {
    let theme: String
    let group: String
    let wave: String
    let items: Int?
    let n: Int?
    let alpha: Double?
    let alphaLow: Double?
    let alphaHigh: Double?
    let omega: Double?
    let item: [Item]

    enum CodingKeys: String, CodingKey {
      case theme, group, wave, items, n, alpha, omega, item
      case alphaLow = "alpha_low"
      case alphaHigh = "alpha_high"
    }
  }

  let numbers: Numbers
  let state: StatusMirror

  init(from decoder: any Decoder) throws {
    numbers = try Numbers(from: decoder)
    state = try StatusMirror(from: decoder)
  }

  var record: ReliabilityRecord<Published<ReliabilityNumbers>> {
    ReliabilityRecord(
      theme: .init(numbers.theme), group: .init(numbers.group), wave: .init(numbers.wave),
      value: state.published {
        guard let items = numbers.items, let n = numbers.n else { return nil }
        return ReliabilityNumbers(
          items: items, n: n, alpha: numbers.alpha, alphaLow: numbers.alphaLow,
          alphaHigh: numbers.alphaHigh, omega: numbers.omega,
          item: numbers.item.map {
            .init(item: .init($0.item), itemRest: $0.itemRest, alphaIfDropped: $0.alphaIfDropped)
          })
      })
  }
}

/// A contrast of two groups as it stands in the file.
struct ContrastMirror: Decodable {
  struct Numbers: Decodable {
    let theme: String
    let groups: [String]
    let from: String
    let to: String
    let estimate: Double?
    let se: Double?
    let df: Double?
    let low: Double?
    let high: Double?
    let p: Double?
    let pAdjusted: Double?

    enum CodingKeys: String, CodingKey {
      case theme, groups, from, to, estimate, se, df, low, high, p
      case pAdjusted = "p_adjusted"
    }
  }

  let numbers: Numbers
  let state: StatusMirror

  init(from decoder: any Decoder) throws {
    numbers = try Numbers(from: decoder)
    state = try StatusMirror(from: decoder)
    guard numbers.groups.count == 2 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a contrast has two groups"))
    }
  }

  var record: GroupContrastRecord<Published<BetweenNumbers>> {
    GroupContrastRecord(
      theme: .init(numbers.theme), first: .init(numbers.groups[0]), second: .init(numbers.groups[1]),
      between: Between(
        from: .init(numbers.from), to: .init(numbers.to),
        value: state.published {
          guard let estimate = numbers.estimate else { return nil }
          return BetweenNumbers(
            estimate: estimate, se: numbers.se, df: numbers.df, low: numbers.low, high: numbers.high,
            p: numbers.p, pAdjusted: numbers.pAdjusted)
        }))
  }
}

/// A composition record as it stands in the file.
struct CompositionMirror: Decodable {
  struct Numbers: Decodable {
    let group: String
    let background: String
    let from: String
    let to: String
    let chiSquared: Double?
    let df: Double?
    let p: Double?
    let cramersV: Double?

    enum CodingKeys: String, CodingKey {
      case group, background, from, to, df, p
      case chiSquared = "chi_squared"
      case cramersV = "cramers_v"
    }
  }

  let numbers: Numbers
  let state: StatusMirror

  init(from decoder: any Decoder) throws {
    numbers = try Numbers(from: decoder)
    state = try StatusMirror(from: decoder)
  }

  var record: CompositionRecord<Published<CompositionNumbers>> {
    CompositionRecord(
      group: .init(numbers.group), background: .init(numbers.background),
      between: Between(
        from: .init(numbers.from), to: .init(numbers.to),
        value: state.published {
          CompositionNumbers(
            chiSquared: numbers.chiSquared, df: numbers.df, p: numbers.p, cramersV: numbers.cramersV)
        }))
  }
}

/// A warning as it stands in the file.
struct WarningMirror: Decodable {
  struct Text: Decodable {
    let nl: String?
    let en: String?
  }

  let code: String
  let theme: String?
  let group: String?
  let wave: String?
  let item: String?
  let text: Text

  var record: ResultWarning {
    let translations = [(Language.nl, text.nl), (.en, text.en)].compactMap { language, text in
      text.map { LocalizedText.Translation(language: language, text: $0) }
    }
    return ResultWarning(
      code: code, theme: theme.map { .init($0) }, group: group.map { .init($0) },
      wave: wave.map { .init($0) },
      item: item.map { .init($0) },
      text: translations.isEmpty ? LocalizedText(code) : LocalizedText(translations: translations))
  }
}
