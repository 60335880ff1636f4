internal import SurveyModel

/// The scores on a theme that two waves can be compared by.
enum ThemeColumns: Sendable {
  /// The group was not asked about the theme at one of the waves.
  case notAsked
  /// The waves have no item of the theme in common.
  case nothingInCommon
  /// Scores from the same items at both waves.
  case comparable(from: ScoreColumn, to: ScoreColumn, items: ComparedItems)

  /// Which items the scores are made of.
  enum ComparedItems: Hashable, Sendable {
    /// All items of the theme that the group was asked, the same at both waves.
    case all([Item])
    /// Those that were asked at both waves, while others were not.
    case common([Item])

    /// The items in questionnaire order.
    var items: [Item] {
      switch self {
      case .all(let items), .common(let items): items
      }
    }
  }

  /// The scores of `theme` at two waves. Where the items differ both waves are scored anew from those in common:
  /// five items are never compared with six.
  init(of theme: Theme.ID, study: Study, group: RespondentGroup.ID, waves: TwoWaves) {
    let earlier = study.items(of: theme, group: group, wave: waves.from.wave)
    let later = study.items(of: theme, group: group, wave: waves.to.wave)
    guard !earlier.isEmpty, !later.isEmpty else {
      self = .notAsked
      return
    }
    if earlier == later {
      guard let from = waves.from.scores(of: theme), let to = waves.to.scores(of: theme) else {
        self = .notAsked
        return
      }
      self = .comparable(from: from, to: to, items: .all(earlier))
      return
    }
    let common = earlier.filter(later.contains)
    guard let from = waves.from.scores(ofItems: common, study: study),
      let to = waves.to.scores(ofItems: common, study: study)
    else {
      self = .nothingInCommon
      return
    }
    self = .comparable(from: from, to: to, items: .common(common))
  }
}
