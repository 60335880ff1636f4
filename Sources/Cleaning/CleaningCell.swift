internal import SurveyModel

/// The responses of one group at one wave, with what the rules need to know of the questionnaire.
struct CleaningCell {
  /// An item that the group was asked at the wave.
  struct AskedItem {
    let item: Item
    let scale: AnswerScale
    let answers: AnswerColumn

    /// Whether answers are chosen or numbers, so that the export tells *left open* from *not shown*.
    var isClosed: Bool {
      switch scale.kind {
      case .ordinal, .numeric, .nominal, .multiple: true
      case .open: false
      }
    }
  }

  let responses: IngestedResponses
  let wave: Wave
  /// The items in questionnaire order.
  let items: [AskedItem]
  /// How much each respondent answered.
  let completion: Completion

  init(_ responses: IngestedResponses, of study: Study) {
    guard let wave = study.waves.first(where: { $0.id == responses.table.wave }) else {
      preconditionFailure("the study has no wave \(responses.table.wave)")
    }
    let itemOfID = Dictionary(uniqueKeysWithValues: study.items.map { ($0.id, $0) })
    let scaleOfID = Dictionary(uniqueKeysWithValues: study.scales.map { ($0.id, $0) })
    self.responses = responses
    self.wave = wave
    items = responses.table.answers.compactMap { column in
      guard case .item(let id) = column.variable, let item = itemOfID[id], let scale = scaleOfID[item.scale]
      else { return nil }
      return AskedItem(item: item, scale: scale, answers: column.answers)
    }
    completion = Completion(items: items, count: responses.table.count)
  }

  var table: ResponseTable { responses.table }

  /// How a message names the responses: `group huisartsen at wave nulmeting`.
  var name: String { "group \(table.group) at wave \(table.wave)" }
}

/// How many closed items each respondent was shown and answered.
///
/// Open questions are left out: an export does not tell an open question that was skipped from one that was never
/// shown, and most are invitations (*anything else?*), which nobody breaks off at.
/// Source: AAPOR Standard Definitions, completion as answered over applicable questions; *don't know* is an answer.
struct Completion {
  /// The share of the applicable items from which AAPOR calls a response complete.
  static let completeShare = 0.8

  /// The closed items that each respondent was shown: answered, left open or off the scale.
  let applicable: [UInt16]
  /// The closed items that each respondent answered, *don't know* included.
  let answered: [UInt16]
  /// The closed items with an answer other than *don't know*.
  let substantive: [UInt16]

  init(items: [CleaningCell.AskedItem], count: Int) {
    var applicable = RowCounts(count: count)
    var answered = RowCounts(count: count)
    var substantive = RowCounts(count: count)
    for item in items where item.isClosed {
      guard let codes = item.answers.codes else { continue }
      codes.forEachBlock { first, codes in
        applicable.add(codes, from: first, of: .shown)
        answered.add(codes, from: first, of: .answered)
        substantive.add(codes, from: first, of: .substantive)
      }
    }
    self.applicable = applicable.counts
    self.answered = answered.counts
    self.substantive = substantive.counts
  }

  /// The share of the applicable items that the respondent at `row` answered; nil where nothing applied.
  func share(at row: Int) -> Double? {
    applicable[row] == 0 ? nil : Double(answered[row]) / Double(applicable[row])
  }
}
