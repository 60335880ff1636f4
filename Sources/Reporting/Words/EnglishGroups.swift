extension EnglishWords {
  var scorePerTheme: String { "Score by theme" }

  func groupIntroduction(group: String, themes: Int) -> String {
    "This page is about \(group). This group was asked about \(number(themes, "theme", "themes"))."
  }

  func groupLead(group: String, baseline: String, movements: [ThemeVerdicts.Movement]) -> String {
    let parts = movements.enumerated().map { position, movement in
      "\(word(for: movement.shape))\(position == 0 ? " than at \(baseline)" : "") on \(list(movement.names))"
    }
    return "Among \(group) the score is \(enumeration(parts, conjunction: " and "))."
  }

  func groupLeadWithoutMovement(group: String, baseline: String) -> String {
    "Among \(group) it cannot be established on any theme that the score is higher or lower than at "
      + "\(baseline)."
  }

  func groupLevelLead(group: String, highest: [String], lowest: [String]) -> String {
    headline(.levelsOfGroup(group: group, highest: highest, lowest: lowest))
  }

  func groupFigureTitle(number: Int, group: String, waves: [WaveName]) -> String {
    "Figure \(number). \(group): score by theme" + inWaves(waves)
  }

  func groupTableCaption(number: Int, group: String, _ history: ReportHistory) -> String {
    switch history {
    case .oneWave: "Table \(number). \(group): score by theme"
    case .twoWaves, .moreWaves: "Table \(number). \(group): score, difference and conclusion by theme"
    }
  }

  func groupSource(study: String, confidence: String, waves: [WaveName]) -> String {
    "Source: \(study), questionnaire \(years(waves)). n = number of respondents with a score on the theme. "
      + "\(confidence) interval = \(confidence) confidence interval."
  }
}
