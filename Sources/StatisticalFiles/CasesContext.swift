internal import CReadStat
import Cells

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Makes records of the cases of an SPSS file while ReadStat reads them.
final class CasesContext {
  private static let mostBytes = 1 << 16
  private static let mostRecords = 1 << 12

  private let variables: [StatisticalVariable]
  private let body: (RecordBatch) -> Void
  private var batch = RecordBatch()
  private var fields = 0
  /// The number of whole cases.
  private var cases = 0
  /// The texts of whole numbers from 0 on, which nearly all cells hold.
  private let small: [[UInt8]] = (0..<128).map { Array(String($0).utf8) }

  init(variables: [StatisticalVariable], body: @escaping (RecordBatch) -> Void) {
    self.variables = variables
    self.body = body
    for variable in variables { batch.appendField(variable.name.utf8) }
    batch.endRecord(line: 1)
  }

  /// Adds the next cell of the case under way.
  fileprivate func append(_ value: readstat_value_t) {
    let kind = variables[fields].kind
    if kind == .text {
      if let text = readstat_string_value(value) {
        let length = strlen(text)
        let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        batch.appendField(UnsafeBufferPointer(start: bytes, count: length))
      } else {
        batch.appendEmptyFields()
      }
    } else if readstat_value_is_system_missing(value) != 0 {
      batch.appendEmptyFields()
    } else {
      let number = readstat_double_value(value)
      if kind == .number, number >= 0, number < Double(small.count), let exact = Int(exactly: number) {
        batch.appendField(small[exact])
      } else {
        batch.appendField(StatisticalNumber.text(number, as: kind).utf8)
      }
    }
    fields += 1
    if fields == variables.count { endCase() }
  }

  private func endCase() {
    cases += 1
    fields = 0
    batch.endRecord(line: cases + 1)
    if batch.byteCount > Self.mostBytes || batch.count > Self.mostRecords {
      body(batch)
      batch.removeRecords()
    }
  }

  /// Gives the last records to the body and returns the number of whole cases.
  func finish() -> Int {
    if !batch.isEmpty { body(batch) }
    return cases
  }
}

func valueRead(
  _ index: Int32, _ variable: UnsafeMutablePointer<readstat_variable_t>?, _ value: readstat_value_t,
  _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let data else { return Int32(READSTAT_HANDLER_ABORT) }
  Unmanaged<CasesContext>.fromOpaque(data).takeUnretainedValue().append(value)
  return Int32(READSTAT_HANDLER_OK)
}
