extension MarkdownWriter {
  /// The widths of columns, in dashes: pandoc divides the page by them where a table is wide.
  private static let dashes = 3...24

  mutating func write(_ table: Table) {
    caption(table.caption, table.subcaption)
    header(table.columns.map(\.heading), alignments: table.columns.map(\.alignment), widths: widths(table))
    for group in table.groups {
      if let heading = group.heading {
        text.raw("| ")
        strong(heading, .within)
        text.raw(" |")
        for _ in table.columns.dropFirst() { text.raw(" |") }
        text.raw("\n")
      }
      for row in group.rows {
        text.raw("|")
        for cell in row.cells {
          text.raw(" ")
          write(cell)
          text.raw(" |")
        }
        text.raw("\n")
      }
    }
    text.raw("\n")
  }

  private mutating func write(_ cell: Table.Cell) {
    if let sign = cell.sign {
      text.text(sign.text)
      text.raw(" ")
    }
    runs(cell.text, .within)
    if let remark = cell.remark {
      text.raw(" (")
      run(.emphasis(remark))
      text.raw(")")
    }
  }

  private func widths(_ table: Table) -> [Int] {
    var widths = table.columns.map { $0.heading.utf8.count }
    for group in table.groups {
      for row in group.rows {
        for (column, cell) in row.cells.enumerated() {
          let width = cell.text.runs.reduce(cell.sign == nil ? 0 : 3) { $0 + $1.length }
          widths[column] = max(widths[column], width)
        }
      }
    }
    return widths
  }

  private mutating func header(_ headings: [String], alignments: [Table.Alignment], widths: [Int]) {
    text.raw("|")
    for heading in headings {
      text.raw(" ")
      text.text(heading)
      text.raw(" |")
    }
    text.raw("\n|")
    for (alignment, width) in zip(alignments, widths) {
      let dashes = min(max(width, Self.dashes.lowerBound), Self.dashes.upperBound)
      switch alignment {
      case .text: text.raw(UInt8(ascii: "-"), times: dashes)
      case .number:
        text.raw(UInt8(ascii: "-"), times: dashes - 1)
        text.raw(":")
      case .centre:
        text.raw(":")
        text.raw(UInt8(ascii: "-"), times: dashes - 2)
        text.raw(":")
      }
      text.raw("|")
    }
    text.raw("\n")
  }

  private mutating func caption(_ caption: String, _ subcaption: String?) {
    strong(caption, .lineStart)
    text.raw("\n\n")
    if let subcaption {
      run(.emphasis(subcaption), .lineStart)
      text.raw("\n\n")
    }
  }

  /// The overview as a table: in each cell the sign, the change, its interval and the verdict in words.
  mutating func write(_ grid: OverviewGrid) {
    caption(grid.caption, grid.subcaption)
    let columns = [grid.corner] + grid.columns.map { "\($0.heading) (\($0.detail))" }
    header(
      columns, alignments: [.text] + grid.columns.map { _ in .text },
      widths: columns.map { _ in Self.dashes.lowerBound * 4 })
    for row in grid.rows {
      text.raw("| ")
      if let target = row.target {
        run(.link(text: row.heading, target: target))
      } else {
        text.text(row.heading)
      }
      if let tag = row.tag {
        text.raw(" (")
        run(.emphasis(tag))
        text.raw(")")
      }
      text.raw(" |")
      for cell in row.cells {
        text.raw(" ")
        write(cell)
        text.raw(" |")
      }
      text.raw("\n")
    }
    text.raw("\n")
    for note in grid.notes { write(Block.paragraph(note)) }
    strong(grid.keyTitle, .lineStart)
    text.raw("\n\n")
    for entry in grid.key {
      text.raw("- ")
      text.text(entry.sign.text, .lineStart)
      text.raw(" ")
      strong(entry.word, .within)
      text.raw(": ")
      text.text(entry.meaning)
      text.raw("\n")
    }
    text.raw("\n")
  }

  private mutating func write(_ cell: OverviewGrid.Cell) {
    if let sign = cell.sign {
      text.text(sign.text)
      text.raw(" ")
    }
    strong(cell.change, .within)
    if let interval = cell.interval {
      text.raw(" (")
      text.text(interval)
      text.raw(")")
    }
    text.raw(", ")
    text.text(cell.word)
    if let remark = cell.remark {
      text.raw(", ")
      run(.emphasis(remark))
    }
  }
}

extension RichText.Run {
  /// The number of bytes of its text, as a measure of its width.
  fileprivate var length: Int {
    switch self {
    case .plain(let text), .strong(let text), .emphasis(let text), .code(let text), .unbroken(let text):
      text.utf8.count
    case .link(let text, _): text.utf8.count
    }
  }
}
