/// What is drawn alike in a figure, from the back to the front. Shapes of one layer share one element
/// that carries their colours in the light palette as attributes, so that a figure is right without a
/// style sheet, and a class by which a page follows the colour scheme.
enum Layer: Int, CaseIterable {
  /// Thin lines that only guide the eye.
  case rules
  /// Lines that mean something: an axis.
  case axes
  /// Ground behind a number, which keeps the lines out of it.
  case clearings
  /// The centre of diverging bars.
  case centre
  /// Outlines of bars that stand for everybody.
  case outlines
  /// What was kept at earlier waves.
  case keptEarlier
  /// What was kept at the last wave.
  case keptLatest
  /// Hatching: hidden, or left out.
  case hatching
  case desiredStrong
  case desiredMild
  case desiredMerged
  case neutral
  case undesiredMerged
  case undesiredMild
  case undesiredStrong
  case plain1
  case plain2
  case plain3
  case plain4
  case plain5
  case plain6
  /// From the score of one wave to that of the next.
  case connectors
  case intervalsFirst
  case intervalsMiddle
  case intervalsLatest
  case pointsFirst
  case pointsMiddle
  case pointsLatest
  /// Signs of verdicts, each with its own colours.
  case signs
  case text
  case boldText
  case quietText
  case remarkText
  case desiredText
  case undesiredText
  /// Numbers on a dark ground.
  case textOnStrong
  /// Numbers on a ground of middling lightness.
  case textOnMerged
  case numbersFirst
  case numbersMiddle
  case numbersLatest

  /// The begin of the element that holds the layer; of a path, its data follow.
  var opening: StaticString {
    switch self {
    case .rules: ##"<path class="gl" stroke="#c6d0d7" fill="none" d=""##
    case .axes: ##"<path class="ax" stroke="#6b7984" stroke-width="1.25" fill="none" d=""##
    case .clearings: ##"<g class="pp" fill="#ffffff">"##
    case .centre: ##"<path class="ax2" stroke="#16222b" stroke-width="1.5" fill="none" d=""##
    case .hatching: ##"<path class="ha" stroke="#6b7984" fill="none" d=""##
    case .outlines: ##"<g class="cb" fill="#ffffff" stroke="#6b7984">"##
    case .keptEarlier: ##"<g class="b1" fill="#5a6873" stroke="#5a6873">"##
    case .keptLatest: ##"<g class="b2" fill="#0b4f8f" stroke="#0b4f8f">"##
    case .desiredStrong: ##"<g class="gs" fill="#01665e" stroke="#01665e">"##
    case .desiredMild: ##"<g class="gm" fill="#a5dbd1" stroke="#01665e">"##
    case .desiredMerged: ##"<g class="gx" fill="#5ab4a8" stroke="#01665e">"##
    case .neutral: ##"<g class="ne" fill="#e3e8eb" stroke="#6b7984">"##
    case .undesiredMerged: ##"<g class="bx" fill="#d09a4b" stroke="#8c510a">"##
    case .undesiredMild: ##"<g class="bm" fill="#efcf9f" stroke="#8c510a">"##
    case .undesiredStrong: ##"<g class="bs" fill="#8c510a" stroke="#8c510a">"##
    case .plain1: ##"<g class="p1" fill="#eef2f4" stroke="#43515c">"##
    case .plain2: ##"<g class="p2" fill="#cdd7de" stroke="#43515c">"##
    case .plain3: ##"<g class="p3" fill="#aab8c2" stroke="#43515c">"##
    case .plain4: ##"<g class="p4" fill="#61707c" stroke="#43515c">"##
    case .plain5: ##"<g class="p5" fill="#43515c" stroke="#43515c">"##
    case .plain6: ##"<g class="p6" fill="#26333d" stroke="#43515c">"##
    case .connectors: ##"<path class="con" stroke="#6b7984" stroke-width="1.5" fill="none" d=""##
    case .intervalsFirst: ##"<path class="ci1" stroke="#5a6873" stroke-width="2" fill="none" d=""##
    case .intervalsMiddle: ##"<path class="ci1" stroke="#5a6873" stroke-width="2" fill="none" d=""##
    case .intervalsLatest: ##"<path class="ci2" stroke="#0b4f8f" stroke-width="2.5" fill="none" d=""##
    case .pointsFirst: ##"<g class="pt1" fill="#ffffff" stroke="#5a6873" stroke-width="2.5">"##
    case .pointsMiddle: ##"<g class="ptm" fill="#5a6873" stroke="#5a6873" stroke-width="2.5">"##
    case .pointsLatest: ##"<g class="pt2" fill="#0b4f8f" stroke="#0b4f8f" stroke-width="2.5">"##
    case .signs: "<g>"
    case .text: "<g>"
    case .boldText: #"<g font-weight="700">"#
    case .quietText: ##"<g class="t2" fill="#43515c">"##
    case .remarkText: ##"<g class="t2" fill="#43515c" font-style="italic">"##
    case .desiredText: ##"<g class="tg" fill="#01665e" font-weight="700">"##
    case .undesiredText: ##"<g class="tbad" fill="#8c510a" font-weight="700">"##
    case .textOnStrong: ##"<g class="ts" fill="#ffffff">"##
    case .textOnMerged: ##"<g class="tx" fill="#16222b">"##
    case .numbersFirst, .numbersMiddle: ##"<g class="tw1" fill="#5a6873">"##
    case .numbersLatest: ##"<g class="tw2" fill="#0b4f8f" font-weight="700">"##
    }
  }

  /// The end of that element.
  var closing: StaticString {
    switch self {
    case .rules, .axes, .centre, .hatching, .connectors, .intervalsFirst, .intervalsMiddle,
      .intervalsLatest:
      #""/>"#
    case .clearings, .outlines, .keptEarlier, .keptLatest, .desiredStrong, .desiredMild, .desiredMerged,
      .neutral,
      .undesiredMerged, .undesiredMild, .undesiredStrong, .plain1, .plain2, .plain3, .plain4, .plain5,
      .plain6, .pointsFirst, .pointsMiddle, .pointsLatest, .signs, .text, .boldText, .quietText,
      .remarkText, .desiredText, .undesiredText, .textOnStrong, .textOnMerged, .numbersFirst,
      .numbersMiddle, .numbersLatest:
      "</g>"
    }
  }
}
