import Cells
import DelimitedText
import SurveyModel

/// Reads the headings and then the rows of one export.
struct RowReader: ~Copyable {
  private(set) var headings: [String] = []
  private(set) var columns = ExportColumns()
  private(set) var rowCount = 0

  private let source: Source
  private let encoding: TextEncoding
  private var reader: DelimitedReader
  private var router: RowRouter
  private var trailing: [Int] = []
  private var lines: [UInt32] = []
  /// Whether the batch at hand still holds rows; its first record is the heading.
  private var hasFirstRows = false

  init(_ file: consuming ByteFile, encoding: TextEncoding, source: Source) throws(FileProblem) {
    let router = RowRouter(source, waveColumn: nil, groupColumn: nil)
    if router.destinations.count > RowRouter.mostDestinations {
      throw FileProblem(.tooManyDestinations(source.file, count: router.destinations.count))
    }
    reader = try Self.reader(of: file, encoding: encoding, source: source)
    self.source = source
    self.encoding = encoding
    self.router = router
  }

  private static func reader(
    of file: consuming ByteFile, encoding: TextEncoding, source: Source
  ) throws(FileProblem) -> DelimitedReader {
    do {
      return try DelimitedReader(file, encoding: encoding, delimiter: source.delimiter)
    } catch {
      throw problem(error, in: source)
    }
  }

  /// Reads the line of headings and finds out what the columns hold.
  mutating func readHeadings(
    study: Study, scales: ScaleTables, keys: LinkKeys, _ complaints: inout [IngestComplaint]
  ) throws(FileProblem) -> MatchedHeadings {
    guard try readBatch() else { throw FileProblem(.emptyFile(source.file)) }
    hasFirstRows = true
    let record = reader.batch[0]
    headings = record.texts
    let matcher = HeadingMatcher(
      study: study, source: source, headings: headings, line: record.line, destinations: router.destinations)
    let matched = matcher.match(&complaints)
    trailing = matched.trailing
    router = RowRouter(source, waveColumn: matched.waveColumn, groupColumn: matched.groupColumn)
    columns = ExportColumns(
      matched, of: source, headings: headings, destinations: router.destinations, study: study,
      scales: scales, keys: keys)
    return matched
  }

  /// Reads all rows.
  mutating func readRows() throws(FileProblem) {
    if hasFirstRows { try readRowsOfBatch(from: 1) }
    while try readBatch() { try readRowsOfBatch(from: 0) }
  }

  private mutating func readBatch() throws(FileProblem) -> Bool {
    do {
      return try reader.readBatch()
    } catch {
      throw Self.problem(error, in: source)
    }
  }

  private static func problem(_ error: DelimitedTextError, in source: Source) -> FileProblem {
    if case .readFailed(_, let reason) = error {
      return FileProblem(.readFailed(source.file, reason: reason))
    }
    return FileProblem(.text(source.file, error))
  }

  private mutating func readRowsOfBatch(from first: Int) throws(FileProblem) {
    let batch = reader.batch
    if let ragged = batch.firstRecord(notOfWidth: headings.count, from: first) {
      let place = Place(file: source.file, line: batch.line(ofRecord: ragged))
      throw FileProblem(
        .raggedRow(place, found: batch.fieldCount(ofRecord: ragged), expected: headings.count))
    }
    guard batch.count > first else { return }
    let stray: IngestComplaint? = batch.withFields { fields in
      var block = RowBlock(
        fields: fields, batch: batch, firstRecord: first, firstRow: rowCount, count: batch.count - first,
        width: headings.count, routes: nil)
      block.routes = router.route(block)
      columns.read(block)
      for row in 0..<block.count { lines.append(UInt32(truncatingIfNeeded: block.line(row))) }
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

  /// The rows read.
  var rows: ExportRows {
    ExportRows(
      file: source.file, destinations: router.destinations, routes: router.isFixed ? nil : router.routes,
      lines: lines, columns: columns)
  }

  /// What is told of the file.
  func report(size: Int, inspection: FileInspection, matched: MatchedHeadings) -> IngestedFile {
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
    return IngestedFile(
      path: source.file, bytes: size, sha256: inspection.sha256, format: source.format ?? .csv,
      encoding: Source.Encoding(encoding), delimiter: reader.delimiter,
      lineEnd: reader.lineEnd.map(IngestedFile.LineEnd.init),
      headings: headings.count - matched.trailing.count, rows: rowCount,
      skipped: (router.skippedWaves + router.skippedGroups).map {
        IngestedFile.SkippedRows(value: $0.text, count: $0.count)
      },
      columns: columns.map(\.1),
      ignored: matched.ignored.filter { !personal.contains($0) }.map { headings[$0] },
      personal: matched.personal.map { headings[$0] })
  }
}

extension IngestedFile.LineEnd {
  init(_ lineEnd: DelimitedReader.LineEnd) {
    switch lineEnd {
    case .lineFeed: self = .lineFeed
    case .both: self = .both
    case .carriageReturn: self = .carriageReturn
    case .mixed: self = .mixed
    }
  }
}
