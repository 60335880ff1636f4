public import SurveyModel

/// What a codebook asks of whom and when, as far as it decides what can be compared.
public struct QuestionnaireReview: Hashable, Sendable {
  /// How many items of a theme a group is asked at each wave.
  public struct Coverage: Hashable, Sendable {
    /// The theme.
    public let theme: Theme.ID
    /// The group.
    public let group: RespondentGroup.ID
    /// The number of items, parallel to the study's waves.
    public let items: [Int]

    /// Whether the group is asked nothing about the theme at any wave.
    public var isNeverAsked: Bool { items.allSatisfy { $0 == 0 } }
    /// Whether the theme rests on one item, wherever it is asked: its score is that answer, without reliability.
    public var isOneItem: Bool { items.max() == 1 }
  }

  /// An item that is not asked at every wave.
  public struct PartlyAsked: Hashable, Sendable {
    /// An item of other waves that seems to be the same question.
    public struct Likeness: Hashable, Sendable {
      /// That item.
      public let item: Item.ID
      /// Its waves.
      public let waves: [Wave.ID]
      /// Whether it is worded otherwise.
      public let isWordedOtherwise: Bool
      /// The scales of both, where they differ.
      public let scales: [AnswerScale.ID]
    }

    /// The item.
    public let item: Item.ID
    /// The waves at which it is asked.
    public let waves: [Wave.ID]
    /// The item of later waves that is most like it; nil where there is none.
    public let like: Likeness?
  }

  /// Every theme with every group, both in codebook order.
  public let coverage: [Coverage]
  /// The items that are not asked at every wave, in questionnaire order.
  public let partlyAsked: [PartlyAsked]

  /// The share of their words that two questions have in common from which they count as alike.
  private static let leastLikeness = 0.5

  /// A review of `study`.
  public init(_ study: Study) {
    coverage = study.themes.flatMap { theme in
      study.groups.map { group in
        Coverage(
          theme: theme.id, group: group.id,
          items: study.waves.map { study.items(of: theme.id, group: group.id, wave: $0.id).count })
      }
    }
    partlyAsked = study.items.filter { $0.waves.count < study.waves.count }.map { item in
      PartlyAsked(item: item.id, waves: item.waves, like: Self.likeness(of: item, in: study))
    }
  }

  private static func likeness(of item: Item, in study: Study) -> PartlyAsked.Likeness? {
    let order = Dictionary(uniqueKeysWithValues: study.waves.enumerated().map { ($1.id, $0) })
    guard let last = item.waves.compactMap({ order[$0] }).max() else { return nil }
    var best: (likeness: Double, item: Item)?
    for other in study.items {
      // Each pair is told once, under the item of the earlier waves.
      guard other.theme == item.theme, let first = other.waves.compactMap({ order[$0] }).min(), first > last,
        !Set(item.groups).isDisjoint(with: other.groups)
      else { continue }
      let likeness = likeness(of: item.text, to: other.text)
      if likeness >= leastLikeness, likeness > best?.likeness ?? 0 { best = (likeness, other) }
    }
    return best.map { best in
      PartlyAsked.Likeness(
        item: best.item.id, waves: best.item.waves,
        isWordedOtherwise: LooseText(text(item.text)) != LooseText(text(best.item.text)),
        scales: item.scale == best.item.scale ? [] : [item.scale, best.item.scale])
    }
  }

  private static func text(_ text: LocalizedText) -> String { text.translations[0].text }

  /// The number of words that both have, as a share of all words of either (Jaccard).
  private static func likeness(of one: LocalizedText, to other: LocalizedText) -> Double {
    func words(_ text: LocalizedText) -> Set<String> {
      Set(LooseText(self.text(text)).folded.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let (left, right) = (words(one), words(other))
    let all = left.union(right)
    return all.isEmpty ? 0 : Double(left.intersection(right).count) / Double(all.count)
  }
}
