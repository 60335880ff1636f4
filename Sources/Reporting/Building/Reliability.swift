import Notation
import SurveyModel
import SurveyResults

extension ReportMaterial {
  /// Below this alpha a theme score is moderate.
  static let sufficientAlpha = 0.70
  /// Below this alpha the items should be read one by one.
  static let moderateAlpha = 0.60

  /// How well the items of a theme hang together, over all groups and waves.
  func reliabilityReading(theme: Int) -> ReliabilityReading {
    let id = study.themes[theme].id
    if study.items.filter({ $0.theme == id && study.scale($0.scale).isScorable }).count == 1 {
      return .singleItem
    }
    let alphas = results.reliability.filter { $0.theme == id }.compactMap { $0.value.numbers?.alpha }
    guard let low = alphas.min(), let high = alphas.max() else { return .unknown }
    let grade: ReliabilityReading.Grade =
      low >= Self.sufficientAlpha ? .sufficient : low >= Self.moderateAlpha ? .moderate : .low
    return .known(
      lowest: numbers.decimal(low, places: 2), highest: numbers.decimal(high, places: 2), grade)
  }
}
