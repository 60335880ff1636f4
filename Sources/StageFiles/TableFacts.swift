import SurveyModel

/// What a table has, beside its rows: which waves and groups it covers, and which columns of facts
/// each of them has. It stands in the JSON file beside the table, since a group without responses has
/// no row to tell it.
struct TableFacts: Codable, Hashable {
  let wave: String
  let group: String
  let responses: Int
  let files: [String]
  /// The names of the facts that are known of this group's responses, such as `respondent`.
  let columns: [String]

  init(_ table: ResponseTable) {
    wave = table.wave.text
    group = table.group.text
    responses = table.count
    files = table.files
    let present: [(String, Bool)] = [
      ("respondent", table.respondents != nil), ("cluster", table.clusters != nil),
      ("submitted", table.submitted != nil), ("started", table.started != nil),
      ("duration", table.durations != nil), ("weight", table.weights != nil),
    ]
    columns = present.filter(\.1).map(\.0)
  }

  init(_ scored: ScoredResponses) {
    wave = scored.wave.text
    group = scored.group.text
    responses = scored.count
    files = []
    let present: [(String, Bool)] = [
      ("respondent", scored.respondents != nil), ("cluster", scored.clusters != nil),
      ("weight", scored.weights != nil),
    ]
    columns = present.filter(\.1).map(\.0)
  }
}
