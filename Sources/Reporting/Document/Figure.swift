/// A figure: what it shows, in words and in numbers that are drawn. All of its text is finished; all
/// of its numbers passed the disclosure filter.
public struct Figure: Hashable, Sendable {
  /// What is drawn.
  public enum Drawing: Hashable, Sendable {
    /// Scores per group at each wave.
    case change(ChangeDrawing)
    /// Answers to an item per group and wave.
    case answers(AnswerDrawing)
    /// Response per group and wave.
    case response(ResponseDrawing)
  }

  /// The file's name without extension, and the anchor: letters, digits and hyphens, unique in the
  /// report, free of hidden values.
  public let id: String
  /// The number and the title, such as *Figure 2. Cost awareness: score per group*.
  public let title: String
  /// A line below the title: units and how to read it.
  public let subtitle: String?
  /// What the figure shows, with all of its values, for those who do not see it.
  public let description: String
  /// The groups that the rows are about, by their positions in the codebook; empty where rows are about
  /// something else.
  public let groups: [Int]
  /// What is drawn.
  public let drawing: Drawing

  /// A figure.
  public init(
    id: String, title: String, subtitle: String?, description: String, groups: [Int] = [], drawing: Drawing
  ) {
    self.groups = groups
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.drawing = drawing
  }
}
