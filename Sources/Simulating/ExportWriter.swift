import DelimitedText
import SurveyModel

/// Writes synthetic responses as the export that a source of the study reads.
struct ExportWriter {
  /// The responses of one group at one wave.
  struct Part {
    let wave: Wave
    let group: RespondentGroup
    let responses: [SimulatedResponse]
  }

  let study: Study
  let source: Source
  let style: Assumptions.ExportStyle

  private var language: Language { style.language ?? study.languages[0] }

  private var delimiter: UInt8 { source.delimiter ?? style.delimiter }

  func bytes(of parts: [Part]) throws(SimulationError) -> [UInt8] {
    let variables = variables(of: parts)
    var writer = DelimitedWriter(delimiter: delimiter, formulas: .verbatim)
    writer.appendRecord(heading(variables, group: parts.first?.group.id))
    var row = 0
    for part in parts {
      for response in part.responses {
        append(response, of: part, row: row, variables: variables, to: &writer)
        row += 1
      }
    }
    var bytes = writer.bytes
    if style.lineEnds == .crlf { bytes = Self.withReturns(bytes) }
    return try encoded(bytes)
  }

  /// Items in questionnaire order, then background variables, of all groups that the export holds.
  private func variables(of parts: [Part]) -> [Variable] {
    var asked: Set<Variable> = []
    for part in parts { asked.formUnion(study.variables(of: part.group.id, at: part.wave.id)) }
    let all: [Variable] =
      study.items.map { .item($0.id) } + study.background.map { .background($0.id) }
    return all.filter(asked.contains)
  }

  // MARK: Heading

  private func heading(_ variables: [Variable], group: RespondentGroup.ID?) -> [String] {
    var names = assignmentHeadings
    for role in ColumnRole.facts {
      if let heading = mapped(role) { names.append(heading) }
    }
    if style.hasAddresses { names.append("IP-adres") }
    for variable in variables { names.append(mapped(.answers(variable)) ?? name(of: variable, group: group)) }
    return names
  }

  private func mapped(_ role: ColumnRole) -> String? {
    (source.columns + study.columns).first { $0.role == role }?.heading
  }

  private func name(of variable: Variable, group: RespondentGroup.ID?) -> String {
    if style.headings == .ids { return variable.description }
    switch variable {
    case .item(let id):
      guard let item = study.items.first(where: { $0.id == id }) else { return id.text }
      return (group.map(item.text(for:)) ?? item.text).text(in: language)
    case .background(let id):
      return study.background.first { $0.id == id }?.label.text(in: language) ?? id.text
    }
  }

  private var assignmentHeadings: [String] {
    var names: [String] = []
    if case .column(let heading, _) = source.wave { names.append(heading) }
    if case .column(let heading, _) = source.group { names.append(heading) }
    return names
  }

  // MARK: Rows

  private func append(
    _ response: SimulatedResponse, of part: Part, row: Int, variables: [Variable],
    to writer: inout DelimitedWriter
  ) {
    if case .column(_, let values) = source.wave {
      writer.append(values.first { $0.subject == part.wave.id }?.text ?? "")
    }
    if case .column(_, let values) = source.group {
      writer.append(values.first { $0.subject == part.group.id }?.text ?? "")
    }
    for role in ColumnRole.facts where mapped(role) != nil {
      writer.append(fact(role, of: response))
    }
    // Addresses of the range that is set aside for documentation (RFC 5737).
    if style.hasAddresses { writer.append("192.0.2.\(1 + row % 254)") }
    let own = study.variables(of: part.group.id, at: part.wave.id)
    for variable in variables {
      guard let index = own.firstIndex(of: variable) else {
        writer.appendEmpty()
        continue
      }
      writer.append(cell(response.answers[index], scale: study.scale(of: variable)))
    }
    writer.endRecord()
  }

  private func fact(_ role: ColumnRole, of response: SimulatedResponse) -> String {
    switch role {
    case .respondent: response.code ?? ""
    case .submitted: text(of: response.submitted)
    case .started:
      Timestamp(seconds: response.submitted.seconds - UInt32(response.duration)).map(text(of:)) ?? ""
    case .duration: String(response.duration)
    case .consent: language == .nl ? (response.consents ? "Ja" : "Nee") : (response.consents ? "Yes" : "No")
    case .cluster: response.cluster.map { "org-\($0 + 1)" } ?? ""
    case .weight, .answers: ""
    }
  }

