/// The shapes of the signs, in a field of 28 by 20 units, each one path that is either filled or drawn
/// with a line. The question mark is part of the path, so that it is neither selected nor read.
extension VerdictSign.Shape {
  /// The path.
  var path: StaticString {
    switch self {
    case .clearlyHigher: "M7.5 3L14.5 17H.5ZM21 3L28 17H14Z"
    case .higher: "M14 2L22.5 17.5H5.5Z"
    case .slightlyHigher: "M14 4L21 16.5H7Z"
    case .maybeHigher: "M9 4L16 16.5H2ZM19.4 8a3.2 3.2 0 1 1 5 2.6q-1.9 1.2-1.9 2.6M22.5 16.4v.1"
    case .noRelevantDifference: "M5 8q4.5-5 9 0t9 0M5 14.5q4.5-5 9 0t9 0"
    case .cannotTell:
      "M14 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17ZM11.2 8a2.8 2.8 0 1 1 4.3 2.4q-1.5 .9-1.5 2M14 14.9v.1"
    case .maybeLower: "M9 16.5L16 4H2ZM19.4 8a3.2 3.2 0 1 1 5 2.6q-1.9 1.2-1.9 2.6M22.5 16.4v.1"
    case .slightlyLower: "M14 16.5L21 4H7Z"
    case .lower: "M14 17.5L22.5 2H5.5Z"
    case .clearlyLower: "M7.5 17L14.5 3H.5ZM21 17L28 3H14Z"
    case .censusHigher: "M14 1L21 14H7ZM5 16.5H23V19H5Z"
    case .censusLower: "M14 14L21 1H7ZM5 16.5H23V19H5Z"
    case .censusEqual: "M8 3H20V5.5H8ZM8 9H20V11.5H8ZM5 16.5H23V19H5Z"
    case .hidden: "M10 2L5 7M15 2L5 12M20 2L5 17M23 4L9 18M23 9L14 18M23 14L19 18M5 2H23V18H5Z"
    }
  }

  /// How a path becomes a shape.
  enum Stroke {
    case filled
    case line
    case wideLine
    case hairline
  }

  /// How the path becomes a shape.
  var stroke: Stroke {
    switch self {
    case .clearlyHigher, .higher, .lower, .clearlyLower, .censusHigher, .censusLower, .censusEqual: .filled
    case .slightlyHigher, .maybeHigher, .cannotTell, .maybeLower, .slightlyLower: .line
    case .noRelevantDifference: .wideLine
    case .hidden: .hairline
    }
  }
}

extension VerdictSign {
  /// The attributes of the sign's path: its colours in the light palette, and the class that lets a page
  /// follow the colour scheme.
  var attributes: StaticString {
    switch (shape.stroke, tone) {
    case (.filled, .desired): ##"class="fg" fill="#01665e""##
    case (.filled, .undesired): ##"class="fb" fill="#8c510a""##
    case (.filled, .neutral): ##"class="fi" fill="#43515c""##
    case (.line, .desired):
      ##"class="og" fill="none" stroke="#01665e" stroke-width="2" stroke-linecap="round""##
    case (.line, .undesired):
      ##"class="ob" fill="none" stroke="#8c510a" stroke-width="2" stroke-linecap="round""##
    case (.line, .neutral):
      ##"class="oi" fill="none" stroke="#43515c" stroke-width="2" stroke-linecap="round""##
    case (.wideLine, _):
      ##"class="oi" fill="none" stroke="#43515c" stroke-width="2.6" stroke-linecap="round""##
    case (.hairline, _): ##"class="ha" fill="none" stroke="#6b7984""##
    }
  }
}
