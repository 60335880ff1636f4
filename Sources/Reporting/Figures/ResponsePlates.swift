/// Draws a `ResponseDrawing` for a page: group, wave, bar, and the numbers invited, received and counted
/// in columns.
struct ResponsePlateWide {
  private let drawing: ResponseDrawing
  private let format = PlateFormat.wide
  private let labelWidth: Double
  private let waveX: Double
  /// The right ends of the columns of numbers.
  private let numberX: [Double]
  private let bars: ResponseBars

  /// Lays out the columns.
  init(_ drawing: ResponseDrawing) {
    self.drawing = drawing
    let format = PlateFormat.wide
    var word = 0.0
    var wave = 0.0
    var numbers = [0.0, 0.0, 0.0]
    for column in 0..<3 {
      numbers[column] = TextFitting.widestWord(drawing.column(column), format.face)
    }
    for row in drawing.rows {
      word = max(word, TextFitting.widestWord(row.label, format.label))
      for bar in row.bars {
        wave = max(wave, TextFitting.width(bar.wave, bar.isLatest ? format.bold : format.face))
        for (column, text) in [bar.invited, bar.received, bar.analysed].enumerated() {
          numbers[column] = max(numbers[column], TextFitting.width(text, format.bold))
        }
      }
    }
    labelWidth = min(max(108, word), 190)
    waveX = labelWidth + 8
    let received = format.width - max(77, numbers[2] + 18)
    let invited = received - max(76, numbers[1] + 18)
    numberX = [invited, received, format.width]
    bars = ResponseBars(
      left: waveX + max(39, min(wave, 120) + 8), right: min(376, invited - numbers[0] - 8), height: 18,
      format: format)
  }

  /// The drawing.
  func draw() -> Plate {
    var canvas = Canvas(baseSize: format.face.size)
    let step = format.face.lineHeight
    var y = ResponseBars.legend(drawing, format: format, on: &canvas) + 18
    let axis = TextFitting.lines(drawing.axisTitle, format.face, within: bars.right - bars.left)
    var next = canvas.lines(.quietText, axis, x: bars.left, y: y, lineHeight: step)
    for column in 0..<3 {
      let left = column == 0 ? bars.right : numberX[column - 1]
      let limit = numberX[column] - left - 8
      let lines = TextFitting.lines(drawing.column(column), format.face, within: limit)
      next = max(next, canvas.lines(.quietText, lines, x: numberX[column], y: y, .end, lineHeight: step))
    }
    y = next - step + 8
    var edges: [Double] = []
    for row in drawing.rows {
      edges.append(y)
      canvas.horizontal(.rules, from: 0, to: format.width, at: y)
      y += draw(row, on: &canvas, top: y)
    }
    edges.append(y)
    canvas.horizontal(.rules, from: 0, to: format.width, at: y)
    return Plate(canvas: canvas, height: y + 1, rows: edges)
  }

  /// Draws a row and gives its height.
  private func draw(_ row: ResponseDrawing.Row, on canvas: inout Canvas, top: Double) -> Double {
    let step = format.face.lineHeight
    let label = TextFitting.lines(row.label, format.label, within: labelWidth)
    let heights = row.bars.map { max(bars.height(of: $0), step * Double(waveLines(of: $0).count)) }
    let content = heights.reduce(0, +) + 4 * Double(max(heights.count - 1, 0))
    let height = max(content + 15, step * Double(label.count) + 15).rounded()
    var y = top + ((height - content) / 2).rounded()
    _ = canvas.lines(.boldText, label, x: 0, y: top + 21, lineHeight: step)
    for (index, bar) in row.bars.enumerated() {
      let baseline = y + heights[index] / 2 + 4.5
      let wave = waveLines(of: bar)
      let first = baseline - step * Double(wave.count - 1) / 2
      _ = canvas.lines(bar.isLatest ? .boldText : .quietText, wave, x: waveX, y: first, lineHeight: step)
      bars.draw(bar, on: &canvas, top: y + (heights[index] - bars.height) / 2)
      canvas.text(.text, bar.invited, x: numberX[0], y: baseline, .end)
      canvas.text(.text, bar.received, x: numberX[1], y: baseline, .end)
      canvas.text(.boldText, bar.analysed, x: numberX[2], y: baseline, .end)
      y += heights[index] + 4
    }
    return height
  }

  private func waveLines(of bar: ResponseDrawing.Bar) -> [String] {
    TextFitting.lines(bar.wave, bar.isLatest ? format.bold : format.face, within: bars.left - waveX - 8)
  }
}

/// Draws a `ResponseDrawing` for a phone: each bar over the full width, its numbers on a line above it.
struct ResponsePlateNarrow {
  private let drawing: ResponseDrawing
  private let format = PlateFormat.narrow
  private let bars: ResponseBars

  /// Lays out the bars.
  init(_ drawing: ResponseDrawing) {
    self.drawing = drawing
    bars = ResponseBars(left: 0.5, right: 327.5, height: 20, format: .narrow)
  }

  /// The drawing.
  func draw() -> Plate {
    var canvas = Canvas(baseSize: format.face.size)
    let step = format.face.lineHeight
    var y = ResponseBars.legend(drawing, format: format, on: &canvas) + 14
    let axis = TextFitting.lines(drawing.axisTitle, format.face, within: format.width)
    y = canvas.lines(.quietText, axis, x: 0, y: y, lineHeight: step) - step + 8
    var edges: [Double] = []
    for row in drawing.rows {
      edges.append(y)
      canvas.horizontal(.rules, from: 0, to: format.width, at: y)
      y = draw(row, on: &canvas, top: y)
    }
    edges.append(y)
    canvas.horizontal(.rules, from: 0, to: format.width, at: y)
    return Plate(canvas: canvas, height: y + 1, rows: edges)
  }

  /// Draws a row and gives its lower edge.
  private func draw(_ row: ResponseDrawing.Row, on canvas: inout Canvas, top: Double) -> Double {
    let label = TextFitting.lines(row.label, format.label, within: format.width)
    let step = format.label.lineHeight
    var y =
      canvas.lines(.boldText, label, x: 0, y: top + 20, lineHeight: step, size: format.label.size) - step
    for bar in row.bars {
      let numbers = "\(bar.invited) → \(bar.received) → \(bar.analysed) \(drawing.column(2))"
      let face = bar.isLatest ? format.bold : format.face
      let wave = (bar.isLatest ? Layer.boldText : .quietText, bar.wave, face)
      y = canvas.pair(wave, (.quietText, numbers, format.face), format: format, y: y + 22) + 6
      let height = bars.height(of: bar)
      bars.draw(bar, on: &canvas, top: y + (height - bars.height) / 2)
      y += height
    }
    return y + 10
  }
}
