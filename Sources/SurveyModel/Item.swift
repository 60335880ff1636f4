/// A question or statement of the questionnaire.
public struct Item: Hashable, Sendable {
  /// An item's name in the codebook.
  public typealias ID = Identifier<Item>

  /// The name in the codebook.
  public let id: ID
  /// The theme in whose score it counts; nil where it is reported on its own.
  public let theme: Theme.ID?
  /// The answers it offers.
  public let scale: AnswerScale.ID
  /// Whether it is scored from the other end of its scale.
  public let isReversed: Bool
  /// The groups that were asked, in codebook order.
  public let groups: [RespondentGroup.ID]
  /// The waves at which it was asked, in time order.
  public let waves: [Wave.ID]
  /// The wording.
  public let text: LocalizedText
  /// The wording for single groups, where it differs.
  public let textFor: [RespondentGroup.ID: LocalizedText]

  /// An item.
  public init(
    id: ID, theme: Theme.ID?, scale: AnswerScale.ID, isReversed: Bool, groups: [RespondentGroup.ID],
    waves: [Wave.ID], text: LocalizedText, textFor: [RespondentGroup.ID: LocalizedText]
  ) {
    self.id = id
    self.theme = theme
    self.scale = scale
    self.isReversed = isReversed
    self.groups = groups
    self.waves = waves
    self.text = text
    self.textFor = textFor
  }

  /// The wording that `group` read.
  public func text(for group: RespondentGroup.ID) -> LocalizedText {
    textFor[group] ?? text
  }

  /// Whether `group` was asked at `wave`.
  public func isAsked(of group: RespondentGroup.ID, at wave: Wave.ID) -> Bool {
    groups.contains(group) && waves.contains(wave)
  }
}

/// A fact about the respondent that breaks results down or weights them, such as an area.
public struct BackgroundVariable: Hashable, Sendable {
  /// A background variable's name in the codebook.
  public typealias ID = Identifier<BackgroundVariable>

  /// The name in the codebook.
  public let id: ID
  /// What readers see.
  public let label: LocalizedText
  /// The answers; nominal or ordinal.
  public let scale: AnswerScale.ID
  /// The groups of whom it is known, in codebook order.
  public let groups: [RespondentGroup.ID]

  /// A background variable.
  public init(id: ID, label: LocalizedText, scale: AnswerScale.ID, groups: [RespondentGroup.ID]) {
    self.id = id
    self.label = label
    self.scale = scale
    self.groups = groups
  }
}
