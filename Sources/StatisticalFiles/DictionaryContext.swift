internal import CReadStat

/// Collects the dictionary of an SPSS file while ReadStat reads it.
final class DictionaryContext {
  fileprivate(set) var encoding: String?
  fileprivate(set) var isCompressed = false
  fileprivate var variables: [StatisticalVariable] = []
  fileprivate var labels: [(set: String, value: readstat_value_t, text: String?, label: String)] = []

  /// The variables with the labels of their values, which come apart from them.
  func labelledVariables() -> [StatisticalVariable] {
    let sets = Dictionary(grouping: labels, by: \.set)
    return variables.map { variable in
      var variable = variable
      variable.valueLabels = (variable.labelSet.flatMap { sets[$0] } ?? []).map { entry in
        let value =
          entry.text ?? StatisticalNumber.text(readstat_double_value(entry.value), as: variable.kind)
        return StatisticalVariable.ValueLabel(value: value, label: entry.label)
      }
      return variable
    }
  }
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String? {
  guard let pointer, pointer.pointee != 0 else { return nil }
  return String(cString: pointer)
}

func metadataRead(
  _ metadata: UnsafeMutablePointer<readstat_metadata_t>?, _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let metadata, let data else { return Int32(READSTAT_HANDLER_ABORT) }
  let context = Unmanaged<DictionaryContext>.fromOpaque(data).takeUnretainedValue()
  context.encoding = text(readstat_get_file_encoding(metadata))
  context.isCompressed = readstat_get_compression(metadata) == READSTAT_COMPRESS_BINARY
  return Int32(READSTAT_HANDLER_OK)
}

func variableRead(
  _ index: Int32, _ variable: UnsafeMutablePointer<readstat_variable_t>?, _ labelSet: UnsafePointer<CChar>?,
  _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let variable, let data else { return Int32(READSTAT_HANDLER_ABORT) }
  let context = Unmanaged<DictionaryContext>.fromOpaque(data).takeUnretainedValue()
  let isText = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING
  let kind =
    isText ? .text : StatisticalNumber.kind(format: text(readstat_variable_get_format(variable)) ?? "")
  let missing = (0..<readstat_variable_get_missing_ranges_count(variable)).map { position in
    missingValues(
      from: readstat_variable_get_missing_range_lo(variable, position),
      to: readstat_variable_get_missing_range_hi(variable, position), kind: kind)
  }
  context.variables.append(
    StatisticalVariable(
      name: text(readstat_variable_get_name(variable)) ?? "",
      label: text(readstat_variable_get_label(variable)), kind: kind, valueLabels: [], missing: missing,
      labelSet: text(labelSet)))
  return Int32(READSTAT_HANDLER_OK)
}

private func missingValues(
  from low: readstat_value_t, to high: readstat_value_t, kind: StatisticalVariable.Kind
) -> StatisticalVariable.MissingValues {
  if kind == .text {
    let value = text(readstat_string_value(low)) ?? ""
    return StatisticalVariable.MissingValues(lowest: value, highest: value, range: nil)
  }
  let (lowest, highest) = (readstat_double_value(low), readstat_double_value(high))
  // Lowest and highest of all stand for LO and HI.
  let bound = Double.greatestFiniteMagnitude.nextDown
  return StatisticalVariable.MissingValues(
    lowest: lowest <= -bound ? nil : StatisticalNumber.text(lowest, as: kind),
    highest: highest >= bound ? nil : StatisticalNumber.text(highest, as: kind),
    range: lowest <= highest ? lowest...highest : nil)
}

func valueLabelRead(
  _ set: UnsafePointer<CChar>?, _ value: readstat_value_t, _ label: UnsafePointer<CChar>?,
  _ data: UnsafeMutableRawPointer?
) -> Int32 {
  guard let set, let label, let data else { return Int32(READSTAT_HANDLER_ABORT) }
  let context = Unmanaged<DictionaryContext>.fromOpaque(data).takeUnretainedValue()
  let isText = readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING
  // The text of a value lives no longer than this call.
  context.labels.append(
    (
      set: String(cString: set), value: value, text: isText ? text(readstat_string_value(value)) ?? "" : nil,
      label: String(cString: label)
    ))
  return Int32(READSTAT_HANDLER_OK)
}
