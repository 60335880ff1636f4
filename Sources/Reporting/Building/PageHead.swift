import Notation
import SurveyModel

/// Builds the facts at the head of a page.
struct PageHead {
  let names: StudyNames

  /// The waves with their periods.
  var waveFacts: [ReportDocument.Fact] {
    zip(names.study.waves, names.waves).map { wave, name in
      .init(term: name.label, text: wave.period.map(names.words.period) ?? names.words.periodUnknown)
    }
  }

  /// The design, the waves, how much is compared, and the smallest change that matters.
  var facts: [ReportDocument.Fact] {
    let study = names.study
    let design = names.words.design(ReportHistory(waves: study.waves.count))
    var facts = [ReportDocument.Fact(term: design.term, text: design.text)] + waveFacts
    let scope = names.words.scope(groups: study.groups.count, themes: study.themes.count)
    facts.append(.init(term: scope.term, text: scope.text))
    if study.waves.count > 1 {
      let changes = Set(study.themes.map { study.relevantChange(of: $0) })
      let margin = names.words.margin(
        changes.count == 1 ? changes.first.map(names.words.numbers.points) : nil)
      facts.append(.init(term: margin.term, text: margin.text))
    }
    return facts
  }
}
