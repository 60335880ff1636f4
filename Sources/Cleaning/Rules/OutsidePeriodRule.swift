internal import SurveyModel

/// Sent in before the first or after the last day of the fieldwork, both of which belong to it.
///
/// A response without a time of sending is judged by the time at which it was begun; one without either, and a wave
/// whose codebook states no period, is not judged. No threshold. Default: flagged.
struct OutsidePeriodRule {
  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    let table = cell.table
    guard let period = cell.wave.period, table.submitted != nil || table.started != nil else { return [] }
    let firstDay = period.first.daysSince1970
    let lastDay = period.last.daysSince1970
    return (0..<table.count).compactMap { row in
      guard remaining[row], let moment = table.submitted?[row] ?? table.started?[row] else { return nil }
      let day = moment.daysSince1970
      if day < firstDay { return Sign(row: row, observation: .beforePeriod) }
      return day > lastDay ? Sign(row: row, observation: .afterPeriod) : nil
    }
  }
}
