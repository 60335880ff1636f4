/// Where the names of the waves stand: beside the first number of each, or in a legend where there are
/// more than two waves or a name is too long.
struct ChangeNames {
  /// For each row the waves that are named in it.
  let rows: [Set<Int>]
  /// Whether a legend names them.
  let needsLegend: Bool

  /// Decides for `drawing`.
  init(_ drawing: ChangeDrawing, scale: ChangeScale) {
    var named: Set<Int> = []
    var rows: [Set<Int>] = []
    var fits = drawing.waves.count <= 2
    for row in drawing.rows {
      var here: Set<Int> = []
      for point in row.points where row.hidden == nil && !named.contains(point.wave) {
        named.insert(point.wave)
        here.insert(point.wave)
        let text = scale.text(point, isNamed: true)
        fits = fits && TextFitting.width(text, scale.face(of: point.wave)) <= scale.room
      }
      rows.append(here)
    }
    needsLegend = !fits && !named.isEmpty
    self.rows = fits ? rows : drawing.rows.map { _ in [] }
  }

  /// Draws the legend where there is one, and gives its height.
  func legend(_ drawing: ChangeDrawing, format: PlateFormat, on canvas: inout Canvas, top: Double) -> Double {
    guard needsLegend else { return 0 }
    let entries = drawing.waves.map { LegendFlow.Entry(marks: 1, label: $0) }
    let flow = LegendFlow(entries, width: format.width, face: format.face)
    for (wave, place) in flow.places.enumerated() {
      let layer: Layer =
        wave == drawing.waves.count - 1 ? .pointsLatest : wave == 0 ? .pointsFirst : .pointsMiddle
      canvas.circle(layer, x: place.x + 7, y: top + place.y + 6.5, radius: 4.6)
      let baseline = top + place.baseline
      _ = canvas.lines(.text, place.lines, x: place.labelX, y: baseline, lineHeight: format.face.lineHeight)
    }
    return flow.height
  }
}
