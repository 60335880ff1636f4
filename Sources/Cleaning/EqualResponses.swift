internal import SurveyModel
internal import SurveyStatistics

/// Responses whose closed answers are all equal, blanks and questions not shown included.
///
/// A 64-bit digest of each response finds candidates, which are then compared answer by answer: a collision puts
/// nothing together. About O(responses x questions) time and 16 bytes a response.
struct EqualResponses {
  /// Two or more rows each, increasing; groups in the order of their first row.
  let groups: [[Int]]

  /// The groups among the rows for which `remaining` holds.
  init(columns: [AnswerColumn], among remaining: [Bool]) {
    let count = remaining.count
    var digests = [UInt64](repeating: 0, count: count)
    for column in columns { Self.mix(column, into: &digests) }

    let repeated = positionsOfRepeated(
      count: count, key: { remaining[$0] ? digests[$0] : nil }, fingerprint: { $0 })
    var groups: [[Int]] = []
    for candidates in positionsOfEqual(repeated.lazy.map { digests[$0] as UInt64? }) {
      var rest = candidates.map { repeated[$0] }
      while let head = rest.first {
        let isSame = rest.map { row in columns.allSatisfy { Self.isEqual($0, head, row) } }
        let same = zip(rest, isSame).filter { $0.1 }.map { $0.0 }
        if same.count > 1 { groups.append(same) }
        rest = zip(rest, isSame).filter { !$0.1 }.map { $0.0 }
      }
    }
    self.groups = groups.sorted { $0[0] < $1[0] }
  }

  private static func mix(_ column: AnswerColumn, into digests: inout [UInt64]) {
    func mixed(_ digest: UInt64, _ word: UInt64) -> UInt64 {
      let product = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
      return product ^ (product >> 29)
    }
    switch column {
    case .coded(let codes):
      digests.withUnsafeMutableBufferPointer { digests in
        codes.forEachBlock { first, codes in
          for place in codes.indices {
            let row = first + place
            digests[row] = mixed(digests[row], UInt64(UInt8(bitPattern: codes[place].raw)) &+ 1)
          }
        }
      }
    case .numeric(let values, let codes):
      for row in codes.indices {
        let word = codes[row].raw >= 0 ? values[row].bitPattern : UInt64(UInt8(bitPattern: codes[row].raw))
        digests[row] = mixed(digests[row], word &+ 1)
      }
    case .multiple(let selections, let codes):
      for row in codes.indices {
        digests[row] = mixed(digests[row], UInt64(UInt8(bitPattern: codes[row].raw)) &+ 1)
        let bits = selections[row].bits
        digests[row] = mixed(digests[row], UInt64(truncatingIfNeeded: bits ^ (bits >> 64)))
      }
    case .open:
      break
    }
  }

  private static func isEqual(_ column: AnswerColumn, _ one: Int, _ other: Int) -> Bool {
    switch column {
    case .coded(let codes): codes[one] == codes[other]
    case .numeric(let values, let codes):
      codes[one] == codes[other] && (codes[one].raw < 0 || values[one] == values[other])
    case .multiple(let selections, let codes):
      codes[one] == codes[other] && (codes[one].raw < 0 || selections[one] == selections[other])
    case .open: true
    }
  }
}
