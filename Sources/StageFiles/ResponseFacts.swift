import DelimitedText
import SurveyModel

/// The cells of `responses.csv` that come before the answers: where a response comes from, and when.
struct ResponseFacts: Sendable {
  private let table: ResponseTable
  /// For each export the cells of wave, group and file.
  private let places: [[UInt8]]

  init(of table: ResponseTable) {
    self.table = table
    places = table.files.map { file in
      var writer = DelimitedWriter(formulas: .verbatim)
      writer.append(table.wave.text)
      writer.append(table.group.text)
      writer.append(file)
      return writer.bytes
    }
  }

  /// Appends rows: these cells, those of `appendExtra`, and the cells after them.
  func append(
    _ rows: Range<Int>, to buffer: inout TextBuffer, rest: TableCells,
    extra appendExtra: (Int, inout TextBuffer) -> Void
  ) {
    let comma = UInt8(ascii: ",")
    let (origins, respondents, clusters) = (table.origins, table.respondents, table.clusters)
    let (submitted, started) = (table.submitted, table.started)
    // Empty where the table has none: a column that may be lacking would be copied at each row.
    let durations = table.durations ?? []
    let weights = table.weights
    var file: UInt16?
    var place: [UInt8] = []
    var moments = MomentCells()
    rest.append(rows, to: &buffer) { row, buffer in
      let origin = origins[row]
      if origin.file != file {
        file = origin.file
        place = places[Int(origin.file)]
      }
      buffer.append(place)
      buffer.append(comma)
      buffer.append(decimal: Int(origin.line))
      buffer.append(comma)
      if let digest = respondents?[row] { FactCells.append(digest, to: &buffer) }
      buffer.append(comma)
      if let digest = clusters?[row] { FactCells.append(digest, to: &buffer) }
      buffer.append(comma)
      if let moment = submitted?[row] { moments.append(moment, to: &buffer) }
      buffer.append(comma)
      if let moment = started?[row] { moments.append(moment, to: &buffer) }
      buffer.append(comma)
      if !durations.isEmpty, let seconds = durations[row] { buffer.append(seconds) }
      buffer.append(comma)
      if let weight = weights?[row] { buffer.append(weight) }
      appendExtra(row, &buffer)
    }
  }
}
