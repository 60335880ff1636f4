import SurveyModel

extension ExportColumns {
  /// The seconds that each response took: as the export tells, or else from its start to its end; nil where the
  /// export tells neither.
  var secondsTaken: DurationColumn? {
    if let durations { return DurationColumn(durations.values) }
    guard let started, let submitted else { return nil }
    return DurationColumn(from: started.moments, to: submitted.moments)
  }
}
