/// One time at which the questions were asked. Waves stand in time order; the first is the
/// baseline.
public struct Wave: Hashable, Sendable {
  /// A wave's name in the codebook.
  public typealias ID = Identifier<Wave>

  /// The name in the codebook.
  public let id: ID
  /// What readers see, such as *Nulmeting*.
  public let label: LocalizedText
  /// The first and the last day of the fieldwork, where the codebook states them.
  public let period: Period?

  /// The days of the fieldwork, both included.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public let first: CalendarDate
    /// The last day, not before the first.
    public let last: CalendarDate

    /// The period, or nil where the last day lies before the first.
    public init?(first: CalendarDate, last: CalendarDate) {
      guard first <= last else { return nil }
      self.first = first
      self.last = last
    }

    /// Whether `moment` falls on one of its days.
    public func contains(_ moment: Timestamp) -> Bool {
      (first.daysSince1970...last.daysSince1970).contains(moment.daysSince1970)
    }
  }

  /// A wave.
  public init(id: ID, label: LocalizedText, period: Period?) {
    self.id = id
    self.label = label
    self.period = period
  }
}
