import SurveyModel
import Testing

@testable import Reporting

@Suite struct FiguresGoldenTests {
  @Test("A figure's file is the recorded SVG", arguments: FiguresSample.ids)
  func files(id: String) throws {
    let figure = try FiguresSample.figure(id)
    try Golden.expect(DrawnFigure(figure).file(in: .nl), named: "figure-\(figure.id).svg")
  }

  @Test("A figure's drawing for a phone is the recorded SVG", arguments: FiguresSample.ids)
  func narrow(id: String) throws {
    let figure = try FiguresSample.figure(id)
    try Golden.expect(DrawnFigure(figure).narrow, named: "figure-\(figure.id)-narrow.svg")
  }

  @Test("A figure drawn twice gives the same bytes", arguments: FiguresSample.ids)
  func determinism(id: String) throws {
    let figure = try FiguresSample.figure(id)
    #expect(DrawnFigure(figure) == DrawnFigure(figure))
  }

  @Test("A file is well-formed XML with role, title and description", arguments: FiguresSample.ids)
  func wellFormed(id: String) throws {
    let figure = try FiguresSample.figure(id)
    let drawn = DrawnFigure(figure)
    let file = try FiguresXML(drawn.file(in: .nl))
    _ = try FiguresXML(drawn.narrow)
    let root = try #require(file.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["xml:lang"] == "nl")
    #expect(root.attributes["aria-labelledby"] == "\(figure.id)_t \(figure.id)_d")
    #expect(file.named("title").map(\.text) == [figure.title])
    #expect(file.named("desc").map(\.text) == [figure.description])
    #expect(file.named("title").first?.attributes["id"] == "\(figure.id)_t")
    #expect(file.named("desc").first?.attributes["id"] == "\(figure.id)_d")
  }

  @Test("A figure that several pages show is drawn once and has one file a language")
  func album() {
    let document = HTMLSample().document
    let album = FigureAlbum([document, document])
    #expect(album.files.map(\.path) == ["figures/score.nl.svg"])
    #expect(album.files.first?.bytes == DrawnFigure(FiguresSample().change).file(in: .nl))
  }

  @Test("A figure that shares an identifier with another is still drawn as itself")
  func sharedIdentifier() {
    let album = FigureAlbum([HTMLSample().document])
    let sample = FiguresSample()
    let other = Figure(
      id: "score", title: "Anders", subtitle: nil, description: "Anders.", drawing: sample.response.drawing)
    #expect(album.drawing(of: other, in: .nl) == DrawnFigure(other))
    #expect(album.drawing(of: sample.change, in: .nl) == DrawnFigure(sample.change))
  }
}
