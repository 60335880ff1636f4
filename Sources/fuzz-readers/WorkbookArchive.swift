/// Workbooks around the parts that a fuzzer makes: it would not find a container whose checksums are right by itself.
enum WorkbookArchive {
  private static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
  ]

  private static let fixed: [(String, String)] = [
    (
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
      ContentType="application/xml"/><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>
      """
    ),
    (
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
      Target="worksheets/sheet1.xml"/><Relationship Id="r2" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" \
      Target="sharedStrings.xml"/><Relationship Id="r3" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
      Target="styles.xml"/></Relationships>
      """
    ),
  ]

  private static let workbook = """
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" \
    sheetId="1" r:id="r1"/></sheets></workbook>
    """

  /// A stored zip archive of the parts in `bytes`, which stand behind each other with a null byte between them.
  static func bytes(ofParts bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    var entries = fixed.map { ($0.0, Array($0.1.utf8)) }
    for (position, name) in names.enumerated() {
      if position < parts.count {
        entries.append((name, Array(parts[position])))
      } else if name == "xl/workbook.xml" {
        entries.append((name, Array(workbook.utf8)))
      }
    }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let offset = archive.count
      let facts =
        little(crc(of: content), 4) + little(content.count, 4) + little(content.count, 4)
        + little(name.utf8.count, 2)
      archive += [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + facts + [0, 0]
      archive += Array(name.utf8) + content
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + facts
      directory += [UInt8](repeating: 0, count: 12) + little(offset, 4) + Array(name.utf8)
    }
    let start = archive.count
    archive += directory
    archive += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(entries.count, 2) + little(entries.count, 2)
    archive += little(directory.count, 4) + little(start, 4) + [0, 0]
    return archive
  }

  private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The checksum of zip archives (CRC-32, ISO 3309).
  private static func crc(of bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
