import DelimitedText
import SurveyModel

/// Reads one export: inspects the file, matches its headings, and reads its rows.
struct ExportReader: Sendable {
  /// What came of it. Where there are complaints, the other parts may be lacking.
  struct Outcome: Sendable {
    var complaints: [IngestComplaint] = []
    var findings: [Finding] = []
    var file: IngestedFile?
    var rows: ExportRows?
  }

  let study: Study
  let folder: String
  let scales: ScaleTables
  let keys: LinkKeys
  let products: Ingester.Products

  /// Reads the export of `source`.
  func read(_ source: Source) -> Outcome {
    var outcome = Outcome()
    do {
      try read(source, into: &outcome)
    } catch {
      outcome.complaints.append(error.complaint)
    }
    return outcome
  }

  private func read(_ source: Source, into outcome: inout Outcome) throws(FileProblem) {
    let file = try open(source.file)
    var inspection = try FileInspection(file, of: source)
    do {
      try read(file, inspection, of: source, into: &outcome)
    } catch {
      guard error.isUndecodable, try inspection.detectEncoding(try open(source.file), of: source) else {
        throw error
      }
      outcome = Outcome()
      outcome.findings.append(
        Finding(
          severity: .note, code: "encoding-detected", file: source.file,
          text:
            "The file is no UTF-8 and was read as Windows-1252. Look whether letters with accents are right, "
            + "or declare 'encoding' in the source."))
      try read(try open(source.file), inspection, of: source, into: &outcome)
    }
  }

  private func read(
    _ file: consuming ByteFile, _ inspection: FileInspection, of source: Source, into outcome: inout Outcome
  ) throws(FileProblem) {
    var digest: FileDigest?
    if products.contains(.fileDigests) {
      digest = FileDigest(file, passesBy: inspection.kind == .text)
    }
    var rowReader = try RowReader(
      file, inspection: inspection, source: source, observe: { [digest] in digest?.add($0) })
    let matched = try rowReader.readHeadings(
      study: study, scales: scales, keys: keys, products: products, &outcome.complaints)
    addFindings(about: matched, rowReader.layout, of: source, to: &outcome.findings)
    // The rows of a file whose headings are wrong are read too: one run tells all that is wrong.
    try rowReader.readRows()
    outcome.findings += rowReader.findings

    let review = ColumnReview(
      rowReader.columns, of: source, headings: rowReader.layout.columns.map(\.heading), study: study)
    outcome.complaints += rowReader.complaintsAboutRoutes + review.complaints
    outcome.findings += review.findings
    if rowReader.rowCount == 0 {
      outcome.findings.append(
        Finding(
          severity: .warning, code: "no-responses", file: source.file,
          text: "The export has headings but no responses."))
    }
    outcome.file = rowReader.report(sha256: try digest?.text(of: source), matched: matched)
    outcome.rows = rowReader.rows
  }

  private func open(_ path: String) throws(FileProblem) -> ByteFile {
    do {
      return try ByteFile(path: folder + "/" + path)
    } catch {
      switch error {
      case .missing: throw FileProblem(.missingFile(path))
      case .unreadable, .notAFile: throw FileProblem(.unreadableFile(path, reason: error.reason))
      case .readFailed: throw FileProblem(.readFailed(path, reason: error.reason))
      }
    }
  }

  private func addFindings(
    about matched: MatchedHeadings, _ layout: ExportLayout, of source: Source, to findings: inout [Finding]
  ) {
    let headings = layout.columns.map(\.heading)
    func add(_ severity: Finding.Severity, _ code: String, _ count: Int, _ text: String) {
      findings.append(
        Finding(severity: severity, code: code, file: source.file, count: count, text: text))
    }
    for role in matched.lacking {
      if case .answers = role {
        add(
          .warning, "background-missing", 1,
          "The export has no column for \(role.name), which counts as not shown.")
      } else {
        add(
          .warning, "column-missing", 1,
          "The export has no column for '\(role.name)', which the codebook maps for all sources.")
      }
    }
    if !matched.personal.isEmpty {
      let names = Wording.list(matched.personal.map { headings[$0] })
      let columns = Wording.counted(
        matched.personal.count, "column with personal data was", "columns with personal data were")
      add(
        .note, "personal-data", matched.personal.count,
        "\(columns) not read: \(names). It is better to leave them out of the export.")
    }
    // What the exporting program keeps for itself needs nobody's attention.
    let others = matched.ignored.filter {
      !matched.personal.contains($0) && layout.columns[$0].system == nil
    }
    if !others.isEmpty {
      let names = Wording.list(others.map { headings[$0] })
      add(
        .note, "ignored-columns", others.count,
        "\(Wording.counted(others.count, "column")) that the codebook does not name \(others.count == 1 ? "was" : "were") "
          + "not read: \(names).")
    }
    for heading in matched.repeated {
      add(
        .note, "repeated-wording", 1,
        "Several items have the wording \(Wording.quoted(heading)). Their columns, which the export numbers, were "
          + "taken in the order of the items.")
    }
    if !matched.nameless.isEmpty {
      add(
        .note, "nameless-columns", matched.nameless.count,
        "\(Wording.counted(matched.nameless.count, "column")) without a heading \(matched.nameless.count == 1 ? "was" : "were") "
          + "not read.")
    }
  }
}

/// The rows of one export, all columns in the order of the file.
struct ExportRows: Sendable {
  let file: String
  /// Where rows may go.
  let destinations: [Destination]
  /// For each row its destination or `RowRouter.skipped`; nil where all go to the only one.
  let routes: [UInt8]?
  /// For each row the line on which it starts, as if its file were the first of a table.
  let origins: OriginColumn
  let columns: ExportColumns
}
