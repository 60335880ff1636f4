import SurveyModel

/// What is said of answers that a scale does not have: what they most likely stand for, as a line for the codebook.
extension IngestComplaint {
  static func unknown(_ column: AnsweredColumn, _ values: [SeenText], _ count: Int) -> String {
    let options = column.scale.options
    let spellings: [(String, String)] = options.flatMap { option in
      ([option.code] + option.label.translations.map(\.text)).map { ($0, option.code) }
    }
    var proposals: [String] = []
    var isDamaged = false
    let heading = values.first { LooseText($0.text) == LooseText(column.heading) }
    for value in values.prefix(Wording.mostListed) where value != heading {
      let original = SpreadsheetDamage.original(of: value.text, among: spellings.map(\.0))
      isDamaged = isDamaged || original != nil
      let near = original ?? Resemblance.nearest(to: value.text, among: spellings.map(\.0))
      let code =
        spellings.first(where: { $0.0 == near })?.1
        ?? numbered(value.text, among: options)
      if let code { proposals.append("\(Wording.yaml(value.text)): \(Wording.yaml(code))") }
    }
    let repetition = heading.map {
      "Line \($0.line) repeats the headings: perhaps two exports stand behind each other. "
    }
    let damage = isDamaged ? "A spreadsheet has most likely turned answers into dates or numbers. " : nil
    let cause = [repetition, damage].compactMap(\.self).joined()
    let cure =
      proposals.isEmpty
      ? "Correct the export, or add what is meant to the scale."
      : "If the nearest are meant, add to the scale: 'also: {\(proposals.joined(separator: ", "))}'."
    let subject = Wording.counted(count, "cell holds", "cells hold")
    return "\(column.place(values.first?.line)): \(subject) an answer that the scale "
      + "\(Wording.quoted(column.scale.id.text)) does not have: \(Wording.list(values)). Expected: "
      + "\(Wording.sentence(column.expected)) \(cause)\(cure)"
  }

  /// The option whose number a code such as `A2` or `AO02` bears. Whether the order is the same, only a
  /// person can tell.
  private static func numbered(_ text: String, among options: [AnswerScale.Option]) -> String? {
    guard let prefix = ["AO", "A"].first(where: text.uppercased().hasPrefix),
      let number = Int(text.dropFirst(prefix.count))
    else { return nil }
    return options.first { Int($0.code) == number }?.code
  }
}

extension IngestComplaint.AnsweredColumn {
  /// File, line, heading and variable.
  func place(_ line: Int?) -> String {
    let place = Place(file: file, line: line)
    let name = variable.description
    return name == heading
      ? "\(place): column \(Wording.quoted(heading))"
      : "\(place): column \(Wording.quoted(heading)) (\(name))"
  }

  /// The answers that the scale has.
  var expected: String {
    let missing = scale.missing.map { answer in
      (answer.codes + [answer.label.translations[0].text]).joined(separator: " ")
    }
    let options = scale.options.map { option in
      let label = option.label.translations[0].text
      return label == option.code ? label : "\(option.code) \(label)"
    }
    switch scale.kind {
    case .numeric(let low, let high):
      return (["a number from \(Self.plain(low)) to \(Self.plain(high))"] + missing).joined(separator: ", ")
    case .ordinal, .nominal, .multiple, .open:
      let all = options + missing
      let rest = all.count - 20
      return all.prefix(20).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