  private func text(of moment: Timestamp) -> String {
    let day = CalendarDate(daysSince1970: moment.daysSince1970)
    let parts = day.description.split(separator: "-")
    let date =
      switch source.dates {
      case nil, .yearMonthDay: day.description
      case .dayMonthYear: "\(parts[2])-\(parts[1])-\(parts[0])"
      case .monthDayYear: "\(parts[1])/\(parts[2])/\(parts[0])"
      }
    let second = Int(moment.seconds % 86_400)
    let time = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date) \(time.joined(separator: ":"))"
  }

  private func cell(_ answer: SimulatedAnswer, scale: AnswerScale) -> String {
    func label(_ text: LocalizedText, _ code: String) -> String {
      style.cells == .codes ? code : text.text(in: language)
    }
    switch answer {
    case .blank: return ""
    case .offScale: return "77"
    case .option(let option): return label(scale.options[option].label, scale.options[option].code)
    case .options(let options):
      return options.map { label(scale.options[$0].label, scale.options[$0].code) }.joined(separator: ";")
    case .missing(let missing):
      let answer = scale.missing[missing]
      return label(answer.label, answer.codes.first ?? answer.label.text(in: language))
    case .text(let text): return text
    case .number(let number):
      let whole = String(Int(number.rounded(.down)))
      if number == number.rounded() { return whole }
      return whole + (delimiter == UInt8(ascii: ",") ? "." : ",") + "5"
    }
  }

  // MARK: Bytes

  private static func withReturns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 64)
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { result.append(UInt8(ascii: "\r")) }
      result.append(byte)
    }
    return result
  }

  private func encoded(_ utf8: [UInt8]) throws(SimulationError) -> [UInt8] {
    switch encoding {
    case .utf8: return utf8
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + utf8
    case .utf16:
      var bytes: [UInt8] = [0xFF, 0xFE]
      for unit in String(decoding: utf8, as: UTF8.self).utf16 {
        bytes.append(UInt8(truncatingIfNeeded: unit))
        bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
      }
      return bytes
    case .windows1252:
      var bytes: [UInt8] = []
      bytes.reserveCapacity(utf8.count)
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
        guard let byte = Self.windows1252(scalar) else {
          throw .unencodable(file: source.file, encoding: "windows-1252", text: String(Character(scalar)))
        }
        bytes.append(byte)
      }
      return bytes
    }
  }

  private var encoding: Assumptions.ExportStyle.Encoding {
    switch source.encoding {
    case nil: style.encoding
    case .utf8: style.encoding == .utf8WithMark ? .utf8WithMark : .utf8
    case .utf16LittleEndian, .utf16BigEndian: .utf16
    case .windows1252: .windows1252
    }
  }

  /// The byte of a character in Windows code page 1252, or nil.
  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80, 0xA0...0xFF: return UInt8(scalar.value)
    default:
      return high.first { $0.0 == scalar.value }?.1
    }
  }

  /// The characters that code page 1252 has in the places 80 to 9F. Source: Unicode, CP1252.TXT.
  private static let high: [(UInt32, UInt8)] = [
    (0x20AC, 0x80), (0x201A, 0x82), (0x0192, 0x83), (0x201E, 0x84), (0x2026, 0x85), (0x2020, 0x86),
    (0x2021, 0x87), (0x02C6, 0x88), (0x2030, 0x89), (0x0160, 0x8A), (0x2039, 0x8B), (0x0152, 0x8C),
    (0x017D, 0x8E), (0x2018, 0x91), (0x2019, 0x92), (0x201C, 0x93), (0x201D, 0x94), (0x2022, 0x95),
    (0x2013, 0x96), (0x2014, 0x97), (0x02DC, 0x98), (0x2122, 0x99), (0x0161, 0x9A), (0x203A, 0x9B),
    (0x0153, 0x9C), (0x017E, 0x9E), (0x0178, 0x9F),
  ]
}
