import SurveyModel

extension DutchWords {
  var scorePerGroup: String { "Score per groep" }
  var scoreAxis: String { "score, 0 tot 100 punten" }
  var wholeNumbers: String { "hele getallen" }
  var shieldedWord: String { "afgeschermd" }
  var group: String { "Groep" }
  var change: String { "Verschil" }
  var conclusion: String { "Conclusie" }
  var equivalenceHeading: String { "90%-interval van het verschil" }

  func themeEyebrow(position: Int, of count: Int, isSpotlight: Bool) -> String {
    "Thema \(position) van \(count)" + (isSpotlight ? ", \(spotlight)" : "")
  }

  func improvement(_ desired: Theme.DesiredDirection) -> String {
    switch desired {
    case .higher: "Het programma wil dat de score hoger wordt."
    case .lower: "Het programma wil dat de score lager wordt."
    case .neutral: "Bij dit thema is een hogere of lagere score niet beter of slechter."
    }
  }

  func themeBase(items: Int, groups: [String]) -> String {
    "De score komt uit \(number(items, "stelling of vraag", "stellingen of vragen")) "
      + "en is berekend voor \(list(groups))."
  }

  func themeLead(theme: String, earlier: String, _ verdicts: ThemeVerdicts) -> String {
    guard !verdicts.movements.isEmpty else {
      if verdicts.judged == 0 {
        return "Op \(theme) is geen vergelijking mogelijk."
      }
      if verdicts.withoutRelevantDifference == verdicts.judged {
        return verdicts.judged == 1
          ? "Op \(theme) is er geen relevant verschil met \(earlier)."
          : "Op \(theme) is er bij geen enkele groep een relevant verschil met \(earlier)."
      }
      return
        "Op \(theme) is bij geen enkele groep vast te stellen dat de score hoger of lager is dan bij "
        + "\(earlier)."
    }
    let parts = verdicts.movements.enumerated().map { position, movement in
      "bij \(list(movement.names)) \(word(for: movement.shape))"
        + (position == 0 ? " dan bij \(earlier)" : "")
    }
    return "De score op \(theme) is \(list(parts))."
  }

  func themeLevelLead(
    theme: String, highest: [String], highestScore: String, lowest: [String], lowestScore: String
  ) -> String {
    "De score op \(theme) is het hoogst bij \(list(highest)) (\(highestScore) punten) "
      + "en het laagst bij \(list(lowest)) (\(lowestScore) punten)."
  }

  func themeLevelLead(theme: String, group: String, score: String) -> String {
    "De score op \(theme) is bij \(group) \(score) punten."
  }

  func themeHiddenLead(theme: String) -> String {
    "Op \(theme) zijn er te weinig antwoorden om een score te laten zien."
  }

  func scoreFigureTitle(number: Int, theme: String, waves: [WaveName]) -> String {
    "Figuur \(number). \(theme): score per groep" + inWaves(waves)
  }

  func scoreFigureSubtitle(confidence: String) -> String {
    "Gemiddelde score met het \(confidence)-interval"
  }

  func changeColumn(confidence: String) -> String { "verschil (\(confidence)-interval)" }

  func lowEnd(_ desired: Theme.DesiredDirection) -> String {
    switch desired {
    case .higher: "minst gewenst"
    case .lower: "meest gewenst"
    case .neutral: "laagste score"
    }
  }

  func highEnd(_ desired: Theme.DesiredDirection) -> String {
    switch desired {
    case .higher: "meest gewenst"
    case .lower: "minst gewenst"
    case .neutral: "hoogste score"
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
    if let change { text += "; verschil \(change)" + (interval.map { " (\($0))" } ?? "") }
    if let word { text += "; \(word)" }
    return text + "."
  }

  func figureNumbersFold(figure: Int) -> String { "Cijfers bij figuur \(figure): intervallen per meting" }

  func intervalTableCaption(number: Int, theme: String) -> String {
    "Tabel \(number). \(theme): score met interval per groep"
  }

  func scoreTableCaption(number: Int, theme: String, _ history: ReportHistory) -> String {
    switch history {
    case .oneWave: "Tabel \(number). \(theme): score per groep"
    case .twoWaves, .moreWaves: "Tabel \(number). \(theme): score, verschil en conclusie per groep"
    }
  }

  func scoreTableSubcaption(_ history: ReportHistory) -> String {
    switch history {
    case .oneWave: "Score van 0 tot 100 punten"
    case .twoWaves: "Score van 0 tot 100 punten; verschil = vervolgmeting min nulmeting"
    case .moreWaves: "Score van 0 tot 100 punten; verschil = laatste meting min eerste meting"
    }
  }

  func scoreHeading(_ wave: WaveName, _ history: ReportHistory) -> String {
    history == .oneWave ? "Score" : "Score \(wave.short)"
  }

  func nHeading(_ wave: WaveName, _ history: ReportHistory) -> String {
    history == .oneWave ? "n" : "n \(wave.short)"
  }

  func intervalHeading(_ level: String, _ wave: WaveName?) -> String {
    "\(level)-interval" + (wave.map { " \($0.short)" } ?? "")
  }

  func hiddenNote(minimum: Int) -> String {
    "x = afgeschermd: minder dan \(minimum) antwoorden, of anders terug te rekenen."
  }

  func reliability(_ reading: ReliabilityReading) -> String {
    switch reading {
    case .singleItem: return "Dit thema heeft één stelling; de samenhang is dan niet te meten."
    case .unknown: return "Er zijn te weinig antwoorden om te meten hoe goed de stellingen bij elkaar passen."
    case .known(let lowest, let highest, let grade):
      let range = lowest == highest ? "alfa \(lowest)" : "alfa \(lowest) tot \(highest)"
      switch grade {
      case .sufficient: return "De stellingen passen goed bij elkaar (\(range))."
      case .moderate: return "De stellingen passen redelijk bij elkaar (\(range))."
      case .low:
        return "De stellingen passen niet overal goed bij elkaar (\(range)). "
          + "Kijk daarom ook naar de losse stellingen."
      }
    }
  }

  func scoreSource(study: String, confidence: String, waves: [WaveName]) -> String {
    "Bron: \(study), vragenlijst \(years(waves)). n = aantal respondenten met een score op dit thema. "
      + "\(confidence)-interval = \(confidence)-betrouwbaarheidsinterval."
  }

  func weightedNote(groups: [String]) -> String {
    "\(sentenceCase(list(groups))): gewogen naar de samenstelling van de groep."
  }

  /// * in 2021 en 2022*, empty where the waves have no years.
  func inWaves(_ waves: [WaveName]) -> String {
    waves.allSatisfy({ $0.short != $0.label }) ? " in " + list(waves.map(\.short)) : ""
  }

  /// *2021 en 2022*, or the names of the waves.
  func years(_ waves: [WaveName]) -> String {
    list(waves.map(\.short))
  }
}
