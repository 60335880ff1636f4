/// For what width a figure is drawn. Every figure is drawn twice, so that its text keeps its size: once
/// for a page of 16 cm with type of 10 points, once for a phone.
enum PlateFormat: Hashable, Sendable {
  /// 605 units.
  case wide
  /// 328 units.
  case narrow

  /// The width of the drawing.
  var width: Double {
    switch self {
    case .wide: 605
    case .narrow: 328
    }
  }

  /// Ordinary text.
  var face: TypeFace {
    switch self {
    case .wide: TypeFace(size: 13.33, weight: .regular)
    case .narrow: TypeFace(size: 14, weight: .regular)
    }
  }

  /// Bold text.
  var bold: TypeFace { TypeFace(size: face.size, weight: .bold) }

  /// The name of a group.
  var label: TypeFace {
    switch self {
    case .wide: bold
    case .narrow: TypeFace(size: 15, weight: .bold)
    }
  }
}

/// A finished drawing: what stands between the begin and the end of an `svg` element.
struct Plate {
  /// The shapes and the text.
  let canvas: Canvas
  /// The height; the width is that of the format.
  let height: Double
  /// Where the rows begin, from the top, and where the last one ends.
  let rows: [Double]
}
