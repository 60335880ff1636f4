import StrictYAML
import SurveyModel

/// What a section of the codebook defines by name.
enum DefinitionKind: String {
  case wave
  case group
  case theme
  case scale
  case item
  case background = "background variable"

  /// The key of the section.
  var section: String {
    switch self {
    case .wave: "waves"
    case .group: "groups"
    case .theme: "themes"
    case .scale: "scales"
    case .item: "items"
    case .background: "background"
    }
  }
}

/// What the absence of a section means.
enum SectionAbsence {
  /// Nothing is defined.
  case none
  /// The section is required, or its key is misspelt: that is a problem already, and nobody knows what it would
  /// define.
  case unknown
}

/// The names that a section defines, those with problems among them included: a reference to a
/// definition with a typing error is not one to something undefined.
struct Definitions<Subject> {
  struct Name {
    let text: String
    let place: Place
  }

  let kind: DefinitionKind
  /// The names in the order of the codebook.
  let names: [Name]
  /// Whether no other names can exist; false where the section could not be read.
  let isComplete: Bool
  private let places: [String: Place]

  /// No definitions.
  init(_ kind: DefinitionKind) {
    self.kind = kind
    names = []
    isComplete = true
    places = [:]
  }

  /// The names defined in the section `node`.
  init(_ kind: DefinitionKind, in node: YAMLNode?, absent: SectionAbsence) {
    self.kind = kind
    if case .mapping(let entries)? = node?.content {
      names = entries.map { Name(text: $0.key, place: $0.place) }
      isComplete = true
    } else {
      names = []
      isComplete = node == nil && absent == .none
    }
    places = Dictionary(names.map { ($0.text, $0.place) }) { first, _ in first }
  }

  /// Whether `text` is a name.
  func defines(_ text: String) -> Bool { places[text] != nil }

  /// Whether `text` is a name, or may be one.
  func mayDefine(_ text: String) -> Bool { !isComplete || defines(text) }

  /// Where the name `text` stands, nil where it is none.
  func place(of text: String) -> Place? { places[text] }

  /// The names whose ids stand in `ids`, in the order of the codebook.
  func ordered(_ ids: Set<Identifier<Subject>>) -> [Identifier<Subject>] {
    names.map { Identifier($0.text) }.filter(ids.contains)
  }

  /// All names as ids, in the order of the codebook.
  var all: [Identifier<Subject>] { names.map { Identifier($0.text) } }
}

/// The names of one section that another section uses.
struct Uses {
  private var names: Set<String> = []
  /// Whether no other uses can exist; false where something that uses a name cannot be read.
  private(set) var isComplete = true

  /// Notes that `node` uses a name of `definitions`; one with a slip counts as the name it was meant
  /// for. Nil where the name is lacking though it is required.
  mutating func note<Subject>(_ node: YAMLNode?, of definitions: Definitions<Subject>) {
    guard case .scalar(let scalar)? = node?.content else {
      isComplete = false
      return
    }
    let isDefined = definitions.defines(scalar.text)
    let name = isDefined ? scalar.text : nearestName(to: scalar.text, among: definitions.names.map(\.text))
    if let name { names.insert(name) }
  }

  func contains(_ name: String) -> Bool { names.contains(name) }
}
