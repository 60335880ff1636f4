import StrictYAML
import SurveyModel

/// What is known while a codebook is read: the names defined so far, and what is wrong or worth a
/// look. Each section of the codebook is an extension in a file of its own.
struct CodebookReading {
  let file: String
  var problems: Problems
  private var findings: [Finding] = []
  /// The lines of texts that lack a language.
  private var untranslated: [Language: [Int]] = [:]

  /// The languages of the study; nil where they are not known.
  var languages: [Language]?
  var waves = Definitions<Wave>(.wave)
  var groups = Definitions<RespondentGroup>(.group)
  var themes = Definitions<Theme>(.theme)
  var scales = Definitions<AnswerScale>(.scale)
  var items = Definitions<Item>(.item)
  var background = Definitions<BackgroundVariable>(.background)
  /// The kind of each scale of which it is known.
  var kinds: [AnswerScale.ID: ScaleKind] = [:]
  /// The files that the study names, or would have by convention; nil where they are not known.
  var exports: [String]?
  var usedScales = Uses()
  var usedThemes = Uses()

  init(file: String, problems: Problems) {
    self.file = file
    self.problems = problems
  }

  mutating func report(_ complaint: CodebookComplaint, at place: Place) {
    problems.report(complaint.sentence, at: place)
  }

  mutating func warn(_ remark: CodebookRemark, at place: Place) {
    findings.append(
      Finding(severity: .warning, code: remark.code, file: file, line: place.line, text: remark.sentence))
  }

  /// The findings by line.
  var sortedFindings: [Finding] {
    var all = findings
    for language in languages ?? [] {
      guard let lines = untranslated[language], let first = lines.min() else { continue }
      let remark = CodebookRemark.untranslated(language, lines: lines.sorted())
      all.append(
        Finding(
          severity: .warning, code: remark.code, file: file, line: first, count: lines.count,
          text: remark.sentence))
    }
    return all.enumerated().sorted { one, other in
      (one.element.line ?? 0, one.offset) < (other.element.line ?? 0, other.offset)
    }.map(\.element)
  }

  /// A text for readers: one for all languages, or one per language.
  mutating func text(from node: YAMLNode?) -> LocalizedText? {
    guard let node else { return nil }
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      let example = (languages ?? Language.allCases).map { "\($0): ..." }.joined(separator: ", ")
      return node.text("a text, or {\(example)}", reporting: &problems).map { LocalizedText($0) }
    }
    var translations: [LocalizedText.Translation] = []
    for entry in entries {
      guard let language = language(of: entry) else { continue }
      if let text = entry.value.text(reporting: &problems) {
        translations.append(LocalizedText.Translation(language: language, text: text))
      }
    }
    for language in languages ?? [] where !entries.contains(where: { $0.key == language.rawValue }) {
      untranslated[language, default: []].append(node.owner.line)
    }
    return translations.isEmpty ? nil : LocalizedText(translations: translations)
  }

  private mutating func language(of entry: YAMLEntry) -> Language? {
    guard let language = Language(rawValue: entry.key) else {
      report(.unknownLanguage(entry.key), at: entry.place)
      return nil
    }
    if let languages, !languages.contains(language) {
      report(.undeclaredLanguage(language), at: entry.place)
    }
    return language
  }
}
