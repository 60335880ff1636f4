internal import Foundation

/// What a stage was made from and what it made: if both are still the same, it need not run again.
struct StageStamp: Codable, Hashable {
  struct Output: Codable, Hashable {
    let name: String
    let bytes: Int
    let sha256: String
  }

  /// The digest of everything that the stage's files follow from.
  let key: String
  /// The files that it made.
  let outputs: [Output]

  static let fileName = ".stamp"

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a stamp has texts and whole numbers only")
    }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// The stamp in these bytes, or nil: without a stamp a stage simply runs.
  init?(bytes: [UInt8]) {
    guard let stamp = try? JSONDecoder().decode(StageStamp.self, from: Data(bytes)) else { return nil }
    self = stamp
  }

  init(key: String, outputs: [Output]) {
    self.key = key
    self.outputs = outputs
  }
}
