import Cells
import DelimitedText
import StatisticalFiles
public import SurveyModel

/// Looks at an export without a codebook.
public enum ExportProfiler {
  /// The profile of the export at `path`, which messages call by that path.
  public static func profile(of path: String) throws(IngestError) -> ExportProfile {
    do {
      return try read(path)
    } catch {
      throw IngestError([error.complaint])
    }
  }

  private static func read(_ path: String) throws(FileProblem) -> ExportProfile {
    let source = Source(
      file: path, wave: .fixed("wave"), group: .fixed("group"), format: nil, encoding: nil, delimiter: nil,
      dates: nil, columns: [])
    let file = try open(path)
    var inspection = try FileInspection(file, of: source)
    _ = try inspection.detectEncoding(file, of: source)
    var cells = try CellSource(file, of: source, inspection: inspection)
    var leading: [RecordBatch] = []
    var count = 0
    while count < LeadingRecords.most, try cells.readBatch(of: source) {
      leading.append(cells.batch)
      count += cells.batch.count
    }
    if leading.isEmpty { throw FileProblem(.emptyFile(path)) }
    let layout = try cells.layout(of: LeadingRecords(leading), source, kind: inspection.kind)
    var columns = layout.columns.map { ColumnProfiler($0, cells: layout.cells) }
    var rows = 0
    var above = layout.headingRows
    for batch in leading {
      let first = min(above, batch.count)
      above -= first
      read(batch, from: first, into: &columns)
      rows += batch.count - first
    }
    while try cells.readBatch(of: source) {
      read(cells.batch, from: 0, into: &columns)
      rows += cells.batch.count
    }
    let dictionary = cells.dictionary ?? []
    return ExportProfile(
      file: path, format: layout.format, rows: rows,
      columns: columns.indices.compactMap { position in
        columns[position].profile(by: position < dictionary.count ? dictionary[position] : nil)
      })
  }

  private static func open(_ path: String) throws(FileProblem) -> ByteFile {
    do {
      return try ByteFile(path: path)
    } catch {
      switch error {
      case .missing, .unreadable, .notAFile:
        throw FileProblem(.unreadableFile(path, reason: error.reason))
      case .readFailed: throw FileProblem(.readFailed(path, reason: error.reason))
      }
    }
  }

  private static func read(_ batch: RecordBatch, from first: Int, into columns: inout [ColumnProfiler]) {
    batch.withFields { fields in
      for record in first..<max(first, batch.count) {
        let range = batch.fields(ofRecord: record)
        for (column, field) in zip(columns.indices, range) { columns[column].read(fields[field]) }
      }
    }
  }
}

/// What is seen of one column so far.
private struct ColumnProfiler {
  private let column: ExportColumn
  private let isPersonal: Bool
  private let habits: [DateHabit]
  private let noMoment: Timestamp?
  private var counts: [LooseText: Int] = [:]
  private var texts: [String] = []
  private var hasMore = false
  private var filled = 0
  /// Whether all cells so far are dates, read with the day first, with the month first, and by themselves.
  private var isDayFirst = true
  private var isMonthFirst = true
  private var isPlain = true
  private var dayFirst: ClosedRange<Timestamp>?
  private var monthFirst: ClosedRange<Timestamp>?

  init(_ column: ExportColumn, cells: CellRules) {
    self.column = column
    isPersonal = column.system == .personal || column.names.contains(where: PersonalHeading.matches)
    habits = cells.dates
    noMoment = cells.noMoment
  }

  mutating func read(_ cell: UnsafeBufferPointer<UInt8>) {
    if isPersonal || CellNumber.trimmed(cell).isEmpty { return }
    filled += 1
    readDate(cell)
    if hasMore { return }
    let text = String(decoding: cell[CellNumber.trimmed(cell)], as: UTF8.self)
    let loose = LooseText(text)
    if let count = counts[loose] {
      counts[loose] = count + 1
    } else if texts.count < ExportProfile.mostValues {
      counts[loose] = 1
      texts.append(text)
    } else {
      hasMore = true
    }
  }

  private mutating func readDate(_ cell: UnsafeBufferPointer<UInt8>) {
    guard isDayFirst || isMonthFirst else { return }
    if case .moment = MomentReading(form: nil, habits: habits).outcome(of: cell) {} else { isPlain = false }
    extend(&dayFirst, &isDayFirst, by: MomentReading(form: .dayMonthYear, habits: habits).outcome(of: cell))
    extend(
      &monthFirst, &isMonthFirst, by: MomentReading(form: .monthDayYear, habits: habits).outcome(of: cell))
  }

  private func extend(
    _ range: inout ClosedRange<Timestamp>?, _ isPossible: inout Bool, by outcome: MomentReading.Outcome
  ) {
    guard case .moment(let moment) = outcome else {
      isPossible = false
      return
    }
    if moment == noMoment { return }
    range = range.map { min($0.lowerBound, moment)...max($0.upperBound, moment) } ?? moment...moment
  }

  private var dates: ExportProfile.Dates? {
    guard let range = isDayFirst ? dayFirst : monthFirst, isDayFirst || isMonthFirst else { return nil }
    return ExportProfile.Dates(
      earliest: CalendarDate(daysSince1970: range.lowerBound.daysSince1970),
      latest: CalendarDate(daysSince1970: range.upperBound.daysSince1970),
      form: isPlain ? nil : isDayFirst ? .dayMonthYear : .monthDayYear,
      isSettled: isPlain || isDayFirst != isMonthFirst)
  }

  /// What was seen; nil for a column without a heading.
  func profile(by variable: StatisticalVariable?) -> ExportProfile.Column? {
    if column.names.isEmpty { return nil }
    let values = texts.map { ExportProfile.Value(text: $0, count: counts[LooseText($0)] ?? 0) }
    let ranked = values.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    let longer = column.names.filter { $0 != column.heading && $0.contains(" ") }
    // Of `KB[SQ001]` neither half is a text.
    let pair = column.pairs.first { $0.question.contains(" ") } ?? column.pairs.first
    let part = pair.flatMap { $0.question.contains(" ") ? $0.part : nil }
    let text = part ?? longer.max { $0.count < $1.count } ?? column.parts.first { $0.contains(" ") }
    return ExportProfile.Column(
      heading: column.heading,
      wording: text,
      question: pair?.question, part: pair?.part, role: column.system?.role,
      isOfProgram: column.system == .other, isPersonal: isPersonal,
      values: ranked.map(\.element), hasMoreValues: hasMore, filled: filled, dates: dates,
      codeLabels: (variable?.valueLabels ?? []).map { entry in
        ExportProfile.CodeLabel(
          code: entry.value, label: entry.label,
          isMissing: variable?.missing.contains { $0.contain(entry.value) } ?? false)
      })
  }
}
