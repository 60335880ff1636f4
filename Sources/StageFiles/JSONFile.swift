internal import Foundation

/// The JSON files of the stages before compare: sorted keys, so that equal values give equal bytes.
enum JSONFile {
  static func bytes(of value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("what a stage tells of itself has texts and finite numbers only")
    }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  static func value<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], file: String, stage: String
  ) throws(StageFileError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw .damaged(file: file, stage: stage, line: nil, detail: "not the layout expected")
    }
  }
}
