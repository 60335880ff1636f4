import SurveyModel

extension EnglishWords {
  var scorePerGroup: String { "Score by group" }
  var scoreAxis: String { "score, 0 to 100 points" }
  var wholeNumbers: String { "whole numbers" }
  var shieldedWord: String { "withheld" }
  var group: String { "Group" }
  var change: String { "Difference" }
  var conclusion: String { "Conclusion" }
  var equivalenceHeading: String { "90% interval of the difference" }

  func themeEyebrow(position: Int, of count: Int, isSpotlight: Bool) -> String {
    "Theme \(position) of \(count)" + (isSpotlight ? ", \(spotlight)" : "")
  }

  func improvement(_ desired: Theme.DesiredDirection) -> String {
    switch desired {
    case .higher: "The programme wants the score to go up."
    case .lower: "The programme wants the score to go down."
    case .neutral: "On this theme a higher or lower score is neither better nor worse."
    }
  }

  func themeBase(items: Int, groups: [String]) -> String {
    "The score comes from \(number(items, "statement or question", "statements or questions")) "
      + "and is computed for \(list(groups))."
  }

  func themeLead(theme: String, earlier: String, _ verdicts: ThemeVerdicts) -> String {
    guard !verdicts.movements.isEmpty else {
      if verdicts.judged == 0 {
        return "On \(theme) no comparison is possible."
      }
      if verdicts.withoutRelevantDifference == verdicts.judged {
        return verdicts.judged == 1
          ? "On \(theme) there is no relevant difference from \(earlier)."
          : "On \(theme) there is no relevant difference from \(earlier) in any group."
      }
      return
        "On \(theme) it cannot be established for any group that the score is higher or lower than at "
        + "\(earlier)."
    }
    let parts = verdicts.movements.enumerated().map { position, movement in
      "\(word(for: movement.shape))\(position == 0 ? " than at \(earlier)" : "") among "
        + "\(list(movement.names))"
    }
    return "The score on \(theme) is \(list(parts))."
  }

  func themeLevelLead(
    theme: String, highest: [String], highestScore: String, lowest: [String], lowestScore: String
  ) -> String {
    "The score on \(theme) is highest among \(list(highest)) (\(highestScore) points) "
      + "and lowest among \(list(lowest)) (\(lowestScore) points)."
  }

  func themeLevelLead(theme: String, group: String, score: String) -> String {
    "The score on \(theme) is \(score) points among \(group)."
  }

  func themeHiddenLead(theme: String) -> String {
    "On \(theme) there are too few answers to show a score."
  }

  func scoreFigureTitle(number: Int, theme: String, waves: [WaveName]) -> String {
    "Figure \(number). \(theme): score by group" + inWaves(waves)
  }

  func scoreFigureSubtitle(confidence: String) -> String {
    "Mean score with the \(confidence) interval"
  }

  func changeColumn(confidence: String) -> String { "difference (\(confidence) interval)" }

  func lowEnd(_ desired: Theme.DesiredDirection) -> String {
    switch desired {
    case .higher: "least desired"
    case .lower: "most desired"
    case .neutral: "lowest score"
    }
  }

  func highEnd(_ desired: Theme.DesiredDirection) -> String {
    switch desired {
    case .higher: "most desired"
    case .lower: "least desired"
    case .neutral: "highest score"
    }
  }

  func describe(
    group: String, scores: [(moment: String, text: ScoreText)], change: String?, interval: String?,
    word: String?
  ) -> String {
    let points = scores.map { moment, score in
      let facts = [score.interval, hasBound(score.n) ? "n \(score.n)" : "n = \(score.n)"].compactMap(\.self)
      return "\(score.mean) \(moment) (\(facts.joined(separator: "; ")))"
    }
    var text = "\(group): \(points.joined(separator: ", "))"
    if let change { text += "; difference \(change)" + (interval.map { " (\($0))" } ?? "") }
    if let word { text += "; \(word)" }
    return text + "."
  }

  func figureNumbersFold(figure: Int) -> String { "Numbers of figure \(figure): intervals per wave" }

  func intervalTableCaption(number: Int, theme: String) -> String {
    "Table \(number). \(theme): score with interval by group"
  }

  func scoreTableCaption(number: Int, theme: String, _ history: ReportHistory) -> String {
    switch history {
    case .oneWave: "Table \(number). \(theme): score by group"
    case .twoWaves, .moreWaves: "Table \(number). \(theme): score, difference and conclusion by group"
    }
  }

  func scoreTableSubcaption(_ history: ReportHistory) -> String {
    switch history {
    case .oneWave: "Score of 0 to 100 points"
    case .twoWaves: "Score of 0 to 100 points; difference = follow-up minus baseline"
    case .moreWaves: "Score of 0 to 100 points; difference = last wave minus first wave"
    }
  }

  func scoreHeading(_ wave: WaveName, _ history: ReportHistory) -> String {
    history == .oneWave ? "Score" : "Score \(wave.short)"
  }

  func nHeading(_ wave: WaveName, _ history: ReportHistory) -> String {
    history == .oneWave ? "n" : "n \(wave.short)"
  }

  func intervalHeading(_ level: String, _ wave: WaveName?) -> String {
    "\(level) interval" + (wave.map { " \($0.short)" } ?? "")
  }

  func hiddenNote(minimum: Int) -> String {
    "x = withheld: fewer than \(minimum) answers, or it could be computed back."
  }

  func reliability(_ reading: ReliabilityReading) -> String {
    switch reading {
    case .singleItem: return "This theme has one statement, so its reliability cannot be measured."
    case .unknown: return "There are too few answers to measure how well the statements fit together."
    case .known(let lowest, let highest, let grade):
      let range = lowest == highest ? "alpha \(lowest)" : "alpha \(lowest) to \(highest)"
      switch grade {
      case .sufficient: return "The statements fit together well (\(range))."
      case .moderate: return "The statements fit together moderately well (\(range))."
      case .low:
        return "The statements do not fit together well everywhere (\(range)). "
          + "Look at the single statements too."
      }
    }
  }

  func scoreSource(study: String, confidence: String, waves: [WaveName]) -> String {
    "Source: \(study), questionnaire \(years(waves)). n = number of respondents with a score on this theme. "
      + "\(confidence) interval = \(confidence) confidence interval."
  }

  func weightedNote(groups: [String]) -> String {
    "\(sentenceCase(list(groups))): weighted to the composition of the group."
  }

  /// * in 2021 and 2022*, empty where the waves have no years.
  func inWaves(_ waves: [WaveName]) -> String {
    waves.allSatisfy({ $0.short != $0.label }) ? " in " + list(waves.map(\.short)) : ""
  }

  /// *2021 and 2022*, or the names of the waves.
  func years(_ waves: [WaveName]) -> String {
    list(waves.map(\.short))
  }
}
