import SurveyModel

/// The study of `SampleResults`.
enum SampleStudy {
  static let study = study()

  /// The study with another set of waves, or another wish for its first theme.
  static func study(
    waves: [Wave] = waves, groups: [RespondentGroup] = groups, desired: Theme.DesiredDirection = .higher,
    themes: [Theme]? = nil, items: [Item]? = nil, about: About = about
  ) -> Study {
    Study(
      id: "voorbeeldwolde",
      title: text("Cultuurverandering in Voorbeeldwolde", "Culture change in Voorbeeldwolde"),
      languages: [.nl, .en], about: about, waves: waves, groups: groups,
      themes: themes ?? Self.themes(desired),
      scales: scales, items: items ?? Self.items(waves.map(\.id)), background: [area], columns: [],
      sources: [],
      cleaning: CleaningOptions(), weights: weights, analysis: AnalysisOptions(), privacy: PrivacyOptions())
  }

  static let notice = text(
    "Voorbeeldgegevens: alle cijfers zijn verzonnen.", "Example data: all numbers are invented.")

  static let about = About(facts: [
    .purpose: text(
      "Zien of de manier van werken in twee jaar verandert.",
      "To see whether ways of working change in two years."),
    .recruitment: text(
      "Iedereen kreeg een e-mail met een persoonlijke link.", "Everybody got a personal link."),
  ])

  static let waves = [
    wave("nulmeting", "Nulmeting", "Baseline", (2021, 8, 1), (2021, 10, 31)),
    wave("vervolgmeting", "Vervolgmeting", "Follow-up", (2022, 5, 16), (2022, 6, 30)),
  ]

  static func wave(
    _ id: Wave.ID, _ dutch: String, _ english: String, _ first: (Int, Int, Int), _ last: (Int, Int, Int)
  ) -> Wave {
    var period: Wave.Period?
    if let start = CalendarDate(year: first.0, month: first.1, day: first.2),
      let end = CalendarDate(year: last.0, month: last.1, day: last.2)
    {
      period = Wave.Period(first: start, last: end)
    }
    return Wave(id: id, label: text(dutch, english), period: period)
  }

  static let groups = [
    group("huisartsen", "Huisartsen", "General practitioners"),
    group("consulenten", "Wmo-consulenten", "Wmo consultants"),
    group("scholen", "Scholen", "Schools"),
    group("zorgaanbieders", "Zorgaanbieders", "Care providers"),
    group("inwoners", "Inwoners", "Residents"),
  ]

  static func group(_ id: RespondentGroup.ID, _ dutch: String, _ english: String) -> RespondentGroup {
    RespondentGroup(id: id, label: text(dutch, english), population: [:], inBoth: nil, invited: [:])
  }

  static func themes(_ desired: Theme.DesiredDirection) -> [Theme] {
    [
      Theme(
        id: "kostenbewustzijn", label: text("Kostenbewustzijn", "Cost awareness"),
        description: text(
          "Bij dit thema gaat het om de vraag of kosten meewegen bij de keuze voor zorg.",
          "This theme is about whether costs weigh in the choice of care."),
        desired: .higher, isSpotlight: false, relevantChange: nil),
      Theme(
        id: "positieve-gezondheid", label: text("Positieve gezondheid", "Positive health"),
        description: text(
          "Gezondheid is hier meer dan niet ziek zijn: het gaat ook om meedoen en zin in het leven.",
          "Health is more here than not being ill: it is also about taking part and meaning in life."),
        desired: desired, isSpotlight: true, relevantChange: nil),
      Theme(
        id: "claimgedrag",
        label: text("Vragen om zware zorg en ondersteuning", "Asking for heavy care and support"),
        description: nil, desired: .lower, isSpotlight: false, relevantChange: nil),
    ]
  }

