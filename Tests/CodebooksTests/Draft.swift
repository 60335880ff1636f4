import Codebooks
import Testing

/// A part of a codebook with mistakes, and what is said about them.
struct Broken: Sendable, CustomTestStringConvertible {
  /// The sections as `Draft` takes them.
  let part: String
  /// The problems, each as `study.yaml:LINE:COLUMN: text`.
  let problems: [String]

  init(_ part: String, _ problems: String...) {
    self.part = part
    self.problems = problems.map { "study.yaml:" + $0 }
  }

  var testDescription: String { part }
}

/// A small sound codebook, of which a test writes one part otherwise.
enum Draft {
  private struct Section {
    let key: String
    /// The value behind the key, for sections without entries.
    let value: String
    let entries: [Entry]

    init(_ key: String, _ value: String = "", entries: [Entry] = []) {
      self.key = key
      self.value = value
      self.entries = entries
    }
  }

  private struct Entry {
    let key: String
    let value: String

    init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  private static let sections = [
    Section("study", "proef"),
    Section("title", "Proef"),
    Section("languages", "[nl]"),
    Section(
      "waves", entries: [Entry("voor", "{label: Voor}"), Entry("na", "{label: Na}")]),
    Section(
      "groups", entries: [Entry("artsen", "{label: Artsen}"), Entry("inwoners", "{label: Inwoners}")]),
    Section("themes", entries: [Entry("kosten", "{label: Kosten}")]),
    Section(
      "scales",
      entries: [
        Entry("eens", "{kind: ordinal, answers: {1: Oneens, 2: Neutraal, 3: Eens}}"),
        Entry("wijk", "{kind: nominal, answers: {noord: Noord, zuid: Zuid}}"),
      ]),
    Section(
      "items",
      entries: [
        Entry("k1", "{theme: kosten, scale: eens, text: Ik ken de kosten.}"),
        Entry("k2", "{scale: eens, text: Ik heb tijd.}"),
      ]),
    Section("background", entries: [Entry("wijk", "{label: Wijk, scale: wijk}")]),
  ]

  /// The codebook that begins with `part`, which is one or more sections from their first line on.
  /// What the part does not write stands after it: the other sections, and, where the part ends
  /// with a section of entries, its other entries.
  static func text(_ part: String) -> String {
    let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
    func isHeading(_ line: Substring) -> Bool { line.first?.isLetter == true || line.first == "\"" }
    func stands(_ key: String, in lines: some Sequence<Substring>) -> Bool {
      lines.contains { $0.hasPrefix(key + ":") || $0.hasPrefix("\"\(key)\":") }
    }
    let start = lines.lastIndex(where: isHeading) ?? lines.endIndex
    let last = lines.suffix(from: start)
    var text = part + "\n"
    for entry in sections.first(where: { last.first == $0.key + ":" })?.entries ?? []
    where !stands("  " + entry.key, in: last) {
      text += "  \(entry.key): \(entry.value)\n"
    }
    for section in sections where !stands(section.key, in: lines) {
      text += "\(section.key): \(section.value)\n"
      for entry in section.entries { text += "  \(entry.key): \(entry.value)\n" }
    }
    return text
  }

  /// The codebook that begins with `part`.
  static func codebook(_ part: String) throws(CodebookError) -> Codebook {
    try CodebookReader().read(Array(text(part).utf8))
  }

  /// What is wrong with the codebook that begins with `part`, each as `study.yaml:LINE:COLUMN: text`.
  static func problems(_ part: String) -> [String] {
    do throws(CodebookError) {
      _ = try codebook(part)
      return []
    } catch {
      return error.description.split(separator: "\n").dropLast().map(String.init)
    }
  }
}
