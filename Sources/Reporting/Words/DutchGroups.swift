extension DutchWords {
  var scorePerTheme: String { "Score per thema" }

  func groupIntroduction(group: String, themes: Int) -> String {
    "Deze pagina gaat over \(group). Aan deze groep zijn vragen gesteld over "
      + "\(number(themes, "thema", "thema’s"))."
  }

  func groupLead(group: String, baseline: String, movements: [ThemeVerdicts.Movement]) -> String {
    let parts = movements.enumerated().map { position, movement in
      "op \(list(movement.names)) \(word(for: movement.shape))"
        + (position == 0 ? " dan bij \(baseline)" : "")
    }
    return "Bij \(group) is de score \(enumeration(parts, conjunction: " en "))."
  }

  func groupLeadWithoutMovement(group: String, baseline: String) -> String {
    "Bij \(group) is op geen enkel thema vast te stellen dat de score hoger of lager is dan bij \(baseline)."
  }

  func groupLevelLead(group: String, highest: [String], lowest: [String]) -> String {
    headline(.levelsOfGroup(group: group, highest: highest, lowest: lowest))
  }

  func groupFigureTitle(number: Int, group: String, waves: [WaveName]) -> String {
    "Figuur \(number). \(group): score per thema" + inWaves(waves)
  }

  func groupTableCaption(number: Int, group: String, _ history: ReportHistory) -> String {
    switch history {
    case .oneWave: "Tabel \(number). \(group): score per thema"
    case .twoWaves, .moreWaves: "Tabel \(number). \(group): score, verschil en conclusie per thema"
    }
  }

  func groupSource(study: String, confidence: String, waves: [WaveName]) -> String {
    "Bron: \(study), vragenlijst \(years(waves)). n = aantal respondenten met een score op het thema. "
      + "\(confidence)-interval = \(confidence)-betrouwbaarheidsinterval."
  }
}
