import Testing

@testable import Reporting

@Suite struct FiguresCollisionTests {
  /// A text as a reader's font may set it: as wide as is allowed for.
  struct Box: CustomStringConvertible {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    var description: String { "'\(text)' \(left)–\(right), \(top)–\(bottom)" }

    func collides(with other: Box) -> Bool {
      left < other.right - 0.3 && other.left < right - 0.3 && top < other.bottom - 0.3
        && other.top < bottom - 0.3
    }
  }

  /// The texts of a drawing.
  static func boxes(of svg: [UInt8]) throws -> [Box] {
    try FiguresXML(svg).named("text").map { element in
      func value(_ name: String) -> String? { element.attributes[name] ?? element.inherited[name] }
      let size = try #require(value("font-size").flatMap(Double.init))
      let x = try #require(element.attributes["x"].flatMap(Double.init))
      let y = try #require(element.attributes["y"].flatMap(Double.init))
      let face = TypeFace(size: size, weight: value("font-weight") == "700" ? .bold : .regular)
      let width = TextFitting.width(element.text, face)
      let left =
        switch value("text-anchor") {
        case "end": x - width
        case "middle": x - width / 2
        default: x
        }
      return Box(
        text: element.text, left: left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.22)
    }
  }

  static let longest = [
    "Zicht op kwaliteit en effect van ondersteuning",
    "Praktijkondersteuners huisartsen-jeugd (POH/OJG)",
    "Arbeidsongeschiktheidsverzekeringsmaatschappijen",
    "Gecontracteerde zorgaanbieders Wmo en Jeugdwet", "Ik", "",
  ]

  static func check(_ figure: Figure) throws {
    let drawn = DrawnFigure(figure)
    for (bytes, width) in [(drawn.wide, 605.0), (drawn.narrow, 328.0)] {
      let boxes = try boxes(of: bytes)
      for (position, box) in boxes.enumerated() {
        #expect(box.left >= -8 && box.right <= width + 8, "\(box) leaves the drawing of \(width)")
        for other in boxes[(position + 1)...] {
          #expect(!box.collides(with: other), "\(box) and \(other) in the drawing of \(width)")
        }
      }
    }
  }

  @Test("No text runs into another in the sample", arguments: FiguresSample.ids)
  func sample(id: String) throws {
    let figure = try FiguresSample.figure(id)
    try Self.check(figure)
  }

  @Test("No text runs into another where every label is as long as labels get", arguments: longest)
  func longLabels(label: String) throws {
    let sample = FiguresSample(text: { text in
      switch text {
      case "Consulenten", "Scholen", "Inwoners", "Huisartsen", "samengenomen": label
      case "duidelijk hoger", "niet vast te stellen", "te weinig antwoorden": "hoger (iedereen deed mee)"
      case "hele getallen", "onder voorbehoud": "onder voorbehoud van de samenstelling"
      case "wegen niet mee": "zicht op kwaliteit ontbreekt vrijwel geheel"
      case "wegen zwaar mee": "zicht op kwaliteit is er altijd en overal"
      case "oneens": "helemaal mee oneens"
      case "eens (gewenst)": "helemaal mee eens (gewenst)"
      case "+14,3": "−14,3"
      case "(9,8 tot 18,8)": "(−11,1 tot −100,0)"
      case "n = 57 en 60": "n = 12 345 en 12 345"
      default: text
      }
    })
    for figure in sample.all { try Self.check(figure) }
  }

  @Test(
    "No text runs into another with long names of waves",
    arguments: ["voorjaar 2021", "tweede vervolgmeting najaar 2022", "nulmeting van het programma in 2021"])
  func longWaves(name: String) throws {
    let sample = FiguresSample(text: { text in
      text.contains("meting") || text == "2021" || text == "2022" ? name : text
    })
    for figure in sample.all { try Self.check(figure) }
  }

  @Test("No text runs into another wherever the scores lie", arguments: [0.0, 1, 12, 50, 88, 99, 100])
  func scores(mean: Double) throws {
    let sample = FiguresSample()
    for waves in [
      ["nulmeting 2021"], ["nulmeting 2021", "vervolgmeting 2022"], ["een", "twee", "drie", "vier"],
    ] {
      let points = waves.indices.map {
        sample.point($0, mean, max(0, mean - 9)...min(100, mean + 9))
      }
      let row = ChangeDrawing.Row(
        label: "Huisartsen", details: ["n = 14 en 9"], points: points, hidden: nil,
        sign: VerdictSign(shape: .cannotTell, tone: .neutral), word: "niet vast te stellen", change: "+9",
        interval: "(−3 tot 21)", remark: nil)
      let drawing = ChangeDrawing(
        waves: waves, axisTitle: "score", changeTitle: "verschil", lowEnd: "laag", highEnd: "hoog",
        rows: [row, row])
      try Self.check(sample.figure("a", .change(drawing)))
    }
  }

  @Test(
    "The key of the overview has no collisions, whatever its example",
    arguments: [
      OverviewGrid.Plot(estimate: 9.6, low: 3.1, high: 16.1),
      OverviewGrid.Plot(estimate: -9.6, low: -16.1, high: -3.1),
      OverviewGrid.Plot(estimate: 0, low: -1, high: 1),
      OverviewGrid.Plot(estimate: 40, low: 20, high: 60),
      OverviewGrid.Plot(estimate: -40, low: -60, high: -20),
    ])
  func readingKey(plot: OverviewGrid.Plot) throws {
    for relevantChange in [nil, 2, 5, 10.0] {
      let reading = OverviewGrid.Reading(
        title: "Zo lees je een vakje", dot: "punt: het verschil (+9,6)",
        line: "lijn: het interval (−13,1 tot −16,1)", band: "grijs: kleiner dan 5 punten", zero: "0: gelijk",
        lower: "lager", higher: "hoger", plot: plot)
      var markup = MarkupWriter(capacity: 2000)
      ReadingKey(reading: reading, relevantChange: relevantChange, number: 1).append(to: &markup)
      let boxes = try Self.boxes(of: markup.bytes)
      for (position, box) in boxes.enumerated() {
        #expect(box.left >= 0 && box.right <= 328, "\(box)")
        for other in boxes[(position + 1)...] { #expect(!box.collides(with: other), "\(box) and \(other)") }
      }
    }
  }
}
