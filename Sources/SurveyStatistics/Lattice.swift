/// Values that are whole steps apart: value = origin + step · index.
///
/// Scores are of that kind (the mean of four answers on 0–100 moves in steps of 6.25), and sums of steps can be
/// counted exactly.
struct Lattice {
  /// The smallest value.
  let origin: Double

  /// The distance of two neighbouring points; 1 when there is a single value.
  let step: Double

  /// The point of each value, from 0.
  let indices: [Int]

  /// The number of steps from the smallest to the largest value.
  var span: Int { indices.max() ?? 0 }

  /// The coarsest lattice that holds all of `values`, or `nil` when there is none of at most `mostSteps` steps.
  ///
  /// The step is found by Euclid's algorithm on the differences, with a tolerance for the rounding that a division
  /// such as 100/48 leaves behind, and is then checked against every value.
  init?(holding values: [Double], mostSteps: Int = 100_000) {
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    let range = highest - lowest
    guard range > 0 else {
      self.origin = lowest
      self.step = 1
      self.indices = [Int](repeating: 0, count: values.count)
      return
    }
    let least = range / Double(mostSteps)
    var step = range
    for value in values {
      var larger = step
      var smaller = value - lowest
      if smaller > larger { swap(&larger, &smaller) }
      while smaller > least / 2 {
        let quotient = (larger / smaller).rounded()
        (larger, smaller) = (smaller, (larger - quotient * smaller).magnitude)
      }
      step = larger
    }
    let steps = (range / step).rounded()
    guard steps <= Double(mostSteps) else { return nil }
    // Dividing the whole range takes out the error that the algorithm collected.
    let exactStep = range / steps
    var indices: [Int] = []
    indices.reserveCapacity(values.count)
    for value in values {
      let position = (value - lowest) / exactStep
      let nearest = position.rounded()
      guard (position - nearest).magnitude <= 1e-6 else { return nil }
      indices.append(Int(nearest))
    }
    self.origin = lowest
    self.step = exactStep
    self.indices = indices
  }
}
