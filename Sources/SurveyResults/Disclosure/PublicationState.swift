import SurveyModel

/// What the filter did with a record, for the records that rest on it.
struct PublicationState: Hashable, Sendable {
  let status: PublicationStatus
  let reason: Withholding?
  let nLabel: String?

  init(_ published: Published<some Any>) {
    status = published.status
    reason = published.reason
    nLabel = published.nLabel
  }

  /// Whether its numbers were withheld to protect somebody.
  var hides: Bool { status == .suppressed }

  /// Whether only whole numbers are left.
  var isCoarse: Bool { status == .ok && reason == .detailBelowMinimum }

  /// Whether all of its numbers are there.
  var isDetailed: Bool { status == .ok && reason == nil }
}

extension Published {
  static var notAsked: Published {
    Published(status: .notAsked, reason: .notAsked, numbers: nil, nLabel: nil)
  }

  static func suppressed(_ reason: Withholding, nLabel: String? = nil) -> Published {
    Published(status: .suppressed, reason: reason, numbers: nil, nLabel: nLabel)
  }

  static func shown(_ numbers: Numbers) -> Published {
    Published(status: .ok, reason: nil, numbers: numbers, nLabel: nil)
  }

  static func coarse(_ numbers: Numbers) -> Published {
    Published(status: .ok, reason: .detailBelowMinimum, numbers: numbers, nLabel: nil)
  }
}

extension DisclosureFilter {
  /// A record with fewer answers than the minimum.
  func belowMinimum<Numbers>() -> Published<Numbers> {
    .suppressed(.nBelowMinimum, nLabel: belowMinimumLabel)
  }

  /// A record that could not be computed. How few answers there were is as confidential as for one
  /// that could, unless there were none at all.
  func notComputed<Numbers>(_ reason: Withholding, n: Int) -> Published<Numbers> {
    if (1..<study.privacy.minimum).contains(n) { return belowMinimum() }
    return Published(
      status: .notComputed, reason: reason, numbers: nil, nLabel: n == 0 ? "0" : nil)
  }

  /// A record that goes with two others of which at least one is hidden.
  func hidden<Numbers>(_ one: PublicationState, _ other: PublicationState) -> Published<Numbers> {
    let cause = one.hides ? one : other
    if cause.reason == .nBelowMinimum { return belowMinimum() }
    return .suppressed(cause.reason ?? .secondary, nLabel: cause.nLabel)
  }
}
