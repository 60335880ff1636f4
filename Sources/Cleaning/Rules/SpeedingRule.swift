internal import SurveyModel
internal import SurveyStatistics

/// Filled in much faster than others of the same group and wave did.
///
/// The median is taken over the complete responses (at least 80 % of the applicable items answered) that have a
/// duration; below ten of those nobody is judged, since the median of a handful says nothing. The duration is that of
/// the export; where no response of the group and wave has one, the time from begin to sending.
///
/// Found: below `speeding.below` of the median, default 0.5. Strong: below `speeding.strong-below`, default 1/3, or
/// below two seconds for each closed item shown. Default: flagged.
/// Source: Leiner 2019, Too fast, too straight, too weird (relative speed index); Huang, Curran, Keeney, Poposki and
/// DeShon 2012, Detecting and deterring insufficient effort responding (two seconds an item).
struct SpeedingRule {
  /// The fewest complete responses with a duration that make a median.
  static let fewestDurations = SpeedReference.minimumCount

  let thresholds: SpeedThresholds

  init(below: Double, strongBelow: Double) {
    thresholds = SpeedThresholds(
      warningRatio: below, strongRatio: strongBelow,
      secondsPerItem: SpeedThresholds.usual.secondsPerItem)
  }

  /// What a rule that compares with others found, or why it could not.
  enum Outcome: Equatable {
    /// The export holds no durations.
    case noDurations
    /// Too few complete responses have a duration.
    case tooFew(Int)
    /// The responses found.
    case judged([Sign])
  }

  func outcome(in cell: CleaningCell, among remaining: [Bool]) -> Outcome {
    guard let durations = Self.durations(of: cell.table) else { return .noDurations }
    var complete: [Double] = []
    complete.reserveCapacity(durations.count)
    for row in durations.indices {
      guard remaining[row], let seconds = durations[row], let share = cell.completion.share(at: row),
        share >= Completion.completeShare
      else { continue }
      complete.append(seconds)
    }
    guard let reference = SpeedReference(seconds: complete) else { return .tooFew(complete.count) }
    return .judged(
      durations.indices.compactMap { row in
        guard remaining[row], let seconds = durations[row] else { return nil }
        let isStrong =
          thresholds.isVeryFast(seconds, against: reference)
          || thresholds.isBelowReadingTime(seconds, closedItems: Int(cell.completion.applicable[row]))
        guard isStrong || thresholds.isFast(seconds, against: reference) else { return nil }
        return Sign(
          row: row, strength: isStrong ? .strong : .weak,
          observation: .shareOfMedian(reference.ratio(of: seconds)))
      })
  }

  /// The duration of each response in seconds, more than 0; nil where the table tells of nobody.
  private static func durations(of table: ResponseTable) -> DurationColumn? {
    if let durations = table.durations, durations.contains(where: { $0 != nil }) { return durations }
    guard let started = table.started, let submitted = table.submitted else { return nil }
    let elapsed = FactColumn(
      zip(started, submitted).lazy.map { start, end -> Double? in
        guard let start, let end, end > start else { return nil }
        return Double(end.seconds - start.seconds)
      })
    return elapsed.contains { $0 != nil } ? DurationColumn(elapsed) : nil
  }
}
