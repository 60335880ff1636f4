import Testing

@testable import Reporting

extension FiguresSample {
  /// Answers with two sides: ordinary, taken together, hidden wholly and in part.
  var answers: Figure {
    typealias Bar = AnswerDrawing.Bar
    let both = text("afgeschermd")
    let rows = [
      AnswerDrawing.Row(
        label: text("Inwoners"), detail: nil,
        bars: [
          bar("2021", false, [0.11, 0.24, 0.3, 0.26, 0.09]),
          bar("2022", true, [0.10, 0.24, 0.29, 0.27, 0.10]),
        ]),
      AnswerDrawing.Row(
        label: text("Consulenten"), detail: text("samengenomen"),
        bars: [bar("2021", false, [0.47, 0.28, 0.25]), bar("2022", true, [0.25, 0.23, 0.52])]),
      AnswerDrawing.Row(
        label: text("Huisartsen"), detail: nil,
        bars: ["2021", "2022"].map {
          Bar(
            wave: text($0), isLatest: $0 == "2022", segments: [], hidden: both, dontKnow: text("x"),
            n: text("5–9"))
        }),
      AnswerDrawing.Row(
        label: text("Scholen"), detail: nil,
        bars: [
          Bar(
            wave: text("2021"), isLatest: false, segments: [],
            hidden: text("oneens samen: 46%, rest afgeschermd"), dontKnow: text("38%"), n: text("13")),
          Bar(
            wave: text("2022"), isLatest: true, segments: [], hidden: both, dontKnow: text("x"),
            n: text("< 5")),
        ]),
    ]
    return figure(
      "stelling-1",
      .answers(
        AnswerDrawing(
          legend: [
            AnswerDrawing.LegendEntry(tones: [.undesiredStrong], label: text("helemaal mee oneens")),
            AnswerDrawing.LegendEntry(tones: [.undesiredMild], label: text("mee oneens")),
            AnswerDrawing.LegendEntry(tones: [.neutral], label: text("neutraal")),
            AnswerDrawing.LegendEntry(tones: [.desiredMild], label: text("mee eens")),
            AnswerDrawing.LegendEntry(tones: [.desiredStrong], label: text("helemaal mee eens")),
            AnswerDrawing.LegendEntry(
              tones: [.undesiredMerged, .desiredMerged], label: text("twee antwoorden samen")),
          ],
          leftEnd: text("oneens"), rightEnd: text("eens (gewenst)"), desiredEnd: .right,
          dontKnowTitle: text("weet niet"), rows: rows)))
  }

  /// Answers without two sides.
  var plainAnswers: Figure {
    let shares = [0.4, 0.3, 0.2, 0.06, 0.03, 0.01]
    let segments = shares.indices.map {
      AnswerDrawing.Segment(
        share: shares[$0], text: text("30"), tone: .plain(position: $0), side: .right)
    }
    let bar = AnswerDrawing.Bar(
      wave: text("2022"), isLatest: true, segments: segments, hidden: nil, dontKnow: text("0%"), n: text("61")
    )
    return figure(
      "kanaal",
      .answers(
        AnswerDrawing(
          legend: shares.indices.map {
            AnswerDrawing.LegendEntry(tones: [.plain(position: $0)], label: text("antwoord \($0 + 1)"))
          },
          leftEnd: "", rightEnd: "", desiredEnd: nil, dontKnowTitle: text("weet niet"),
          rows: [AnswerDrawing.Row(label: text("Consulenten"), detail: nil, bars: [bar])])))
  }

  /// Response: ordinary, nearly everybody, and where nobody knows who was invited.
  var response: Figure {
    typealias Bar = ResponseDrawing.Bar
    let rows = [
      ResponseDrawing.Row(
        label: text("Huisartsen"),
        bars: [
          Bar(
            wave: text("2021"), isLatest: false, kept: 0.34, excluded: 0.05, keptText: text("34%"),
            invited: text("41"), received: text("16"), analysed: text("14")),
          Bar(
            wave: text("2022"), isLatest: true, kept: 0.95, excluded: 0.05, keptText: text("95% of meer"),
            invited: text("41"), received: text("41"), analysed: text("39")),
        ]),
      ResponseDrawing.Row(
        label: text("Inwoners"),
        bars: [
          Bar(
            wave: text("2022"), isLatest: true, kept: nil, excluded: nil,
            keptText: text("aantal uitgenodigd onbekend"), invited: text("x"), received: text("497"),
            analysed: text("468"))
        ]),
    ]
    return figure(
      "deelname",
      .response(
        ResponseDrawing(
          axisTitle: text("aandeel van de uitgenodigden"),
          columns: [text("uitgenodigd"), text("ontvangen"), text("meegeteld")], keptLabel: text("meegeteld"),
          excludedLabel: text("niet meegeteld"), unansweredLabel: text("geen antwoord"), rows: rows)))
  }

  /// All of them.
  var all: [Figure] { [change, oneWave, threeWaves, answers, plainAnswers, response] }

  /// Their identifiers, by which a test names the figure that fails.
  static let ids = FiguresSample().all.map(\.id)

  /// The figure of that identifier.
  static func figure(_ id: String) throws -> Figure {
    try #require(FiguresSample().all.first { $0.id == id })
  }

  private func bar(_ wave: String, _ isLatest: Bool, _ shares: [Double]) -> AnswerDrawing.Bar {
    let tones: [AnswerDrawing.Tone] =
      shares.count == 3
      ? [.undesiredMerged, .neutral, .desiredMerged]
      : [.undesiredStrong, .undesiredMild, .neutral, .desiredMild, .desiredStrong]
    let middle = shares.count / 2
    let segments = shares.indices.map { place in
      AnswerDrawing.Segment(
        share: shares[place], text: text("\(Int((shares[place] * 100).rounded()))"), tone: tones[place],
        side: place < middle ? .left : place == middle ? .centre : .right)
    }
    return AnswerDrawing.Bar(
      wave: text(wave), isLatest: isLatest, segments: segments, hidden: nil, dontKnow: text("12%"),
      n: text("446"))
  }
}
