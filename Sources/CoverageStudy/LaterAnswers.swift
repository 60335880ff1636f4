/// The answers of a population to one theme at the later wave, such that its mean score changed by a chosen amount.
///
/// What stands behind all answers is moved up or down together until the sum of the answers is the wanted one. So
/// scores stay on the scale: where answers bunch at an end of it, a population with a higher mean also spreads less,
/// as real ones do.
struct LaterAnswers {
  /// What stands behind the answers of each person, item by item, before it is moved.
  private let behind: [Double]
  /// The people who belong to the population at that wave.
  private let members: Range<Int>
  private let model: AnswerModel
  /// For each answer of a member and each threshold, how far it must be moved to pass it, in any order.
  private var crossings: [Double]

  init(behind: [Double], members: Range<Int>, model: AnswerModel) {
    self.behind = behind
    self.members = members
    self.model = model
    let items = AnswerModel.itemsPerTheme
    var crossings: [Double] = []
    crossings.reserveCapacity(members.count * items * model.thresholds.count)
    for value in behind[(members.lowerBound * items)..<(members.upperBound * items)] {
      for threshold in model.thresholds { crossings.append(threshold - value) }
    }
    self.crossings = crossings
  }

  /// The answers of everybody, item by item, of which those of the members add up to `sum`, or to the nearest sum that
  /// there is.
  mutating func answers(addingUpTo sum: Int) -> [UInt8] {
    let passed = max(0, min(crossings.count, sum))
    let shift: Double
    if passed == crossings.count {
      shift = (crossings.max() ?? 0) + 1
    } else {
      let next = crossings.select(passed)
      let last = crossings[..<passed].max()
      shift = last.map { ($0 + next) / 2 } ?? next - 1
    }
    return behind.map { model.answer($0 + shift) }
  }
}

extension Array where Element == Double {
  /// The element that stands at `rank` in ascending order, by partitions: those before it end up in front of it.
  ///
  /// Source: C. A. R. Hoare (1961), Algorithm 65: Find, Communications of the ACM 4, 321-322.
  mutating func select(_ rank: Int) -> Double {
    precondition(indices.contains(rank), "There is an element of that rank.")
    var low = 0
    var high = count - 1
    while low < high {
      let pivot = self[low + (high - low) / 2]
      var left = low
      var right = high
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if rank <= right { high = right } else if rank >= left { low = left } else { break }
    }
    return self[rank]
  }
}
