import SurveyModel

/// Looks back on the columns of an export: which cells make it unfit, and which a person should know of.
struct ColumnReview {
  /// The share of a column's answers off the scale above which its coding is taken to be another one.
  static let mostOffScale = 0.2

  private let columns: ExportColumns
  private let source: Source
  private let headings: [String]
  private let study: Study
  private(set) var complaints: [IngestComplaint] = []
  private(set) var findings: [Finding] = []

  init(_ columns: ExportColumns, of source: Source, headings: [String], study: Study) {
    self.columns = columns
    self.source = source
    self.headings = headings
    self.study = study
    reviewFacts()
    reviewAnswers()
  }

  private mutating func reviewAnswers() {
    let reviews =
      columns.coded.map {
        AnswerReview(
          source: $0.source, codes: $0.codes, offScale: $0.offScale.count, offScaleTexts: $0.offScaleTexts,
          unknownTexts: $0.unknownTexts)
      }
      + columns.numeric.map {
        AnswerReview(
          source: $0.source, codes: $0.codes, offScale: $0.offScale.count, offScaleTexts: $0.offScaleTexts,
          unknownTexts: $0.unknownTexts)
      }
      + columns.multiple.map {
        AnswerReview(
          source: $0.source, codes: $0.codes, offScale: $0.offScale.count, offScaleTexts: $0.offScaleTexts,
          unknownTexts: $0.unknownTexts)
      }
      + columns.ticked.map {
        AnswerReview(
          source: $0.source, codes: $0.codes, offScale: 0, offScaleTexts: DistinctCells(),
          unknownTexts: $0.unknownTexts)
      }
    for review in reviews.sorted(by: { $0.source.column < $1.source.column }) { add(review) }
  }

  private mutating func add(_ review: AnswerReview) {
    let scale = study.scale(of: review.source.variable)
    let column = IngestComplaint.AnsweredColumn(
      file: source.file, heading: review.source.heading, variable: review.source.variable, scale: scale)
    let unknown = review.unknownTexts
    if !unknown.isEmpty {
      let values = unknown.ranked
      complaints.append(.unknownAnswers(column, values: values, count: unknown.count))
    }
    guard review.offScale > 0 else { return }
    let blanks = review.codes.count { $0 == .blank || $0 == .notShown }
    // Cells with an unknown text were kept as blanks, but something was answered.
    let answered = review.codes.count - blanks + unknown.count
    if Double(review.offScale) > Self.mostOffScale * Double(answered) {
      complaints.append(
        .shiftedCoding(
          column, offScale: review.offScale, answered: answered, observed: review.observed(on: scale)))
    } else {
      let texts = review.offScaleTexts.ranked
      findings.append(
        Finding(
          severity: .warning, code: "out-of-range", file: source.file, line: texts.map(\.line).min(),
          count: review.offScale,
          text:
            "\(review.offScale) of \(Wording.counted(answered, "answer")) to \(review.source.variable) are off "
            + "the scale \(Wording.quoted(scale.id.text)) and count as missing: \(Wording.list(texts))."))
    }
  }

  private mutating func reviewFacts() {
    for moments in [columns.submitted, columns.started].compactMap({ $0 }) {
      let heading = headings[moments.column]
      if let dates = moments.ambiguity {
        complaints.append(
          .ambiguousDate(
            Place(file: source.file, line: dates.line), heading: heading, text: dates.text, dates.dayFirst,
            dates.monthFirst, count: dates.count))
      }
      if let first = moments.firstUnreadable {
        complaints.append(
          .unreadableDates(
            Place(file: source.file, line: first.line), heading: heading, first: first.look,
            count: moments.unreadable))
      }
    }
    for numbers in [columns.durations, columns.weights].compactMap({ $0 }) {
      let heading = headings[numbers.column]
      if let first = numbers.unreadable.texts.first {
        complaints.append(
          .unreadableNumbers(
            Place(file: source.file, line: first.line), numbers.role, heading: heading, shape: first.text,
            count: numbers.unreadable.count))
      }
      if numbers.zeros > 0 {
        findings.append(
          Finding(
            severity: .note, code: "zero-duration", file: source.file, count: numbers.zeros,
            text:
              "\(Wording.counted(numbers.zeros, "response has", "responses have")) a duration of 0 seconds, "
              + "which counts as unknown."))
      }
    }
    for codes in [columns.respondents, columns.clusters].compactMap({ $0 }) {
      guard let first = codes.damaged.texts.first else { continue }
      complaints.append(
        .damagedCodes(
          Place(file: source.file, line: first.line), codes.role, heading: headings[codes.column],
          shape: first.text, count: codes.damaged.count))
    }
    if let consent = columns.consent { review(consent) }
    if let lacking = columns.respondents?.lacking, lacking > 0 {
      findings.append(
        Finding(
          severity: .note, code: "no-respondent-code", file: source.file, count: lacking,
          text:
            "\(Wording.counted(lacking, "response has", "responses have")) no respondent code and cannot be "
            + "linked to another wave."))
    }
  }

  private mutating func review(_ consent: ConsentColumn) {
    let heading = headings[consent.column]
    if let first = consent.unknown.texts.first {
      complaints.append(
        .unknownConsent(
          Place(file: source.file, line: first.line), heading: heading, values: consent.unknown.ranked,
          count: consent.unknown.count))
    }
    if consent.blanks > 0 {
      findings.append(
        Finding(
          severity: .warning, code: "consent-blank", file: source.file, count: consent.blanks,
          text:
            "\(Wording.counted(consent.blanks, "response says", "responses say")) neither yes nor no in column "
            + "\(Wording.quoted(heading)) (consent) and \(consent.blanks == 1 ? "is" : "are") kept."))
    }
  }
}

/// What is known of a column of answers after it was read.
private struct AnswerReview {
  let source: AnswerSource
  let codes: CodeColumn
  /// The number of cells off the scale.
  let offScale: Int
  let offScaleTexts: DistinctCells
  let unknownTexts: DistinctCells

  /// How often each answer was seen, on and off the scale, the most frequent first.
  func observed(on scale: AnswerScale) -> [SeenText] {
    var counts = [Int](repeating: 0, count: scale.options.count)
    switch scale.kind {
    case .ordinal, .nominal:
      for code in codes {
        if let option = code.option { counts[option] += 1 }
      }
    case .numeric, .multiple, .open: break
    }
    let onScale = zip(scale.options, counts).filter { $0.1 > 0 }.map {
      SeenText(text: $0.0.code, count: $0.1, line: 0)
    }
    return (onScale + offScaleTexts.texts).sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
