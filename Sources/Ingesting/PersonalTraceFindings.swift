import SurveyModel

/// What is told of personal data in open answers: how many answers to which question, never which.
struct PersonalTraceFindings {
  /// One for each question with such answers, in questionnaire order.
  let findings: [Finding]

  init(_ answers: [OpenAnswer], of study: Study) {
    var traced: [Item.ID: [PersonalTraces]] = [:]
    for answer in answers where !answer.traces.isEmpty {
      traced[answer.item, default: []].append(answer.traces)
    }
    findings = study.items.compactMap { item in
      guard let traces = traced[item.id] else { return nil }
      let kinds = Self.words.compactMap { kind, one, several -> String? in
        let count = traces.count { $0.contains(kind) }
        return count == 0 ? nil : Wording.counted(count, one, several)
      }
      return Finding(
        severity: .warning, code: "personal-open-answer", count: traces.count,
        text:
          "\(Wording.counted(traces.count, "answer")) to \(item.id) \(traces.count == 1 ? "seems" : "seem") to hold "
          + "personal data: \(kinds.joined(separator: ", ")). Column 'personal' of 1-ingest/open-answers.csv tells "
          + "which; look at them before you quote any.")
    }
  }

  private static let words: [(PersonalTraces, String, String)] = [
    (.phone, "telephone number", "telephone numbers"), (.email, "e-mail address", "e-mail addresses"),
    (.postcode, "postcode", "postcodes"), (.bsn, "BSN", "BSNs"),
  ]
}
