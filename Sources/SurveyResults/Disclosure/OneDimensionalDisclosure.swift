import SurveyModel

/// The protection of a distribution over the options of one item, of which the number of answers and
/// the mean are published beside it.
///
/// Rare options (1 to minimum - 1) are taken together with their neighbours to three parts; where a
/// part is still rare, only the share of the most desired answers stays, and where that or its
/// complement is rare, only the mean. A mean is itself an equation: an audit goes through all
/// distributions that fit what is published, and hides the mean too where they all agree that a rare
/// option is rare.
struct OneDimensionalDisclosure {
  let minimum: Int

  /// What may be published of `numbers`, answers on `scale`, of an item that is scored from the other end
  /// where `isReversed`. Counts decide, which are never weighted; shares may be.
  func protect(_ numbers: ItemWaveNumbers, scale: AnswerScale, isReversed: Bool) -> ItemWaveNumbers {
    let counts = numbers.counts.map { $0.count ?? 0 }
    guard counts.contains(where: isRare) else { return numbers }
    var protected = numbers
    protected.counts = numbers.counts.map { ItemWaveNumbers.Count(code: $0.code, count: nil) }
    protected.sd = nil
    protected.top = nil
    protected.bottom = nil
    guard case .ordinal = scale.kind, counts.count >= 2, let top = numbers.top, let bottom = numbers.bottom
    else { return withoutMeanIfRevealing(protected, counts: counts, parts: []) }

    // Two answers at either end count as top and bottom from four answers on, else one.
    let width = counts.count >= 4 ? 2 : 1
    let low = counts.prefix(width).reduce(0, +)
    let high = counts.suffix(width).reduce(0, +)
    let middle = numbers.n - low - high
    if width == 2, ![low, middle, high].contains(where: isRare) {
      protected.merged = ItemWaveNumbers.Merged(bottom: bottom, middle: max(0, 1 - bottom - top), top: top)
      protected.top = top
      protected.bottom = bottom
      let parts = [
        Array(0..<width), Array(width..<(counts.count - width)),
        Array((counts.count - width)..<counts.count),
      ]
      return withoutMeanIfRevealing(protected, counts: counts, parts: parts)
    }
    let topCount = isReversed ? low : high
    if !isRare(topCount), !isRare(numbers.n - topCount) {
      protected.top = top
      protected.merged = ItemWaveNumbers.Merged(bottom: nil, middle: nil, top: top)
    }
    return withoutMeanIfRevealing(protected, counts: counts, parts: [])
  }

  func isRare(_ count: Int) -> Bool { (1..<minimum).contains(count) }

  /// Hides the mean where, together with the published parts, it leaves a rare option only rare
  /// values. Without published parts the options have too much room for that beyond two options.
  private func withoutMeanIfRevealing(
    _ numbers: ItemWaveNumbers, counts: [Int], parts: [[Int]]
  ) -> ItemWaveNumbers {
    var numbers = numbers
    guard numbers.mean != nil else { return numbers }
    let all = parts.isEmpty ? [Array(counts.indices)] : parts.filter { !$0.isEmpty }
    let audit = MeanAudit(counts: counts, parts: all)
    let reveals = counts.indices.contains { index in
      guard isRare(counts[index]) else { return false }
      let bounds = audit.bounds(of: index)
      return bounds.lowerBound >= 1 && bounds.upperBound < minimum
    }
    if reveals { numbers.mean = nil }
    return numbers
  }
}

/// What can be computed of single counts from the totals of parts of them and the sum of all
/// positions, that is, the mean.
struct MeanAudit {
  let counts: [Int]
  /// Positions that are published together; every position stands in one part.
  let parts: [[Int]]

  /// The smallest and the largest value that `counts[index]` can have.
  ///
  /// With the count fixed at x, the sum of positions is taken to have every whole value between the
  /// least and the greatest that the parts allow: moving one answer to the next position of its part
  /// changes the sum by one. Around an option in the middle of a part of more than two, single values
  /// next to the ends are out of reach; the bounds can then be one too wide.
  func bounds(of index: Int) -> ClosedRange<Int> {
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    guard let home = parts.first(where: { $0.contains(index) }) else { return counts[index]...counts[index] }
    let homeTotal = home.reduce(0) { $0 + counts[$1] }
    var possible: [Int] = []
    for x in 0...homeTotal {
      var least = x * index
      var greatest = x * index
      var isPossible = true
      for part in parts {
        let total = part.reduce(0) { $0 + counts[$1] } - (part == home ? x : 0)
        let positions = part.filter { $0 != index }
        guard let low = positions.min(), let high = positions.max() else {
          isPossible = isPossible && total == 0
          continue
        }
        least += total * low
        greatest += total * high
      }
      if isPossible, (least...greatest).contains(sum) { possible.append(x) }
    }
    guard let low = possible.first, let high = possible.last else { return counts[index]...counts[index] }
    return low...high
  }
}
