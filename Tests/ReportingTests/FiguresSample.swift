@testable import Reporting

/// Figures with invented numbers that hold every kind of row. Every text passes through `text`, so that
/// a test can put an attack in its place.
struct FiguresSample {
  let text: (String) -> String

  init(text: @escaping (String) -> String = { $0 }) {
    self.text = text
  }

  /// A figure of `drawing`.
  func figure(_ id: String, _ drawing: Figure.Drawing) -> Figure {
    Figure(
      id: id, title: text("Figuur 1. Kostenbewustzijn"), subtitle: text("Gemiddelde score"),
      description: text("Consulenten: van 38,6 naar 52,9."), drawing: drawing)
  }

  /// Two waves: every part of a row, a hidden one, one with a single wave.
  var change: Figure {
    figure("score", .change(changeDrawing(waves: ["nulmeting 2021", "vervolgmeting 2022"])))
  }

  /// One wave: no changes.
  var oneWave: Figure {
    let points = [point(0, 52.9, 49.8...56)]
    return figure(
      "een-meting",
      .change(
        ChangeDrawing(
          waves: [text("meting 2022")], axisTitle: text("score, 0 tot 100 punten"), changeTitle: nil,
          lowEnd: text("wegen niet mee"), highEnd: text("wegen zwaar mee"),
          rows: [
            ChangeDrawing.Row(
              label: text("Consulenten"), details: [text("n = 57")], points: points, hidden: nil, sign: nil,
              word: nil, change: nil, interval: nil, remark: nil),
            ChangeDrawing.Row(
              label: text("Scholen"), details: [text("n < 5")], points: [], hidden: text("afgeschermd"),
              sign: nil, word: nil, change: nil, interval: nil, remark: nil),
          ])))
  }

  /// Three waves: the names move to a legend.
  var threeWaves: Figure {
    figure("drie-metingen", .change(changeDrawing(waves: ["nulmeting", "tussenmeting", "vervolgmeting"])))
  }

  func changeDrawing(waves: [String]) -> ChangeDrawing {
    let means = [38.6, 44.1, 52.9]
    let points = waves.indices.map { wave in
      let mean = wave == waves.count - 1 ? means[2] : means[wave]
      return point(wave, mean, (mean - 3.4)...(mean + 3.1))
    }
    return ChangeDrawing(
      waves: waves.map(text), axisTitle: text("score, 0 tot 100 punten"),
      changeTitle: text("verschil (95%-interval)"), lowEnd: text("wegen niet mee"),
      highEnd: text("wegen zwaar mee"),
      rows: [
        ChangeDrawing.Row(
          label: text("Consulenten"), details: [text("n = 57 en 60"), text("hele getallen")],
          points: points, hidden: nil, sign: VerdictSign(shape: .clearlyHigher, tone: .desired),
          word: text("duidelijk hoger"), change: text("+14,3"), interval: text("(9,8 tot 18,8)"),
          remark: text("onder voorbehoud")),
        ChangeDrawing.Row(
          label: text("Scholen"), details: [text("n < 5")], points: [], hidden: text("afgeschermd"),
          sign: VerdictSign(shape: .hidden, tone: .neutral), word: text("te weinig antwoorden"), change: nil,
          interval: nil, remark: nil),
        ChangeDrawing.Row(
          label: text("Inwoners"), details: [text("n = 447")], points: [points[waves.count - 1]],
          hidden: nil, sign: VerdictSign(shape: .cannotTell, tone: .neutral),
          word: text("niet vast te stellen"), change: nil, interval: nil, remark: nil),
      ])
  }

  func point(_ wave: Int, _ mean: Double, _ interval: ClosedRange<Double>?) -> ChangeDrawing.Point {
    ChangeDrawing.Point(wave: wave, mean: mean, interval: interval, text: text("38,6"))
  }
}
