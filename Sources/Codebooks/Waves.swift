import StrictYAML
import SurveyModel

extension CodebookReading {
  /// The waves in time order; their periods follow each other.
  mutating func readWaves(from node: YAMLNode?) -> [Wave] {
    waves = Definitions(.wave, in: node, absent: .unknown)
    var waves: [Wave] = []
    var latest: (period: Wave.Period, wave: String)?
    for entry in node?.entries("a mapping from waves to their labels", reporting: &problems) ?? [] {
      let id: Wave.ID = id(of: entry, .wave)
      let keys = entry.value.mapping(
        "wave \(quoted(entry.key))", required: ["label"], optional: ["period"], reporting: &problems)
      let label = text(from: keys?["label"])
      let period = keys?["period"].flatMap { readPeriod(from: $0) }
      if let period, let keys {
        if let latest, period.first <= latest.period.last {
          report(
            .periodsOverlap(
              wave: entry.key, first: period.first, earlier: latest.wave, last: latest.period.last),
            at: keys["period"]?.place ?? entry.place)
        }
        latest = (period, entry.key)
      }
      if let label { waves.append(Wave(id: id, label: label, period: period)) }
    }
    return waves
  }

  private mutating func readPeriod(from node: YAMLNode) -> Wave.Period? {
    let expected = "a period such as 2021-08-01/2021-10-31"
    guard let text = node.text(expected, reporting: &problems) else { return nil }
    let days = text.split(separator: "/", omittingEmptySubsequences: false)
    guard days.count == 2, let first = CalendarDate(iso8601: days[0]),
      let last = CalendarDate(iso8601: days[1])
    else {
      node.reportMismatch(
        expected, cure: "Write the first and the last day as year-month-day, both of them real days.",
        reporting: &problems)
      return nil
    }
    guard let period = Wave.Period(first: first, last: last) else {
      report(.periodEndsFirst(first: first, last: last), at: node.place)
      return nil
    }
    return period
  }
}

extension CalendarDate {
  /// The day that `text` gives as `2021-08-01`, nil where it is written otherwise or is no day.
  fileprivate init?(iso8601 text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
