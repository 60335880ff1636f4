extension PageWriter {
  /// More columns than this do not fit a page: the table scrolls in a region of its own.
  private static let mostColumns = 9

  /// Writes a table. In the page it falls into cards on a phone and carries the roles of a table, which
  /// such a layout would take away; in a fold it scrolls.
  mutating func write(_ table: Table) {
    let scrolls = isFolded || table.columns.count > Self.mostColumns
    if scrolls {
      markup.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
      markup.text(table.caption)
      markup.raw("\"><table>")
    } else {
      markup.raw("<table class=\"stack\" role=\"table\">")
    }
    writeCaption(table.caption, table.subcaption)
    writeHead(of: table, stacks: !scrolls)
    let decimals = table.columns.indices.map { Self.decimals(of: table, column: $0) }
    for group in table.groups { write(group, of: table, decimals: decimals, stacks: !scrolls) }
    markup.raw(scrolls ? "</table></div>\n" : "</table>\n")
  }

  /// Writes the caption of a table and the line below it.
  mutating func writeCaption(_ caption: String, _ subcaption: String?) {
    markup.raw("<caption>")
    markup.text(caption)
    if let subcaption {
      markup.raw("<span>")
      markup.text(subcaption)
      markup.raw("</span>")
    }
  }

  private mutating func writeHead(of table: Table, stacks: Bool) {
    markup.raw("</caption>\n<thead")
    writeRole(" role=\"rowgroup\"", if: stacks)
    markup.raw("><tr")
    writeRole(" role=\"row\"", if: stacks)
    markup.raw(">")
    for column in table.columns {
      markup.raw("<th")
      writeRole(" role=\"columnheader\"", if: stacks)
      markup.raw(" scope=\"col\"")
      write(column.alignment, padding: nil, isVerdict: false)
      markup.raw(">")
      markup.text(column.heading)
      markup.raw("</th>")
    }
    markup.raw("</tr></thead>\n")
  }

  private mutating func write(_ group: Table.Group, of table: Table, decimals: [Int?], stacks: Bool) {
    markup.raw("<tbody")
    writeRole(" role=\"rowgroup\"", if: stacks)
    write(group.subject)
    markup.raw(group.heading == nil ? ">\n" : " class=\"g\">")
    if let heading = group.heading {
      markup.raw("<tr")
      writeRole(" role=\"row\"", if: stacks)
      markup.raw("><th")
      writeRole(" role=\"rowheader\"", if: stacks)
      markup.raw(" scope=\"rowgroup\" colspan=\"")
      markup.number(table.columns.count)
      markup.raw("\">")
      markup.text(heading)
      markup.raw("</th></tr>\n")
    }
    for row in group.rows {
      markup.raw("<tr")
      writeRole(" role=\"row\"", if: stacks)
      write(row.subject)
      markup.raw(">")
      for (position, cell) in row.cells.enumerated() {
        if position == 0 {
          markup.raw("<th")
          writeRole(" role=\"rowheader\"", if: stacks)
          markup.raw(" scope=\"row\">")
        } else {
          open(cell, in: table.columns[position], decimals: decimals[position], stacks: stacks)
        }
        write(cell)
        markup.raw(position == 0 ? "</th>" : "</td>")
      }
      markup.raw("</tr>\n")
    }
    markup.raw("</tbody>\n")
  }

  private mutating func open(_ cell: Table.Cell, in column: Table.Column, decimals: Int?, stacks: Bool) {
    markup.raw("<td")
    writeRole(" role=\"cell\"", if: stacks)
    write(column.alignment, padding: Self.padding(of: cell, decimals: decimals), isVerdict: cell.sign != nil)
    if stacks {
      markup.raw(" data-l=\"")
      markup.text(column.heading)
      markup.raw("\"")
    }
    markup.raw(">")
  }

  private mutating func write(_ cell: Table.Cell) {
    if let sign = cell.sign {
      markup.raw("<span class=\"verd\">")
      write(sign)
      markup.raw("<span>")
    }
    write(cell.text)
    if let remark = cell.remark {
      markup.raw("<span class=\"vm\">")
      markup.text(remark)
      markup.raw("</span>")
    }
    if cell.sign != nil { markup.raw("</span></span>") }
  }

  private mutating func writeRole(_ role: StaticString, if stacks: Bool) {
    if stacks { markup.raw(role) }
  }

  /// How a cell lines up: as a class for the page, and as a style of its own, which survives pasting.
  private mutating func write(_ alignment: Table.Alignment, padding: StaticString?, isVerdict: Bool) {
    switch alignment {
    case .text: if isVerdict { markup.raw(" class=\"v\"") }
    case .centre: markup.raw(" class=\"c\" style=\"text-align:center\"")
    case .number:
      markup.raw(" class=\"n")
      if let padding { markup.raw(padding) }
      markup.raw("\" style=\"text-align:right\"")
    }
  }
}

extension PageWriter {
  /// The most decimals of a number in a column of numbers; nil where nothing in it is a plain number.
  private static func decimals(of table: Table, column: Int) -> Int? {
    guard column > 0, table.columns[column].alignment == .number else { return nil }
    var most: Int?
    for group in table.groups {
      for row in group.rows {
        if let here = decimals(of: row.cells[column]) { most = max(most ?? 0, here) }
      }
    }
    return most
  }

  /// The decimals of a cell that holds one number and nothing else; nil where it holds anything else.
  private static func decimals(of cell: Table.Cell) -> Int? {
    guard cell.text.runs.count == 1, let run = cell.text.runs.first else { return nil }
    let text: String
    switch run {
    case .plain(let plain), .strong(let plain), .emphasis(let plain), .unbroken(let plain): text = plain
    case .code, .link: return nil
    }
    var decimals: Int?
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits += 1
        if let before = decimals { decimals = before + 1 }
      case ",", ".":
        if decimals != nil { return nil }
        decimals = 0
      case "+", "-", "−", "\u{a0}", "\u{2009}", "\u{202f}": break
      default: return nil
      }
    }
    return digits == 0 ? nil : decimals ?? 0
  }

  /// The class that lines up a number with fewer decimals than others of its column.
  private static func padding(of cell: Table.Cell, decimals most: Int?) -> StaticString? {
    guard let most, most > 0, let here = decimals(of: cell), here < most else { return nil }
    switch (here, most) {
    case (0, 1): return " i1"
    case (0, 2): return " i2"
    case (1, 2): return " i3"
    default: return nil
    }
  }
}
