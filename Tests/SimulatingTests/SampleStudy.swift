import SurveyModel

/// A study with every kind of question, two groups and two waves.
enum SampleStudy {
  static let study = Study(
    id: "proef", title: "Proef", languages: [.nl], about: About(),
    waves: [Wave(id: "t0", label: "Voor", period: nil), Wave(id: "t1", label: "Na", period: nil)],
    groups: [
      RespondentGroup(id: "artsen", label: "Artsen", population: [:], inBoth: nil, invited: [:]),
      RespondentGroup(id: "inwoners", label: "Inwoners", population: [:], inBoth: nil, invited: [:]),
    ],
    themes: [
      Theme(
        id: "kosten", label: "Kosten", description: nil, desired: .higher, isSpotlight: false,
        relevantChange: nil)
    ],
    scales: [
      AnswerScale(
        id: "eens", kind: .ordinal(values: [1, 2, 3, 4, 5]),
        options: (1...5).map { .init(code: String($0), label: LocalizedText("antwoord \($0)")) }, also: [],
        missing: [.init(id: "weet-niet", label: "Weet niet", codes: ["9"])]),
      AnswerScale(
        id: "gebied", kind: .nominal,
        options: [.init(code: "n", label: "Noord"), .init(code: "z", label: "Zuid")], also: [], missing: []),
      AnswerScale(id: "open", kind: .open, options: [], also: [], missing: []),
    ],
    items: [
      item("kosten-1", scale: "eens", theme: "kosten"),
      item("kosten-2", scale: "eens", theme: "kosten", reversed: true), item("toelichting", scale: "open"),
    ],
    background: [
      BackgroundVariable(id: "gebied", label: "Gebied", scale: "gebied", groups: ["inwoners"])
    ],
    columns: [
      ColumnMapping(role: .respondent, heading: "code"), ColumnMapping(role: .duration, heading: "duur"),
    ], sources: [], cleaning: CleaningOptions(), weights: [:], analysis: AnalysisOptions(),
    privacy: PrivacyOptions())

  private static func item(
    _ id: Item.ID, scale: AnswerScale.ID, theme: Theme.ID? = nil, reversed: Bool = false
  ) -> Item {
    Item(
      id: id, theme: theme, scale: scale, isReversed: reversed, groups: ["artsen", "inwoners"],
      waves: ["t0", "t1"], text: LocalizedText("Vraag \(id), met een komma"), textFor: [:])
  }
}
