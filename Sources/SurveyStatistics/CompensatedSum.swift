/// A running sum that keeps what rounding would lose, so that the order and the size of the terms hardly matter.
///
/// Source: A. Neumaier (1974), *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen*, ZAMM 54.
public struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  /// A sum of nothing: 0.
  public init() {}

  /// The sum of `terms`.
  public init(_ terms: some Sequence<Double>) {
    for term in terms { add(term) }
  }

  /// Adds one term.
  @inline(__always)
  public mutating func add(_ term: Double) {
    let next = sum + term
    lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// The sum of the terms so far.
  public var value: Double { sum + lost }
}
