import SurveyModel
import Testing

@testable import StageFiles

@Suite struct TableCellsTests {
  private let scale = AnswerScale(
    id: "keuze", kind: .nominal,
    options: ["a", String(repeating: "b", count: 31), String(repeating: "c", count: 32), "d"].map {
      .init(code: $0, label: LocalizedText($0))
    }, also: [], missing: [.init(id: "weet-niet", label: "Weet niet", codes: ["9"])])

  @Test("Each row has the cells of its respondent, whatever their length and in whatever piece it stands")
  func rows() throws {
    let codes: [AnswerCode] = (0..<5_000).map { row in
      switch row % 8 {
      case 4: .blank
      case 5: .notShown
      case 6: .outOfRange
      case 7: AnswerCode(missing: 0)
      default: AnswerCode(option: row % 8)
      }
    }
    let scores = ScoreColumn(codes.indices.map { $0 % 3 == 0 ? nil : Double($0 % 7) / 3 })
    var cells = TableCells()
    cells.add(.coded(CodeColumn(codes)), on: scale, raw: [6: "x,y", 4_998: "z"])
    cells.addEmpty()
    cells.add(scores)
    let file = StageFile(
      name: "t.csv",
      pieces: StageFile.pieces(ofRows: codes.count) { [cells] rows, buffer in
        cells.append(rows, to: &buffer) { row, buffer in buffer.append(decimal: row) }
      })
    #expect(file.pieces.count > 1)
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == codes.count)
    for (row, line) in lines.enumerated() {
      var answer =
        switch codes[row] {
        case .notShown: "."
        case .outOfRange: "!"
        case .blank: ""
        default: codes[row].missing == 0 ? "weet-niet" : scale.options[row % 8].code
        }
      if row == 6 { answer = "\"!x,y\"" }
      if row == 4_998 { answer = "!z" }
      #expect(line == "\(row),\(answer),,\(scores[row].map(AnswerCells.text) ?? "")")
    }
  }
}
