public import SurveyModel

/// A figure as markup: drawn once, and used by every page that shows it and by its file.
public struct DrawnFigure: Hashable, Sendable {
  /// What was drawn.
  public let figure: Figure
  /// The drawing for a page and for print, an `svg` element with title and description.
  let wide: [UInt8]
  /// The drawing for a phone, an `svg` element that is named by the other's title and description.
  let narrow: [UInt8]
  /// Where in `wide` the shapes begin, after the title and the description.
  private let shapesStart: Int
  private let wideHeight: Double

  /// Draws `figure`.
  public init(_ figure: Figure) {
    let wide: Plate
    let narrow: Plate
    switch figure.drawing {
    case .change(let drawing):
      wide = ChangePlateWide(drawing).draw()
      narrow = ChangePlateNarrow(drawing).draw()
    case .answers(let drawing):
      wide = AnswerPlateWide(drawing).draw()
      narrow = AnswerPlateNarrow(drawing).draw()
    case .response(let drawing):
      wide = ResponsePlateWide(drawing).draw()
      narrow = ResponsePlateNarrow(drawing).draw()
    }
    self.figure = figure
    wideHeight = wide.height
    var markup = MarkupWriter(capacity: 12_000)
    Self.open(figure, wide, format: .wide, in: &markup)
    Self.describe(figure, in: &markup)
    shapesStart = markup.bytes.count
    wide.canvas.append(to: &markup)
    markup.raw("</svg>")
    self.wide = markup.bytes
    markup = MarkupWriter(capacity: 12_000)
    Self.open(figure, narrow, format: .narrow, in: &markup)
    narrow.canvas.append(to: &markup)
    markup.raw("</svg>")
    self.narrow = markup.bytes
  }

  /// The figure as a file of its own: the drawing for a page on white ground, 16 cm wide in the colours
  /// of the light palette, right without any style sheet.
  public func file(in language: Language) -> [UInt8] {
    var markup = MarkupWriter(capacity: wide.count + 100)
    markup.raw(#"<svg xml:lang=""#)
    markup.fixed(language.rawValue)
    markup.raw(#"""#)
    markup.made(wide[4..<shapesStart])
    markup.raw(##"<rect width="605" height=""##)
    markup.number(wideHeight)
    markup.raw(##"" fill="#ffffff"/>"##)
    markup.raw("\n")
    markup.made(wide[shapesStart...])
    markup.raw("\n")
    return markup.bytes
  }

  private static func open(
    _ figure: Figure, _ plate: Plate, format: PlateFormat, in markup: inout MarkupWriter
  ) {
    markup.raw(format == .wide ? #"<svg class="wide""# : #"<svg class="narrow""#)
    markup.raw(#" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 "#)
    markup.number(format.width)
    markup.raw(" ")
    markup.number(plate.height)
    markup.raw(#"" width=""#)
    markup.number(format.width)
    markup.raw(#"" height=""#)
    markup.number(plate.height)
    if !figure.groups.isEmpty {
      // Where the row of each group is, for those who choose to see one group.
      markup.raw(#"" data-g=""#)
      for (index, group) in figure.groups.enumerated() {
        if index > 0 { markup.raw(" ") }
        markup.number(group)
      }
      markup.raw(#"" data-y=""#)
      for (index, edge) in plate.rows.enumerated() {
        if index > 0 { markup.raw(" ") }
        markup.number(edge.rounded())
      }
    }
    markup.raw(#"" role="img" aria-labelledby=""#)
    markup.anchor(figure.id)
    markup.raw("_t ")
    markup.anchor(figure.id)
    markup.raw(##"_d" font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" font-size=""##)
    markup.number(format.face.size)
    markup.raw(##"" fill="#16222b">"##)
  }

  private static func describe(_ figure: Figure, in markup: inout MarkupWriter) {
    markup.raw(#"<title id=""#)
    markup.anchor(figure.id)
    markup.raw(#"_t">"#)
    markup.text(figure.title)
    markup.raw(#"</title><desc id=""#)
    markup.anchor(figure.id)
    markup.raw(#"_d">"#)
    markup.text(figure.description)
    markup.raw("</desc>\n")
  }
}
