/// Draws an `AnswerDrawing` for a phone: each bar over the full width, its numbers on a line above it.
struct AnswerPlateNarrow {
  private let drawing: AnswerDrawing
  private let format = PlateFormat.narrow
  private let bars: AnswerBars

  /// Lays out the bars.
  init(_ drawing: AnswerDrawing) {
    self.drawing = drawing
    bars = AnswerBars(drawing, left: 2, right: 326, format: .narrow)
  }

  /// The drawing.
  func draw() -> Plate {
    var canvas = Canvas(baseSize: format.face.size)
    var y = AnswerBars.legend(drawing, format: format, on: &canvas) + 14
    y = max(bars.ends(drawing, on: &canvas, y: y, from: 0, to: format.width), y + format.face.lineHeight)
    y -= format.face.lineHeight - 8
    let top = y
    var edges: [Double] = []
    for row in drawing.rows {
      edges.append(y)
      canvas.horizontal(.rules, from: 0, to: format.width, at: y)
      y = draw(row, on: &canvas, top: y)
    }
    edges.append(y)
    canvas.horizontal(.rules, from: 0, to: format.width, at: y)
    bars.ticks(on: &canvas, top: top, bottom: y)
    return Plate(canvas: canvas, height: y + 6, rows: edges)
  }

  /// Draws a row and gives its lower edge.
  private func draw(_ row: AnswerDrawing.Row, on canvas: inout Canvas, top: Double) -> Double {
    let shared = row.sharedHiddenBar
    let beside = shared.map { numbers(of: $0) } ?? row.detail ?? ""
    var y = canvas.pair(
      (.boldText, row.label, format.label), (.quietText, beside, format.face), format: format, y: top + 20)
    if shared != nil, let detail = row.detail {
      let lines = TextFitting.lines(detail, format.face, within: format.width)
      y = canvas.lines(.quietText, lines, x: 0, y: y + 18, lineHeight: format.face.lineHeight)
      y -= format.face.lineHeight
    }
    for bar in shared.map({ [$0] }) ?? row.bars {
      if shared == nil {
        let face = bar.isLatest ? format.bold : format.face
        let wave = (bar.isLatest ? Layer.boldText : .quietText, bar.wave, face)
        y = canvas.pair(wave, (.quietText, numbers(of: bar), format.face), format: format, y: y + 22)
      }
      y += 7
      if let hidden = bar.hidden {
        y += canvas.hiddenBand(
          hidden, x: 2, y: y, width: 324, height: AnswerBars.barHeight, face: format.face)
      } else {
        bars.draw(bar, on: &canvas, top: y)
        y += AnswerBars.barHeight
      }
    }
    return y + 11
  }

  private func numbers(of bar: AnswerDrawing.Bar) -> String {
    "\(drawing.dontKnowTitle) \(bar.dontKnow) · n = \(bar.n)"
  }
}

extension Canvas {
  /// Two texts on one line, the second at the right end; below one another where they do not fit. Gives
  /// where the last line stands.
  mutating func pair(
    _ one: (layer: Layer, text: String, face: TypeFace),
    _ other: (layer: Layer, text: String, face: TypeFace), format: PlateFormat, y: Double
  ) -> Double {
    let width = TextFitting.width(one.text, one.face) + 12 + TextFitting.width(other.text, other.face)
    if width <= format.width {
      text(one.layer, one.text, x: 0, y: y, size: one.face.size)
      if !other.text.isEmpty {
        text(other.layer, other.text, x: format.width, y: y, .end, size: other.face.size)
      }
      return y
    }
    let step = format.face.lineHeight
    let first = TextFitting.lines(one.text, one.face, within: format.width)
    var next = lines(one.layer, first, x: 0, y: y, lineHeight: one.face.lineHeight, size: one.face.size)
    if !other.text.isEmpty {
      let second = TextFitting.lines(other.text, other.face, within: format.width)
      next = lines(other.layer, second, x: 0, y: next, lineHeight: step, size: other.face.size)
      return next - step
    }
    return next - one.face.lineHeight
  }
}
