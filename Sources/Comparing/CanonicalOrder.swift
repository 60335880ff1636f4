internal import SurveyModel

/// An order of responses that depends on what they say and not on where they stand.
///
/// Sums of weighted numbers differ in the last bit with the order of their terms. Responses are therefore summed in
/// the order of a hash of their content. Equal hashes mean equal responses, whose order does not matter. Link codes
/// play no part: their digests differ from machine to machine.
struct CanonicalOrder: Hashable, Sendable {
  /// A hash of each response's scores, answers, weight and flags.
  let contents: [UInt64]
  /// The rows in the order of their hashes.
  let rows: [Int32]

  /// The hashes of `responses`.
  init(_ responses: ScoredResponses) {
    var hashes = [UInt64](repeating: 0x243f_6a88_85a3_08d3, count: responses.count)
    func mixIn(_ word: (Int) -> UInt64) {
      for row in hashes.indices { hashes[row] = Self.mixed(hashes[row], word(row)) }
    }
    if let weights = responses.weights { mixIn { weights[$0].bitPattern } }
    let flags = responses.flags
    mixIn { UInt64(flags[$0].rules) << 16 | UInt64(flags[$0].strong) }
    for theme in responses.themes {
      let scores = theme.scores
      mixIn { scores[$0]?.bitPattern ?? UInt64.max }
    }
    for column in responses.answers {
      switch column.answers {
      case .coded(let codes):
        hashes.withUnsafeMutableBufferPointer { hashes in
          codes.forEachBlock { first, codes in
            for place in codes.indices {
              let row = first + place
              hashes[row] = Self.mixed(hashes[row], UInt64(UInt8(bitPattern: codes[place].raw)))
            }
          }
        }
      case .numeric(let values, let codes):
        mixIn { Self.mixed(values[$0].bitPattern, UInt64(UInt8(bitPattern: codes[$0].raw))) }
      case .multiple(let selections, let codes):
        mixIn {
          Self.mixed(
            UInt64(truncatingIfNeeded: selections[$0].bits)
              ^ UInt64(truncatingIfNeeded: selections[$0].bits >> 64) &* 0x9e37_79b9_7f4a_7c15,
            UInt64(UInt8(bitPattern: codes[$0].raw)))
        }
      case .open: break
      }
    }
    contents = hashes
    rows = Self.rows(hashes, unitContents: nil)
  }

  /// The rows in order: first by what is known of their units, then by their own content.
  ///
  /// - Parameter unitContents: For each row the sum of the hashes of its unit's responses.
  func rows(unitContents: [UInt64]) -> [Int32] { Self.rows(contents, unitContents: unitContents) }

  private static func rows(_ contents: [UInt64], unitContents: [UInt64]?) -> [Int32] {
    let keys = contents.indices.map { row in
      (unit: unitContents?[row] ?? 0, own: contents[row], row: Int32(row))
    }
    return keys.sorted { ($0.unit, $0.own) < ($1.unit, $1.own) }.map(\.row)
  }

  /// One word mixed into another so that every bit matters.
  static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    return (product ^ (product >> 29)) &* 0xbf58_476d_1ce4_e5b9
  }
}
