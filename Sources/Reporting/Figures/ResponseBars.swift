/// Bars of response: the outline is everybody who was invited, the filled part those who count, the
/// hatched part those who answered and were left out.
struct ResponseBars {
  let left: Double
  let right: Double
  let height: Double
  let format: PlateFormat

  /// Draws `bar` with its share in or behind it. Where nobody knows who was invited there is no bar.
  func draw(_ bar: ResponseDrawing.Bar, on canvas: inout Canvas, top: Double) {
    let baseline = top + height / 2 + format.face.size * 0.34
    guard let kept = bar.kept else {
      let lines = TextFitting.lines(bar.keptText, format.face, within: right - left)
      let step = format.face.lineHeight
      let first = baseline - step * Double(lines.count - 1) / 2
      _ = canvas.lines(.quietText, lines, x: left, y: first, lineHeight: step)
      return
    }
    let width = right - left
    let keptEnd = left + width * min(max(kept, 0), 1)
    let excludedEnd = min(right, keptEnd + width * max(bar.excluded ?? 0, 0))
    canvas.rectangle(.outlines, x: left, y: top, width: width, height: height)
    if keptEnd > left {
      canvas.rectangle(
        bar.isLatest ? .keptLatest : .keptEarlier, x: left, y: top, width: keptEnd - left, height: height)
    }
    if excludedEnd > keptEnd {
      canvas.hatch(
        x: keptEnd, y: top, width: excludedEnd - keptEnd, height: height, pitch: 4.5, edge: .outlined)
    }
    let text = TextFitting.width(bar.keptText, format.face)
    if excludedEnd + 7 + text <= right - 3 {
      canvas.text(.text, bar.keptText, x: excludedEnd + 7, y: baseline)
    } else if text + 12 <= keptEnd - left {
      canvas.text(.textOnStrong, bar.keptText, x: keptEnd - 6, y: baseline, .end)
    }
  }

  /// The height of the text that stands where there is no bar.
  func height(of bar: ResponseDrawing.Bar) -> Double {
    guard bar.kept == nil else { return height }
    let lines = TextFitting.lines(bar.keptText, format.face, within: right - left)
    return max(height, format.face.lineHeight * Double(lines.count))
  }

  /// Draws the legend and gives its height.
  static func legend(_ drawing: ResponseDrawing, format: PlateFormat, on canvas: inout Canvas) -> Double {
    let bars = drawing.rows.flatMap(\.bars)
    let hasEarlier = bars.contains { !$0.isLatest }
    let hasLatest = bars.contains { $0.isLatest }
    let kept = (hasEarlier ? [Layer.keptEarlier] : []) + (hasLatest ? [.keptLatest] : [])
    var entries = [
      LegendFlow.Entry(marks: max(kept.count, 1), label: drawing.keptLabel),
      LegendFlow.Entry(marks: 1, label: drawing.excludedLabel),
    ]
    if let label = drawing.unansweredLabel { entries.append(LegendFlow.Entry(marks: 1, label: label)) }
    let flow = LegendFlow(entries, width: format.width, face: format.face)
    for (index, place) in flow.places.enumerated() {
      let x = place.x + 0.5
      let y = place.y + 0.5
      switch index {
      case 0:
        for (mark, layer) in kept.enumerated() {
          canvas.rectangle(layer, x: x + Double(mark) * 15, y: y, width: 13, height: 12)
        }
      case 1: canvas.hatch(x: x, y: y, width: 13, height: 12, pitch: 4.5, edge: .outlined)
      default: canvas.rectangle(.outlines, x: x, y: y, width: 13, height: 12)
      }
      canvas.label(place, face: format.face)
    }
    return flow.height
  }
}

extension ResponseDrawing {
  /// The headings of the three columns of numbers, where they are given.
  func column(_ index: Int) -> String { index < columns.count ? columns[index] : "" }
}
