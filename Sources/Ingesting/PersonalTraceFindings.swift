import SurveyModel

/// How many answers to a question seem to hold personal data, and of which kind; never which.
struct PersonalTraceCounts: Sendable {
  /// The number of answers that seem to hold any.
  private(set) var answers = 0
  /// For each kind, in the order of `PersonalTraces.named`, the number of answers that seem to hold it.
  private var kinds = [Int](repeating: 0, count: PersonalTraces.named.count)

  /// Counts what one answer seems to hold.
  mutating func add(_ traces: PersonalTraces) {
    if traces.isEmpty { return }
    answers += 1
    for (position, named) in PersonalTraces.named.enumerated() where traces.contains(named.kind) {
      kinds[position] += 1
    }
  }

  /// Counts what other answers seem to hold.
  mutating func add(_ others: PersonalTraceCounts) {
    answers += others.answers
    for position in kinds.indices { kinds[position] += others.kinds[position] }
  }

  /// The number of answers that seem to hold data of this kind.
  subscript(kind: PersonalTraces) -> Int {
    zip(PersonalTraces.named, kinds).reduce(0) { $0 + ($1.0.kind == kind ? $1.1 : 0) }
  }
}

/// What is told of personal data in open answers: how many answers to which question, never which.
struct PersonalTraceFindings {
  /// One for each question with such answers, in questionnaire order.
  let findings: [Finding]

  init(_ exports: [ExportRows], of study: Study) {
    var counts: [Item.ID: PersonalTraceCounts] = [:]
    for column in exports.flatMap(\.columns.open) {
      if case .item(let item) = column.source.variable {
        counts[item, default: PersonalTraceCounts()].add(column.traceCounts)
      }
    }
    findings = study.items.compactMap { item in
      guard let counts = counts[item.id], counts.answers > 0 else { return nil }
      let kinds = Self.words.compactMap { kind, one, several -> String? in
        counts[kind] == 0 ? nil : Wording.counted(counts[kind], one, several)
      }
      return Finding(
        severity: .warning, code: "personal-open-answer", count: counts.answers,
        text:
          "\(Wording.counted(counts.answers, "answer")) to \(item.id) \(counts.answers == 1 ? "seems" : "seem") to hold "
          + "personal data: \(kinds.joined(separator: ", ")). Column 'personal' of 1-ingest/open-answers.csv tells "
          + "which; look at them before you quote any.")
    }
  }

  private static let words: [(PersonalTraces, String, String)] = [
    (.phone, "telephone number", "telephone numbers"), (.email, "e-mail address", "e-mail addresses"),
    (.postcode, "postcode", "postcodes"), (.bsn, "BSN", "BSNs"),
  ]
}
