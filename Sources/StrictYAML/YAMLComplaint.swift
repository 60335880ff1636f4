/// Everything that can be wrong with a file as YAML, and the sentence for it.
enum YAMLComplaint {
  case empty
  case tooLarge(bytes: Int)
  case encoding(String)
  case notUTF8
  case character(UInt32)
  case escape(UInt32)
  case tab
  case anchor
  case alias
  case mergeKey
  case tag
  case secondDocument
  case tooDeep
  case emptyKey
  case keyIsNoText
  case repeatedKey(String, firstLine: Int)

  var sentence: String {
    switch self {
    case .empty: "The file is empty."
    case .tooLarge(let bytes):
      "The file has \(bytes) bytes and \(YAMLBytes.mostBytes) is the most that is read. Is it the right file?"
    case .encoding(let name):
      "The file is \(name); save it as UTF-8."
    case .notUTF8:
      "This character is not UTF-8. The file was probably saved as Windows-1252; save it as UTF-8."
    case .character(let value):
      "The invisible character \(Self.name(of: value)) may not stand here. Delete it, and type a space "
        + "or a new line where one is meant."
    case .escape(let value):
      "The text holds the control character \(Self.name(of: value)). Delete its escape."
    case .tab:
      "A tab indents this line. Indent with spaces, as many as the lines beside it have."
    case .anchor:
      "A YAML anchor (&name) may not be used. Delete it; a text that begins with & goes between quotes."
    case .alias:
      "A YAML alias (*name) may not be used. Write the value out; a text that begins with * goes between "
        + "quotes."
    case .mergeKey:
      "A YAML merge key (<<) may not be used. Write the keys out."
    case .tag:
      "A YAML tag (!name) may not be used. Delete it; a text that begins with ! goes between quotes."
    case .secondDocument:
      "A second document begins here. The file holds one: delete this line, or move what follows to its "
        + "own file."
    case .tooDeep:
      "Lists and keys stand within each other more than \(YAMLTreeBuilder.deepest) deep here; nothing "
        + "after this place was read."
    case .emptyKey:
      "A key is lacking before this colon."
    case .keyIsNoText:
      "Expected a single word or text as key, found a list or a mapping. A text that begins with { or [ "
        + "goes between quotes."
    case .repeatedKey(let key, let firstLine):
      "The key '\(key)' is given twice; it stands on line \(firstLine) too. Keep one of them."
    }
  }

  private static func name(of character: UInt32) -> String {
    let digits = String(character, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
