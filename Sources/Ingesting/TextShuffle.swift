import SurveyModel

/// Puts the texts of open answers in an order that follows from the texts and the key alone.
///
/// They are ordered by the half of their keyed digest that is kept nowhere, and where that is equal by the texts
/// themselves: neither the rows nor the fingerprints that stay with them can be found back from the order.
struct TextShuffle {
  /// Where the texts stand.
  private(set) var blocks: [TextBlock] = []
  /// Their places, in the order in which they are told.
  private(set) var order: [OpenAnswers.Passage.Place] = []

  /// The texts of these columns whose rows go to the given destinations.
  init(_ columns: [(column: OpenColumn, route: Int)]) {
    typealias Place = OpenAnswers.Passage.Place
    var keyed: [(order: UInt64, place: Place)] = []
    keyed.reserveCapacity(columns.flatMap(\.column.chunks).reduce(0) { $0 + $1.block.count })
    for (column, route) in columns {
      for chunk in column.chunks {
        for index in 0..<chunk.block.count where chunk.isBound(for: route, at: index) {
          keyed.append((chunk.orders[index], Place(block: blocks.count, index: index)))
        }
        blocks.append(chunk.block)
      }
    }
    keyed.sort { one, other in
      one.order == other.order ? precedes(one.place, other.place) : one.order < other.order
    }
    order = keyed.map(\.place)
  }

  private func precedes(
    _ one: OpenAnswers.Passage.Place, _ other: OpenAnswers.Passage.Place
  ) -> Bool {
    blocks[Int(one.block)].withText(at: Int(one.index)) { one in
      blocks[Int(other.block)].withText(at: Int(other.index)) { other in one.lexicographicallyPrecedes(other)
      }
    }
  }
}
