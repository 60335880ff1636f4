internal import SurveyModel
internal import SurveyStatistics

/// Filled in much faster than others of the same group and wave did.
///
/// The median is taken over the complete responses (at least 80 % of the applicable items answered) that have a
/// duration; below ten of those nobody is judged, since the median of a handful says nothing.
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
    guard let durations = cell.table.durations, durations.contains(where: { $0 != nil }) else {
      return .noDurations
    }
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
}
