/// What a row, a sentence or a part is about, by its position in the codebook: by this a reader of a page
/// chooses what to see.
public enum Subject: Hashable, Sendable {
  /// A group of respondents.
  case group(Int)
  /// A theme.
  case theme(Int)
}

/// What a reader of a page can choose to see.
public struct PageView: Hashable, Sendable {
  /// The words of the choices.
  public struct ViewWords: Hashable, Sendable {
    /// *Choose what you see*.
    public let title: String
    /// *Group*.
    public let group: String
    /// *All groups*.
    public let allGroups: String
    /// *Theme*.
    public let theme: String
    /// *All themes*.
    public let allThemes: String
    /// *Order of the statements*.
    public let order: String
    /// *As in the questionnaire*.
    public let usualOrder: String
    /// *Largest difference first*.
    public let byChange: String
    /// *Unfold all numbers*.
    public let unfold: String
    /// *Fold all numbers*.
    public let fold: String
    /// *You see a part of the report:*
    public let part: String

    /// Words.
    public init(
      title: String, group: String, allGroups: String, theme: String, allThemes: String, order: String,
      usualOrder: String, byChange: String, unfold: String, fold: String, part: String
    ) {
      self.title = title
      self.group = group
      self.allGroups = allGroups
      self.theme = theme
      self.allThemes = allThemes
      self.order = order
      self.usualOrder = usualOrder
      self.byChange = byChange
      self.unfold = unfold
      self.fold = fold
      self.part = part
    }
  }

  /// The names of all groups, in codebook order.
  public let groups: [String]
  /// The themes of the page with their positions in the codebook, in the order of the page.
  public let themes: [Theme]
  /// Whether items have changes to be ordered by.
  public let hasChanges: Bool
  /// The words.
  public let words: ViewWords

  /// A theme to choose.
  public struct Theme: Hashable, Sendable {
    /// Its position in the codebook.
    public let position: Int
    /// Its name.
    public let label: String
  }
}
