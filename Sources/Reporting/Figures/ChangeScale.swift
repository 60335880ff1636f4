/// The axis of scores, 0 to 100, and what is drawn along it: points, intervals, numbers, guiding lines.
struct ChangeScale {
  /// Where 0 is.
  let left: Double
  /// Where 100 is.
  let right: Double
  /// How far a number may reach to the left of the axis, and to the right.
  let numberMargin: (left: Double, right: Double)
  /// The names of the waves, where a number carries them.
  let waves: [String]
  let format: PlateFormat

  /// The distance between two waves.
  static let waveStep = 21.0

  /// Where a score is.
  func x(_ score: Double) -> Double { left + (right - left) * min(max(score, 0), 100) / 100 }

  /// The height of the points and their numbers.
  var height: Double { waves.count == 1 ? 54 : 82 + Self.waveStep * Double(waves.count - 2) }

  /// Guiding lines at 0, 25, 50, 75 and 100.
  func grid(on canvas: inout Canvas, from top: Double, to bottom: Double) {
    canvas.vertical(.axes, at: left, from: top, to: bottom)
    for score in [25.0, 50, 75, 100] {
      canvas.vertical(.rules, at: x(score), from: top, to: bottom)
    }
  }

  /// The points of a row whose points begin at `top`; `named` are the waves whose name stands beside
  /// their number in this row.
  func points(_ points: [ChangeDrawing.Point], named: Set<Int>, on canvas: inout Canvas, top: Double) {
    var previous: (x: Double, y: Double)?
    for point in points {
      let y = top + 32 + Self.waveStep * Double(point.wave)
      let here = (x: x(point.mean), y: y)
      if let previous { canvas.line(.connectors, from: previous, to: here) }
      previous = here
      let layers = self.layers(of: point.wave)
      if let interval = point.interval {
        let ends = [x(interval.lowerBound), x(interval.upperBound)]
        canvas.horizontal(layers.interval, from: ends[0], to: ends[1], at: y)
        for end in ends { canvas.vertical(layers.interval, at: end, from: y - 6.5, to: y + 6.5) }
      }
      canvas.circle(layers.point, x: here.x, y: y, radius: 4.6)
      number(point, text: text(point, isNamed: named.contains(point.wave)), on: &canvas, y: y)
    }
  }

  /// The number of a point, with the name of its wave where that is asked for.
  func text(_ point: ChangeDrawing.Point, isNamed: Bool) -> String {
    isNamed ? "\(waves[point.wave]): \(point.text)" : point.text
  }

  /// The room for a number above or below the axis.
  var room: Double { right + numberMargin.right - left + numberMargin.left }

  /// How the number of a wave is set.
  func face(of wave: Int) -> TypeFace { wave == waves.count - 1 ? format.bold : format.face }

  /// The first wave's number stands above its point, the last one's below, those between beside them.
  private func number(_ point: ChangeDrawing.Point, text: String, on canvas: inout Canvas, y: Double) {
    let width = TextFitting.width(text, face(of: point.wave))
    let layer = layers(of: point.wave).number
    if point.wave > 0 && point.wave < waves.count - 1 {
      let low = x(point.interval?.lowerBound ?? point.mean)
      let high = x(point.interval?.upperBound ?? point.mean)
      if high + 9 + width <= right + numberMargin.right {
        clear(middle: high + 9 + width / 2, width: width, baseline: y + 4.5, on: &canvas)
        canvas.text(layer, text, x: high + 9, y: y + 4.5)
      } else {
        clear(middle: low - 9 - width / 2, width: width, baseline: y + 4.5, on: &canvas)
        canvas.text(layer, text, x: low - 9, y: y + 4.5, .end)
      }
      return
    }
    let least = left - numberMargin.left + width / 2
    let most = right + numberMargin.right - width / 2
    let middle = max(least, min(most, x(point.mean)))
    let baseline = point.wave == 0 ? y - 12 : y + 21
    clear(middle: middle, width: width, baseline: baseline, on: &canvas)
    canvas.text(layer, text, x: middle, y: baseline, .middle)
  }

  /// Keeps the guiding lines out of a number.
  private func clear(middle: Double, width: Double, baseline: Double, on canvas: inout Canvas) {
    let size = format.face.size
    canvas.rectangle(
      .clearings, x: middle - width / 2, y: baseline - size * 0.8, width: width, height: size)
  }

  private func layers(of wave: Int) -> (interval: Layer, point: Layer, number: Layer) {
    if wave == waves.count - 1 { return (.intervalsLatest, .pointsLatest, .numbersLatest) }
    if wave == 0 { return (.intervalsFirst, .pointsFirst, .numbersFirst) }
    return (.intervalsMiddle, .pointsMiddle, .numbersMiddle)
  }

  /// The axis with its ticks and the words at its ends; gives its lower edge.
  func axis(_ drawing: ChangeDrawing, on canvas: inout Canvas, top: Double) -> Double {
    let face = format.face
    canvas.horizontal(.axes, from: left, to: right, at: top)
    for score in [0.0, 25, 50, 75, 100] {
      canvas.vertical(.axes, at: x(score), from: top, to: top + 5)
      canvas.text(
        .quietText, ["0", "25", "50", "75", "100"][Int(score / 25)], x: x(score), y: top + 19, .middle)
    }
    let start = format == .wide ? left : 0
    let end = format == .wide ? right : format.width
    let low = "←\u{a0}" + drawing.lowEnd
    let high = drawing.highEnd + "\u{a0}→"
    let fits = TextFitting.width(low, face) + TextFitting.width(high, face) + 12 <= end - start
    let limit = fits ? end - start : (end - start - 12) / 2
    let step = face.lineHeight
    let lowLines = TextFitting.lines(low, face, within: limit)
    let highLines = TextFitting.lines(high, face, within: limit)
    _ = canvas.lines(.quietText, lowLines, x: start, y: top + 37, lineHeight: step)
    _ = canvas.lines(.quietText, highLines, x: end, y: top + 37, .end, lineHeight: step)
    return top + 44 + step * Double(max(lowLines.count, highLines.count) - 1)
  }
}
