/// The length of the longest run of identical answers in one row (longstring).
///
/// A missing answer breaks the run, it does not bridge it. 0 when nothing is answered. Allocates nothing; a
/// column with a code for "missing" can be passed as a lazy map to optionals.
/// Source: Johnson 2005; equals `longstring` of the R package careless 1.2.2.
///
/// - Parameter row: the raw answers in the order in which they were presented, `nil` where there is none.
@inlinable
public func longestRun<Code: Equatable>(in row: some Sequence<Code?>) -> Int {
  var longest = 0
  var current = 0
  var previous: Code?
  for answer in row {
    if let answer, answer == previous {
      current += 1
    } else {
      current = answer == nil ? 0 : 1
    }
    previous = answer
    longest = max(longest, current)
  }
  return longest
}

/// How much the answers of one respondent vary over the items (intra-individual response variability, IRV).
///
/// The sample standard deviation (divisor n - 1) of the raw answers, missing ones left out; `nil` with fewer
/// than two answers. 0 means that every item got the same answer. Sums are exact whole numbers, so equal rows
/// give equal bits. Allocates nothing.
/// Source: Dunn et al. 2018; equals `irv(na.rm = TRUE)` of the R package careless 1.2.2.
///
/// - Parameter row: the raw (not reversed) answers of items on one scale, `nil` where there is none.
@inlinable
public func responseVariability<Code: BinaryInteger>(of row: some Sequence<Code?>) -> Double? {
  var count = 0
  var sum = 0
  var squares = 0
  for case let answer? in row {
    let code = Int(answer)
    count += 1
    sum += code
    squares += code * code
  }
  guard count >= 2 else { return nil }
  let spread = Double(count * squares - sum * sum)
  return (spread / Double(count * (count - 1))).squareRoot()
}
