internal import CExpat

/// What takes the elements and text of one part of a workbook as they are read.
protocol PartHandler: AnyObject {
  /// What is wrong with what was read; reading stops then.
  var fault: WorkbookError? { get }

  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The name of an element or attribute without its prefix: only the names inside one kind of part matter,
/// and the strict and the transitional form of a workbook differ in their name spaces alone.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var start = name
    var position = name
    while position.pointee != 0 {
      if position.pointee == CChar(UInt8(ascii: ":")) { start = position + 1 }
      position += 1
    }
    self.start = start
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    let text = UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
    var position = 0
    while name.start[position] == text[position] {
      if text[position] == 0 { return true }
      position += 1
    }
    return false
  }
}

/// The attributes of an element.
struct XMLAttributes {
  /// Names and values in turn, and nil behind the last.
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The bytes of the value of an attribute, without the zero behind them.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var position = 0
    while let key = list[position], let value = list[position + 1] {
      if XMLName(key) == name { return Self.bytes(of: value) }
      position += 2
    }
    return nil
  }

  /// The bytes of a value, without the zero behind them.
  static func bytes(of value: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    var length = 0
    while value[length] != 0 { length += 1 }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: length)
  }

  subscript(name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  /// Whether an attribute is there and says yes.
  func isSet(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return value == "1" || value == "true" || value == "on"
  }
}

/// Reads one part of a workbook, a piece at a time, and hands what it holds to a handler.
struct PartReader: ~Copyable {
  private static let pieceSize: Int32 = 1 << 15

  private let part: ArchivePart
  private let parser: XML_Parser
  private let handler: any PartHandler
  private let context: UnsafeMutablePointer<Context>
  private(set) var isAtEnd = false

  init(_ part: ArchivePart, _ handler: any PartHandler) throws(WorkbookError) {
    guard let parser = XML_ParserCreate(nil) else {
      throw .unreadable(reason: "there is not enough memory")
    }
    self.part = part
    self.parser = parser
    self.handler = handler
    context = .allocate(capacity: 1)
    context.initialize(to: Context(handler: handler, parser: parser))
    XML_SetUserData(parser, context)
    XML_SetElementHandler(parser, elementStarted, elementEnded)
    XML_SetCharacterDataHandler(parser, textRead)
    XML_SetStartDoctypeDeclHandler(parser, documentTypeStarted)
  }

  deinit {
    XML_ParserFree(parser)
    context.deinitialize(count: 1)
    context.deallocate()
  }

  /// Reads the next piece; false at the end.
  mutating func readPiece() throws(WorkbookError) -> Bool {
    if isAtEnd { return false }
    guard let buffer = XML_GetBuffer(parser, Self.pieceSize) else {
      throw .unreadable(reason: "there is not enough memory")
    }
    let count = try part.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(Self.pieceSize)))
    isAtEnd = count == 0
    let status = XML_ParseBuffer(parser, Int32(count), isAtEnd ? 1 : 0)
    if context.pointee.hasDocumentType { throw .documentType(part: part.name) }
    if let fault = handler.fault { throw fault }
    if status != XML_STATUS_OK {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "it is no XML"
      throw .damagedPart(part: part.name, line: Int(XML_GetCurrentLineNumber(parser)), reason: reason)
    }
    return !isAtEnd
  }

  /// Reads all of it.
  mutating func readAll() throws(WorkbookError) {
    while try readPiece() {}
  }
}

private struct Context {
  let handler: any PartHandler
  let parser: XML_Parser
  var hasDocumentType = false

  /// Stops the parser where the handler can go no further.
  func stopAtFault() {
    if handler.fault != nil { XML_StopParser(parser, 0) }
  }
}

private func elementStarted(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let context = data?.assumingMemoryBound(to: Context.self), let name, let attributes else { return }
  context.pointee.handler.start(XMLName(name), XMLAttributes(list: attributes))
  context.pointee.stopAtFault()
}

private func elementEnded(_ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
  guard let context = data?.assumingMemoryBound(to: Context.self), let name else { return }
  context.pointee.handler.end(XMLName(name))
  context.pointee.stopAtFault()
}

private func textRead(_ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<XML_Char>?, _ count: Int32) {
  guard let context = data?.assumingMemoryBound(to: Context.self), let text else { return }
  let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
  context.pointee.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  context.pointee.stopAtFault()
}

private func documentTypeStarted(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?, _ system: UnsafePointer<XML_Char>?,
  _ publicName: UnsafePointer<XML_Char>?, _ hasInternalSubset: Int32
) {
  guard let context = data?.assumingMemoryBound(to: Context.self) else { return }
  context.pointee.hasDocumentType = true
  XML_StopParser(context.pointee.parser, 0)
}
