import Cells
import StatisticalFiles
import SurveyModel

/// What becomes of the cells of an SPSS file, whose dictionary says what its values mean.
///
/// A cell is a code, and the codebook's scales know codes. Where file and codebook code the answers in
/// different ways, which the labels tell, the label takes the place of the code. A value that the file counts
/// as missing and that the scale does not have becomes blank.
struct CellTranslation: Sendable {
  /// What the cells of one column become.
  fileprivate struct Column: Sendable {
    let position: Int
    /// Cells and what takes their place.
    var texts: [[UInt8]: [UInt8]] = [:]
    /// Further values that are missing.
    var missing: [StatisticalVariable.MissingValues] = []
    /// The cells that the scale has although the file counts them as missing.
    var kept: Set<[UInt8]> = []
  }

  /// What a person should know of it.
  private(set) var findings: [Finding] = []
  private var columns: [Column] = []

  /// The translation of a file whose headings have been matched.
  init(
    _ dictionary: [StatisticalVariable], matched: MatchedHeadings, of source: Source, study: Study,
    scales: ScaleTables
  ) {
    let ticked = Set(matched.options.flatMap { $0.options.map(\.column) })
    for (position, role) in matched.roles where position < dictionary.count {
      let variable = dictionary[position]
      if case .answers(let question) = role, !ticked.contains(position) {
        let scale = study.scale(of: question)
        if scale.kind == .open { continue }
        add(variable, at: position, lookup: scales.table(of: scale.id).lookup, source)
      } else if ticked.contains(position) || role == .consent {
        addWords(of: variable, at: position)
      }
    }
    addValues(of: source.wave, at: matched.waveColumn, dictionary)
    addValues(of: source.group, at: matched.groupColumn, dictionary)
    columns.sort { $0.position < $1.position }
  }

  private mutating func add(
    _ variable: StatisticalVariable, at position: Int, lookup: AnswerLookup, _ source: Source
  ) {
    var column = Column(position: position, missing: variable.missing)
    let isCodedAnew = variable.valueLabels.contains { entry in
      guard case .answer(let meant) = lookup.outcome(of: entry.label) else { return false }
      return lookup.outcome(of: entry.value) != .answer(meant)
    }
    if isCodedAnew {
      for entry in variable.valueLabels where !entry.label.isEmpty {
        column.texts[Array(entry.value.utf8)] = Array(entry.label.utf8)
      }
      findings.append(
        Finding(
          severity: .note, code: "value-labels", file: source.file, count: variable.valueLabels.count,
          text:
            "Variable \(Wording.quoted(variable.name)) has other codes than the scale "
            + "\(Wording.quoted(lookup.scale.id.text)); its answers were recognised by their value labels."))
    }
    var unlisted: [String] = []
    let labels = Dictionary(variable.valueLabels.map { ($0.value, $0.label) }) { first, _ in first }
    let single = variable.missing.compactMap { $0.lowest == $0.highest ? $0.lowest : nil }
    for value in single + variable.valueLabels.map(\.value).filter({ !single.contains($0) })
    where variable.missing.contains(where: { $0.contain(value) }) {
      let label = labels[value]
      if Self.isAnswer(value, label: isCodedAnew ? label : nil, lookup) {
        column.kept.insert(Array(value.utf8))
      } else {
        column.texts[Array(value.utf8)] = []
        unlisted.append(label.map { "\(value) \($0)" } ?? value)
      }
    }
    let codes = lookup.scale.options.map(\.code) + lookup.scale.missing.flatMap(\.codes)
    for code in codes where variable.missing.contains(where: { $0.contain(code) }) {
      column.kept.insert(Array(code.utf8))
    }
    for range in variable.missing
    where range.lowest != range.highest && !codes.contains(where: { range.contain($0) }) {
      unlisted.append("\(range.lowest ?? "the lowest") to \(range.highest ?? "the highest")")
    }
    if !unlisted.isEmpty {
      findings.append(
        Finding(
          severity: .note, code: "user-missing", file: source.file, count: unlisted.count,
          text:
            "The file counts values of variable \(Wording.quoted(variable.name)) as missing that the scale "
            + "\(Wording.quoted(lookup.scale.id.text)) does not have: \(Wording.list(unlisted)). Such cells count as "
            + "blank. To count them apart, list them under 'missing' of the scale."))
    }
    if !column.texts.isEmpty || !column.missing.isEmpty { columns.append(column) }
  }

  private static func isAnswer(_ value: String, label: String?, _ lookup: AnswerLookup) -> Bool {
    if case .answer = lookup.outcome(of: label ?? value) { return true }
    return false
  }

  /// Labels that are words for yes and no take the place of their values, whatever those are.
  private mutating func addWords(of variable: StatisticalVariable, at position: Int) {
    let words = Set((ConsentColumn.yes + ConsentColumn.no).map { LooseText($0) })
    var column = Column(position: position)
    for entry in variable.valueLabels where words.contains(LooseText(entry.label)) {
      column.texts[Array(entry.value.utf8)] = Array(entry.label.utf8)
    }
    if !column.texts.isEmpty { columns.append(column) }
  }

  /// Labels that the codebook lists take the place of values that it does not list.
  private mutating func addValues<Subject>(
    of assignment: Source.Assignment<Subject>, at position: Int?, _ dictionary: [StatisticalVariable]
  ) {
    guard let position, position < dictionary.count, case .column(_, let values) = assignment else { return }
    let listed = Set(values.map { LooseText($0.text) })
    var column = Column(position: position)
    for entry in dictionary[position].valueLabels
    where !listed.contains(LooseText(entry.value)) && listed.contains(LooseText(entry.label)) {
      column.texts[Array(entry.value.utf8)] = Array(entry.label.utf8)
    }
    if !column.texts.isEmpty { columns.append(column) }
  }

  /// The records with the cells of those from `first` on translated.
  func translated(_ batch: RecordBatch, from first: Int) -> RecordBatch {
    if columns.isEmpty { return batch }
    var result = RecordBatch()
    batch.withFields { fields in
      for record in batch.indices {
        let range = batch.fields(ofRecord: record)
        var next = 0
        for field in range {
          let position = field - range.lowerBound
          while next < columns.count, columns[next].position < position { next += 1 }
          if record >= first, next < columns.count, columns[next].position == position {
            result.appendField(columns[next].translated(fields[field]))
          } else {
            result.appendField(fields[field])
          }
        }
        result.endRecord(line: batch.line(ofRecord: record))
      }
    }
    return result
  }
}

extension CellTranslation.Column {
  fileprivate func translated(_ cell: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let cell = Array(cell)
    if let text = texts[cell] { return text }
    if cell.isEmpty || kept.contains(cell) || missing.isEmpty { return cell }
    let text = String(decoding: cell, as: UTF8.self)
    return missing.contains { $0.contain(text) } ? [] : cell
  }
}
