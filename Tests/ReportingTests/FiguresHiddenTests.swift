import Testing

@testable import Reporting

@Suite struct FiguresHiddenTests {
  private let sample = FiguresSample()

  @Test("A hidden group has no points, no intervals and no numbers, even where some were left in its row")
  func change() throws {
    let drawing = sample.changeDrawing(waves: ["2021", "2022"])
    let secret = ChangeDrawing.Point(wave: 0, mean: 77.77, interval: 71.5...83.5, text: "77,77")
    let rows = drawing.rows.map { row in
      guard row.hidden != nil else { return row }
      return ChangeDrawing.Row(
        label: row.label, details: row.details, points: [secret], hidden: row.hidden, sign: row.sign,
        word: row.word, change: nil, interval: nil, remark: nil)
    }
    let leaking = ChangeDrawing(
      waves: drawing.waves, axisTitle: drawing.axisTitle, changeTitle: drawing.changeTitle,
      lowEnd: drawing.lowEnd, highEnd: drawing.highEnd, rows: rows)
    let clean = DrawnFigure(sample.figure("a", .change(drawing)))
    let other = DrawnFigure(sample.figure("a", .change(leaking)))
    #expect(other.wide == clean.wide)
    #expect(other.narrow == clean.narrow)
  }

  @Test("A hidden bar has no segments and does not widen the scale of the others")
  func answers() {
    guard case .answers(let drawing) = sample.answers.drawing else { return }
    let secret = AnswerDrawing.Segment(share: 0.9, text: "90", tone: .desiredStrong, side: .right)
    let rows = drawing.rows.map { row in
      AnswerDrawing.Row(
        label: row.label, detail: row.detail,
        bars: row.bars.map { bar in
          AnswerDrawing.Bar(
            wave: bar.wave, isLatest: bar.isLatest, segments: bar.hidden == nil ? bar.segments : [secret],
            hidden: bar.hidden, dontKnow: bar.dontKnow, n: bar.n)
        })
    }
    let leaking = AnswerDrawing(
      legend: drawing.legend, leftEnd: drawing.leftEnd, rightEnd: drawing.rightEnd,
      desiredEnd: drawing.desiredEnd, dontKnowTitle: drawing.dontKnowTitle, rows: rows)
    let clean = DrawnFigure(sample.answers)
    let other = DrawnFigure(
      Figure(
        id: sample.answers.id, title: sample.answers.title, subtitle: sample.answers.subtitle,
        description: sample.answers.description, drawing: .answers(leaking)))
    #expect(other.wide == clean.wide)
    #expect(other.narrow == clean.narrow)
  }

  @Test("A number that does not fit its segment is left out, and one that fits is there")
  func numbersThatFit() throws {
    let bars = [0.02, 0.30].map { share in
      AnswerDrawing.Bar(
        wave: "2022", isLatest: true,
        segments: [
          AnswerDrawing.Segment(share: share, text: "\(Int(share * 100))", tone: .desiredMild, side: .right)
        ], hidden: nil, dontKnow: "0%", n: "99")
    }
    let drawing = AnswerDrawing(
      legend: [], leftEnd: "a", rightEnd: "b", desiredEnd: nil, dontKnowTitle: "weet niet",
      rows: [AnswerDrawing.Row(label: "Groep", detail: nil, bars: bars)])
    let texts = try FiguresXML(DrawnFigure(sample.figure("a", .answers(drawing))).wide).texts
    #expect(!texts.contains("2"))
    #expect(texts.contains("30"))
  }

  @Test("Bars longer than the usual scale widen it: every segment stays within the drawing")
  func wideBars() throws {
    let segments = [(0.02, AnswerDrawing.Side.left), (0.98, .right)].map {
      AnswerDrawing.Segment(share: $0.0, text: "", tone: .neutral, side: $0.1)
    }
    let bar = AnswerDrawing.Bar(
      wave: "2022", isLatest: true, segments: segments, hidden: nil, dontKnow: "", n: "99")
    let drawing = AnswerDrawing(
      legend: [], leftEnd: "a", rightEnd: "b", desiredEnd: nil, dontKnowTitle: "",
      rows: [AnswerDrawing.Row(label: "Groep", detail: nil, bars: [bar])])
    let drawn = DrawnFigure(sample.figure("a", .answers(drawing)))
    for (bytes, right) in [(drawn.wide, 467.0), (drawn.narrow, 327.0)] {
      for rectangle in try FiguresXML(bytes).named("rect") {
        let x = try #require(rectangle.attributes["x"].flatMap(Double.init))
        let width = try #require(rectangle.attributes["width"].flatMap(Double.init))
        #expect(x + width <= right)
      }
    }
  }
}
