/// A variable of an SPSS file, as its dictionary describes it.
public struct StatisticalVariable: Hashable, Sendable {
  /// What the cells of a variable hold.
  public enum Kind: Hashable, Sendable {
    /// Numbers, in their shortest form.
    case number
    /// Texts.
    case text
    /// Days, as `2021-09-21`.
    case date
    /// Days and times, as `2021-09-21 09:58:20`.
    case moment
    /// Times of a day or lengths of time, as `9:58:20`.
    case time
  }

  /// A value and what it means.
  public struct ValueLabel: Hashable, Sendable {
    /// The value, written as cells are.
    public let value: String
    /// What it means.
    public let label: String
  }

  /// A value, or all from one to another, that counts as missing though it was recorded.
  public struct MissingValues: Hashable, Sendable {
    /// The lowest, written as cells are; nil where there is no lowest.
    public let lowest: String?
    /// The highest, written as cells are; nil where there is no highest.
    public let highest: String?
    let range: ClosedRange<Double>?

    /// Whether a cell holds one of them.
    public func contain(_ cell: String) -> Bool {
      if let range, let number = Double(cell) { return range.contains(number) }
      return cell == lowest
    }
  }

  /// The long name.
  public let name: String
  /// The label, mostly the text of the question; nil where there is none.
  public let label: String?
  /// What its cells hold.
  public let kind: Kind
  /// What its values mean, by value.
  public internal(set) var valueLabels: [ValueLabel]
  /// The values that count as missing though they were recorded.
  public let missing: [MissingValues]

  let labelSet: String?
}
