/// Entries of a legend after one another, on as many lines as they need.
struct LegendFlow {
  /// An entry: marks of 13 units, 15 apart, and what they stand for.
  struct Entry {
    let marks: Int
    let label: String
  }

  /// Where an entry has come to stand.
  struct Place {
    let x: Double
    /// The top of its marks.
    let y: Double
    /// Where its label begins.
    let labelX: Double
    /// Where the letters of each line of its label stand.
    let baseline: Double
    /// Its label, in lines.
    let lines: [String]
  }

  /// The places, one an entry.
  let places: [Place]
  /// The height of all lines together.
  let height: Double

  /// Sets `entries` in lines of `width`.
  init(_ entries: [Entry], width: Double, face: TypeFace) {
    var places: [Place] = []
    var x = 0.0
    var y = 1.0
    for entry in entries {
      let indent = Double(entry.marks) * 15 + 4
      let lines = TextFitting.lines(entry.label, face, within: width - indent)
      let needed = indent + TextFitting.widest(lines, face)
      if x > 0 && x + needed > width {
        x = 0
        y += 21
      }
      places.append(Place(x: x, y: y, labelX: x + indent, baseline: y + 11, lines: lines))
      x += needed + 14
      y += face.lineHeight * Double(lines.count - 1)
    }
    self.places = places
    height = entries.isEmpty ? 0 : y + 20
  }
}

extension Canvas {
  /// The label of an entry of a legend.
  mutating func label(_ place: LegendFlow.Place, face: TypeFace) {
    _ = lines(.text, place.lines, x: place.labelX, y: place.baseline, lineHeight: face.lineHeight)
  }
}
