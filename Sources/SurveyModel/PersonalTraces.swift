/// The kinds of personal data that a text seems to hold. A sign to look at it, no proof.
public struct PersonalTraces: OptionSet, Hashable, Sendable {
  /// The set bits.
  public let rawValue: UInt8

  /// Traces with these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A telephone number.
  public static let phone = PersonalTraces(rawValue: 1)
  /// An e-mail address.
  public static let email = PersonalTraces(rawValue: 2)
  /// A Dutch postcode.
  public static let postcode = PersonalTraces(rawValue: 4)
  /// A Dutch citizen service number.
  public static let bsn = PersonalTraces(rawValue: 8)

  /// Each kind with its name in files, in the order in which they are given.
  public static let named: [(kind: PersonalTraces, name: String)] = [
    (.phone, "phone"), (.email, "email"), (.postcode, "postcode"), (.bsn, "bsn"),
  ]

  /// The names of the kinds, with `;` between them; empty where there are none.
  public var text: String {
    Self.named.filter { contains($0.kind) }.map(\.name).joined(separator: ";")
  }

  /// The traces that `text` wrote; nil where a name is none.
  public init?(text: String) {
    var traces: PersonalTraces = []
    for name in text.split(separator: ";") {
      guard let one = Self.named.first(where: { $0.name == name }) else { return nil }
      traces.insert(one.kind)
    }
    self = traces
  }
}
