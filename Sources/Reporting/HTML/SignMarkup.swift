extension VerdictSign.Shape {
  /// The identifier of its symbol in a page; no identifier of a document begins with `_`.
  var symbol: StaticString {
    switch self {
    case .clearlyHigher: "_uu"
    case .higher: "_u"
    case .slightlyHigher: "_su"
    case .maybeHigher: "_mu"
    case .noRelevantDifference: "_n"
    case .cannotTell: "_q"
    case .maybeLower: "_md"
    case .slightlyLower: "_sd"
    case .lower: "_d"
    case .clearlyLower: "_dd"
    case .censusHigher: "_cu"
    case .censusLower: "_cd"
    case .censusEqual: "_ce"
    case .hidden: "_x"
    }
  }
}

extension PageWriter {
  /// Writes the shapes of the signs, once for the whole page, in the colour of what uses them.
  mutating func writeSymbols() {
    markup.raw("<svg class=\"defs\" aria-hidden=\"true\" width=\"0\" height=\"0\">")
    for shape in VerdictSign.Shape.allCases {
      markup.raw("<symbol id=\"")
      markup.raw(shape.symbol)
      markup.raw("\" viewBox=\"0 0 28 20\"><path ")
      switch shape.stroke {
      case .filled: markup.raw("fill=\"currentColor\" d=\"")
      case .line:
        markup.raw("fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" d=\"")
      case .wideLine:
        markup.raw("fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.6\" stroke-linecap=\"round\" d=\"")
      case .hairline: markup.raw("fill=\"none\" stroke=\"currentColor\" d=\"")
      }
      markup.raw(shape.path)
      markup.raw("\"/></symbol>")
    }
    markup.raw(
      "<symbol id=\"_c\" viewBox=\"0 0 14 14\"><path d=\"M4.5 3.5v-3h9v9h-3M.5 4h9v9.5h-9z\" fill=\"none\" ")
    markup.raw("stroke=\"currentColor\" stroke-width=\"1.4\"/></symbol></svg>\n")
  }

  /// Writes a sign. It is hidden from those who listen: a word always stands beside it.
  mutating func write(_ sign: VerdictSign) {
    markup.raw("<svg class=\"sign")
    switch (sign.shape, sign.tone) {
    case (.hidden, _): markup.raw(" h")
    case (.noRelevantDifference, _), (.cannotTell, _), (_, .neutral): break
    case (_, .desired): markup.raw(" d")
    case (_, .undesired): markup.raw(" u")
    }
    markup.raw("\" viewBox=\"0 0 28 20\" width=\"28\" height=\"20\" aria-hidden=\"true\"><use href=\"#")
    markup.raw(sign.shape.symbol)
    markup.raw("\"/></svg>")
  }
}
