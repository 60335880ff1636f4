/// A value in a reference file, and one that our code computed for comparison with it.
indirect enum ReferenceValue: Decodable, Sendable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case array([ReferenceValue])
  case object([String: ReferenceValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let array = try? container.decode([ReferenceValue].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: ReferenceValue].self))
    }
  }

  init(_ number: Double?) { self = number.map(Self.number) ?? .null }
  init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .null }
  init(_ text: String?) { self = text.map(Self.text) ?? .null }
  init(_ numbers: [Double]) { self = .array(numbers.map(Self.number)) }
  init(_ numbers: [Double?]) { self = .array(numbers.map { Self($0) }) }
  init(_ texts: [String]) { self = .array(texts.map(Self.text)) }

  /// What this value lacks to agree with `expected`, as sentences; none when they agree.
  func differences(
    from expected: ReferenceValue, within tolerance: ReferenceTolerance, at path: String
  )
    -> [String]
  {
    switch (self, expected) {
    case (.null, .null): return []
    case (.truth(let got), .truth(let wanted)):
      return got == wanted ? [] : ["\(path) is \(got), not \(wanted)"]
    case (.text(let got), .text(let wanted)):
      return got == wanted ? [] : ["\(path) is '\(got)', not '\(wanted)'"]
    case (.number(let got), .number(let wanted)):
      let error = (got - wanted).magnitude
      let limit = tolerance.absolute(for: path) + tolerance.relative * wanted.magnitude
      return error <= limit ? [] : ["\(path) is \(got), not \(wanted) (off by \(error), allowed \(limit))"]
    case (.array(let got), .array(let wanted)):
      guard got.count == wanted.count else { return ["\(path) has \(got.count) values, not \(wanted.count)"] }
      return zip(got, wanted).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, within: tolerance, at: "\(path)[\(index)]")
      }
    case (.object(let got), .object(let wanted)):
      return wanted.keys.sorted().flatMap { key -> [String] in
        guard let value = got[key] else {
          return ["\(path.isEmpty ? key : path + "." + key) is not computed"]
        }
        let inner = path.isEmpty ? key : path + "." + key
        return value.differences(from: wanted[key] ?? .null, within: tolerance, at: inner)
      }
    case (.null, _), (.truth, _), (.number, _), (.text, _), (.array, _), (.object, _):
      return ["\(path) is \(self), not \(expected)"]
    }
  }
}

/// How far a computed number may lie from the expected one: `abs` + `rel` · |expected|. A name such as `bca95_abs`
/// replaces `abs` for the expected keys that begin with `bca95`.
struct ReferenceTolerance: Decodable, Sendable {
  private let names: [String: Double]

  init(from decoder: any Decoder) throws {
    self.names = try decoder.singleValueContainer().decode([String: Double].self)
  }

  var relative: Double { names["rel"] ?? 0 }

  func absolute(for path: String) -> Double {
    for name in names.keys.sorted() where name.hasSuffix("_abs") {
      if path.hasPrefix(name.dropLast("_abs".count)) { return names[name] ?? 0 }
    }
    return names["abs"] ?? 0
  }
}
