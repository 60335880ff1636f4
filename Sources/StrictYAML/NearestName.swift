/// The name that somebody meant who wrote `text`: the one of `names` that the fewest slips turn
/// into it, where a slip is a letter added, left out, changed or swapped with its neighbour. Capital
/// letters do not count. Nil where more than a third of the letters would be slips; of equally near
/// names that which agrees with it from the start for longest, else the first.
///
/// Only the first 500 names are looked at, so that a file full of slips is told of in time.
///
/// The measure is the optimal string alignment distance: Damerau, *A technique for computer
/// detection and correction of spelling errors*, Communications of the ACM 7 (1964), 171-176.
public func nearestName(to text: String, among names: some Sequence<String>) -> String? {
  let written = Array(text.lowercased().unicodeScalars)
  var nearest: (name: String, distance: Int, agreement: Int)?
  for name in names.prefix(mostNamesSought) {
    let candidate = Array(name.lowercased().unicodeScalars)
    let most = max(written.count, candidate.count) / 3
    guard abs(written.count - candidate.count) <= most else { continue }
    let distance = slips(from: written, to: candidate)
    guard distance <= max(most, 1), distance < candidate.count else { continue }
    let agreement = zip(written, candidate).prefix { $0 == $1 }.count
    if (distance, -agreement) < (nearest?.distance ?? .max, -(nearest?.agreement ?? 0)) {
      nearest = (name, distance, agreement)
    }
  }
  return nearest?.name
}

private let mostNamesSought = 500

/// The number of slips that turn `one` into `other`.
private func slips(from one: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in one.indices {
    var current = [i + 1]
    current.reserveCapacity(last.count)
    for j in other.indices {
      var fewest = min(last[j + 1] + 1, current[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        fewest = min(fewest, beforeLast[j - 1] + 1)
      }
      current.append(fewest)
    }
    beforeLast = last
    last = current
  }
  return last[other.count]
}
