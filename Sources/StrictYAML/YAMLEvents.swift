import CLibYAML

/// A step of the YAML parser.
struct YAMLEvent {
  enum Kind {
    case scalar(YAMLScalar)
    case sequenceStart
    case mappingStart
    /// The end of the innermost list or mapping.
    case end
    case alias
    case documentStart
    /// The start or end of the stream, or the end of a document.
    case boundary
  }

  let kind: Kind
  let place: Place
  /// Whether the value carries an anchor (`&name`).
  let hasAnchor: Bool
  /// Whether the value carries a tag (`!name`).
  let hasTag: Bool
}

/// What the parser could not make sense of, in its own words.
struct YAMLSyntaxError: Error {
  let problem: String
  let place: Place
  /// Where the construct began that the parser was reading.
  let contextPlace: Place?
}

/// Whether reading goes on after an event.
enum YAMLReading {
  case goOn
  case stop
}

/// Hands each event of the YAML text in `bytes`, which is valid UTF-8, to `handle`.
///
/// libyaml's events are read, not a tree made from them: a tree maker stops at a repeated key and
/// replaces aliases by what they stand for, so that neither can be reported at its place.
func readEvents(of bytes: [UInt8], _ handle: (YAMLEvent) -> YAMLReading) throws(YAMLSyntaxError) {
  let failure: YAMLSyntaxError? = bytes.withUnsafeBufferPointer { input in
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      return YAMLSyntaxError(
        problem: "the parser has no memory", place: Place(line: 1, column: 1), contextPlace: nil)
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return YAMLSyntaxError(of: parser) }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT || handle(YAMLEvent(event)) == .stop { return nil }
    }
  }
  if let failure { throw failure }
}

extension Place {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}

extension YAMLSyntaxError {
  fileprivate init(of parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
    place = Place(parser.problem_mark)
    contextPlace = parser.context == nil ? nil : Place(parser.context_mark)
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    place = Place(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      hasAnchor = scalar.anchor != nil
      hasTag = scalar.tag != nil
      kind = .scalar(YAMLScalar(scalar))
    case YAML_SEQUENCE_START_EVENT:
      hasAnchor = event.data.sequence_start.anchor != nil
      hasTag = event.data.sequence_start.tag != nil
      kind = .sequenceStart
    case YAML_MAPPING_START_EVENT:
      hasAnchor = event.data.mapping_start.anchor != nil
      hasTag = event.data.mapping_start.tag != nil
      kind = .mappingStart
    default:
      hasAnchor = false
      hasTag = false
      kind =
        switch event.type {
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
        case YAML_ALIAS_EVENT: .alias
        case YAML_DOCUMENT_START_EVENT: .documentStart
        default: .boundary
        }
    }
  }
}

extension YAMLScalar {
  fileprivate init(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) {
    text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
  }
}
