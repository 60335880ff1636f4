internal import SurveyModel
internal import SurveyStatistics

/// The sentences about weights.
enum WeightFindings {
  static func merges(_ margins: [MarginCategories], group: RespondentGroup.ID) -> [Finding] {
    margins.flatMap { margin in
      margin.merges.map { merge in
        Finding(
          severity: .note, code: "weight-categories-merged", count: max(1, merge.respondents),
          text:
            "To weight group \(group), category \(merge.category) of \(margin.margin.variable) is merged with "
            + "\(merge.into) at every wave: at some wave fewer than \(MarginCategories.fewestRespondents) "
            + "respondents are in it.")
      }
    }
  }

  static func notes(_ notes: [WeightingNote], table: ResponseTable) -> [Finding] {
    let place = "group \(table.group) at wave \(table.wave)"
    return notes.map { note in
      switch note {
      case .scaled(let margin, let difference):
        Finding(
          severity: .warning, code: "weight-totals-differ",
          text:
            "The totals of \(margin) differ by \(percent(abs(difference))) from those of the first margin of "
            + "\(place), and were scaled to them. Take both from the same register and date.")
      case .merged(let margin, let category, let respondents, let into):
        Finding(
          severity: .note, code: "weight-categories-merged", count: max(1, respondents),
          text: "To weight \(place), category \(category) of \(margin) is merged with \(into).")
      case .unknown(let margin, let respondents):
        Finding(
          severity: .note, code: "weight-category-unknown", count: respondents,
          text:
            "\(respondents) respondents of \(place) have no answer to \(margin); they are weighted as a category "
            + "of their own, which keeps its unweighted share.")
      case .uninformative(let margin):
        Finding(
          severity: .warning, code: "weight-margin-unused",
          text: "\(margin) does not weight \(place): only one category is left.")
      case .marginsMissed(let error):
        Finding(
          severity: .warning, code: "weight-margins-missed",
          text: "The weights of \(place) stay within the bounds of trim and miss the margins by up to "
            + "\(percent(error)).")
      }
    }
  }

  static func effect(_ effect: KishEffect, table: ResponseTable) -> Finding {
    let isCostly = effect.judgement != .usable
    return Finding(
      severity: isCostly ? .warning : .note, code: "weight-design-effect",
      text:
        "The \(effect.count) weighted responses of group \(table.group) at wave \(table.wave) are as precise as "
        + "\(Int(effect.effectiveCount.rounded(.down))) unweighted ones (design effect "
        + "\(decimal(effect.designEffect, places: 2))).")
  }

  static func refused(_ group: RespondentGroup.ID) -> Finding {
    Finding(
      severity: .warning, code: "weights-refused",
      text:
        "Group \(group) is not weighted at any wave: at a design effect above 3, or with fewer than 30 effective "
        + "respondents, a few people would carry the result. Use fewer or wider categories, or trim.")
  }

  static func reliability(_ group: RespondentGroup.ID) -> Finding {
    Finding(
      severity: .note, code: "reliability-unweighted",
      text: "The reliability of the themes in group \(group) is computed without weights.")
  }

  static func mixture(_ waves: [Wave.ID], group: RespondentGroup.ID) -> Finding {
    Finding(
      severity: .warning, code: "weights-at-some-waves", count: waves.count,
      text:
        "Group \(group) has weights at other waves but not at \(waves.map(\.text).joined(separator: ", ")), where "
        + "it is not weighted. Give weights for all waves or for none.")
  }

  /// A share as a percentage with one decimal.
  private static func percent(_ share: Double) -> String {
    decimal(share * 100, places: 1) + " %"
  }

  /// A number of 0 or more with a fixed number of decimals.
  private static func decimal(_ number: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { one, _ in one * 10 }
    let parts = Int((number * Double(unit)).rounded())
    let fraction = String(parts % unit)
    return "\(parts / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
