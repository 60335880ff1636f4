/// Draws an `AnswerDrawing` for a page: group, wave, bar, *don't know* and number of answers in columns.
struct AnswerPlateWide {
  private let drawing: AnswerDrawing
  private let format = PlateFormat.wide
  private let labelWidth: Double
  private let waveX: Double
  private let dontKnowRight: Double
  private let dontKnowTitle: [String]
  private let bars: AnswerBars

  /// Lays out the columns: each is as wide as its widest word needs.
  init(_ drawing: AnswerDrawing) {
    self.drawing = drawing
    let format = PlateFormat.wide
    var word = 0.0
    var wave = 0.0
    var number = 0.0
    var dontKnow = TextFitting.widestWord(drawing.dontKnowTitle, format.face)
    for row in drawing.rows {
      word = max(word, TextFitting.widestWord(row.label, format.label))
      if let detail = row.detail { word = max(word, TextFitting.widestWord(detail, format.face)) }
      for bar in row.bars {
        wave = max(wave, TextFitting.width(bar.wave, bar.isLatest ? format.bold : format.face))
        number = max(number, TextFitting.width(bar.n, format.face))
        dontKnow = max(dontKnow, TextFitting.width(bar.dontKnow, format.face))
      }
    }
    labelWidth = min(max(108, word), 190)
    waveX = labelWidth + 8
    dontKnowRight = min(545, format.width - number - 16)
    let title = TextFitting.width(drawing.dontKnowTitle, format.face)
    let dontKnowWidth = title <= 66 ? max(title, dontKnow) : dontKnow
    dontKnowTitle = TextFitting.lines(drawing.dontKnowTitle, format.face, within: dontKnowWidth)
    bars = AnswerBars(
      drawing, left: waveX + max(38, min(wave, 120) + 8), right: min(466, dontKnowRight - dontKnowWidth - 12),
      format: format)
  }

  /// The drawing.
  func draw() -> Plate {
    var canvas = Canvas(baseSize: format.face.size)
    let step = format.face.lineHeight
    let legend = AnswerBars.legend(drawing, format: format, on: &canvas)
    var y = legend + 14
    let ends = bars.ends(drawing, on: &canvas, y: y, from: bars.left, to: bars.right)
    let titles = canvas.lines(.quietText, dontKnowTitle, x: dontKnowRight, y: y, .end, lineHeight: step)
    canvas.text(.quietText, "n", x: format.width, y: y, .end)
    y = max(ends, titles, y + step) - step + 8
    let top = y
    var edges: [Double] = []
    for row in drawing.rows {
      edges.append(y)
      canvas.horizontal(.rules, from: 0, to: format.width, at: y)
      y += draw(row, on: &canvas, top: y)
    }
    edges.append(y)
    canvas.horizontal(.rules, from: 0, to: format.width, at: y)
    bars.ticks(on: &canvas, top: top, bottom: y)
    return Plate(canvas: canvas, height: y + 6, rows: edges)
  }

  /// Draws a row and gives its height.
  private func draw(_ row: AnswerDrawing.Row, on canvas: inout Canvas, top: Double) -> Double {
    let step = format.face.lineHeight
    let label = TextFitting.lines(row.label, format.label, within: labelWidth)
    let detail = row.detail.map { TextFitting.lines($0, format.face, within: labelWidth) } ?? []
    let text = step * Double(label.count + detail.count)
    let shared = row.sharedHiddenBar
    let shown = shared.map { [$0] } ?? row.bars
    let heights = shown.map { barHeight(of: $0) }
    let content = heights.reduce(0, +) + 4 * Double(max(heights.count - 1, 0))
    let padding = shared == nil ? 9.0 : 6.0
    let height = max(content + 2 * padding, text + 12).rounded()
    var y = top + ((height - content) / 2).rounded()
    let isCentred = shown.count < 2 || label.count + detail.count > 2
    let baseline = isCentred ? (top + height / 2 - text / 2 + 13).rounded() : y + 17
    let next = canvas.lines(.boldText, label, x: 0, y: baseline, lineHeight: step)
    _ = canvas.lines(.quietText, detail, x: 0, y: max(next, isCentred ? next : y + 43), lineHeight: step)
    for (index, bar) in shown.enumerated() {
      let wave = shared == nil ? bar.wave : ""
      draw(bar, wave: wave, on: &canvas, top: y, height: heights[index])
      y += heights[index] + 4
    }
    return height
  }

  private func barHeight(of bar: AnswerDrawing.Bar) -> Double {
    let waves = waveLines(of: bar).count
    let least = max(AnswerBars.barHeight, format.face.lineHeight * Double(waves))
    guard let hidden = bar.hidden else { return least }
    let lines = TextFitting.lines(hidden, format.face, within: bars.right - bars.left - 40)
    return Canvas.hiddenBandHeight(lines: lines.count, least: least, face: format.face)
  }

  private func draw(
    _ bar: AnswerDrawing.Bar, wave: String, on canvas: inout Canvas, top: Double, height: Double
  ) {
    let baseline = top + height / 2 + 4.5
    if !wave.isEmpty {
      let lines = waveLines(of: bar)
      let first = baseline - format.face.lineHeight * Double(lines.count - 1) / 2
      _ = canvas.lines(
        bar.isLatest ? .boldText : .quietText, lines, x: waveX, y: first, lineHeight: format.face.lineHeight)
    }
    let layer: Layer = bar.hidden == nil ? .text : .quietText
    canvas.text(layer, bar.dontKnow, x: dontKnowRight, y: baseline, .end)
    canvas.text(layer, bar.n, x: format.width, y: baseline, .end)
    if let hidden = bar.hidden {
      _ = canvas.hiddenBand(
        hidden, x: bars.left, y: top, width: bars.right - bars.left, height: height, face: format.face)
    } else {
      bars.draw(bar, on: &canvas, top: top + (height - AnswerBars.barHeight) / 2)
    }
  }

  private func waveLines(of bar: AnswerDrawing.Bar) -> [String] {
    TextFitting.lines(bar.wave, bar.isLatest ? format.bold : format.face, within: bars.left - waveX - 8)
  }
}
