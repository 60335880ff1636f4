/// Draws a `ChangeDrawing` for a phone: each group over the full width, its verdict beside its name
/// where that fits and below it elsewhere.
struct ChangePlateNarrow {
  private let drawing: ChangeDrawing
  private let format = PlateFormat.narrow
  private let scale: ChangeScale
  private let names: ChangeNames

  /// Lays out the axis.
  init(_ drawing: ChangeDrawing) {
    self.drawing = drawing
    scale = ChangeScale(
      left: 12, right: 316, numberMargin: (left: 12, right: 12), waves: drawing.waves, format: .narrow)
    names = ChangeNames(drawing, scale: scale)
  }

  /// The drawing.
  func draw() -> Plate {
    var canvas = Canvas(baseSize: format.face.size)
    let title = TextFitting.lines(drawing.axisTitle, format.face, within: format.width)
    var y = names.legend(drawing, format: format, on: &canvas, top: 0)
    if y > 0 { y += 8 }
    y = canvas.lines(.quietText, title, x: 0, y: y + 14, lineHeight: format.face.lineHeight) - 6
    var edges: [Double] = []
    for (index, row) in drawing.rows.enumerated() {
      edges.append(y)
      canvas.horizontal(.rules, from: 0, to: format.width, at: y)
      y = draw(row, named: names.rows[index], on: &canvas, top: y)
    }
    edges.append(y)
    canvas.horizontal(.rules, from: 0, to: format.width, at: y)
    y = scale.axis(drawing, on: &canvas, top: y + 8)
    return Plate(canvas: canvas, height: y, rows: edges)
  }

  /// Draws a row and gives its lower edge.
  private func draw(
    _ row: ChangeDrawing.Row, named: Set<Int>, on canvas: inout Canvas, top: Double
  ) -> Double {
    var y = head(row, on: &canvas, top: top)
    if let hidden = row.hidden {
      y += 6
      y += canvas.hiddenBand(hidden, x: 12, y: y, width: 304, height: 28, face: format.face)
    } else {
      scale.grid(on: &canvas, from: y + 24, to: y + scale.height - 19)
      scale.points(row.points, named: named, on: &canvas, top: y)
      y += scale.height - 4
    }
    return foot(row, on: &canvas, top: y)
  }

  /// The name and the verdict; gives their lower edge.
  private func head(_ row: ChangeDrawing.Row, on canvas: inout Canvas, top: Double) -> Double {
    let step = format.face.lineHeight + 2
    let label = TextFitting.lines(row.label, format.label, within: format.width)
    var y = canvas.lines(.boldText, label, x: 0, y: top + 20, lineHeight: step, size: format.label.size)
    guard row.sign != nil || row.word != nil else { return y - step + 6 }
    let word = row.word ?? ""
    let wordWidth = TextFitting.width(word, format.bold)
    if label.count == 1,
      TextFitting.width(row.label, format.label) + 16 + 34 + wordWidth <= format.width
    {
      if let sign = row.sign { canvas.sign(sign, x: format.width - wordWidth - 34, y: y - step - 15) }
      canvas.text(.boldText, word, x: format.width, y: y - step, .end)
    } else {
      if let sign = row.sign { canvas.sign(sign, x: 0, y: y - 15) }
      let lines = TextFitting.lines(word, format.bold, within: format.width - 34)
      y = canvas.lines(.boldText, lines, x: 34, y: y, lineHeight: step)
    }
    return y - step + 6
  }

  /// The change, the details and the reservation; gives their lower edge.
  private func foot(_ row: ChangeDrawing.Row, on canvas: inout Canvas, top: Double) -> Double {
    let step = format.face.lineHeight
    let change = [row.change, row.interval].compactMap { $0 }.joined(separator: " ")
    let details = row.details.joined(separator: ", ")
    let changeWidth = TextFitting.width(change, format.face)
    let detailsWidth = TextFitting.width(details, format.face)
    var y = top + step
    if changeWidth + detailsWidth + 12 <= format.width {
      drawChange(row, on: &canvas, y: y)
      if !details.isEmpty { canvas.text(.quietText, details, x: format.width, y: y, .end) }
      y += change.isEmpty && details.isEmpty ? 0 : step
    } else {
      if changeWidth <= format.width {
        drawChange(row, on: &canvas, y: y)
        y += change.isEmpty ? 0 : step
      } else {
        let lines = TextFitting.lines(change, format.face, within: format.width)
        y = canvas.lines(.quietText, lines, x: 0, y: y, lineHeight: step)
      }
      let lines = TextFitting.lines(details, format.face, within: format.width)
      y = canvas.lines(.quietText, lines, x: 0, y: y, lineHeight: step)
    }
    if let remark = row.remark {
      let lines = TextFitting.lines(remark, format.face, within: format.width)
      y = canvas.lines(.remarkText, lines, x: 0, y: y, lineHeight: step)
    }
    return y - step + 9
  }

  private func drawChange(_ row: ChangeDrawing.Row, on canvas: inout Canvas, y: Double) {
    if let change = row.change {
      canvas.change(change, interval: row.interval, x: 0, y: y)
    } else if let interval = row.interval {
      canvas.text(.quietText, interval, x: 0, y: y)
    }
  }
}
