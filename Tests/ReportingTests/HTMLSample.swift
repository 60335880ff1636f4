import SurveyModel

@testable import Reporting

/// A small document that holds every kind of block. Every text passes through `text`.
struct HTMLSample {
  let text: (String) -> String

  init(text: @escaping (String) -> String = { $0 }) {
    self.text = text
  }

  var document: ReportDocument {
    ReportDocument(
      language: .nl, path: "themes/kosten.nl", title: text("Kosten & baten"), subtitle: text("Vervolgmeting"),
      facts: [ReportDocument.Fact(term: text("Nulmeting"), text: text("augustus 2021"))],
      notice: RichText([.strong(text("Voorbeeldgegevens:")), .plain(text(" alles is verzonnen."))]),
      sections: [summary, theme, provenance],
      chrome: PageWords(
        contents: text("Inhoud"), skip: text("Naar de inhoud"), copy: text("Kopieer blok"),
        copied: text("Gekopieerd"), copyFailed: text("Kopiëren lukte niet"), page: text("Pagina"),
        pageOf: text("van"), foot: text("Voorbeeldwolde – nulmeting 0.1.0")))
  }

  private var summary: ReportSection {
    ReportSection(
      id: "summary", title: text("In het kort"), kind: .summary,
      blocks: [
        .headline(RichText(text("Op één thema scoren de groepen hoger."))),
        .verdicts([
          VerdictSentence(
            sign: VerdictSign(shape: .higher, tone: .desired), text: RichText(text("Eén score is hoger."))),
          VerdictSentence(sign: nil, text: RichText(text("Eén thema is niet gevraagd."))),
        ]),
        .closing(RichText(text("Het verschil zegt niet waardoor het is ontstaan."))),
      ],
      panels: [
        Panel(
          id: "overview", title: text("Overzicht"), entry: text("Overzicht, kort"), blocks: [.overview(grid)])
      ])
  }

  private var theme: ReportSection {
    ReportSection(
      id: "theme-kosten", eyebrow: text("Thema 1 van 1"), title: text("Kostenbewustzijn"),
      blocks: [
        .paragraph(
          RichText([
            .plain(text("Zie ")), .link(text: text("het overzicht"), target: "#overview"),
            .link(text: text("het rapport"), target: "report.nl#summary"),
            .emphasis(text("schuin")), .code(text("kosten_1")), .unbroken(text("5 punten")),
          ])),
        .heading(text("Tussenkop")),
      ],
      panels: [
        Panel(
          id: "score", title: text("Score per groep"),
          blocks: [
            .lead(RichText(text("De score is hoger."))), .figure(FiguresSample(text: text).change),
            .fold(title: text("Cijfers"), blocks: [.table(table(caption: "Tabel 2. Intervallen"))]),
            .heading(text("Kop")), .table(table(caption: "Tabel 3. Scores")),
            .note(RichText(text("Let op."))), .list([RichText(text("Eén")), RichText(text("Twee"))]),
            .source(RichText(text("Bron: verzonnen."))),
          ])
      ])
  }

  private var provenance: ReportSection {
    ReportSection(
      id: "provenance", title: text("Herkomst"),
      blocks: [
        .definitions([
          Definition(
            id: "program", term: RichText(text("Programma")), text: RichText(text("nulmeting 0.1.0")))
        ]),
        .definitions([
          Definition(
            term: RichText(text("De score")),
            text: RichText(text(String(repeating: "Een lange uitleg. ", count: 12))))
        ]),
        .code(text("nulmeting run voorbeeldwolde\nnulmeting report voorbeeldwolde")),
      ])
  }

  private var grid: OverviewGrid {
    let plot = OverviewGrid.Plot(estimate: 9.6, low: 3.1, high: 16.1)
    return OverviewGrid(
      caption: text("Tabel 1. Verschil per thema en groep"), subcaption: text("In punten"),
      corner: text("Thema"),
      columns: [
        OverviewGrid.Column(heading: text("Scholen"), detail: text("n = 21 en 18")),
        OverviewGrid.Column(heading: text("Inwoners"), detail: text("n = 512 en 468")),
      ],
      rows: [
        OverviewGrid.Row(
          heading: text("Kostenbewustzijn"), target: "#theme-kosten", tag: text("speerpunt"),
          cells: [
            OverviewGrid.Cell(
              sign: VerdictSign(shape: .higher, tone: .desired), change: text("+9,6"),
              interval: text("3,1 tot 16,1"), plot: plot, word: text("hoger"),
              remark: text("onder voorbehoud")),
            OverviewGrid.Cell(
              sign: VerdictSign(shape: .hidden, tone: .neutral), change: text("n < 5"), interval: nil,
              plot: nil, word: text("te weinig antwoorden"), remark: nil),
          ])
      ],
      axis: -5...20, relevantChange: 5,
      reading: OverviewGrid.Reading(
        title: text("Zo lees je een vakje"), dot: text("punt: het verschil (+9,6)"),
        line: text("lijn: het interval (3,1 tot 16,1)"), band: text("grijs: kleiner dan 5 punten"),
        zero: text("0: gelijk"), lower: text("lager"), higher: text("hoger"), plot: plot),
      keyTitle: text("De tekens"),
      key: [
        OverviewGrid.KeyEntry(
          sign: VerdictSign(shape: .higher, tone: .desired), word: text("hoger"),
          meaning: text("het hele interval ligt boven 0"))
      ],
      notes: [RichText(text("Hele getallen: bij 5 tot en met 9 antwoorden."))])
  }

  private func table(caption: String) -> Table {
    Table(
      caption: text(caption), subcaption: text("Score van 0 tot 100"),
      columns: [
        Table.Column(heading: text("Groep"), alignment: .text),
        Table.Column(heading: text("Score"), alignment: .number),
        Table.Column(heading: text("Soort"), alignment: .centre),
        Table.Column(heading: text("Conclusie"), alignment: .text),
      ],
      groups: [
        Table.Group(
          heading: text("2021"),
          rows: [row("Consulenten", "52,9", .higher), row("Huisartsen", "43", .cannotTell)]),
        Table.Group(rows: [row("Scholen", "x", .hidden)]),
      ])
  }

  private func row(_ group: String, _ score: String, _ shape: VerdictSign.Shape) -> Table.Row {
    Table.Row([
      Table.Cell(RichText(text(group))), Table.Cell(RichText([.strong(text(score))])),
      Table.Cell(RichText(text("a"))),
      Table.Cell(
        RichText(text("hoger")), sign: VerdictSign(shape: shape, tone: .desired), remark: text("voorbehoud")),
    ])
  }
}
