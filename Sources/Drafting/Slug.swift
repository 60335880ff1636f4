/// A text as an id of a codebook: `[a-z0-9][a-z0-9-]*`.
enum Slug {
  private static let longest = 40

  /// The id nearest to `text`; nil where nothing of it can stand in one.
  static func of(_ text: String) -> String? {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "à", "á", "â", "ã", "ä", "å": slug += "a"
      case "è", "é", "ê", "ë": slug += "e"
      case "ì", "í", "î", "ï": slug += "i"
      case "ò", "ó", "ô", "õ", "ö": slug += "o"
      case "ù", "ú", "û", "ü": slug += "u"
      case "ç": slug += "c"
      case "ñ": slug += "n"
      case "\u{300}"..."\u{36F}", "'", "’": break
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    slug = String(slug.prefix(longest))
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }

  /// Whether `text` is an id as it stands.
  static func isID(_ text: String) -> Bool { of(text) == text }

  /// An id that is not among those taken: the text itself, or with a number behind it.
  static func unique(_ id: String, among taken: Set<String>) -> String {
    if !taken.contains(id) { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}
