/// Why a record holds no numbers, or fewer than were computed.
public enum Withholding: String, Hashable, Sendable, CaseIterable, Codable {
  /// Fewer answers than the minimum.
  case nBelowMinimum = "n-below-minimum"
  /// Fewer answers than are needed for details.
  case detailBelowMinimum = "detail-below-minimum"
  /// Hidden because another hidden number could be computed from it.
  case secondary
  /// All or nearly all answered alike.
  case unanimity
  /// The difference with another published number would tell about a few.
  case differencing
  /// Nobody answered at the wave.
  case noResponses = "no-responses"
  /// All scores are equal.
  case zeroVariance = "zero-variance"
  /// Fewer linked respondents than a correlation needs.
  case tooFewPairs = "too-few-pairs"
  /// Fewer than two answers.
  case tooFewAnswers = "too-few-answers"
  /// Fewer items than the statistic needs.
  case tooFewItems = "too-few-items"
  /// The two sides do not have the same items.
  case itemsDiffer = "items-differ"
  /// The group was not asked at the wave.
  case notAsked = "not-asked"
}

/// Whether a published record holds numbers.
public enum PublicationStatus: String, Hashable, Sendable, CaseIterable, Codable {
  /// It does.
  case ok
  /// They were computed and may not be shown.
  case suppressed
  /// They could not be computed.
  case notComputed = "not-computed"
  /// The group was not asked.
  case notAsked = "not-asked"
}

/// A statistic before the disclosure filter: confidential. No writer accepts it.
public enum Estimate<Numbers: Hashable & Sendable>: Hashable, Sendable {
  /// The numbers.
  case computed(Numbers)
  /// There are none, for a reason; `n` is the number of answers there were.
  case notComputed(Withholding, n: Int)
  /// The group was not asked.
  case notAsked

  /// The numbers, or nil.
  public var numbers: Numbers? {
    if case .computed(let numbers) = self { numbers } else { nil }
  }
}

/// A statistic after the disclosure filter: whatever a writer may print. Only `DisclosureFilter`, or
/// reading back what it let through, makes one.
public struct Published<Numbers: Hashable & Sendable>: Hashable, Sendable {
  /// Whether there are numbers.
  public let status: PublicationStatus
  /// Why there are none, or why there are fewer than were computed; nil where all are here.
  public let reason: Withholding?
  /// The numbers that may be shown, rounded where the filter says so; nil unless the status is `ok`.
  public let numbers: Numbers?
  /// What stands for the number of answers where it may not be told, such as `<5`.
  public let nLabel: String?

  init(status: PublicationStatus, reason: Withholding?, numbers: Numbers?, nLabel: String?) {
    precondition((numbers != nil) == (status == .ok), "a record has numbers exactly where its status is ok")
    self.status = status
    self.reason = reason
    self.numbers = numbers
    self.nLabel = nLabel
  }

  /// Whether the filter left only whole numbers, for want of answers.
  public var isCoarse: Bool { status == .ok && reason == .detailBelowMinimum }
}
