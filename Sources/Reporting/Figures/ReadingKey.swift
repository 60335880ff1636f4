/// The drawing that explains how to read a cell of the overview: the plot of one cell, enlarged, with
/// its parts named.
struct ReadingKey {
  let reading: OverviewGrid.Reading
  let relevantChange: Double?
  /// The number of the drawing in its page, from which the identifiers of its title and description are
  /// made; no identifier of a document begins with `_`.
  let number: Int

  private static let width = 328.0
  private static let face = TypeFace(size: 14, weight: .regular)
  private static let bold = TypeFace(size: 14, weight: .bold)

  /// Adds the drawing.
  func append(to markup: inout MarkupWriter) {
    let x = Positions(reading, relevantChange: relevantChange)
    let step = Self.face.lineHeight
    let dot = TextFitting.balancedLines(reading.dot, Self.bold, within: 176)
    let band = relevantChange == nil ? [] : TextFitting.balancedLines(reading.band, Self.face, within: 132)
    let above = step * Double(max(dot.count, band.count, 1))
    let top = above + 22
    let zero = TextFitting.balancedLines(reading.zero, Self.face, within: 130)
    let line = TextFitting.balancedLines(reading.line, Self.face, within: 170)
    let height = top + 80 + step * Double(max(zero.count, line.count) - 1)
    var canvas = Canvas(baseSize: Self.face.size)
    let sideY = top + 29
    canvas.text(.quietText, "←\u{a0}" + reading.lower, x: 4, y: sideY)
    canvas.text(.quietText, reading.higher + "\u{a0}→", x: 324, y: sideY, .end)
    let dotX = inside(x.dot, TextFitting.widest(dot, Self.bold), from: band.isEmpty ? 0 : 142)
    let dotY = above - step * Double(dot.count) + 12
    _ = canvas.lines(.boldText, dot, x: dotX, y: dotY, .middle, lineHeight: step)
    let bandY = above - step * Double(band.count) + 12
    _ = canvas.lines(.text, band, x: 0, y: bandY, lineHeight: step)
    let zeroWidth = TextFitting.widest(zero, Self.face)
    let zeroX = min(inside(x.zero, zeroWidth, from: 0), 142 - zeroWidth / 2)
    _ = canvas.lines(.text, zero, x: zeroX, y: top + 76, .middle, lineHeight: step)
    let lineX = inside(x.lineMark, TextFitting.widest(line, Self.face), from: 150)
    _ = canvas.lines(.text, line, x: lineX, y: top + 76, .middle, lineHeight: step)
    canvas.vertical(.connectors, at: x.dot, from: above - 2, to: top + 16)
    canvas.vertical(.connectors, at: x.zero, from: top + 48, to: top + 63)
    canvas.vertical(.connectors, at: x.lineMark, from: top + 28, to: top + 63)
    if !band.isEmpty { canvas.vertical(.connectors, at: x.bandMark, from: above - 2, to: top) }
    open(height: height, in: &markup)
    if relevantChange != nil {
      markup.raw(##"<rect class="band" fill="#16222b" fill-opacity=".14" x=""##)
      markup.number(x.band.low)
      markup.raw(#"" y=""#)
      markup.number(top)
      markup.raw(#"" width=""#)
      markup.number(x.band.high - x.band.low)
      markup.raw(#"" height="48"/>"#)
    }
    canvas.vertical(.centre, at: x.zero, from: top, to: top + 48)
    canvas.append(to: &markup)
    plot(x, y: top + 24, in: &markup)
    markup.raw("</svg>")
  }

  /// The middle of a text that would like to stand at `wish` and must stay on the drawing.
  private func inside(_ wish: Double, _ width: Double, from left: Double) -> Double {
    max(left + width / 2, min(Self.width - width / 2, wish))
  }

  private func plot(_ x: Positions, y: Double, in markup: inout MarkupWriter) {
    markup.raw(##"<path class="ax2" stroke="#16222b" stroke-width="2.5" d="M"##)
    markup.number(x.line.low)
    markup.raw(" ")
    markup.number(y)
    markup.raw("H")
    markup.number(x.line.high)
    markup.raw(##""/><circle class="rcf" fill="#16222b" r="6.5" cx=""##)
    markup.number(x.dot)
    markup.raw(#"" cy=""#)
    markup.number(y)
    markup.raw(#""/>"#)
  }

  private func open(height: Double, in markup: inout MarkupWriter) {
    markup.raw(#"<svg class="readcell" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 328 "#)
    markup.number(height)
    markup.raw(#"" width="328" height=""#)
    markup.number(height)
    markup.raw(#"" role="img" aria-labelledby=""#)
    writeName("_t", in: &markup)
    markup.raw(" ")
    writeName("_d", in: &markup)
    markup.raw(
      ##"" font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" font-size="14" fill="#16222b">"##)
    markup.raw(#"<title id=""#)
    writeName("_t", in: &markup)
    markup.raw(#"">"#)
    markup.text(reading.title)
    markup.raw(#"</title><desc id=""#)
    writeName("_d", in: &markup)
    markup.raw(#"">"#)
    let parts = [reading.dot, reading.line] + (relevantChange == nil ? [] : [reading.band]) + [reading.zero]
    for part in parts {
      markup.text(part)
      markup.raw(". ")
    }
    markup.raw("</desc>\n")
  }

  private func writeName(_ end: StaticString, in markup: inout MarkupWriter) {
    markup.raw("_r")
    markup.number(number)
    markup.raw(end)
  }
}

extension ReadingKey {
  /// Where the parts of the enlarged plot are. It has a scale of its own, which holds the example, the
  /// band and 0.
  private struct Positions {
    let zero: Double
    let dot: Double
    let line: (low: Double, high: Double)
    let band: (low: Double, high: Double)

    /// Where the mark of the band begins: in its outer part, clear of 0.
    var bandMark: Double { band.low + (zero - band.low) * 0.25 }
    /// Where the mark of the line begins: in its part that is longest.
    var lineMark: Double {
      let isRight = line.high - dot >= 16 || line.high - dot >= dot - line.low
      return isRight ? (dot + line.high) / 2 + 4 : (dot + line.low) / 2
    }

    init(_ reading: OverviewGrid.Reading, relevantChange: Double?) {
      let plot = reading.plot
      let reach = relevantChange ?? 0
      let low = min(plot.low, -reach, 0)
      let high = max(plot.high, reach, 0)
      let sides = (
        left: TextFitting.width("←\u{a0}" + reading.lower, ReadingKey.face) + 16,
        right: TextFitting.width(reading.higher + "\u{a0}→", ReadingKey.face) + 16
      )
      let room = ReadingKey.width - sides.left - sides.right
      let unit = room / max(high - low, 1e-9)
      func x(_ change: Double) -> Double { sides.left + (change - low) * unit }
      zero = x(0)
      dot = x(plot.estimate)
      line = (x(plot.low), x(plot.high))
      band = (x(-reach), x(reach))
    }
  }
}
