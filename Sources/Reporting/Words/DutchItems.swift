import SurveyModel

extension DutchWords {
  func answerFigureSubtitle(_ missing: DontKnow) -> String {
    switch missing {
    case .offered: "In procenten van de antwoorden, zonder ‘weet niet’"
    case .notOffered: "In procenten van de antwoorden"
    }
  }

  var dontKnow: String { "weet niet" }
  var mergedLegend: String { "twee antwoorden samen" }
  var mergedDetail: String { "samengenomen" }
  var groupAndWave: String { "Groep en meting" }
  var itemMeansUnits: String { "Score van 0 tot 100 punten; aandelen in procentpunten" }
  var topDifferenceHeading: String { "Verschil in aandeel met de hoogste scores" }
  var itemPHeading: String { "p, gecorrigeerd (Benjamini-Hochberg)" }
  var answer: String { "Antwoord" }
  var looseItemsTitle: String { "Losse vragen" }
  var looseItemsIntroduction: String { "Deze vragen horen bij geen thema en tellen in geen score mee." }
  var openAnswersNote: String {
    "Wat mensen zelf hebben opgeschreven staat niet in dit rapport. Zo kan niemand worden herkend."
  }

  func itemTitle(_ kind: ItemKind, position: Int, text: String) -> String {
    "\(noun(kind)) \(position): ‘\(text)’"
  }

  func wordingNote(group: String, text: String) -> String {
    "\(group) lazen: ‘\(text)’"
  }

  func itemLead(
    answers: [String], areDesired: Bool, highest: ShareText, lowest: ShareText, earlier: String?,
    later: String
  ) -> String {
    let quoted = alternatives(answers.map { "‘\($0)’" })
    var text = ""
    if highest.later == lowest.later {
      text = "\(sentenceCase(later)) koos in elke groep \(highest.later) \(quoted)."
    } else {
      text =
        "\(sentenceCase(later)) is \(quoted) het vaakst gekozen bij \(highest.group) "
        + "(\(highest.later); n = \(highest.laterN)) en het minst vaak bij \(lowest.group) "
        + "(\(lowest.later); n = \(lowest.laterN))."
      if let earlier, let first = highest.earlier, let second = lowest.earlier {
        text += " \(sentenceCase(earlier)) was dat \(first) en \(second)."
      }
    }
    return text + desired(answers, areDesired)
  }

  func itemLead(
    answers: [String], areDesired: Bool, only: ShareText, earlier: String?, later: String
  ) -> String {
    let quoted = alternatives(answers.map { "‘\($0)’" })
    var text =
      "\(sentenceCase(later)) koos \(only.later) van de \(only.group) \(quoted) (n = \(only.laterN))."
    if let earlier, let share = only.earlier, let n = only.earlierN {
      text += " \(sentenceCase(earlier)) was dat \(share) (n = \(n))."
    }
    return text + desired(answers, areDesired)
  }

  func hiddenItemLead(_ kind: ItemKind) -> String {
    "Bij deze \(noun(kind).lowercased()) zijn er te weinig antwoorden om iets te laten zien."
  }

  func tableItemLead(_ scale: TableItem) -> String {
    switch scale {
    case .nominal: "De tabel laat zien welk deel van elke groep elk antwoord koos."
    case .multiple: "De tabel laat zien welk deel van elke groep elk antwoord aankruiste."
    case .numeric: "De tabel laat het gemiddelde van elke groep zien."
    }
  }

  func answerFigureTitle(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String {
    "Figuur \(number). \(subject), \(noun(kind).lowercased()) \(position): antwoorden per groep"
  }

  func desiredEnd(_ label: String) -> String { "\(label) (gewenst)" }

  func together(_ share: String) -> String { "samen \(share)" }

  func partial(answers: [String], share: String) -> String {
    "\(alternatives(answers)) \(share), rest afgeschermd"
  }

  func alternatives(_ parts: [String]) -> String { enumeration(parts, conjunction: " of ") }

  func answerFold(figure: Int) -> String { "Cijfers bij figuur \(figure): antwoorden in procenten" }

  func answerTableCaption(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String {
    "Tabel \(number). \(subject), \(noun(kind).lowercased()) \(position): antwoorden"
  }

  func itemMeansCaption(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String {
    "Tabel \(number). \(subject), \(noun(kind).lowercased()) \(position): gemiddelde en verschil"
  }

  func answerSource(study: String, waves: [WaveName], _ missing: DontKnow) -> String {
    let source = "Bron: \(study), vragenlijst \(years(waves))."
    switch missing {
    case .offered:
      return source
        + " n = aantal antwoorden zonder ‘weet niet’. "
        + "‘Weet niet’ is in procenten van alle antwoorden samen."
    case .notOffered: return source + " n = aantal antwoorden."
    }
  }

  var colourNote: String { "Groen is het gewenste antwoord, bruin het ongewenste." }

  func mergedNote(minimum: Int) -> String {
    "samen = een antwoord is minder dan \(minimum) keer gekozen; daarom tellen we antwoorden bij elkaar op."
  }

  var roundingNote: String { "Afgeronde percentages zijn samen niet altijd precies 100." }

  func unweightedNote(groups: [String]) -> String {
    "\(sentenceCase(list(groups))): percentages zijn niet gewogen, gemiddelden wel."
  }

  var multipleNote: String {
    "Mensen konden meer dan één antwoord geven; de percentages zijn samen meer dan 100."
  }

  func meanHeading(low: String, high: String) -> String { "Gemiddelde (\(low) tot \(high))" }

  func orMore(_ value: String) -> String { "\(value) of hoger" }

  func orLess(_ value: String) -> String { "\(value) of lager" }

  private func noun(_ kind: ItemKind) -> String {
    switch kind {
    case .statement: "Stelling"
    case .question: "Vraag"
    }
  }

  private func desired(_ answers: [String], _ areDesired: Bool) -> String {
    guard areDesired else { return "" }
    return answers.count == 1 ? " Dat is het gewenste antwoord." : " Dat zijn de gewenste antwoorden."
  }
}
