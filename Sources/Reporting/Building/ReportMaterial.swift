import Notation
import SurveyModel
import SurveyResults

/// A study's results as the builders of the parts look them up: by position in the codebook, in one
/// language.
struct ReportMaterial {
  typealias ThemeResult = ThemeRecord<Published<WaveNumbers>, Published<ChangeNumbers>>
  typealias ItemResult = ItemRecord<Published<ItemWaveNumbers>, Published<ItemChangeNumbers>>

  let study: Study
  let results: Results
  let language: Language
  let words: any Words
  let numbers: NumberStyle
  let names: StudyNames
  /// The names of the waves, in time order.
  let waves: [WaveName]
  /// The names of the groups, in codebook order.
  let groups: [Name]
  /// The names of the themes, in codebook order.
  let themes: [Name]
  /// The positions of the themes in the order of the report: those in the spotlight first.
  let chapters: [Int]
  let inline: InlineNames

  private let weightedGroups: [Bool]
  private let askedGroups: [[Int]]
  private let themeResults: [ThemeResult?]
  private let breakdowns: [[ThemeResult]]
  private let itemResults: [[ItemResult]]
  private let itemPositions: [Item.ID: Int]
  private let flows: [PublishedFlow?]

  init(study: Study, results: Results, language: Language) {
    self.study = study
    self.results = results
    self.language = language
    let names = StudyNames(study: study, language: language)
    self.names = names
    words = names.words
    numbers = names.words.numbers
    inline = names.inline
    waves = names.waves
    groups = names.groups
    themes = names.themes
    chapters = names.chapters

    let themeOf = Dictionary(
      study.themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groupOf = Dictionary(
      study.groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let waveOf = Dictionary(
      study.waves.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    itemPositions = Dictionary(
      study.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    weightedGroups = study.groups.map { group in
      study.weights[group.id] != nil
        || results.themes.contains { record in
          record.group == group.id && record.changes.contains { $0.value.numbers?.design == .weighted }
        }
    }
    askedGroups = study.themes.map { theme in
      let items = study.items.filter { $0.theme == theme.id }
      return study.groups.indices.filter { group in
        items.contains { $0.groups.contains(study.groups[group].id) }
      }
    }
    var themeResults = [ThemeResult?](repeating: nil, count: study.themes.count * study.groups.count)
    var breakdowns = [[ThemeResult]](repeating: [], count: themeResults.count)
    for record in results.themes {
      guard let theme = themeOf[record.theme], let group = groupOf[record.group] else { continue }
      let slot = theme * study.groups.count + group
      if record.by == nil { themeResults[slot] = record } else { breakdowns[slot].append(record) }
    }
    self.themeResults = themeResults
    self.breakdowns = breakdowns
    var itemResults = [[ItemResult]](repeating: [], count: study.items.count)
    for record in results.items {
      guard let item = itemPositions[record.item] else { continue }
      itemResults[item].append(record)
    }
    self.itemResults = itemResults
    var flows = [PublishedFlow?](repeating: nil, count: study.waves.count * study.groups.count)
    for flow in results.flow {
      guard let wave = waveOf[flow.wave], let group = groupOf[flow.group] else { continue }
      flows[wave * study.groups.count + group] = flow
    }
    self.flows = flows
  }

  /// Whether there is a later wave to compare the baseline with.
  var hasChanges: Bool { study.waves.count > 1 }

  /// The position of the last wave.
  var lastWave: Int { study.waves.count - 1 }

  /// The scores of a group on a theme; nil where there is no record of them.
  func result(theme: Int, group: Int) -> ThemeResult? {
    themeResults[theme * study.groups.count + group]
  }

  /// The scores of the parts of a group on a theme.
  func breakdowns(theme: Int, group: Int) -> [ThemeResult] {
    breakdowns[theme * study.groups.count + group]
  }

  /// The groups that were asked items of a theme, in codebook order.
  func asked(theme: Int) -> [Int] { askedGroups[theme] }

  /// Whether a group's results are weighted.
  func isWeighted(_ group: Int) -> Bool { weightedGroups[group] }

  /// The answers to an item, groups in codebook order.
  func results(of item: Item) -> [ItemResult] {
    itemPositions[item.id].map { itemResults[$0] } ?? []
  }

  /// What became of the responses of a group at a wave.
  func flow(wave: Int, group: Int) -> PublishedFlow? {
    flows[wave * study.groups.count + group]
  }

  /// What is known of a group's score on a theme at a wave.
  func score(theme: Int, group: Int, wave: Int) -> Published<WaveNumbers>? {
    result(theme: theme, group: group)?.waves.first { $0.wave == study.waves[wave].id }?.value
  }

  /// What is said of the change from the baseline to the last wave.
  func outcome(theme: Int, group: Int) -> Outcome {
    guard hasChanges else { return .missing(.notAsked, n: nil) }
    return outcome(theme: theme, result(theme: theme, group: group), from: 0, to: lastWave)
  }

  /// What is said of the change of a record from one wave to another.
  func outcome(theme: Int, _ record: ThemeResult?, from: Int, to: Int) -> Outcome {
    let change = record?.changes.first {
      $0.from == study.waves[from].id && $0.to == study.waves[to].id
    }
    return Outcome(change?.value, desired: study.themes[theme].desired)
  }

  /// The smallest change of a theme that matters, as text.
  func relevantChange(of theme: Int) -> String {
    numbers.points(study.relevantChange(of: study.themes[theme]))
  }

  /// The confidence level as text, such as *95%*.
  var confidence: String { numbers.percent(study.analysis.confidence) }
}
