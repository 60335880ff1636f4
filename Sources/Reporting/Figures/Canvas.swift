/// A drawing in the making. Coordinates are in units of the drawing, 0 at the left and the top.
struct Canvas {
  /// To which side of its position a text runs.
  enum Anchor {
    case start
    case middle
    case end
  }

  private var layers: [MarkupWriter] = Layer.allCases.map { _ in MarkupWriter(capacity: 0) }
  /// The size of text that says no other.
  let baseSize: Double

  /// An empty drawing.
  init(baseSize: Double) {
    self.baseSize = baseSize
  }

  /// A horizontal line in a layer of lines.
  mutating func horizontal(_ layer: Layer, from start: Double, to end: Double, at height: Double) {
    move(layer, start, height)
    step(layer, "H", end)
  }

  /// A vertical line in a layer of lines.
  mutating func vertical(_ layer: Layer, at position: Double, from top: Double, to bottom: Double) {
    move(layer, position, top)
    step(layer, "V", bottom)
  }

  /// A sloping line in a layer of lines.
  mutating func line(_ layer: Layer, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    move(layer, start.x, start.y)
    step(layer, "L", end.x)
    step(layer, " ", end.y)
  }

  /// A rectangle in a layer of shapes; `corner` rounds it off.
  mutating func rectangle(
    _ layer: Layer, x: Double, y: Double, width: Double, height: Double, corner: Double = 0
  ) {
    shape(layer, #"<rect x=""#, x)
    shape(layer, #"" y=""#, y)
    shape(layer, #"" width=""#, width)
    shape(layer, #"" height=""#, height)
    if corner > 0 { shape(layer, #"" rx=""#, corner) }
    layers[layer.rawValue].raw(#""/>"#)
  }

  /// A circle in a layer of shapes.
  mutating func circle(_ layer: Layer, x: Double, y: Double, radius: Double) {
    shape(layer, #"<circle cx=""#, x)
    shape(layer, #"" cy=""#, y)
    shape(layer, #"" r=""#, radius)
    layers[layer.rawValue].raw(#""/>"#)
  }

  /// A line of text in a layer of text; `y` is where its letters stand.
  mutating func text(
    _ layer: Layer, _ text: String, x: Double, y: Double, _ anchor: Anchor = .start, size: Double? = nil
  ) {
    openText(layer, x: x, y: y, anchor, size: size)
    layers[layer.rawValue].text(text)
    layers[layer.rawValue].raw("</text>")
  }

  /// A change and its interval on one line: the interval is quieter than the change.
  mutating func change(_ change: String, interval: String?, x: Double, y: Double) {
    openText(.quietText, x: x, y: y, .start, size: nil)
    layers[Layer.quietText.rawValue].raw(##"<tspan class="t" fill="#16222b">"##)
    layers[Layer.quietText.rawValue].text(change)
    layers[Layer.quietText.rawValue].raw("</tspan>")
    if let interval {
      layers[Layer.quietText.rawValue].raw(" ")
      layers[Layer.quietText.rawValue].text(interval)
    }
    layers[Layer.quietText.rawValue].raw("</text>")
  }

  /// The sign of a verdict; `x` and `y` are the corner of its 28 by 20 units.
  mutating func sign(_ sign: VerdictSign, x: Double, y: Double) {
    let at = Layer.signs.rawValue
    layers[at].raw(#"<path transform="translate("#)
    layers[at].number(x)
    layers[at].raw(" ")
    layers[at].number(y)
    layers[at].raw(#")" "#)
    layers[at].raw(sign.attributes)
    layers[at].raw(#" d=""#)
    layers[at].raw(sign.shape.path)
    layers[at].raw(#""/>"#)
  }

  /// Lines of text below one another, `lineHeight` apart; `y` is where the first stands. Gives where the
  /// next line would stand.
  mutating func lines(
    _ layer: Layer, _ lines: [String], x: Double, y: Double, _ anchor: Anchor = .start,
    lineHeight: Double, size: Double? = nil
  ) -> Double {
    var baseline = y
    for line in lines {
      text(layer, line, x: x, y: baseline, anchor, size: size)
      baseline += lineHeight
    }
    return baseline
  }

  /// Adds all layers to `markup`, from the back to the front.
  func append(to markup: inout MarkupWriter) {
    for layer in Layer.allCases where !layers[layer.rawValue].bytes.isEmpty {
      markup.raw(layer.opening)
      markup.made(layers[layer.rawValue].bytes)
      markup.raw(layer.closing)
      markup.raw("\n")
    }
  }

  private mutating func move(_ layer: Layer, _ x: Double, _ y: Double) {
    step(layer, "M", x)
    step(layer, " ", y)
  }

  private mutating func step(_ layer: Layer, _ command: StaticString, _ value: Double) {
    layers[layer.rawValue].raw(command)
    layers[layer.rawValue].number(value)
  }

  private mutating func shape(_ layer: Layer, _ markup: StaticString, _ value: Double) {
    layers[layer.rawValue].raw(markup)
    layers[layer.rawValue].number(value)
  }

  private mutating func openText(
    _ layer: Layer, x: Double, y: Double, _ anchor: Anchor, size: Double?
  ) {
    shape(layer, #"<text x=""#, x)
    shape(layer, #"" y=""#, y)
    switch anchor {
    case .start: break
    case .middle: layers[layer.rawValue].raw(#"" text-anchor="middle"#)
    case .end: layers[layer.rawValue].raw(#"" text-anchor="end"#)
    }
    if let size, size != baseSize { shape(layer, #"" font-size=""#, size) }
    layers[layer.rawValue].raw(#"">"#)
  }
}
