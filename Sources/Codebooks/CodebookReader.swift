import StrictYAML
import SurveyModel

/// Reads a codebook, `study.yaml`, whole: every key of the study format, every default, every
/// reference.
///
/// The order of keys has a meaning where the format says so (waves, groups, themes, scales, answers,
/// items, background variables, weights) and nowhere else. Time grows in step with the file.
public struct CodebookReader: Sendable {
  /// The file's name, as messages give it.
  public let file: String

  /// A reader for a file of this name.
  public init(file: String = "study.yaml") {
    self.file = file
  }

  /// The codebook that `bytes` hold.
  ///
  /// - Throws: `CodebookError` with all problems that one reading can find. Where a part cannot be
  ///   read, what refers to it is not complained about.
  public func read(_ bytes: [UInt8]) throws(CodebookError) -> Codebook {
    let document = YAMLDocument(bytes)
    var reading = CodebookReading(file: file, problems: document.problems)
    let study = document.root.flatMap { reading.study(from: $0) }
    guard let study, reading.problems.isEmpty else {
      throw CodebookError(file: file, problems: reading.problems.sorted)
    }
    return Codebook(study: study, findings: reading.sortedFindings)
  }
}

extension CodebookReading {
  /// The study, or nil where a problem was reported that leaves it without an essential part.
  fileprivate mutating func study(from root: YAMLNode) -> Study? {
    let required = ["study", "title", "languages", "waves", "groups", "scales", "items"]
    let optional = [
      "about", "themes", "background", "columns", "sources", "cleaning", "weights", "analysis", "privacy",
    ]
    guard
      let keys = root.mapping("the codebook", required: required, optional: optional, reporting: &problems)
    else { return nil }
    let meant = Self.keysMeant(in: root, among: required + optional)
    func absence(of section: String) -> SectionAbsence { meant.contains(section) ? .unknown : .none }
    languages = readLanguages(from: keys["languages"])
    let id = readStudyID(from: keys["study"])
    let title = text(from: keys["title"])
    let about = readAbout(from: keys["about"])
    let waves = readWaves(from: keys["waves"])
    let groups = readGroups(from: keys["groups"])
    let themes = readThemes(from: keys["themes"], absent: absence(of: "themes"))
    let scales = readScales(from: keys["scales"])
    let items = readItems(from: keys["items"])
    let background = readBackground(from: keys["background"], absent: absence(of: "background"))
    reportUnused()
    let columns = readColumns(from: keys["columns"])
    let sources = readSources(from: keys["sources"])
    let cleaning = readCleaning(from: keys["cleaning"], items: items, scales: scales)
    let weights = readWeights(from: keys["weights"], background: background, scales: scales)
    warnOfWeightsTwice(keys["weights"], weights, columns: columns, sources: sources)
    let analysis = readAnalysis(from: keys["analysis"])
    let privacy = readPrivacy(from: keys["privacy"])
    guard problems.isEmpty, let id, let title, let languages else { return nil }
    return Study(
      id: id, title: title, languages: languages, about: about, waves: waves, groups: groups, themes: themes,
      scales: scales, items: items, background: background, columns: columns, sources: sources,
      cleaning: cleaning, weights: weights, analysis: analysis, privacy: privacy)
  }

  /// The keys that others of `root` are most likely slips of: what their sections define is not lacking.
  private static func keysMeant(in root: YAMLNode, among keys: [String]) -> Set<String> {
    guard case .mapping(let entries) = root.content else { return [] }
    return Set(
      entries.map(\.key).filter { !keys.contains($0) }.compactMap { nearestName(to: $0, among: keys) })
  }

  private mutating func readStudyID(from node: YAMLNode?) -> Study.ID? {
    guard let node, let text = node.text("the study's name", reporting: &problems) else { return nil }
    guard text.utf8.allSatisfy(isLetterOfID) else {
      report(.studyName(text), at: node.place)
      return nil
    }
    return Study.ID(text)
  }

  private mutating func readLanguages(from node: YAMLNode?) -> [Language]? {
    guard let elements = node?.elements("a list of languages, such as [nl, en]", reporting: &problems)
    else { return nil }
    var languages: [Language] = []
    for element in elements {
      guard let language = element.choice(Language.self, reporting: &problems) else { return nil }
      if languages.contains(language) {
        report(.repeated("language", language.rawValue), at: element.place)
      } else {
        languages.append(language)
      }
    }
    return languages
  }

  private mutating func readAbout(from node: YAMLNode?) -> About {
    let keys = node?.mapping(
      "'about'", required: [], optional: About.Fact.allCases.map(\.rawValue), reporting: &problems)
    var facts: [About.Fact: LocalizedText] = [:]
    for fact in About.Fact.allCases {
      facts[fact] = text(from: keys?[fact.rawValue])
    }
    return About(facts: facts)
  }

  /// Reports scales and themes that nothing uses.
  private mutating func reportUnused() {
    guard items.isComplete, background.isComplete else { return }
    if usedScales.isComplete {
      for name in scales.names where !usedScales.contains(name.text) {
        report(.unusedScale(name.text), at: name.place)
      }
    }
    if usedThemes.isComplete {
      for name in themes.names where !usedThemes.contains(name.text) {
        report(.unusedTheme(name.text), at: name.place)
      }
    }
  }
}
