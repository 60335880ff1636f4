public import SurveyModel

/// A place in the results whose numbers rest on the answers of certain people: a theme or an item, of a
/// group or of a cell of a breakdown, at a wave.
public struct ReleaseCell: Hashable, Sendable {
  /// What was asked.
  public enum Statistic: Hashable, Sendable {
    /// The score on a theme.
    case theme(Theme.ID)
    /// The answers to an item.
    case item(Item.ID)
  }

  /// What was asked.
  public let statistic: Statistic
  /// The group.
  public let group: RespondentGroup.ID
  /// The cell; nil for the whole group.
  public let by: Breakdown?
  /// The wave.
  public let wave: Wave.ID

  /// A place.
  public init(statistic: Statistic, group: RespondentGroup.ID, by: Breakdown?, wave: Wave.ID) {
    self.statistic = statistic
    self.group = group
    self.by = by
    self.wave = wave
  }
}

/// How often each score or answer was given in a cell. Confidential: it stays outside what is published.
public struct AnswerTally: Hashable, Sendable {
  /// The cell.
  public let cell: ReleaseCell
  /// The scores or answers, sorted, each once.
  public let values: [String]
  /// How often each was given.
  public let counts: [Int]

  /// A tally; the two run parallel.
  public init(cell: ReleaseCell, values: [String], counts: [Int]) {
    precondition(values.count == counts.count, "every value has a count")
    self.cell = cell
    self.values = values
    self.counts = counts
  }

  /// In how many answers at least two tallies of one cell differ: one answer changed, added or left out
  /// counts once.
  public func difference(from other: AnswerTally) -> Int {
    let theirs = Dictionary(zip(other.values, other.counts), uniquingKeysWith: +)
    var added = 0
    var common = 0
    for (value, count) in zip(values, counts) {
      let before = theirs[value] ?? 0
      added += max(0, count - before)
      common += min(count, before)
    }
    let removed = other.counts.reduce(0, +) - common
    return max(added, removed)
  }
}

/// What was published before: for each release the answers behind the numbers that it showed.
///
/// Whoever has two releases can subtract them. Where a cell was shown before and its answers now differ
/// in at least one and fewer than `minimum`, the difference of the two would tell about those few: the
/// cell is withheld. Where nothing or enough differs, or the cell was never shown, nothing is.
///
/// Source: A. Hundepool et al., *Statistical Disclosure Control* (2012), section 5.1 (linked tables).
public struct ReleaseRegister: Hashable, Sendable {
  /// One release.
  public struct Release: Hashable, Sendable {
    /// The SHA-256 digest of its `results.json`.
    public let results: String
    /// The answers behind its cells.
    public let tallies: [AnswerTally]

    /// A release.
    public init(results: String, tallies: [AnswerTally]) {
      self.results = results
      self.tallies = tallies
    }
  }

  /// The releases, the first one first.
  public private(set) var releases: [Release]

  /// A register of these releases.
  public init(releases: [Release] = []) {
    self.releases = releases
  }

  /// Adds the release of `results`, unless it is there. `tallies` are those of all cells; only those that
  /// the results show are kept.
  public mutating func add(_ results: Results, digest: String, tallies: [AnswerTally]) {
    guard !releases.contains(where: { $0.results == digest }) else { return }
    let shown = results.shownCells
    releases.append(Release(results: digest, tallies: tallies.filter { shown.contains($0.cell) }))
  }

  /// The cells that a new release must withhold.
  public func withheld(_ tallies: [AnswerTally], minimum: Int) -> Set<ReleaseCell> {
    guard !releases.isEmpty else { return [] }
    let present = Dictionary(tallies.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    var withheld: Set<ReleaseCell> = []
    for earlier in releases.lazy.flatMap(\.tallies) {
      let now = present[earlier.cell] ?? AnswerTally(cell: earlier.cell, values: [], counts: [])
      if (1..<minimum).contains(now.difference(from: earlier)) { withheld.insert(earlier.cell) }
    }
    return withheld
  }
}

extension Results {
  /// The cells of which numbers are shown.
  fileprivate var shownCells: Set<ReleaseCell> {
    var cells: Set<ReleaseCell> = []
    for record in themes {
      for wave in record.waves where wave.value.status == .ok {
        cells.insert(
          ReleaseCell(statistic: .theme(record.theme), group: record.group, by: record.by, wave: wave.wave))
      }
    }
    for record in items {
      for wave in record.waves where wave.value.status == .ok {
        cells.insert(
          ReleaseCell(statistic: .item(record.item), group: record.group, by: nil, wave: wave.wave))
      }
    }
    return cells
  }
}
