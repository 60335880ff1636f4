public import SurveyModel

/// A cell of a breakdown: the respondents with one answer to one background variable.
public struct Breakdown: Hashable, Sendable {
  /// The background variable.
  public let variable: BackgroundVariable.ID
  /// The code of the answer.
  public let code: String

  /// A cell.
  public init(variable: BackgroundVariable.ID, code: String) {
    self.variable = variable
    self.code = code
  }
}

/// A wave and what is known of it. `Value` is an `Estimate` before the disclosure filter and a
/// `Published` after it; so it is in all records of this file.
public struct AtWave<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The wave.
  public let wave: Wave.ID
  /// What is known of it.
  public let value: Value

  /// A wave's value.
  public init(wave: Wave.ID, value: Value) {
    self.wave = wave
    self.value = value
  }
}

/// Two waves, and what is known of the change from the earlier to the later.
public struct Between<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The earlier wave.
  public let from: Wave.ID
  /// The later wave.
  public let to: Wave.ID
  /// What is known of the change.
  public let value: Value

  /// A change.
  public init(from: Wave.ID, to: Wave.ID, value: Value) {
    self.from = from
    self.to = to
    self.value = value
  }
}

/// The scores of a group, or of a cell of a breakdown of it, on one theme.
public struct ThemeRecord<WaveValue: Hashable & Sendable, ChangeValue: Hashable & Sendable>: Hashable,
  Sendable
{
  /// The theme.
  public let theme: Theme.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The cell; nil for the whole group.
  public let by: Breakdown?
  /// All waves of the study in time order.
  public let waves: [AtWave<WaveValue>]
  /// Each later wave against the baseline, then against the wave before it where that is another.
  public let changes: [Between<ChangeValue>]

  /// Scores on a theme.
  public init(
    theme: Theme.ID, group: RespondentGroup.ID, by: Breakdown?, waves: [AtWave<WaveValue>],
    changes: [Between<ChangeValue>]
  ) {
    self.theme = theme
    self.group = group
    self.by = by
    self.waves = waves
    self.changes = changes
  }
}

/// The answers of a group to one item.
public struct ItemRecord<WaveValue: Hashable & Sendable, ChangeValue: Hashable & Sendable>: Hashable, Sendable
{
  /// The item.
  public let item: Item.ID
  /// Its theme; nil where it has none.
  public let theme: Theme.ID?
  /// The group.
  public let group: RespondentGroup.ID
  /// All waves of the study in time order.
  public let waves: [AtWave<WaveValue>]
  /// The changes, as for a theme.
  public let changes: [Between<ChangeValue>]

  /// Answers to an item.
  public init(
    item: Item.ID, theme: Theme.ID?, group: RespondentGroup.ID, waves: [AtWave<WaveValue>],
    changes: [Between<ChangeValue>]
  ) {
    self.item = item
    self.theme = theme
    self.group = group
    self.waves = waves
    self.changes = changes
  }
}

/// The reliability of a theme in one group at one wave.
public struct ReliabilityRecord<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The theme.
  public let theme: Theme.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The wave.
  public let wave: Wave.ID
  /// The reliability.
  public let value: Value

  /// Reliability of a theme.
  public init(theme: Theme.ID, group: RespondentGroup.ID, wave: Wave.ID, value: Value) {
    self.theme = theme
    self.group = group
    self.wave = wave
    self.value = value
  }
}

/// Two groups whose changes on a theme are compared: second minus first.
public struct GroupContrastRecord<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The theme.
  public let theme: Theme.ID
  /// The group that comes first in the codebook.
  public let first: RespondentGroup.ID
  /// The other group.
  public let second: RespondentGroup.ID
  /// The two waves and the difference.
  public let between: Between<Value>

  /// A contrast.
  public init(
    theme: Theme.ID, first: RespondentGroup.ID, second: RespondentGroup.ID, between: Between<Value>
  ) {
    self.theme = theme
    self.first = first
    self.second = second
    self.between = between
  }
}

/// Whether two waves of a group are alike in who answered.
public struct CompositionRecord<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The group.
  public let group: RespondentGroup.ID
  /// The background variable.
  public let background: BackgroundVariable.ID
  /// The two waves and how they differ.
  public let between: Between<Value>

  /// A composition.
  public init(group: RespondentGroup.ID, background: BackgroundVariable.ID, between: Between<Value>) {
    self.group = group
    self.background = background
    self.between = between
  }
}
