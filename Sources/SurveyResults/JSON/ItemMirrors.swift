import SurveyModel

/// An item record as it stands in the file.
struct ItemMirror: Decodable {
  let item: String
  let theme: String?
  let group: String
  let waves: [ItemWaveMirror]
  let changes: [ItemChangeMirror]

  func record(study: Study) -> ItemRecord<Published<ItemWaveNumbers>, Published<ItemChangeNumbers>> {
    let scale = study.items.first { $0.id.text == item }.map { study.scale($0.scale) }
    return ItemRecord(
      item: .init(item), theme: theme.map { .init($0) }, group: .init(group),
      waves: waves.map { AtWave(wave: .init($0.wave), value: $0.published(scale: scale)) },
      changes: changes.map {
        Between(from: .init($0.change.from), to: .init($0.change.to), value: $0.published)
      })
  }
}

/// A wave of an item record.
struct ItemWaveMirror: Decodable {
  struct Merged: Decodable {
    let bottom: Double?
    let middle: Double?
    let top: Double?
  }

  struct Numbers: Decodable {
    let wave: String
    let status: PublicationStatus
    let reason: Withholding?
    let nLabel: String?
    let asked: Int?
    let n: Int?
    let missing: [String: Int?]
    let counts: [String: Int?]
    let merged: Merged
    let mean: Double?
    let sd: Double?
    let top: Double?
    let bottom: Double?

    enum CodingKeys: String, CodingKey {
      case wave, status, reason, asked, n, missing, counts, merged, mean, sd, top, bottom
      case nLabel = "n_label"
    }
  }

  let numbers: Numbers

  init(from decoder: any Decoder) throws {
    numbers = try Numbers(from: decoder)
  }

  var wave: String { numbers.wave }

  var state: StatusMirror {
    StatusMirror(status: numbers.status, reason: numbers.reason, nLabel: numbers.nLabel)
  }

  func published(scale: AnswerScale?) -> Published<ItemWaveNumbers> {
    state.published {
      guard let n = numbers.n else { return nil }
      let merged = numbers.merged
      let isMerged = merged.bottom != nil || merged.middle != nil || merged.top != nil
      return ItemWaveNumbers(
        asked: numbers.asked, n: n,
        missing: Self.ordered(
          numbers.missing,
          by: (scale?.missing.map(\.id) ?? []) + ["blank", "not-shown", "out-of-range"]),
        counts: Self.ordered(numbers.counts, by: scale?.options.map(\.code) ?? []),
        merged: isMerged ? .init(bottom: merged.bottom, middle: merged.middle, top: merged.top) : nil,
        mean: numbers.mean, sd: numbers.sd, top: numbers.top, bottom: numbers.bottom)
    }
  }

  /// The counts in the order of the codebook; those that it does not name, such as the numbers of a
  /// numeric scale, after them by size and then by name.
  static func ordered(_ counts: [String: Int?], by codes: [String]) -> [ItemWaveNumbers.Count] {
    let others = counts.keys.filter { !codes.contains($0) }
      .sorted { (Double($0) ?? .infinity, $0) < (Double($1) ?? .infinity, $1) }
    return (codes.filter { counts.keys.contains($0) } + others).map { code in
      ItemWaveNumbers.Count(code: code, count: counts[code] ?? nil)
    }
  }
}

/// A change of an item record.
struct ItemChangeMirror: Decodable {
  struct Top: Decodable {
    let estimate: Double?
    let low: Double?
    let high: Double?
    let method: String?
  }

  let change: ChangeMirror
  let top: Top

  enum CodingKeys: String, CodingKey {
    case topDifference = "top_difference"
  }

  init(from decoder: any Decoder) throws {
    change = try ChangeMirror(from: decoder)
    top = try decoder.container(keyedBy: CodingKeys.self).decode(Top.self, forKey: .topDifference)
  }

  var published: Published<ItemChangeNumbers> {
    change.state.published {
      guard let numbers = change.change else { return nil }
      var difference: ItemChangeNumbers.TopDifference?
      if let estimate = top.estimate, let low = top.low, let high = top.high, let method = top.method {
        difference = .init(estimate: estimate, low: low, high: high, method: method)
      }
      return ItemChangeNumbers(change: numbers, topDifference: difference)
    }
  }
}
