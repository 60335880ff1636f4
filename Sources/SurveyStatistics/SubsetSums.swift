/// The distribution of the sum of `draws` numbers taken without replacement from a multiset of whole numbers: the
/// permutation distribution of a rank sum or of a mean, with ties as they are.
///
/// A table of probabilities P(sum = s | j drawn of the first i) is built up element by element
/// (Streitberg & Röhmel 1986, *Exact distributions for permutation and rank tests*). In probabilities it neither
/// overflows nor loses relative precision: all terms are positive.
struct SubsetSums {
  /// The elements, ascending, smallest 0 or more.
  let elements: [Int]

  /// How many are drawn, at most the number of elements.
  let draws: Int

  init(elements: [Int], draws: Int) {
    precondition(draws >= 0 && draws <= elements.count, "No more elements can be drawn than there are.")
    self.elements = elements.sorted()
    self.draws = draws
    precondition((self.elements.first ?? 0) >= 0, "Sums are of numbers from 0.")
  }

  /// P(sum = s) for s from 0 to the largest sum.
  func probabilities() -> [Double] {
    let table = Table(elements[...], mostDraws: draws)
    return Array(table.row(draws))
  }

  /// P(sum ≤ `low`) + P(sum ≥ `high`) for `low` < `high`.
  ///
  /// The elements are split into a lower and an upper half with a table each, and the tails are summed over how many
  /// are drawn from which: about a quarter of the work of one table.
  func tails(atMost low: Int, atLeast high: Int) -> Double {
    let middle = elements.count / 2
    let base = middle < elements.count ? elements[middle] : 0
    let lower = Table(elements[..<middle], mostDraws: draws)
    let upper = Table(elements[middle...].map { $0 - base }[...], mostDraws: draws)
    let split = Hypergeometric(marked: middle, unmarked: elements.count - middle, drawn: draws)
    var total = CompensatedSum()
    for fromLower in max(0, draws - (elements.count - middle))...min(draws, middle) {
      let fromUpper = draws - fromLower
      let shift = fromUpper * base
      let part = Self.tails(
        lower.row(fromLower), upper.row(fromUpper), atMost: low - shift, atLeast: high - shift)
      total.add(split.probability(fromLower) * part)
    }
    return min(1, total.value)
  }

  /// What `probabilities` takes, and `tails` does not exceed: multiplications and numbers in memory.
  static func cost(elements: [Int], draws: Int) -> (operations: Double, cells: Double) {
    let sorted = elements.sorted()
    var operations = 0.0
    var prefix = [0]
    prefix.reserveCapacity(sorted.count + 1)
    for element in sorted { prefix.append(prefix[prefix.count - 1] + element) }
    for seen in 1..<(sorted.count + 1) {
      let rows = min(seen, draws)
      // Row j reaches from the sum of the j smallest to that of the j largest elements so far, about as wide on
      // average as half the widest one.
      let reach = Double(prefix[seen] - prefix[seen - rows])
      operations += Double(rows) * (0.5 * reach + 1)
    }
    let largest = prefix[sorted.count] - prefix[sorted.count - draws]
    return (operations, Double(draws + 1) * Double(largest + 1))
  }

  private static func tails(
    _ lower: ArraySlice<Double>, _ upper: ArraySlice<Double>, atMost low: Int, atLeast high: Int
  ) -> Double {
    var below = [Double](repeating: 0, count: upper.count + 1)
    for (index, probability) in upper.enumerated() { below[index + 1] = below[index] + probability }
    var above = [Double](repeating: 0, count: upper.count + 1)
    for (index, probability) in upper.reversed().enumerated() {
      above[upper.count - index - 1] = above[upper.count - index] + probability
    }
    var total = 0.0
    for (sum, probability) in lower.enumerated() where probability > 0 {
      // P(upper ≤ low − sum) and P(upper ≥ high − sum).
      let left = max(0, min(upper.count, low - sum + 1))
      let right = max(0, min(upper.count, high - sum))
      total += probability * (below[left] + above[right])
    }
    return total
  }
}

/// P(sum = s | j of the elements drawn) for all j up to a largest number of draws.
private struct Table {
  private var cells: [Double]
  private let width: Int
  private let largest: [Int]

  /// The probabilities of the sums of j drawn; row j ends at the largest such sum.
  func row(_ j: Int) -> ArraySlice<Double> { cells[(j * width)...(j * width + largest[j])] }

  /// - Parameter elements: Ascending, from 0.
  init(_ elements: ArraySlice<Int>, mostDraws: Int) {
    let values = Array(elements)
    let rows = min(mostDraws, values.count)
    var largest = [0]
    for value in values.reversed().prefix(rows) { largest.append(largest[largest.count - 1] + value) }
    self.largest = largest
    let width = largest[rows] + 1
    self.width = width
    self.cells = [Double](repeating: 0, count: (rows + 1) * width)
    cells[0] = 1
    var prefix = [0]
    for value in values { prefix.append(prefix[prefix.count - 1] + value) }
    cells.withUnsafeMutableBufferPointer { cells in
      guard let cells = cells.baseAddress else { return }
      for (seen, value) in values.enumerated() {
        let after = Double(seen + 1)
        for j in stride(from: min(seen + 1, rows), to: 0, by: -1) {
          // Of seen + 1 elements j are drawn: the new one is among them with probability j/(seen + 1).
          let with = Double(j) / after
          let row = cells + j * width
          // Sums of j − 1 among the elements before, from the smallest ones to the largest ones, and the new element.
          let source = cells + ((j - 1) * width - value)
          let from = prefix[j - 1] + value
          let to = prefix[seen] - prefix[seen - (j - 1)] + value
          if j > seen {
            Self.add(source, times: with, to: row, from: from, through: to)
            continue
          }
          // Sums of j among the elements before begin no later and end no later, since the new element is the
          // largest.
          let start = prefix[j]
          let end = prefix[seen] - prefix[seen - j]
          let without = 1 - with
          Self.scale(row, by: without, from: start, through: min(end, from - 1))
          Self.mix(source, times: with, into: row, times: without, from: from, through: end)
          Self.add(source, times: with, to: row, from: max(from, end + 1), through: to)
        }
      }
    }
  }

  // Plain loops over pointers, which the compiler turns into vector instructions.

  @inline(__always)
  private static func scale(_ row: UnsafeMutablePointer<Double>, by factor: Double, from: Int, through: Int) {
    var sum = from
    while sum <= through {
      row[sum] *= factor
      sum &+= 1
    }
  }

  @inline(__always)
  private static func add(
    _ source: UnsafeMutablePointer<Double>, times share: Double, to row: UnsafeMutablePointer<Double>,
    from: Int, through: Int
  ) {
    var sum = from
    while sum <= through {
      row[sum] = share * source[sum]
      sum &+= 1
    }
  }

  @inline(__always)
  private static func mix(
    _ source: UnsafeMutablePointer<Double>, times share: Double, into row: UnsafeMutablePointer<Double>,
    times rest: Double, from: Int, through: Int
  ) {
    var sum = from
    while sum <= through {
      row[sum] = rest * row[sum] + share * source[sum]
      sum &+= 1
    }
  }
}
