extension PageWriter {
  /// Writes the grid of themes and groups with its notes and the key to its signs.
  mutating func write(_ grid: OverviewGrid, at level: Level) {
    markup.raw(
      grid.columns.count > 6
        ? "<table class=\"grid stack many\" role=\"table\">" : "<table class=\"grid stack\" role=\"table\">")
    writeCaption(grid.caption, grid.subcaption)
    markup.raw("<span class=\"phone\">")
    for (position, column) in grid.columns.enumerated() {
      if position > 0 { markup.raw("; ") }
      markup.text(column.heading)
      markup.raw(": ")
      markup.text(column.detail)
    }
    markup.raw("</span></caption>\n<colgroup><col class=\"c0\"/>")
    for _ in grid.columns { markup.raw("<col/>") }
    markup.raw(
      "</colgroup>\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">")
    markup.text(grid.corner)
    markup.raw("</th>")
    for column in grid.columns {
      markup.raw("\n<th role=\"columnheader\" scope=\"col\">")
      markup.text(column.heading)
      markup.raw("<span>")
      markup.text(column.detail)
      markup.raw("</span></th>")
    }
    markup.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
    for row in grid.rows { write(row, of: grid) }
    markup.raw("</tbody></table>\n")
    writeKey(of: grid, at: level)
  }

  private mutating func write(_ row: OverviewGrid.Row, of grid: OverviewGrid) {
    markup.raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
    if let target = row.target {
      markup.raw("<a href=\"")
      writeTarget(target)
      markup.raw("\">")
      markup.text(row.heading)
      markup.raw("</a>")
    } else {
      markup.text(row.heading)
    }
    if let tag = row.tag {
      markup.raw(" <span class=\"tag\">")
      markup.text(tag)
      markup.raw("</span>")
    }
    markup.raw("</th>")
    for (cell, column) in zip(row.cells, grid.columns) { write(cell, in: column, of: grid) }
    markup.raw("\n</tr>\n")
  }

  private mutating func write(
    _ cell: OverviewGrid.Cell, in column: OverviewGrid.Column, of grid: OverviewGrid
  ) {
    markup.raw("\n<td role=\"cell\" class=\"")
    if let sign = cell.sign { markup.raw(Self.ground(of: sign)) }
    markup.raw(cell.plot == nil && cell.interval == nil ? " x\" data-l=\"" : "\" data-l=\"")
    markup.text(column.heading)
    markup.raw("\"><span class=\"vn\">")
    if let sign = cell.sign { write(sign) }
    markup.raw("<span>")
    markup.text(cell.change)
    markup.raw("</span></span>")
    if let interval = cell.interval {
      markup.raw("<span class=\"vc\">")
      markup.text(interval)
      markup.raw("</span>")
    }
    if let plot = cell.plot {
      MiniPlot(plot: plot, axis: grid.axis, relevantChange: grid.relevantChange).append(to: &markup)
    }
    markup.raw("<span class=\"vx\"><span class=\"vw\">")
    markup.text(cell.word)
    markup.raw("</span>")
    if let remark = cell.remark {
      markup.raw("<span class=\"vm\">")
      markup.text(remark)
      markup.raw("</span>")
    }
    markup.raw("</span></td>")
  }

  /// The ground of a cell: a tint where something is established, none where it is not.
  private static func ground(of sign: VerdictSign) -> StaticString {
    switch (sign.shape, sign.tone) {
    case (.slightlyHigher, _), (.noRelevantDifference, _), (.slightlyLower, _), (.censusEqual, _): "t0"
    case (.maybeHigher, _), (.cannotTell, _), (.maybeLower, _), (.hidden, _), (_, .neutral): "p"
    case (.clearlyHigher, .desired), (.clearlyLower, .desired): "t2"
    case (.clearlyHigher, .undesired), (.clearlyLower, .undesired): "t4"
    case (.higher, .desired), (.lower, .desired), (.censusHigher, .desired), (.censusLower, .desired): "t1"
    case (.higher, .undesired), (.lower, .undesired), (.censusHigher, .undesired), (.censusLower, .undesired):
      "t3"
    }
  }

  private mutating func writeKey(of grid: OverviewGrid, at level: Level) {
    guard grid.reading != nil || !grid.key.isEmpty || !grid.notes.isEmpty else { return }
    markup.raw("<div class=\"howto\">\n<div>")
    if let reading = grid.reading {
      writeHeading(reading.title, at: level)
      readingKeys += 1
      markup.raw("<figure>")
      ReadingKey(
        reading: reading, relevantChange: grid.relevantChange, number: readingKeys
      ).append(to: &markup)
      markup.raw("</figure>\n")
    }
    for note in grid.notes {
      markup.raw("<p>")
      write(note)
      markup.raw("</p>\n")
    }
    markup.raw("</div>\n<div>")
    if !grid.key.isEmpty {
      writeHeading(grid.keyTitle, at: level)
      markup.raw("<ul class=\"key\">\n")
      for entry in grid.key {
        markup.raw("<li>")
        write(entry.sign)
        markup.raw("<span><b>")
        markup.text(entry.word)
        markup.raw("</b>: ")
        markup.text(entry.meaning)
        markup.raw("</span></li>\n")
      }
      markup.raw("</ul>")
    }
    markup.raw("</div>\n</div>\n")
  }
}
