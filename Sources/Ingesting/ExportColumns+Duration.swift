import SurveyModel

extension ExportColumns {
  /// The seconds that each response took: as the export tells, or else from its start to its end; nil where the
  /// export tells neither.
  ///
  /// A response that ends no later than it began, or of whose start or end only the day is known, has none.
  var secondsTaken: FactColumn<Double>? {
    if let durations { return durations.values }
    guard let started, let submitted else { return nil }
    let seconds = zip(started.moments, submitted.moments).lazy.map { start, end -> Double? in
      guard let start, let end, start < end else { return nil }
      let isDay = start.isMidnight || end.isMidnight
      return isDay ? nil : Double(end.seconds - start.seconds)
    }
    return FactColumn(seconds)
  }
}

extension Timestamp {
  /// Whether it is the first second of a day, as of a date without a time.
  fileprivate var isMidnight: Bool { seconds % 86_400 == 0 }
}
