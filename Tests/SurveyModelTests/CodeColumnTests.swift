import Testing

@testable import SurveyModel

@Suite struct CodeColumnTests {
  /// The codes of which two share a byte.
  private static let small: [AnswerCode] =
    (0...10).map { AnswerCode(option: $0) } + (0...1).map { AnswerCode(missing: $0) }
    + [.blank, .notShown, .outOfRange]
  private static let all: [AnswerCode] =
    (0..<AnswerScale.mostOptions).map { AnswerCode(option: $0) }
    + (0..<AnswerScale.mostMissingAnswers).map { AnswerCode(missing: $0) }
    + [.blank, .notShown, .outOfRange]

  /// Sequences around the sizes of a group and of a block, of few codes and with others among them.
  private static let sequences: [[AnswerCode]] =
    [0, 1, 15, 16, 17, 31, 32, 33, 63, 64, 65, 1_023, 1_024, 1_025, 3_001].flatMap { count in
      let few = (0..<count).map { small[$0 * 7 % small.count] }
      var one = few
      if count > 0 { one[count - 1] = AnswerCode(option: 11) }
      return [few, one, (0..<count).map { all[$0 * 5 % all.count] }]
    }

  @Test("Codes come back as they were put in, one by one, in blocks of any size or all at once")
  func building() {
    for codes in Self.sequences {
      let column = CodeColumn(codes)
      #expect(Array(column) == codes && column.count == codes.count)
      for size in [1, 5, 32, 100] {
        var blocks = CodeColumn()
        for start in stride(from: 0, to: codes.count, by: size) {
          let block = codes[start..<min(start + size, codes.count)]
          blocks.append(count: block.count) { _ = $0.initialize(fromContentsOf: block) }
        }
        #expect(blocks == column && blocks.hashValue == column.hashValue)
      }
      var single = CodeColumn()
      for code in codes { single.append(code) }
      #expect(single == column && single.hashValue == column.hashValue)
    }
  }

  @Test("Every code alone makes a column of its own, and so does each beside codes that share a byte")
  func everyCode() {
    #expect(Set(Self.all.map { CodeColumn([$0]) }).count == Self.all.count)
    for code in Self.all {
      let codes = Self.small + [code] + Self.small
      #expect(Array(CodeColumn(codes)) == codes)
    }
  }

  @Test("Two codes share a byte until one does not fit, and again in a choice of rows without it")
  func layout() {
    var column = CodeColumn((0..<6_400).map { Self.small[$0 % Self.small.count] })
    #expect(column.bytes.count == 3_200)
    column.append(AnswerCode(missing: 2))
    #expect(column.bytes.count == 6_401)
    let selected = column.selecting(Array(0..<6_400))
    #expect(selected.bytes.count == 3_200 && selected == CodeColumn(column.dropLast()))
  }

  @Test("Blocks, values, tallies, sums and choices of rows are those of the codes one by one")
  func reading() {
    for codes in Self.sequences {
      let column = CodeColumn(codes)
      for rows in [0..<codes.count, codes.count / 3..<codes.count, 0..<codes.count / 2] {
        var read: [AnswerCode] = []
        column.forEachBlock(in: rows) { first, block in
          #expect(first == rows.lowerBound + read.count)
          read += block
        }
        #expect(read == Array(codes[rows]))
      }
      #expect(column.map(\.raw) == codes.map(\.raw))
      let counts = Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
      #expect(Dictionary(uniqueKeysWithValues: column.tallied.map { ($0.code, $0.count) }) == counts)
      let rows = Array(stride(from: codes.count - 1, through: 0, by: -3))
      #expect(column.selecting(rows) == CodeColumn(rows.map { codes[$0] }))
      #expect(Array(column + CodeColumn(Self.all)) == codes + Self.all)
    }
    #expect(
      CodeColumn(repeating: .notShown, count: 70) == CodeColumn([AnswerCode](repeating: .notShown, count: 70))
    )
  }
}
