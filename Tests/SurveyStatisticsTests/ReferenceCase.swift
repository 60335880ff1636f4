import Foundation
import Testing

/// One case of a reference file: what goes in, what a published source or another program gives.
struct ReferenceCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let method: String
  let input: ReferenceInput
  let options: ReferenceInput
  let expected: ReferenceValue
  let tolerance: ReferenceTolerance

  var testDescription: String { "\(id) (\(method))" }

  /// The cases of all files in the folder `Reference`, in the order of file name and place.
  static func all() throws -> [ReferenceCase] {
    let folder = try #require(Bundle.module.url(forResource: "Reference", withExtension: nil))
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .flatMap { try JSONDecoder().decode(ReferenceFile.self, from: Data(contentsOf: $0)).cases }
  }
}

private struct ReferenceFile: Decodable {
  let cases: [ReferenceCase]
}

/// The named inputs or options of a case. Asking for one that is not there, or is of another kind, throws.
struct ReferenceInput: Decodable, Sendable {
  let values: [String: ReferenceValue]

  init(values: [String: ReferenceValue]) { self.values = values }

  init(from decoder: any Decoder) throws {
    self.values = try decoder.singleValueContainer().decode([String: ReferenceValue].self)
  }

  func value(_ key: String) throws -> ReferenceValue {
    guard let value = values[key] else { throw ReferenceProblem.missing(key) }
    return value
  }

  func number(_ key: String) throws -> Double {
    guard case .number(let number) = try value(key) else { throw ReferenceProblem.otherKind(key) }
    return number
  }

  func integer(_ key: String) throws -> Int {
    guard let integer = Int(exactly: try number(key)) else { throw ReferenceProblem.otherKind(key) }
    return integer
  }

  func text(_ key: String) throws -> String {
    guard case .text(let text) = try value(key) else { throw ReferenceProblem.otherKind(key) }
    return text
  }

  func values(_ key: String) throws -> [ReferenceValue] {
    guard case .array(let values) = try value(key) else { throw ReferenceProblem.otherKind(key) }
    return values
  }

  func numbers(_ key: String) throws -> [Double] {
    try values(key).map {
      guard case .number(let number) = $0 else { throw ReferenceProblem.otherKind(key) }
      return number
    }
  }

  func optionalNumbers(_ key: String) throws -> [Double?] {
    try values(key).map {
      switch $0 {
      case .number(let number): number
      case .null: nil
      case .truth, .text, .array, .object: throw ReferenceProblem.otherKind(key)
      }
    }
  }

  func integers(_ key: String) throws -> [Int] {
    try numbers(key).map {
      guard let integer = Int(exactly: $0) else { throw ReferenceProblem.otherKind(key) }
      return integer
    }
  }

  func rows(_ key: String) throws -> [[Double]] {
    try values(key).map {
      guard case .array(let row) = $0 else { throw ReferenceProblem.otherKind(key) }
      return try ReferenceInput(values: ["row": .array(row)]).numbers("row")
    }
  }

  func object(_ key: String) throws -> ReferenceInput {
    guard case .object(let object) = try value(key) else { throw ReferenceProblem.otherKind(key) }
    return ReferenceInput(values: object)
  }

  func objects(_ key: String) throws -> [ReferenceInput] {
    try values(key).map {
      guard case .object(let object) = $0 else { throw ReferenceProblem.otherKind(key) }
      return ReferenceInput(values: object)
    }
  }
}

/// Why a reference case could not be run.
enum ReferenceProblem: Error, CustomStringConvertible {
  case missing(String)
  case otherKind(String)

  var description: String {
    switch self {
    case .missing(let key): "The case has no input '\(key)'."
    case .otherKind(let key): "The input '\(key)' is of another kind than the method needs."
    }
  }
}

/// What computes the numbers of a reference case, under the names of its expected values.
typealias ReferenceMethod = @Sendable (ReferenceCase) throws -> [String: ReferenceValue]
