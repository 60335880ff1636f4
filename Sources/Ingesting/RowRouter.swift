import DelimitedText
import SurveyModel

/// A wave and a group, where the rows of an export may go.
struct Destination: Hashable, Sendable {
  let wave: Wave.ID
  let group: RespondentGroup.ID
}

/// Tells for each row of an export to which wave and group it belongs.
struct RowRouter {
  /// The route of a row that goes nowhere.
  static let skipped = UInt8.max

  /// The number of destinations that one file may have.
  static let mostDestinations = 250

  /// A column that tells the wave or the group.
  private struct Choice {
    let column: Int
    /// The position of what each text stands for; nil for rows to be skipped.
    let meanings: [LooseText: Int?]
    var cache = CellCache<Meaning>()
    var unlisted = DistinctCells()
    var skipped = DistinctCells()

    /// What a cell stands for.
    enum Meaning: Sendable {
      case position(Int)
      case skip
      case unlisted
    }

    mutating func meaning(of cell: UnsafeBufferPointer<UInt8>, line: Int) -> Meaning {
      let meaning: Meaning
      if let known = cache.value(for: cell) {
        meaning = known
      } else {
        switch meanings[LooseText(String(decoding: cell, as: UTF8.self))] {
        case .some(.some(let position)): meaning = .position(position)
        case .some(.none): meaning = .skip
        case .none: meaning = .unlisted
        }
        cache.insert(meaning, for: cell)
      }
      switch meaning {
      case .position: break
      case .skip: skipped.add(String(decoding: cell, as: UTF8.self), line: line)
      case .unlisted: unlisted.add(String(decoding: cell, as: UTF8.self), line: line)
      }
      return meaning
    }
  }

  /// The waves and groups to which rows may go; a route is a position in it.
  let destinations: [Destination]
  private let groupCount: Int
  private var waveChoice: Choice?
  private var groupChoice: Choice?
  private(set) var routes: [UInt8] = []

  /// A router of the rows of `source`, whose columns that tell wave and group are given where it has them.
  init(_ source: Source, waveColumn: Int?, groupColumn: Int?) {
    let waves = Self.subjects(of: source.wave)
    let groups = Self.subjects(of: source.group)
    destinations = waves.flatMap { wave in groups.map { Destination(wave: wave, group: $0) } }
    groupCount = groups.count
    waveChoice = waveColumn.flatMap { Self.choice(source.wave, among: waves, in: $0) }
    groupChoice = groupColumn.flatMap { Self.choice(source.group, among: groups, in: $0) }
  }

  /// The waves or groups that an assignment can give, in its order.
  static func subjects<Subject>(of assignment: Source.Assignment<Subject>) -> [Identifier<Subject>] {
    switch assignment {
    case .fixed(let subject): return [subject]
    case .column(_, let values):
      var subjects: [Identifier<Subject>] = []
      for value in values {
        if let subject = value.subject, !subjects.contains(subject) { subjects.append(subject) }
      }
      return subjects
    }
  }

  private static func choice<Subject>(
    _ assignment: Source.Assignment<Subject>, among subjects: [Identifier<Subject>], in column: Int
  ) -> Choice? {
    guard case .column(_, let values) = assignment else { return nil }
    let meanings = values.map { value in
      (LooseText(value.text), value.subject.flatMap { subjects.firstIndex(of: $0) })
    }
    return Choice(column: column, meanings: Dictionary(meanings) { first, _ in first })
  }

  /// Whether all rows go to the only destination.
  var isFixed: Bool { waveChoice == nil && groupChoice == nil }

  /// The texts that the codebook does not list, of the wave's and of the group's column.
  var unlistedWaves: DistinctCells? { waveChoice?.unlisted }
  var unlistedGroups: DistinctCells? { groupChoice?.unlisted }

  /// The texts whose rows are skipped, of the wave's and of the group's column. A row that both skip counts
  /// for the wave alone.
  var skippedWaves: [SeenText] { waveChoice?.skipped.texts ?? [] }
  var skippedGroups: [SeenText] { groupChoice?.skipped.texts ?? [] }

  /// The routes of the rows of `block`, kept for all rows of the file as well; nil where all rows go to
  /// the only destination.
  mutating func route(_ block: RowBlock) -> [UInt8]? {
    if isFixed { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(block.count)
    for row in 0..<block.count {
      result.append(route(of: row, in: block))
    }
    routes += result
    return result
  }

  private mutating func route(of row: Int, in block: RowBlock) -> UInt8 {
    let line = block.line(row)
    var wave = 0
    if let column = waveChoice?.column {
      switch waveChoice?.meaning(of: block.cell(row, column), line: line) {
      case .position(let position): wave = position
      case .skip, .unlisted, nil: return Self.skipped
      }
    }
    var group = 0
    if let column = groupChoice?.column {
      switch groupChoice?.meaning(of: block.cell(row, column), line: line) {
      case .position(let position): group = position
      case .skip, .unlisted, nil: return Self.skipped
      }
    }
    return UInt8(truncatingIfNeeded: wave * groupCount + group)
  }
}
