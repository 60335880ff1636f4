import Cells
import DelimitedText
import SurveyModel

/// Reads the headings and then the rows of one export.
struct RowReader: ~Copyable {
  private(set) var layout = ExportLayout(.csv, columns: [])
  private(set) var columns = ExportColumns()
  private(set) var rowCount = 0

  private let source: Source
  private let inspection: FileInspection
  private var cells: CellSource
  private var router: RowRouter
  private var trailing: [Int] = []
  private var origins = OriginColumn()
  private let fileSize: Int
  /// The batches that were read to find out how the export is laid out.
  private var leading: [RecordBatch] = []
  /// What becomes of cells whose file has a dictionary.
  private var translation: CellTranslation?

  /// A reader of the export of `source`; `observe` is given the bytes of a text as they are read.
  init(
    _ file: consuming ByteFile, inspection: FileInspection, source: Source,
    observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws(FileProblem) {
    let router = RowRouter(source, waveColumn: nil, groupColumn: nil)
    if router.destinations.count > RowRouter.mostDestinations {
      throw FileProblem(.tooManyDestinations(source.file, count: router.destinations.count))
    }
    let size = file.size
    cells = try CellSource(file, of: source, inspection: inspection, observe: observe)
    fileSize = size
    self.source = source
    self.inspection = inspection
    self.router = router
  }

  /// Reads the rows of headings and finds out what the columns hold.
  mutating func readHeadings(
    study: Study, scales: ScaleTables, keys: LinkKeys, products: Ingester.Products,
    _ complaints: inout [IngestComplaint]
  ) throws(FileProblem) -> MatchedHeadings {
    var count = 0
    while count < LeadingRecords.most, try cells.readBatch(of: source) {
      leading.append(cells.batch)
      count += cells.batch.count
    }
    if leading.isEmpty { throw FileProblem(.emptyFile(source.file)) }
    let records = LeadingRecords(leading)
    layout = try cells.layout(of: records, source, kind: inspection.kind)
    let matcher = HeadingMatcher(
      study: study, source: source, layout: layout, line: records.lines[0],
      destinations: router.destinations, scales: scales)
    let matched = matcher.match(&complaints)
    trailing = matched.trailing
    router = RowRouter(source, waveColumn: matched.waveColumn, groupColumn: matched.groupColumn)
    columns = ExportColumns(
      matched, of: source, layout: layout, destinations: router.destinations, study: study, scales: scales,
      keys: keys, products: products)
    if let dictionary = cells.dictionary {
      translation = CellTranslation(dictionary, matched: matched, of: source, study: study, scales: scales)
    }
    return matched
  }

  /// Reads all rows.
  mutating func readRows() throws(FileProblem) {
    reserveRows()
    var above = layout.headingRows
    for batch in leading {
      let first = min(above, batch.count)
      above -= first
      try read(batch, from: first)
    }
    leading = []
    while try cells.readBatch(of: source) { try read(cells.batch, from: 0) }
    columns.settle()
  }

  /// Makes room for all rows, as far as the length of the first ones tells their number.
  private mutating func reserveRows() {
    guard inspection.kind == .text else { return }
    var length = 0
    var count = 0
    var above = layout.headingRows
    for batch in leading {
      let first = min(above, batch.count)
      above -= first
      length += batch.textLength(ofRecordsFrom: first)
      count += batch.count - first
    }
    guard count > 0, length > 0 else { return }
    // Rows that are too many cost addresses, but no memory.
    let estimate = fileSize / length * count / 16 * 17 + count
    // A row is no shorter than the bytes behind its fields.
    let rows = min(estimate, fileSize / max(1, layout.columns.count) + 1)
    origins.reserveCapacity(rows)
    columns.reserve(rows: rows)
  }

  private mutating func read(_ original: RecordBatch, from first: Int) throws(FileProblem) {
    let batch = translation?.translated(original, from: first) ?? original
    let width = layout.columns.count
    if let ragged = batch.firstRecord(notOfWidth: width, from: first) {
      let place = Place(file: source.file, line: batch.line(ofRecord: ragged))
      // Rows of a workbook are at least as long as its first.
      if inspection.kind == .workbook { throw FileProblem(.cellWithoutHeading(place, column: width + 1)) }
      throw FileProblem(
        .raggedRow(place, found: batch.fieldCount(ofRecord: ragged), expected: width))
    }
    guard batch.count > first else { return }
    let stray: IngestComplaint? = batch.withFields { fields in
      var block = RowBlock(
        fields: fields, batch: batch, firstRecord: first,
        firstField: batch.fields(ofRecord: first).lowerBound, firstRow: rowCount, count: batch.count - first,
        width: width, routes: nil)
      block.routes = router.route(block)
      columns.read(block)
      for row in 0..<block.count {
        origins.append(RowOrigin(file: 0, line: UInt32(truncatingIfNeeded: block.line(row))))
      }
      return strayCell(in: block)
    }
    if let stray { throw FileProblem(stray) }
    rowCount += batch.count - first
  }

  /// A value below a heading that is lacking at the end of the line.
  private func strayCell(in block: RowBlock) -> IngestComplaint? {
    for column in trailing {
      for row in 0..<block.count where !CellNumber.trimmed(block.cell(row, column)).isEmpty {
        return .cellWithoutHeading(Place(file: source.file, line: block.line(row)), column: column + 1)
      }
    }
    return nil
  }

  /// The values of the columns that tell wave and group that the codebook does not list.
  var complaintsAboutRoutes: [IngestComplaint] {
    func complaint<Subject>(
      _ assignment: Source.Assignment<Subject>, _ subject: IngestComplaint.Subject, _ cells: DistinctCells?
    ) -> IngestComplaint? {
      guard case .column(let heading, let values) = assignment, let first = cells?.texts.first
      else { return nil }
      return .unlistedValues(
        Place(file: source.file, line: first.line), subject, heading: heading, values: cells?.ranked ?? [],
        listed: values.map(\.text))
    }
    return [
      complaint(source.wave, .wave, router.unlistedWaves),
      complaint(source.group, .group, router.unlistedGroups),
    ].compactMap { $0 }
  }

  /// What a person should know of how the file was read.
  var findings: [Finding] { cells.findings(about: source) + (translation?.findings ?? []) }

  /// The rows read.
  var rows: ExportRows {
    ExportRows(
      file: source.file, destinations: router.destinations, routes: router.isFixed ? nil : router.routes,
      origins: origins, columns: columns)
  }

  /// What is told of the file.
  func report(sha256: String?, matched: MatchedHeadings) -> IngestedFile {
    let headings = layout.columns.map(\.heading)
    var columns: [(Int, IngestedFile.Column)] = matched.roles.map {
      ($0.column, IngestedFile.Column(heading: headings[$0.column], use: .role($0.role)))
    }
    if let column = matched.waveColumn {
      columns.append((column, IngestedFile.Column(heading: headings[column], use: .wave)))
    }
    if let column = matched.groupColumn {
      columns.append((column, IngestedFile.Column(heading: headings[column], use: .group)))
    }
    columns.sort { $0.0 < $1.0 }
    let personal = Set(matched.personal)
    let text = cells.textFacts
    return IngestedFile(
      path: source.file, bytes: fileSize, sha256: sha256, format: layout.format,
      isFormatDeclared: source.format != nil,
      encoding: cells.encoding ?? Source.Encoding(inspection.encoding),
      delimiter: text?.delimiter, lineEnd: text?.lineEnd, headings: headings.count - matched.trailing.count,
      headingRows: layout.headingRows, rows: rowCount,
      skipped: (router.skippedWaves + router.skippedGroups).map {
        IngestedFile.SkippedRows(value: $0.text, count: $0.count)
      },
      columns: columns.map(\.1),
      ignored: matched.ignored.filter { !personal.contains($0) }.map { headings[$0] },
      personal: matched.personal.map { headings[$0] })
  }
}