  static let scales = [
    AnswerScale(
      id: "eens", kind: .ordinal(values: [1, 2, 3, 4, 5]),
      options: [
        .init(code: "1", label: text("Helemaal mee oneens", "Strongly disagree")),
        .init(code: "2", label: text("Mee oneens", "Disagree")),
        .init(code: "3", label: text("Neutraal", "Neutral")),
        .init(code: "4", label: text("Mee eens", "Agree")),
        .init(code: "5", label: text("Helemaal mee eens", "Strongly agree")),
      ], also: [],
      missing: [.init(id: "weet-niet", label: text("Weet niet", "Don’t know"), codes: ["9"])]),
    AnswerScale(
      id: "ja-nee", kind: .ordinal(values: [0, 1]),
      options: [.init(code: "0", label: text("Nee", "No")), .init(code: "1", label: text("Ja", "Yes"))],
      also: [],
      missing: []),
    AnswerScale(id: "cijfer", kind: .numeric(low: 1, high: 10), options: [], also: [], missing: []),
    AnswerScale(
      id: "kanaal", kind: .multiple,
      options: [
        .init(code: "1", label: text("Website", "Website")), .init(code: "2", label: text("Loket", "Desk")),
        .init(code: "3", label: text("Wijkteam", "Neighbourhood team")),
      ], also: [], missing: []),
    AnswerScale(
      id: "voorkeur", kind: .nominal,
      options: [
        .init(code: "1", label: text("Thuis", "At home")),
        .init(code: "2", label: text("Op kantoor", "Office")),
      ], also: [], missing: []),
    AnswerScale(id: "open", kind: .open, options: [], also: [], missing: []),
    AnswerScale(
      id: "gebied", kind: .nominal,
      options: [
        .init(code: "leek", label: text("Leek", "Leek")), .init(code: "marum", label: text("Marum", "Marum")),
      ], also: [], missing: []),
  ]

  static let area = BackgroundVariable(
    id: "gebied", label: text("Gebied", "Area"), scale: "gebied", groups: ["inwoners"])

  static let weights: [RespondentGroup.ID: WeightTargets] = [
    "inwoners": WeightTargets(margins: [.init(variable: "gebied", totals: [20_100, 10_900])], trim: 0.3...3)
  ]

  static func items(_ waves: [Wave.ID]) -> [Item] {
    func item(
      _ id: Item.ID, _ theme: Theme.ID?, _ scale: AnswerScale.ID, _ dutch: String, _ english: String,
      isReversed: Bool = false, groups: [RespondentGroup.ID] = SampleResults.groups,
      textFor: [RespondentGroup.ID: LocalizedText] = [:]
    ) -> Item {
      Item(
        id: id, theme: theme, scale: scale, isReversed: isReversed, groups: groups, waves: waves,
        text: text(dutch, english), textFor: textFor)
    }
    return [
      item(
        "gezondheid-1", "positieve-gezondheid", "eens", "Ik kijk eerst naar wat iemand nog kan.",
        "I look first at what somebody can still do.",
        textFor: [
          "inwoners": text(
            "Mijn huisarts kijkt eerst naar wat ik nog kan.", "My GP looks first at what I can do.")
        ]),
      item(
        "gezondheid-2", "positieve-gezondheid", "eens", "Gezondheid is afwezigheid van ziekte.",
        "Health is the absence of illness.", isReversed: true),
      item(
        "kosten-1", "kostenbewustzijn", "eens", "Ik weet wat de hulp kost.", "I know what the help costs."),
      item(
        "kosten-cijfer", "kostenbewustzijn", "cijfer", "Hoe belangrijk zijn kosten voor u?",
        "How important are costs to you?", groups: ["inwoners"]),
      item(
        "claim-1", "claimgedrag", "eens", "Mensen hebben recht op alle hulp die zij vragen.",
        "People are entitled to all the help they ask for.",
        groups: ["huisartsen", "consulenten", "scholen", "zorgaanbieders"]),
      item(
        "claim-2", "claimgedrag", "ja-nee", "Vragen mensen vaker om zware hulp?",
        "Do people ask for heavy help more often?",
        groups: ["huisartsen", "consulenten", "scholen", "zorgaanbieders"]),
      item(
        "kanaal", nil, "kanaal", "Waar zoekt u informatie?", "Where do you look for information?",
        groups: ["inwoners"]),
      item(
        "voorkeur", nil, "voorkeur", "Waar werkt u het liefst?", "Where do you prefer to work?",
        groups: ["consulenten"]),
      item("toelichting", nil, "open", "Wat wilt u nog kwijt?", "What else would you like to say?"),
    ]
  }

  static func text(_ dutch: String, _ english: String) -> LocalizedText {
    LocalizedText(translations: [
      .init(language: .nl, text: dutch), .init(language: .en, text: english),
    ])
  }
}
