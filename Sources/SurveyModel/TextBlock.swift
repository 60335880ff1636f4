/// Texts behind each other, as UTF-8, each with the personal data that it seems to hold: a value for each of
/// millions of texts would take more memory than the texts.
public struct TextBlock: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var traces: [PersonalTraces] = []

  /// Some number of bytes from which on a new block is begun, so that none has to be moved as it grows.
  private static let enough = 1 << 18

  /// A block without texts.
  public init() {}

  /// The number of texts.
  public var count: Int { ends.count }

  /// Whether the next text had better begin a new block.
  public var isFull: Bool { bytes.count >= Self.enough }

  /// Adds a text.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>, traces: PersonalTraces) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    self.traces.append(traces)
  }

  /// Gives `body` the text at `index`. It must not be kept.
  public func withText<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let end = Int(ends[index])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The personal data that the text at `index` seems to hold.
  public func traces(at index: Int) -> PersonalTraces { traces[index] }
}
