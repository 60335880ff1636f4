import Testing

@testable import SurveyModel

@Suite struct JoinedTablesTests {
  /// Six responses from two files, with every kind of column.
  private static let whole = ResponseTable(
    wave: "t0", group: "artsen", files: ["a.csv", "b.csv"],
    origins: OriginColumn((0..<6).map { RowOrigin(file: $0 < 4 ? 0 : 1, line: UInt32($0 + 2)) }),
    respondents: FactColumn((0..<6).map { $0 == 2 ? nil : KeyedDigest(high: 1, low: $0) }),
    clusters: FactColumn((0..<6).map { KeyedDigest(high: 2, low: $0 / 2) }),
    submitted: FactColumn((0..<6).map { Timestamp(seconds: 1_630_000_000 + $0) }),
    durations: DurationColumn(FactColumn([12.5, nil, 300, 0.1, 7, nil])),
    weights: FactColumn([0.5, 1, nil, 2, 0, 1.5]),
    answers: [
      VariableColumn(
        variable: .item("een"), answers: .coded(CodeColumn((0..<6).map { AnswerCode(option: $0 * 5) }))),
      VariableColumn(
        variable: .item("twee"),
        answers: .numeric(
          values: [1, 2, 0, 4, 5, 6], codes: [.number, .number, .blank, .number, .number, .number])),
      VariableColumn(
        variable: .item("drie"),
        answers: .multiple(
          selections: (0..<6).map { Selection(bits: UInt128($0)) },
          codes: CodeColumn(repeating: AnswerCode(option: 0), count: 6))),
      VariableColumn(variable: .item("vier"), answers: .open(fingerprints: [0, 1, 2, .max, 4, 5])),
    ])

  @Test("Two parts of a table joined are the table, in the order in which they are joined")
  func parts() {
    for rows in [[0, 2, 5], [], [0, 1, 2, 3, 4, 5], [3]] {
      let others = (0..<6).filter { !rows.contains($0) }
      let joined = Self.whole.selecting(rows).joined(with: Self.whole.selecting(others))
      #expect(joined == Self.whole.selecting(rows + others))
    }
  }

  @Test("Columns that no export has stay lacking")
  func lacking() {
    let joined = Self.whole.selecting([1]).joined(with: Self.whole.selecting([0]))
    #expect(joined.started == nil && joined.submitted != nil)
  }

  @Test("With what is left out as careless the responses are all of them again, in the order of the exports")
  func withCareless() throws {
    var flags = CleanedResponses.Flags.none
    flags.insert(.careless, strong: true)
    let cleaned = CleanedResponses(
      table: Self.whole.selecting([5, 0, 3]), flags: [.none, .none, .none],
      excluded: [
        .init(origin: RowOrigin(file: 0, line: 3), rule: .careless, detail: nil),
        .init(origin: RowOrigin(file: 0, line: 4), rule: .manual, detail: nil),
        .init(origin: RowOrigin(file: 1, line: 6), rule: .careless, detail: nil),
      ], careless: .init(table: Self.whole.selecting([4, 1]), flags: [flags, flags]))
    let all = try #require(cleaned.withCareless)
    #expect(all.table == Self.whole.selecting([0, 1, 3, 4, 5]))
    #expect(all.flags == [.none, flags, .none, flags, .none])
    #expect(all.excluded.map(\.rule) == [.manual])
    #expect(all.read == cleaned.read && cleaned.read == 6 && all.withCareless == nil)
  }
}
