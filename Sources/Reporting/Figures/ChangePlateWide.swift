/// Draws a `ChangeDrawing` for a page: groups below one another, label, scores and verdict in columns.
struct ChangePlateWide {
  private let drawing: ChangeDrawing
  private let format = PlateFormat.wide
  private let labelWidth: Double
  private let verdictX: Double
  private let verdictWidth: Double
  private let scale: ChangeScale
  private let names: ChangeNames

  /// Lays out the columns.
  init(_ drawing: ChangeDrawing) {
    self.drawing = drawing
    let format = PlateFormat.wide
    var word = 0.0
    for row in drawing.rows {
      word = max(word, TextFitting.widestWord(row.label, format.label))
      for detail in row.details { word = max(word, TextFitting.widestWord(detail, format.face)) }
    }
    let hasVerdicts =
      drawing.changeTitle != nil || drawing.rows.contains { $0.sign != nil || $0.word != nil }
    labelWidth = min(max(116, word), 210)
    verdictX = 456
    verdictWidth = format.width - verdictX
    scale = ChangeScale(
      left: labelWidth + 8, right: hasVerdicts ? 404 : 585, numberMargin: (left: 4, right: 12),
      waves: drawing.waves, format: format)
    names = ChangeNames(drawing, scale: scale)
  }

  /// The drawing.
  func draw() -> Plate {
    var canvas = Canvas(baseSize: format.face.size)
    let step = format.face.lineHeight
    var y = names.legend(drawing, format: format, on: &canvas, top: 0)
    if y > 0 { y += 8 }
    let title = TextFitting.lines(drawing.axisTitle, format.face, within: scale.right - scale.left)
    let changeTitle =
      drawing.changeTitle.map { TextFitting.lines($0, format.face, within: verdictWidth) } ?? []
    _ = canvas.lines(.quietText, title, x: scale.left, y: y + 14, lineHeight: step)
    _ = canvas.lines(.quietText, changeTitle, x: verdictX, y: y + 14, lineHeight: step)
    y += 26 + step * Double(max(title.count, changeTitle.count) - 1)
    var edges: [Double] = []
    for (index, row) in drawing.rows.enumerated() {
      edges.append(y)
      canvas.horizontal(.rules, from: 0, to: format.width, at: y)
      y += draw(row, named: names.rows[index], on: &canvas, top: y)
    }
    edges.append(y)
    y = scale.axis(drawing, on: &canvas, top: y)
    return Plate(canvas: canvas, height: y, rows: edges)
  }

  /// Draws a row and gives its height.
  private func draw(
    _ row: ChangeDrawing.Row, named: Set<Int>, on canvas: inout Canvas, top: Double
  ) -> Double {
    let step = format.face.lineHeight
    let label = TextFitting.lines(row.label, format.label, within: labelWidth)
    let details = row.details.flatMap { TextFitting.lines($0, format.face, within: labelWidth) }
    let verdict = VerdictLines(row, format: format, width: verdictWidth)
    let count = Double(max(label.count + details.count, verdict.count))
    let content = row.hidden == nil ? scale.height : 50
    let height = max(content, step * count + 15).rounded()
    let baseline = (top + height / 2 - step * count / 2 + 13).rounded()
    let next = canvas.lines(.boldText, label, x: 0, y: baseline, lineHeight: step)
    _ = canvas.lines(.quietText, details, x: 0, y: next, lineHeight: step)
    if let sign = row.sign { canvas.sign(sign, x: verdictX - 34, y: baseline - 15) }
    verdict.draw(on: &canvas, x: verdictX, y: baseline)
    let offset = ((height - content) / 2).rounded()
    if let hidden = row.hidden {
      let width = scale.right - scale.left
      let lines = TextFitting.lines(hidden, format.face, within: width - 40).count
      let band = Canvas.hiddenBandHeight(lines: lines, least: 28, face: format.face)
      _ = canvas.hiddenBand(
        hidden, x: scale.left, y: top + (height - band) / 2, width: width, height: band, face: format.face)
    } else {
      scale.grid(on: &canvas, from: top + 1, to: top + height - 1)
      scale.points(row.points, named: named, on: &canvas, top: top + offset)
    }
    return height
  }
}

/// What is said of a group beside its scores, in lines: the verdict, the change and its interval, and
/// the reservation.
struct VerdictLines {
  private let word: [String]
  private let change: String?
  private let interval: [String]
  private let remark: [String]
  private let format: PlateFormat
  private let intervalIsApart: Bool

  /// The lines of `row`, at most `width` wide.
  init(_ row: ChangeDrawing.Row, format: PlateFormat, width: Double) {
    self.format = format
    word = row.word.map { TextFitting.lines($0, format.bold, within: width) } ?? []
    change = row.change
    let together = [row.change, row.interval].compactMap { $0 }.joined(separator: " ")
    intervalIsApart = row.change == nil || TextFitting.width(together, format.face) > width
    interval = row.interval.map { TextFitting.lines($0, format.face, within: width) } ?? []
    remark = row.remark.map { TextFitting.lines($0, format.face, within: width) } ?? []
  }

  /// The number of lines.
  var count: Int {
    word.count + (change == nil ? 0 : 1) + (intervalIsApart ? interval.count : 0) + remark.count
  }

  /// Draws them; `y` is where the first stands.
  func draw(on canvas: inout Canvas, x: Double, y: Double) {
    let step = format.face.lineHeight
    var y = canvas.lines(.boldText, word, x: x, y: y, lineHeight: step)
    if let change {
      canvas.change(change, interval: intervalIsApart ? nil : interval.first, x: x, y: y)
      y += step
    }
    if intervalIsApart { y = canvas.lines(.quietText, interval, x: x, y: y, lineHeight: step) }
    _ = canvas.lines(.remarkText, remark, x: x, y: y, lineHeight: step)
  }
}
