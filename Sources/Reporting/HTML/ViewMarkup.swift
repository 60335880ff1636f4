/// What lets a reader of a page see a part of it. The script shows it; without script a page shows all.
extension PageWriter {
  /// Writes the choices.
  mutating func writeView() {
    guard let view = document.view else { return }
    let words = view.words
    markup.raw("<section class=\"look\" hidden=\"\" aria-label=\"")
    markup.text(words.title)
    markup.raw("\"><details open=\"\"><summary>")
    markup.text(words.title)
    markup.raw("</summary>\n")
    if view.groups.count > 1 {
      writeChoice("_vg", words.group, all: words.allGroups, Array(view.groups.enumerated()))
    }
    if view.themes.count > 1 {
      writeChoice("_vt", words.theme, all: words.allThemes, view.themes.map { ($0.position, $0.label) })
    }
    if view.hasChanges { writeChoice("_vo", words.order, all: words.usualOrder, [(1, words.byChange)]) }
    markup.raw("<button type=\"button\" id=\"_vf\" aria-expanded=\"false\" data-fold=\"")
    markup.text(words.fold)
    markup.raw("\">")
    markup.text(words.unfold)
    markup.raw("</button>\n</details></section>\n")
  }

  /// Writes the line that tells a reader that a part of the page is out of sight.
  mutating func writeViewNotice() {
    guard let view = document.view else { return }
    markup.raw("<p id=\"_seen\" class=\"note\" role=\"status\" data-part=\"")
    markup.text(view.words.part)
    markup.raw("\"></p>\n")
  }

  private mutating func writeChoice(
    _ id: StaticString, _ label: String, all: String, _ options: [(Int, String)]
  ) {
    markup.raw("<p><label for=\"")
    markup.raw(id)
    markup.raw("\">")
    markup.text(label)
    markup.raw("</label><select id=\"")
    markup.raw(id)
    markup.raw("\" autocomplete=\"off\"><option value=\"\">")
    markup.text(all)
    markup.raw("</option>")
    for (value, text) in options {
      markup.raw("<option value=\"")
      markup.number(value)
      markup.raw("\">")
      markup.text(text)
      markup.raw("</option>")
    }
    markup.raw("</select></p>\n")
  }

  /// Writes, within a tag, what its element is about.
  mutating func write(_ subject: Subject?) {
    guard document.view != nil, let subject else { return }
    switch subject {
    case .group(let group):
      markup.raw(" data-g=\"")
      markup.number(group)
    case .theme(let theme):
      markup.raw(" data-t=\"")
      markup.number(theme)
    }
    markup.raw("\"")
  }

  /// Writes, within the tag of a panel, by what it can be ordered: per group the size of the change that
  /// it shows.
  mutating func write(changes: [Double?]) {
    guard document.view != nil, !changes.isEmpty else { return }
    markup.raw(" data-d=\"")
    for (index, change) in changes.enumerated() {
      if index > 0 { markup.raw(" ") }
      if let change { markup.number(abs(change)) } else { markup.raw("-") }
    }
    markup.raw("\"")
  }
}
