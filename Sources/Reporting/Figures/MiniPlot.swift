/// The small drawing of a change in a cell of the overview: 112 by 18 units, the same scale in every
/// cell, in the colour of the text around it.
struct MiniPlot {
  let plot: OverviewGrid.Plot
  let axis: ClosedRange<Double>
  let relevantChange: Double?

  private static let width = 112.0
  private static let margin = 2.0

  /// Where a change is.
  private func x(_ change: Double) -> Double {
    let span = max(axis.upperBound - axis.lowerBound, 1e-9)
    let share = (change - axis.lowerBound) / span
    return Self.margin + (Self.width - 2 * Self.margin) * min(max(share, 0), 1)
  }

  /// Adds the drawing. It is hidden from those who listen: the cell says it in words.
  func append(to markup: inout MarkupWriter) {
    markup.raw(#"<svg class="mini" viewBox="0 0 112 18" width="112" height="18" aria-hidden="true">"#)
    if let relevantChange {
      let left = x(-relevantChange)
      markup.raw(##"<rect class="band" x=""##)
      markup.number(left)
      markup.raw(#"" y="1" width=""#)
      markup.number(x(relevantChange) - left)
      markup.raw(##"" height="16" fill="#16222b" fill-opacity=".14"/>"##)
    }
    markup.raw(##"<path class="ax" stroke="#6b7984" stroke-width="1.25" d="M"##)
    markup.number(x(0))
    markup.raw(#" 0V18"/><path stroke="currentColor" stroke-width="2" d="M"#)
    markup.number(x(plot.low))
    markup.raw(" 9H")
    markup.number(x(plot.high))
    markup.raw(#""/><circle cx=""#)
    markup.number(x(plot.estimate))
    markup.raw(#"" cy="9" r="3.8" fill="currentColor"/></svg>"#)
  }
}
