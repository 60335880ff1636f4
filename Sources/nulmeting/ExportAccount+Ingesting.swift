import DelimitedText
import Ingesting
import StageFiles
import SurveyModel

extension ExportAccount {
  /// The account of an export that was just read; without a digest where none was made.
  init(_ file: IngestedFile, isSynthetic: Bool) {
    self.init(
      path: file.path, bytes: file.bytes, sha256: file.sha256 ?? "", synthetic: isSynthetic,
      format: file.format.rawValue, declared: file.isFormatDeclared, encoding: file.encoding.rawValue,
      delimiter: file.delimiter.map {
        $0 == UInt8(ascii: "\t") ? "tab" : String(decoding: [$0], as: UTF8.self)
      }
        ?? "none",
      lineEnds: file.lineEnd?.rawValue ?? "none", headingRows: file.headingRows, rows: file.rows,
      skipped: file.skipped.map { Skipped(value: $0.value, rows: $0.count) },
      matched: file.columns.map { Match(heading: $0.heading, column: $0.use.name) },
      ignored: file.ignored, personal: file.personal)
  }
}
