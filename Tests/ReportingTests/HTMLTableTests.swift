import SurveyModel
import Testing

@testable import Reporting

@Suite struct HTMLTableTests {
  /// The page of a document that holds `table` and nothing else.
  static func page(_ blocks: [Block]) -> String {
    let sample = HTMLSample().document
    let document = ReportDocument(
      language: .nl, path: "report.nl", title: "t", subtitle: nil, facts: [], notice: nil,
      sections: [ReportSection(id: "a", title: "a", blocks: blocks)], chrome: sample.chrome)
    return String(decoding: HTMLRenderer.render(document, with: FigureAlbum([])), as: UTF8.self)
  }

  static func table(_ numbers: [String], columns: Int = 2) -> Table {
    let more = (1..<columns).map { Table.Column(heading: "Kolom \($0)", alignment: .number) }
    return Table(
      caption: "Tabel 1. Scores", subcaption: nil,
      columns: [Table.Column(heading: "Groep", alignment: .text)] + more,
      groups: [
        Table.Group(
          rows: numbers.map { number in
            Table.Row([Table.Cell("Groep")] + (1..<columns).map { _ in Table.Cell(RichText(number)) })
          })
      ])
  }

  @Test(
    "A whole number lines up with the part before the comma of the others",
    arguments: [
      (["52", "58,4"], ["n i1", "n"]), (["−5", "+58,4"], ["n i1", "n"]), (["52", "58"], ["n", "n"]),
      (["x", "58,4"], ["n", "n"]), (["1", "0,25", "0,5"], ["n i2", "n", "n i3"]),
      (["< 5", "58,4"], ["n", "n"]),
      (["−5 tot 17", "0,4 tot 8,8"], ["n", "n"]),
    ])
  func alignment(numbers: [String], classes: [String]) throws {
    let body = try HTMLPageTests.body(of: Self.page([.table(Self.table(numbers))]))
    #expect(body.named("td").map { $0.attributes["class"] } == classes)
  }

  @Test(
    "A table in the page carries the roles that its cards on a phone would take away; one in a fold scrolls")
  func roles() throws {
    let table = Block.table(Self.table(["1"]))
    let open = try HTMLPageTests.body(of: Self.page([table]))
    #expect(open.named("table").map { $0.attributes["role"] } == ["table"])
    #expect(
      open.named("td").allSatisfy { $0.attributes["role"] == "cell" && $0.attributes["data-l"] == "Kolom 1" })
    let folded = try HTMLPageTests.body(of: Self.page([.fold(title: "Cijfers", blocks: [table])]))
    #expect(folded.named("table").map { $0.attributes["role"] } == [nil])
    let region = folded.elements.first { $0.attributes["class"] == "scroll" }
    #expect(region?.attributes["role"] == "region")
    #expect(region?.attributes["tabindex"] == "0")
    #expect(region?.attributes["aria-label"] == "Tabel 1. Scores")
  }

  @Test("A table with more columns than fit a page scrolls in a region of its own")
  func manyColumns() throws {
    let body = try HTMLPageTests.body(of: Self.page([.table(Self.table(["1"], columns: 12))]))
    #expect(body.elements.contains { $0.attributes["class"] == "scroll" })
  }

  @Test("Program text keeps its lines")
  func code() throws {
    let body = try HTMLPageTests.body(of: Self.page([.code("een\n  twee")]))
    #expect(body.named("code").map(\.text) == ["een\n  twee"])
  }
}
