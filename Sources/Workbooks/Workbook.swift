/// An Excel workbook (`.xlsx`, ISO/IEC 29500) that is open for reading.
public struct Workbook {
  /// A sheet of the workbook.
  public struct Sheet: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Whether the workbook hides it.
    public let isHidden: Bool
    let part: String
  }

  /// The sheets with cells, in the order of the workbook.
  public let sheets: [Sheet]
  /// Whether days are counted from 1904, as old Macintosh programs did.
  public let countsFrom1904: Bool

  private let archive: Archive
  private let strings: SharedStrings
  private let formats: [NumberFormat]

  /// Opens the workbook at `path` and reads all of it but the sheets.
  public init(path: String) throws(WorkbookError) {
    try FileSignature.check(path)
    archive = try Archive(path: path)
    if archive.contains("EncryptedPackage") { throw .encrypted }
    if !archive.contains("_rels/.rels") {
      let isOpenDocument = archive.contains("mimetype") && archive.contains("content.xml")
      throw .foreign(isOpenDocument ? .openDocument : .archive)
    }
    guard
      let main = try Self.relationships(of: "", in: archive).first(where: { $0.kind == "officeDocument" })
    else { throw .foreign(.archive) }
    if main.target.hasSuffix(".bin") { throw .foreign(.binaryWorkbook) }

    let book = WorkbookHandler()
    let root = main.target
    try Self.read(root, of: archive, book)
    if book.sheets.isEmpty, !root.hasPrefix("xl/") { throw .foreign(.archive) }
    let relationships = try Self.relationships(of: root, in: archive)
    sheets = book.sheets.compactMap { sheet in
      relationships.first { $0.id == sheet.relationship && $0.kind == "worksheet" }
        .map { Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0.target) }
    }
    countsFrom1904 = book.countsFrom1904
    let styles = StylesHandler()
    if let part = relationships.first(where: { $0.kind == "styles" }) {
      try Self.read(part.target, of: archive, styles)
    }
    formats = styles.formats
    let strings = SharedStringsHandler()
    if let part = relationships.first(where: { $0.kind == "sharedStrings" }) {
      try Self.read(part.target, of: archive, strings)
    }
    self.strings = strings.strings
  }

  /// The position of the sheet to be read: the one called `name`, else the only one that has a cell with a
  /// value. Hidden sheets count only where nothing else holds anything.
  public func position(ofSheetNamed name: String? = nil) throws(WorkbookError) -> Int {
    if let name {
      guard let position = sheets.firstIndex(where: { $0.name == name }) else {
        throw .unknownSheet(name, sheets: sheets.map(\.name))
      }
      return position
    }
    var filled: [Int] = []
    for position in sheets.indices where try hasCells(position) { filled.append(position) }
    let visible = filled.filter { !sheets[$0].isHidden }
    let candidates = visible.isEmpty ? filled : visible
    switch candidates.count {
    case 0: throw .noCells(sheets: sheets.map(\.name))
    case 1: return candidates[0]
    default: throw .severalSheets(candidates.map { sheets[$0].name })
    }
  }

  private func hasCells(_ position: Int) throws(WorkbookError) -> Bool {
    var reader = try reader(ofSheet: position)
    return try reader.readBatch()
  }

  /// A reader of the sheet at `position`.
  public func reader(ofSheet position: Int) throws(WorkbookError) -> SheetReader {
    precondition(sheets.indices.contains(position), "a sheet is one of the workbook")
    let sheet = sheets[position]
    return try SheetReader(
      try archive.part(sheet.part),
      SheetContext(sheet: sheet.name, strings: strings, formats: formats, countsFrom1904: countsFrom1904))
  }

  private static func read(
    _ part: String, of archive: Archive, _ handler: some PartHandler
  ) throws(WorkbookError) {
    var reader = try PartReader(try archive.part(part), handler)
    try reader.readAll()
  }

  /// The relationships of a part, with the whole names of the parts that they mean; none where it has none.
  private static func relationships(
    of part: String, in archive: Archive
  ) throws(WorkbookError) -> [RelationshipsHandler.Relationship] {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().joined(separator: "/")
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(steps.last ?? "").rels"
    guard archive.contains(name) else { return [] }
    let handler = RelationshipsHandler()
    try read(name, of: archive, handler)
    return handler.relationships.map {
      RelationshipsHandler.Relationship(
        id: $0.id, kind: $0.kind, target: RelationshipsHandler.resolve($0.target, in: folder))
    }
  }
}
