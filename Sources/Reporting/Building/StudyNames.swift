import SurveyModel

/// The names that a study gives to its parts, as they stand in a report of one language.
struct StudyNames {
  let study: Study
  let language: Language
  let words: any Words
  let inline: InlineNames
  /// The waves, in time order.
  let waves: [WaveName]
  /// The groups, in codebook order.
  let groups: [Name]
  /// The themes, in codebook order.
  let themes: [Name]
  /// The positions of the themes in the order of the report: those in the spotlight first.
  let chapters: [Int]

  init(study: Study, language: Language) {
    self.study = study
    self.language = language
    let words = language.words
    self.words = words
    let inline = InlineNames(study: study, language: language)
    self.inline = inline
    waves = study.waves.map { WaveName($0, of: study, language: language, inline: inline, words: words) }
    groups = study.groups.map { inline.name($0.label.text(in: language)) }
    themes = study.themes.map { inline.name($0.label.text(in: language), quotingLong: .always) }
    let positions = study.themes.indices
    chapters =
      positions.filter { study.themes[$0].isSpotlight } + positions.filter { !study.themes[$0].isSpotlight }
  }

  /// A definition for each statement.
  static func definitions(_ statements: [Statement]) -> Block {
    .definitions(statements.map { Definition(term: RichText($0.term), text: RichText($0.text)) })
  }
}
