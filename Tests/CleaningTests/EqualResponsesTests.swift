import SurveyModel
import Testing

@testable import Cleaning

@Suite struct EqualResponsesTests {
  @Test("Different answers with one digest are not put together")
  func collision() {
    // The digest folds the upper 64 options of a selection over the lower ones: options 0 and 64 coincide.
    let selections = [[0], [64], [0], [64], [1]].map { Selection(options: $0) }
    let column = AnswerColumn.multiple(
      selections: selections, codes: CodeColumn(repeating: .number, count: 5))
    let equal = EqualResponses(columns: [column], among: [Bool](repeating: true, count: 5))
    #expect(equal.groups == [[0, 2], [1, 3]])
  }

  @Test("Only the rows that remain are compared, and open answers are not")
  func remaining() {
    let codes = CodeColumn(repeating: AnswerCode(option: 3), count: 4)
    let columns = [AnswerColumn.coded(codes), .open(fingerprints: [1, 2, 3, 4])]
    #expect(EqualResponses(columns: columns, among: [true, false, true, true]).groups == [[0, 2, 3]])
    #expect(EqualResponses(columns: columns, among: [true, false, false, false]).groups.isEmpty)
  }

  @Test("The value that stands beside a blank does not make two responses differ")
  func blanks() {
    let column = AnswerColumn.numeric(values: [0, 7, 7], codes: [.blank, .blank, .number])
    #expect(EqualResponses(columns: [column], among: [true, true, true]).groups == [[0, 1]])
  }
}
