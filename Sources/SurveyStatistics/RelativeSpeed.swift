/// What a questionnaire normally takes: the median duration of the completes of one cell (group, wave, mode,
/// version).
public struct SpeedReference: Sendable, Equatable {
  /// Fewer durations than this do not make a reference: the median of a handful says nothing.
  public static let minimumCount = 10

  /// The median duration in seconds, above 0.
  public let median: Double
  /// The number of durations behind the median.
  public let count: Int

  /// `nil` with fewer than `minimumCount` durations, or when the median is not above 0.
  ///
  /// - `seconds`: durations of the complete responses of one cell; those that are not above 0 or not
  ///   finite are left out.
  public init?(seconds: [Double], minimumCount: Int = SpeedReference.minimumCount) {
    let durations = seconds.filter { $0 > 0 && $0.isFinite }
    guard durations.count >= minimumCount, let middle = SurveyStatistics.median(of: durations) else {
      return nil
    }
    count = durations.count
    median = middle
  }

  /// Duration as a share of the median: 0.5 is twice as fast as usual.
  public func ratio(of seconds: Double) -> Double { seconds / median }

  /// The relative speed index: median over duration, 2 is twice as fast as usual. `nil` for a duration of 0
  /// or less.
  /// Source: Leiner 2019.
  public func speedIndex(of seconds: Double) -> Double? { seconds > 0 ? median / seconds : nil }
}

/// When a response counts as fast. Conventions, not findings; a report prints them.
public struct SpeedThresholds: Sendable, Equatable {
  /// Below this share of the median a response is fast.
  public let warningRatio: Double
  /// Below this share of the median a response is very fast.
  public let strongRatio: Double
  /// Below this many seconds for each closed item that was shown a response is very fast (Huang et al. 2012).
  public let secondsPerItem: Double

  /// Half the median, a third of the median, and two seconds for each closed item.
  public static let usual = SpeedThresholds(
    warningRatio: 1 / 2, strongRatio: 1 / 3, secondsPerItem: 2)

  /// Takes the thresholds as they are.
  public init(warningRatio: Double, strongRatio: Double, secondsPerItem: Double) {
    self.warningRatio = warningRatio
    self.strongRatio = strongRatio
    self.secondsPerItem = secondsPerItem
  }

  /// True when the duration is below `warningRatio` of the median.
  public func isFast(_ seconds: Double, against reference: SpeedReference) -> Bool {
    reference.ratio(of: seconds) < warningRatio
  }

  /// True when the duration is below `strongRatio` of the median.
  public func isVeryFast(_ seconds: Double, against reference: SpeedReference) -> Bool {
    reference.ratio(of: seconds) < strongRatio
  }

  /// True when the duration is below `secondsPerItem` for each closed item shown. Needs no reference.
  public func isBelowReadingTime(_ seconds: Double, closedItems: Int) -> Bool {
    seconds < secondsPerItem * Double(closedItems)
  }
}
