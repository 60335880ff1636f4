/// What one respondent gave in two waves.
public struct LinkedPair: Hashable, Sendable {
  /// The value in the earlier wave.
  public let first: Double

  /// The value in the later wave.
  public let second: Double

  /// The pair of an earlier and a later value.
  public init(first: Double, second: Double) {
    self.first = first
    self.second = second
  }

  /// The later value minus the earlier one.
  public var difference: Double { second - first }
}

/// Pairs of values of the same respondents in two waves, as counts of the distinct pairs in ascending order.
public struct CountedPairs: Hashable, Sendable {
  /// The distinct pairs, ascending by the first and then by the second value.
  public let pairs: [LinkedPair]

  /// How often each pair occurs, at least once; as long as `pairs`.
  public let counts: [Int]

  /// The number of respondents: the sum of the counts.
  public let count: Int

  /// The values of the earlier wave.
  public let first: CountedSample

  /// The values of the later wave.
  public let second: CountedSample

  /// Counts the distinct pairs among `respondents`.
  public init(_ respondents: [LinkedPair] = []) {
    self.init(respondents, counts: nil)
  }

  /// Counts the pairs of two columns of equal length, a respondent a row.
  public init(first: [Double], second: [Double]) {
    precondition(first.count == second.count, "Paired columns are equally long.")
    self.init(zip(first, second).map { LinkedPair(first: $0, second: $1) }, counts: nil)
  }

  /// The sample that holds each of `pairs` as often as `counts` says, in any order.
  public init(pairs: [LinkedPair], counts: [Int]) {
    precondition(pairs.count == counts.count, "There is one count for each pair.")
    precondition(counts.allSatisfy { $0 >= 0 }, "A count is 0 or more.")
    self.init(pairs, counts: counts)
  }

  private init(_ respondents: [LinkedPair], counts: [Int]?) {
    var firstTable = LevelTable()
    var secondTable = LevelTable()
    var codes: [(first: Int, second: Int, count: Int)] = []
    codes.reserveCapacity(respondents.count)
    for (index, pair) in respondents.enumerated() {
      let count = counts.map { $0[index] } ?? 1
      if count == 0 { continue }
      codes.append(
        (firstTable.add(pair.first, times: count), secondTable.add(pair.second, times: count), count))
    }
    let firstOrder = firstTable.ascending
    let secondOrder = secondTable.ascending
    let cells = Self.cells(
      codes, firstRanks: Self.ranks(firstOrder), secondRanks: Self.ranks(secondOrder))
    self.pairs = cells.map {
      LinkedPair(
        first: firstTable.values[firstOrder[$0.first]], second: secondTable.values[secondOrder[$0.second]])
    }
    self.counts = cells.map(\.count)
    self.count = cells.reduce(0) { $0 + $1.count }
    self.first = CountedSample(
      values: firstOrder.map { firstTable.values[$0] }, counts: firstOrder.map { firstTable.counts[$0] })
    self.second = CountedSample(
      values: secondOrder.map { secondTable.values[$0] }, counts: secondOrder.map { secondTable.counts[$0] })
  }

  /// Whether there is no pair.
  public var isEmpty: Bool { count == 0 }

  /// The differences, later minus earlier.
  public var differences: CountedSample {
    CountedSample(values: pairs.map(\.difference), counts: counts)
  }

  /// The same respondents with the waves in reverse order.
  var reversed: CountedPairs {
    CountedPairs(pairs: pairs.map { LinkedPair(first: $0.second, second: $0.first) }, counts: counts)
  }

  private typealias Cell = (first: Int, second: Int, count: Int)

  private static func ranks(_ order: [Int]) -> [Int] {
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, level) in order.enumerated() { ranks[level] = rank }
    return ranks
  }

  /// The non-empty cells of the table of ranks, row by row: by counting where the table is small, else by sorting.
  private static func cells(_ codes: [Cell], firstRanks: [Int], secondRanks: [Int]) -> [Cell] {
    let columns = secondRanks.count
    let size = firstRanks.count * columns
    if size <= max(4_096, 2 * codes.count) {
      var table = [Int](repeating: 0, count: size)
      for code in codes {
        table[firstRanks[code.first] * columns + secondRanks[code.second]] += code.count
      }
      return table.indices.compactMap {
        table[$0] > 0 ? ($0 / columns, $0 % columns, table[$0]) : nil
      }
    }
    let ranked = codes.map { (firstRanks[$0.first] * columns + secondRanks[$0.second], $0.count) }
    var cells: [Cell] = []
    for (key, count) in ranked.sorted(by: { $0.0 < $1.0 }) {
      if let last = cells.last, last.first * columns + last.second == key {
        cells[cells.count - 1].count += count
      } else {
        cells.append((key / columns, key % columns, count))
      }
    }
    return cells
  }
}
