import SurveyModel

/// The study of the tests: two waves, two groups, and an item of each kind of scale.
enum SampleStudy {
  static let agreement = AnswerScale(
    id: "eens", kind: .ordinal(values: [1, 2, 3, 4, 5]),
    options: [
      option("1", "Helemaal mee oneens", "Strongly disagree"), option("2", "Mee oneens", "Disagree"),
      option("3", "Neutraal", "Neutral"), option("4", "Mee eens", "Agree"),
      option("5", "Helemaal mee eens", "Strongly agree"),
    ],
    also: [AnswerScale.Spelling(text: "Eens", option: 3)],
    missing: [
      AnswerScale.MissingAnswer(
        id: "weet-niet", label: text("Weet niet / n.v.t.", "Don't know / n.a."), codes: ["9", "99"])
    ])
  static let grade = AnswerScale(
    id: "cijfer", kind: .numeric(low: 1, high: 10), options: [], also: [],
    missing: [AnswerScale.MissingAnswer(id: "geen-mening", label: "Geen mening", codes: ["-1"])])
  static let travel = AnswerScale(
    id: "vervoer", kind: .multiple,
    options: [
      option("1", "Fiets", "Bicycle"), option("2", "Bus, tram of metro", "Bus, tram or metro"),
      option("3", "Auto", "Car"),
    ], also: [], missing: [AnswerScale.MissingAnswer(id: "geen", label: "Geen van deze", codes: [])])
  static let area = AnswerScale(
    id: "gebied", kind: .nominal,
    options: [option("leek", "Leek", "Leek"), option("zuidhorn", "Zuidhorn", "Zuidhorn")], also: [],
    missing: [])
  static let words = AnswerScale(id: "tekst", kind: .open, options: [], also: [], missing: [])

  static let wave1 = Wave.ID("nulmeting")
  static let wave2 = Wave.ID("vervolgmeting")
  static let doctors = RespondentGroup.ID("huisartsen")
  static let schools = RespondentGroup.ID("scholen")

  /// The items in questionnaire order; schools are asked the first two only.
  static let items = [
    item("kosten-1", "eens", text("Ik weet wat de hulp kost.", "I know what care costs.")),
    item(
      "kosten-2", "eens", text("Ik bespreek de kosten.", "I discuss the costs."),
      textFor: [schools: text("Wij bespreken de kosten.", "We discuss the costs.")]),
    item("cijfer-1", "cijfer", text("Welk cijfer geeft u?", "Which grade do you give?"), groups: [doctors]),
    item("vervoer-1", "vervoer", text("Hoe reist u?", "How do you travel?"), groups: [doctors]),
    item(
      "open-1", "tekst", text("Wat is de naam van de hulp, en waarom?", "What is it called, and why?"),
      groups: [doctors]),
  ]

  static func study(
    items: [Item] = items, columns: [ColumnMapping] = [], sources: [Source] = [],
    background: [BackgroundVariable] = [
      BackgroundVariable(id: "gebied", label: text("Gebied", "Area"), scale: "gebied", groups: [doctors])
    ],
    agreement: AnswerScale = agreement
  ) -> Study {
    Study(
      id: "proef", title: "Proef", languages: [.nl, .en], about: About(),
      waves: [
        Wave(id: wave1, label: "Nulmeting", period: nil),
        Wave(id: wave2, label: "Vervolgmeting", period: nil),
      ],
      groups: [group(doctors, "Huisartsen"), group(schools, "Scholen")], themes: [],
      scales: [agreement, grade, travel, area, words], items: items, background: background, columns: columns,
      sources: sources, cleaning: CleaningOptions(), weights: [:], analysis: AnalysisOptions(),
      privacy: PrivacyOptions())
  }

  /// A study with one item for one group, to look at one column.
  static func study(with scale: AnswerScale.ID, columns: [ColumnMapping] = []) -> Study {
    study(
      items: [item("vraag", scale, text("De vraag?", "The question?"), groups: [doctors])], columns: columns,
      background: [])
  }

  static func item(
    _ id: Item.ID, _ scale: AnswerScale.ID, _ text: LocalizedText,
    groups: [RespondentGroup.ID] = [doctors, schools], textFor: [RespondentGroup.ID: LocalizedText] = [:]
  ) -> Item {
    Item(
      id: id, theme: nil, scale: scale, isReversed: false, groups: groups, waves: [wave1, wave2], text: text,
      textFor: textFor)
  }

  static func text(_ dutch: String, _ english: String) -> LocalizedText {
    LocalizedText(translations: [
      .init(language: .nl, text: dutch), .init(language: .en, text: english),
    ])
  }

  static func source(
    _ file: String, wave: Source.Assignment<Wave> = .fixed(wave1),
    group: Source.Assignment<RespondentGroup> = .fixed(doctors), format: Source.Format? = nil,
    encoding: Source.Encoding? = nil, delimiter: UInt8? = nil, dates: Source.DateForm? = nil,
    columns: [ColumnMapping] = []
  ) -> Source {
    Source(
      file: file, wave: wave, group: group, format: format, encoding: encoding, delimiter: delimiter,
      dates: dates, columns: columns)
  }

  private static func option(_ code: String, _ dutch: String, _ english: String) -> AnswerScale.Option {
    AnswerScale.Option(code: code, label: text(dutch, english))
  }

  private static func group(_ id: RespondentGroup.ID, _ label: String) -> RespondentGroup {
    RespondentGroup(id: id, label: LocalizedText(label), population: [:], inBoth: nil, invited: [:])
  }
}
