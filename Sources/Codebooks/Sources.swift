import StrictYAML
import SurveyModel

extension CodebookReading {
  /// The exports in the order of the codebook; none where they lie at `data/<wave>/<group>.csv`.
  mutating func readSources(from node: YAMLNode?) -> [Source] {
    guard let node else {
      exports = waves.all.flatMap { wave in groups.all.map { "data/\(wave)/\($0).csv" } }
      return []
    }
    var places: [String: Place] = [:]
    var sources: [Source] = []
    var files: [String?] = []
    for element in node.elements("a list of exports, each '- file: ...'", reporting: &problems) ?? [] {
      guard
        let keys = element.mapping(
          "this source", required: ["file", "wave", "group"],
          optional: ["format", "encoding", "delimiter", "dates", "columns"], reporting: &problems)
      else { continue }
      let file = keys["file"].flatMap { readPath(from: $0) }
      files.append(file)
      if let file, let place = keys["file"]?.place {
        if let first = places[file] { report(.fileTwice(file, line: first.line), at: place) }
        places[file] = places[file] ?? place
      }
      let wave = keys["wave"].flatMap { readAssignment(from: $0, to: waves) }
      let group = keys["group"].flatMap { readAssignment(from: $0, to: groups) }
      let format = keys["format"].flatMap { readFormat(from: $0) }
      let encoding = keys["encoding"].flatMap { readEncoding(from: $0) }
      let delimiter = keys["delimiter"].flatMap { readDelimiter(from: $0) }
      let dates = keys["dates"]?.choice(Source.DateForm.self, reporting: &problems)
      let columns = readColumns(from: keys["columns"])
      guard let file, let wave, let group else { continue }
      sources.append(
        Source(
          file: file, wave: wave, group: group, format: format, encoding: encoding, delimiter: delimiter,
          dates: dates, columns: columns))
    }
    let known = files.compactMap(\.self)
    exports = known.isEmpty || known.count < files.count ? nil : known
    return sources
  }

  /// A path within the study's folder, with single `/` between its parts.
  mutating func readPath(from node: YAMLNode) -> String? {
    guard let text = node.text("a file within the study's folder", reporting: &problems) else { return nil }
    if text.contains("\\") {
      report(.pathHasBackslash(text), at: node.place)
      return nil
    }
    let parts = text.split(separator: "/").filter { $0 != "." }
    let isAbsolute = text.hasPrefix("/") || text.hasPrefix("~") || text.dropFirst().hasPrefix(":")
    if isAbsolute || parts.contains("..") || parts.isEmpty {
      report(.pathLeavesStudy(text), at: node.place)
      return nil
    }
    return parts.joined(separator: "/")
  }

  /// One wave or group, or the column that tells which.
  private mutating func readAssignment<Subject>(
    from node: YAMLNode, to definitions: Definitions<Subject>
  ) -> Source.Assignment<Subject>? {
    let kind = definitions.kind.rawValue
    guard case .mapping = node.content else {
      return reference(from: node, to: definitions).map { .fixed($0) }
    }
    let keys = node.mapping(
      "the \(kind) of this source", required: ["column", "values"], reporting: &problems)
    let heading = keys?["column"]?.text("a heading", reporting: &problems)
    var values: [Source.AssignedValue<Subject>] = []
    var known: [LooseText: String] = [:]
    for entry in keys?["values"]?.entries(
      "a mapping from texts in the column to \(definitions.kind.section)", reporting: &problems) ?? []
    {
      if let other = known.updateValue(entry.key, forKey: LooseText(entry.key)) {
        report(.valueTwice(entry.key, other), at: entry.place)
      }
      if case .scalar(let scalar) = entry.value.content, scalar.text == "skip" {
        values.append(Source.AssignedValue(text: entry.key, subject: nil))
      } else if let id = reference(from: entry.value, to: definitions) {
        values.append(Source.AssignedValue(text: entry.key, subject: id))
      }
    }
    guard let heading else { return nil }
    return .column(heading: heading, values: values)
  }

  private mutating func readFormat(from node: YAMLNode) -> Source.Format? {
    node.choice(Source.Format.self, reporting: &problems)
  }

  /// An encoding; its name may have capitals, as in `UTF-8`.
  private mutating func readEncoding(from node: YAMLNode) -> Source.Encoding? {
    guard case .scalar(let scalar) = node.content else {
      return node.choice(Source.Encoding.self, reporting: &problems)
    }
    if let encoding = Source.Encoding(rawValue: scalar.text.lowercased()) { return encoding }
    return node.choice(Source.Encoding.self, reporting: &problems)
  }

  /// The byte between two fields: a punctuation mark, or `tab`.
  private mutating func readDelimiter(from node: YAMLNode) -> UInt8? {
    let expected = "',', ';', '|', another punctuation mark, or tab"
    guard case .scalar(let scalar) = node.content, !scalar.text.isEmpty else {
      node.reportMismatch(expected, reporting: &problems)
      return nil
    }
    if scalar.text == "tab" || scalar.text == "\t" { return UInt8(ascii: "\t") }
    let bytes = Array(scalar.text.utf8)
    guard bytes.count == 1, Self.canDelimit(bytes[0]) else {
      node.reportMismatch(expected, reporting: &problems)
      return nil
    }
    return bytes[0]
  }

  private static func canDelimit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): false
    case UInt8(ascii: "a")...UInt8(ascii: "z"): false
    default: (UInt8(ascii: "!")...UInt8(ascii: "~")).contains(byte)
    }
  }
}
