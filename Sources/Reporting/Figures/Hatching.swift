/// Hatching, as lines and not as a pattern: it needs no identifier and is kept by every program that
/// a figure is pasted into.
extension Canvas {
  /// How a hatched area is bounded.
  enum Edge {
    case open
    case outlined
  }

  /// Hatches an area with lines that rise to the right, `pitch` apart.
  mutating func hatch(
    x: Double, y: Double, width: Double, height: Double, pitch: Double = 7, edge: Edge = .open
  ) {
    guard width > 0, height > 0 else { return }
    let right = x + width
    let bottom = y + height
    var offset = pitch
    while offset < width + height {
      let over = max(0, offset - width)
      let under = max(0, offset - height)
      line(
        .hatching,
        from: (x: min(x + offset, right), y: y + over),
        to: (x: x + under, y: min(y + offset, bottom)))
      offset += pitch
    }
    if edge == .outlined {
      horizontal(.hatching, from: x, to: right, at: y)
      vertical(.hatching, at: right, from: y, to: bottom)
      horizontal(.hatching, from: right, to: x, at: bottom)
      vertical(.hatching, at: x, from: bottom, to: y)
    }
  }

  /// A hatched band with text in a gap in its middle: what is hidden, and that it is. Gives the band's
  /// height, which grows with the lines of the text.
  mutating func hiddenBand(
    _ reason: String, x: Double, y: Double, width: Double, height least: Double, face: TypeFace
  ) -> Double {
    let lines = TextFitting.lines(reason, face, within: width - 40)
    let height = Self.hiddenBandHeight(lines: lines.count, least: least, face: face)
    let gap = min(width, TextFitting.widest(lines, face) + 16)
    let side = (width - gap) / 2
    hatch(x: x, y: y, width: side, height: height)
    hatch(x: x + width - side, y: y, width: side, height: height)
    let block = face.lineHeight * Double(lines.count - 1)
    _ = self.lines(
      .text, lines, x: x + width / 2, y: y + height / 2 - block / 2 + face.size * 0.35, .middle,
      lineHeight: face.lineHeight)
    return height
  }

  /// The height of a band with so many lines.
  static func hiddenBandHeight(lines: Int, least: Double, face: TypeFace) -> Double {
    max(least, face.lineHeight * Double(lines) + 6)
  }
}
