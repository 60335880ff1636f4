import SurveyModel
import SurveyStatistics

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension Simulator {
  /// An invented link code of six letters and digits that are not easily mistaken for each other.
  func invented(_ stream: inout RandomStream) -> String {
    let signs = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    return String((0..<6).map { _ in signs[stream.integer(below: signs.count)] })
  }

  /// A position, each with a chance in proportion to its share.
  func drawn(from shares: [Double], _ stream: inout RandomStream) -> Int {
    var rest = stream.unit() * shares.reduce(0, +)
    for (position, share) in shares.enumerated() {
      rest -= share
      if rest < 0 { return position }
    }
    return max(0, shares.count - 1)
  }

  /// A moment on a day of the fieldwork, between eight in the morning and ten in the evening.
  func moment(in wave: Int, _ stream: inout RandomStream) -> Timestamp {
    let days = fieldwork(of: wave)
    let day = days.lowerBound + stream.integer(below: days.count)
    return timestamp(day: day, second: 8 * 3600 + stream.integer(below: 14 * 3600))
  }

  /// The days of the fieldwork, from 1 January 1970; a month a year where the codebook states none.
  func fieldwork(of wave: Int) -> ClosedRange<Int> {
    if let period = study.waves[wave].period {
      return period.first.daysSince1970...period.last.daysSince1970
    }
    let first = 18_628 + 365 * wave  // 1 January 2021 and whole years later
    return first...(first + 30)
  }

  private func timestamp(day: Int, second: Int) -> Timestamp {
    guard let moment = Timestamp(date: CalendarDate(daysSince1970: day), secondOfDay: second) else {
      preconditionFailure("fieldwork lies between 1970 and 2105")
    }
    return moment
  }

  /// A time around the usual one, log-normal with a standard deviation of a third.
  func duration(_ usual: Double, _ stream: inout RandomStream) -> Int {
    max(20, Int((usual * exp(0.33 * stream.normal())).rounded()))
  }

  /// Lets happen what the assumptions say goes wrong, to responses drawn at random.
  func misfortune(
    _ responses: inout [SimulatedResponse], _ assumed: Assumptions.Group, group: RespondentGroup, wave: Int,
    _ stream: inout RandomStream
  ) {
    var rows = Array(responses.indices)
    stream.shuffle(&rows)
    let mishaps = assumed.mishaps
    let variables = study.variables(of: group.id, at: study.waves[wave].id)
    func some(_ count: Int) -> [Int] {
      let taken = Array(rows.suffix(count))
      rows.removeLast(taken.count)
      return taken
    }
    for row in some(mishaps.breakOff) { clear(&responses[row], variables, keeping: 1.0 / 3.0) }
    for row in some(mishaps.empty) { clear(&responses[row], variables, keeping: 0) }
    for row in some(mishaps.noConsent) {
      responses[row].consents = false
      clear(&responses[row], variables, keeping: 0)
    }
    for row in some(mishaps.straightLining) { straighten(&responses[row], variables) }
    for row in some(mishaps.speeding) {
      responses[row].duration = max(20, Int((assumed.duration / 5).rounded()))
    }
    for row in some(mishaps.outsidePeriod) {
      responses[row].submitted = timestamp(
        day: fieldwork(of: wave).upperBound + 3 + stream.integer(below: 10), second: 12 * 3600)
    }
    for row in some(mishaps.offScale) {
      let candidates = variables.indices.filter { index in
        if case .option = responses[row].answers[index], case .item = variables[index] { true } else { false }
      }
      if !candidates.isEmpty {
        responses[row].answers[candidates[stream.integer(below: candidates.count)]] = .offScale
      }
    }
    for row in some(mishaps.duplicate) where responses[row].code != nil {
      var again = responses[row]
      again.submitted =
        Timestamp(seconds: again.submitted.seconds + 600) ?? again.submitted
      let at = stream.integer(below: responses.count + 1)
      responses.insert(again, at: at)
      rows = rows.map { $0 >= at ? $0 + 1 : $0 }
    }
  }

  /// Leaves the first items answered, as many as `share` of them says.
  private func clear(_ response: inout SimulatedResponse, _ variables: [Variable], keeping share: Double) {
    let items = variables.indices.filter { if case .item = variables[$0] { true } else { false } }
    let kept = Int((Double(items.count) * share).rounded())
    for index in items.dropFirst(kept) { response.answers[index] = .blank }
    if share == 0 { response.answers = response.answers.map { _ in .blank } }
  }

  /// Gives all items of an ordinal scale the answer next to the last.
  private func straighten(_ response: inout SimulatedResponse, _ variables: [Variable]) {
    for index in variables.indices {
      guard case .item(let id) = variables[index], case .ordinal = study.scale(of: .item(id)).kind else {
        continue
      }
      response.answers[index] = .option(max(0, study.scale(of: .item(id)).options.count - 2))
    }
  }
}
