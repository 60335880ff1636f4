/// A YAML file as a tree of texts with their places, and everything that is wrong with it as YAML.
///
/// Strict means: one document; every text as it is written, without guesses about numbers, truth
/// values or dates; no repeated key, anchor, alias, merge key or tag; no tabs as indentation; UTF-8.
/// A file that breaks these rules is read on as far as its meaning is certain. Where the text is not
/// YAML at all, each section (a key that stands at the start of a line, with what belongs to it) is
/// read by itself, and the sections that cannot be read are `unreadable` in the tree.
///
/// Time and memory grow in step with the file, which may have up to 1 MiB and 64 levels.
///
/// ```swift
/// let document = YAMLDocument(bytes)
/// var problems = document.problems
/// let keys = document.root?.mapping(
///   "the file", required: ["name"], optional: ["size"], reporting: &problems)
/// let name = keys?["name"]?.text(reporting: &problems)
/// let size = keys?["size"]?.wholeNumber(in: 1...100, reporting: &problems) ?? 10
/// guard problems.isEmpty, let name else { throw Failure(problems.sorted) }
/// ```
public struct YAMLDocument: Sendable {
  /// The value of the whole file; nil where it holds none or could not be read at all, then
  /// `problems` says why.
  public let root: YAMLNode?
  /// What is wrong so far. The readers of the values add to it.
  public let problems: Problems

  /// Reads a file.
  public init(_ bytes: [UInt8]) {
    var problems = Problems()
    let value = YAMLBytes(bytes, reporting: &problems).text.flatMap {
      Self.root(of: $0, reporting: &problems)
    }
    root = value?.isNothing == true ? nil : value
    if root == nil, problems.isEmpty {
      problems.report(YAMLComplaint.empty.sentence, at: Place(line: 1, column: 1))
    }
    self.problems = problems
  }

  private static func root(of text: [UInt8], reporting problems: inout Problems) -> YAMLNode? {
    var found = problems
    do throws(YAMLSyntaxError) {
      let root = try tree(of: text, linesBefore: 0, reporting: &found)
      problems = found
      return root
    } catch {
      if let root = rootOfSections(in: text, reporting: &problems) { return root }
      // No section is to blame alone, so the file as a whole is.
      problems = found
      report(error, in: text, linesBefore: 0, to: &problems)
      return nil
    }
  }

  private static func tree(
    of text: [UInt8], linesBefore: Int, reporting problems: inout Problems
  ) throws(YAMLSyntaxError) -> YAMLNode? {
    var builder = YAMLTreeBuilder(linesBefore: linesBefore)
    try readEvents(of: text) { event in builder.take(event, reporting: &problems) }
    return builder.root
  }

  /// The tree of a file that is not YAML as a whole, from those of its sections that are; nil where
  /// every section is YAML by itself, or none stands out.
  private static func rootOfSections(in text: [UInt8], reporting problems: inout Problems) -> YAMLNode? {
    let sections = YAMLSection.sections(of: text)
    var found = problems
    var builder = YAMLTreeBuilder(linesBefore: 0)
    var unreadable = 0
    let start = Place(line: 1, column: 1)
    func take(_ kind: YAMLEvent.Kind, _ place: Place) {
      _ = builder.take(
        YAMLEvent(kind: kind, place: place, hasAnchor: false, hasTag: false), reporting: &found)
    }
    take(.mappingStart, start)
    for section in sections {
      let place = Place(line: section.linesBefore + 1, column: 1)
      do throws(YAMLSyntaxError) {
        guard
          case .mapping(let entries) = try tree(
            of: section.text, linesBefore: section.linesBefore, reporting: &found)?.content
        else { continue }
        for entry in entries { builder.add(entry, reporting: &found) }
      } catch {
        unreadable += 1
        report(error, in: section.text, linesBefore: section.linesBefore, to: &found)
        let node = YAMLNode(content: .unreadable, place: place, owner: place)
        builder.add(YAMLEntry(key: section.key, place: place, value: node), reporting: &found)
      }
    }
    take(.end, start)
    guard unreadable > 0 else { return nil }
    problems = found
    return builder.root
  }

  private static func report(
    _ error: YAMLSyntaxError, in text: [UInt8], linesBefore: Int, to problems: inout Problems
  ) {
    let line = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropFirst(error.place.line - 1).first
    let character = line.flatMap {
      String(decoding: $0, as: UTF8.self).unicodeScalars.dropFirst(error.place.column - 1).first
    }
    let complaint = YAMLSyntaxComplaint(error.after(lines: linesBefore), character: character)
    problems.report(complaint.sentence, at: complaint.place)
  }
}

extension YAMLSyntaxError {
  /// The same error with so many lines before the text that was read.
  fileprivate func after(lines: Int) -> YAMLSyntaxError {
    func moved(_ place: Place) -> Place { Place(line: place.line + lines, column: place.column) }
    return YAMLSyntaxError(problem: problem, place: moved(place), contextPlace: contextPlace.map(moved))
  }
}
