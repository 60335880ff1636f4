internal import SurveyModel

/// What a rule found in one response.
struct Sign: Equatable {
  /// How much a sign says about the care with which a response was given.
  enum Strength {
    /// Worth counting.
    case weak
    /// Together with another strong sign it makes careless answering likely.
    case strong
  }

  /// The row of the table.
  let row: Int
  /// How much it says.
  let strength: Strength
  /// What was seen.
  let observation: Observation

  init(row: Int, strength: Strength = .weak, observation: Observation) {
    self.row = row
    self.strength = strength
    self.observation = observation
  }
}

/// What a rule saw in a response, without personal data; it becomes a text only where the response is
/// left out.
enum Observation: Equatable {
  /// The rule's name says it all.
  case ruleItself
  /// The reason that the codebook gives.
  case reason(String)
  /// A response of the same respondent stays.
  case sameRespondent(as: RowOrigin)
  /// It was sent in before the first day of the fieldwork.
  case beforePeriod
  /// It was sent in after the last day of the fieldwork.
  case afterPeriod
  /// So many of the applicable items were answered.
  case answered(Int, applicable: Int)
  /// So many of the items answered have an answer without a score.
  case withoutScore(Int, answered: Int)
  /// It took this share of the median duration.
  case shareOfMedian(Double)
  /// So many items in a row got the same answer.
  case sameAnswer(inARow: Int)
  /// So many items on one scale got the same answer.
  case constantAnswer(items: Int)
  /// The answers to items on one scale hardly vary.
  case littleVariation(items: Int)
  /// So many of the pairs judged contradict each other.
  case contradicted(Int, of: Int)
  /// An earlier response has the same answers.
  case sameAnswers(as: RowOrigin)
  /// So many answers are off their scale.
  case offScale(Int)
  /// So many items were not answered as they ask.
  case failedAttention(Int)
  /// These rules found strong signs.
  case strongSigns([CleaningRule])

  /// The text for a researcher, nil where the rule's name says it all.
  ///
  /// - Parameter files: the files of the table, to which origins point.
  func text(files: [String]) -> String? {
    func place(_ origin: RowOrigin) -> String { "\(files[Int(origin.file)]):\(origin.line)" }
    return switch self {
    case .ruleItself: nil
    case .reason(let reason): reason
    case .sameRespondent(let origin): "\(place(origin)) of the same respondent stays"
    case .beforePeriod: "before the first day of the fieldwork"
    case .afterPeriod: "after the last day of the fieldwork"
    case .answered(let answered, let applicable): "\(answered) of \(applicable) applicable items answered"
    case .withoutScore(let count, let answered): "\(count) of \(answered) items answered with don't know"
    case .shareOfMedian(let share): "\(Int((share * 100).rounded(.down))) % of the median duration"
    case .sameAnswer(inARow: let length): "the same answer to \(length) items in a row"
    case .constantAnswer(items: let count): "the same answer to all \(count) items on one scale"
    case .littleVariation(let items): "hardly any variation over \(items) items on one scale"
    case .contradicted(let count, let judged): "\(count) of \(judged) pairs of items contradict each other"
    case .sameAnswers(let origin): "the same answers as \(place(origin))"
    case .offScale(let count): count == 1 ? "1 answer off its scale" : "\(count) answers off their scale"
    case .failedAttention(let count):
      count == 1 ? "1 item not answered as it asks" : "\(count) items not answered as they ask"
    case .strongSigns(let rules): "strong signs: " + rules.map(\.rawValue).joined(separator: ", ")
    }
  }
}
