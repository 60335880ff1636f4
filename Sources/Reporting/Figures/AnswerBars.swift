/// The scale of diverging bars and the bars along it. The neutral answer is halved over the centre, so
/// that what stands left of it and right of it can be compared over groups and waves.
struct AnswerBars {
  /// Where the bars may begin and end.
  let left: Double
  let right: Double
  let format: PlateFormat
  /// The share of answers that reaches from the centre to the left end, and to the right end.
  private let reach: (left: Double, right: Double)

  /// The height of a bar.
  static let barHeight = 24.0
  /// The share that fits on either side unless a group needs more.
  static let usualReach = 0.68

  /// A scale on which all bars of `drawing` fit. Answers without two sides use the whole width.
  init(_ drawing: AnswerDrawing, left: Double, right: Double, format: PlateFormat) {
    self.left = left
    self.right = right
    self.format = format
    var reach = (left: 0.0, right: 0.0)
    for row in drawing.rows {
      for bar in row.bars where bar.hidden == nil {
        let sides = Self.sides(of: bar)
        reach = (max(reach.left, sides.left), max(reach.right, sides.right))
      }
    }
    if reach.left == 0 && reach.right > 0 {
      self.reach = (0, max(1, reach.right))
    } else if reach.right == 0 && reach.left > 0 {
      self.reach = (max(1, reach.left), 0)
    } else {
      let most = max(Self.usualReach, ((max(reach.left, reach.right) * 50).rounded(.up) / 50))
      self.reach = (most, most)
    }
  }

  /// Where the centre is.
  var centre: Double { left + (right - left) * reach.left / (reach.left + reach.right) }

  /// The width of a share of 1.
  var unit: Double { (right - left) / (reach.left + reach.right) }

  /// What of a bar stands left of the centre, and right of it.
  private static func sides(of bar: AnswerDrawing.Bar) -> (left: Double, right: Double) {
    var sides = (left: 0.0, right: 0.0)
    for segment in bar.segments {
      switch segment.side {
      case .left: sides.left += segment.share
      case .right: sides.right += segment.share
      case .centre:
        sides.left += segment.share / 2
        sides.right += segment.share / 2
      }
    }
    return sides
  }

  /// Draws the segments of `bar`; a number that does not fit its segment is left out.
  func draw(_ bar: AnswerDrawing.Bar, on canvas: inout Canvas, top: Double) {
    var x = centre - Self.sides(of: bar).left * unit
    for segment in bar.segments {
      let width = segment.share * unit
      let inner = max(width - 1.5, 0)
      if inner > 0 {
        canvas.rectangle(
          segment.tone.layer, x: x + 0.75, y: top + 0.5, width: inner, height: Self.barHeight - 1)
        if TextFitting.width(segment.text, format.face) + 3 <= inner {
          let baseline = top + Self.barHeight / 2 + format.face.size * 0.34
          canvas.text(segment.tone.textLayer, segment.text, x: x + width / 2, y: baseline, .middle)
        }
      }
      x += width
    }
  }

  /// Short lines at the centre, above and below all bars.
  func ticks(on canvas: inout Canvas, top: Double, bottom: Double) {
    canvas.vertical(.centre, at: centre, from: top - 4, to: top + 4)
    canvas.vertical(.centre, at: centre, from: bottom - 4, to: bottom + 4)
  }

  /// The words at the ends of the scale, the desired one in its colour; gives where the next line of
  /// text would stand.
  func ends(
    _ drawing: AnswerDrawing, on canvas: inout Canvas, y: Double, from start: Double, to end: Double
  ) -> Double {
    let low = drawing.leftEnd.isEmpty ? "" : "←\u{a0}" + drawing.leftEnd
    let high = drawing.rightEnd.isEmpty ? "" : drawing.rightEnd + "\u{a0}→"
    let fits = TextFitting.width(low, format.bold) + TextFitting.width(high, format.bold) + 12 <= end - start
    let limit = fits ? end - start : (end - start - 12) / 2
    let step = format.face.lineHeight
    var next = y
    for (text, side) in [(low, AnswerDrawing.Side.left), (high, .right)] where !text.isEmpty {
      let isDesired = drawing.desiredEnd == side
      let lines = TextFitting.lines(text, isDesired ? format.bold : format.face, within: limit)
      next = max(
        next,
        canvas.lines(
          isDesired ? .desiredText : .quietText, lines, x: side == .left ? start : end, y: y,
          side == .left ? .start : .end, lineHeight: step))
    }
    return next
  }

  /// Draws the legend and gives its height.
  static func legend(_ drawing: AnswerDrawing, format: PlateFormat, on canvas: inout Canvas) -> Double {
    let entries = drawing.legend.map { LegendFlow.Entry(marks: $0.tones.count, label: $0.label) }
    let flow = LegendFlow(entries, width: format.width, face: format.face)
    for (entry, place) in zip(drawing.legend, flow.places) {
      for (mark, tone) in entry.tones.enumerated() {
        let x = place.x + Double(mark) * 15 + 0.5
        canvas.rectangle(tone.layer, x: x, y: place.y + 0.5, width: 12, height: 12, corner: 1)
      }
      canvas.label(place, face: format.face)
    }
    return flow.height
  }
}

extension AnswerDrawing.Row {
  /// The bar that stands for all of them, where every wave is hidden for the same reason and with the
  /// same numbers; nil where the waves differ.
  var sharedHiddenBar: AnswerDrawing.Bar? {
    guard let first = bars.first, first.hidden != nil else { return nil }
    let isShared = bars.allSatisfy {
      $0.hidden == first.hidden && $0.n == first.n && $0.dontKnow == first.dontKnow
    }
    return isShared ? first : nil
  }
}

extension AnswerDrawing.Tone {
  /// The layer of its segments.
  var layer: Layer {
    switch self {
    case .desiredStrong: .desiredStrong
    case .desiredMild: .desiredMild
    case .desiredMerged: .desiredMerged
    case .neutral: .neutral
    case .undesiredMerged: .undesiredMerged
    case .undesiredMild: .undesiredMild
    case .undesiredStrong: .undesiredStrong
    case .plain(let position): Self.plainLayers[((position % 6) + 6) % 6]
    }
  }

  /// The layer of the numbers on them.
  var textLayer: Layer {
    switch self {
    case .desiredStrong, .undesiredStrong: .textOnStrong
    case .desiredMild, .undesiredMild, .neutral: .text
    case .desiredMerged, .undesiredMerged: .textOnMerged
    case .plain(let position): ((position % 6) + 6) % 6 < 3 ? .text : .textOnStrong
    }
  }

  private static let plainLayers: [Layer] = [.plain1, .plain2, .plain3, .plain4, .plain5, .plain6]
}
