import SurveyModel
import Testing

@Suite struct RespondentIndexTests {
  private func digest(_ number: UInt64) -> KeyedDigest { KeyedDigest(high: 0, low: number) }

  @Test("A digest that occurs once leads to its row")
  func findsRows() {
    let index = RespondentIndex([digest(7), nil, digest(9), digest(1 << 40)])
    #expect(index.row(of: digest(7)) == 0)
    #expect(index.row(of: digest(9)) == 2)
    #expect(index.row(of: digest(1 << 40)) == 3)
    #expect(index.row(of: digest(8)) == nil)
    #expect(index.linkableCount == 3)
    #expect(index.repeatedRows.isEmpty)
  }

  @Test("A digest that occurs twice or more links to nobody")
  func repeatedDigestsLinkToNobody() {
    let index = RespondentIndex([digest(7), digest(9), digest(7), nil, digest(7)])
    #expect(index.row(of: digest(7)) == nil)
    #expect(index.row(of: digest(9)) == 1)
    #expect(index.repeatedRows == [0, 2, 4])
    #expect(index.linkable == [nil, digest(9), nil, nil, nil])
    #expect(index.linkableCount == 1)
  }

  @Test("Without respondents, or without codes, nobody is found")
  func empty() {
    #expect(RespondentIndex([]).row(of: digest(0)) == nil)
    #expect(RespondentIndex([nil, nil]).row(of: digest(0)) == nil)
    #expect(RespondentIndex([nil, nil]).linkableCount == 0)
  }

  @Test("Looking up in the index and searching the rows give the same answer")
  func agreesWithSearch() {
    // Multiples of a power of two collide in every table of a power of two slots.
    let respondents = (0..<3_000).map { row -> KeyedDigest? in
      row % 11 == 0 ? nil : digest(UInt64((row * 37) % 2_000) << 20)
    }
    let index = RespondentIndex(FactColumn(respondents))
    for number in stride(from: UInt64(0), to: 2_100, by: 3) {
      let rows = respondents.indices.filter { respondents[$0] == digest(number << 20) }
      #expect(index.row(of: digest(number << 20)) == (rows.count == 1 ? rows[0] : nil))
    }
  }
}
