/// The relationships of a part: which other parts it uses, by kind.
final class RelationshipsHandler: PartHandler {
  struct Relationship {
    let id: String
    /// The last word of its type, such as `worksheet`.
    let kind: String
    let target: String
  }

  private(set) var relationships: [Relationship] = []
  var fault: WorkbookError? { nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"],
      let kind = type.split(separator: "/").last
    else { return }
    relationships.append(Relationship(id: id, kind: String(kind), target: target))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The name of the part that the relationship of a part in `folder` means.
  static func resolve(_ target: String, in folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        if !steps.isEmpty { steps.removeLast() }
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// The workbook's own part: its sheets, and from when it counts days.
final class WorkbookHandler: PartHandler {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false
  var fault: WorkbookError? { nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "workbookPr" { countsFrom1904 = attributes.isSet("date1904") }
    if name == "sheet", let title = attributes["name"], let relationship = attributes["id"] {
      let isHidden = attributes["state"].map { $0 != "visible" } ?? false
      sheets.append(Sheet(name: title, isHidden: isHidden, relationship: relationship))
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The styles of cells, of which only the format of their number counts.
final class StylesHandler: PartHandler {
  private var custom: [Int: NumberFormat] = [:]
  private var isInCellFormats = false
  /// For each style of a cell the format of its number.
  private(set) var formats: [NumberFormat] = []
  var fault: WorkbookError? { nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt", let id = attributes.number("numFmtId"), let code = attributes["formatCode"] {
      custom[id] = NumberFormat(code: code)
    } else if name == "cellXfs" {
      isInCellFormats = true
    } else if isInCellFormats, name == "xf" {
      let id = attributes.number("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
