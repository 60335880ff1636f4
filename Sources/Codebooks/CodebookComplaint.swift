import StrictYAML
import SurveyModel

/// Everything that can be wrong with a codebook beyond its YAML and the types of its values. The
/// sentences stand in `CodebookComplaint+Sentence.swift`.
enum CodebookComplaint {
  // Names and texts.
  case studyName(String)
  case malformedID(String, DefinitionKind)
  case reservedID(String, DefinitionKind, use: String)
  case nameIsAnItem(String, line: Int)
  case undefined(String, DefinitionKind, names: [String])
  case repeated(String, String)
  case unknownLanguage(String)
  case undeclaredLanguage(Language)
  case unusedScale(String)
  case unusedTheme(String)

  // Waves and groups.
  case periodEndsFirst(first: CalendarDate, last: CalendarDate)
  case periodsOverlap(wave: String, first: CalendarDate, earlier: String, last: CalendarDate)
  case inBothAbovePopulation(Int, wave: String, population: Int)

  // Scales.
  case scaleLacks(String, scale: String, kind: ScaleKind)
  case scaleCannotHave(String, scale: String, kind: ScaleKind)
  case tooFewAnswers(scale: String, fewest: Int)
  case tooManyAnswers(scale: String, count: Int)
  case tooManyMissingAnswers(count: Int)
  case ordinalCode(String)
  case codesDecrease(Int, after: Int)
  case ambiguousSpelling(String, Spellings.Meaning, Spellings.Meaning, line: Int)
  case undefinedAnswer(String, scale: String, codes: [String])
  case malformedMissingAnswer(String)
  case reservedMissingAnswer(String)
  case missingCodeInRange(String)
  case notTwoNumbers(count: Int, expected: String)
  case rangeIsEmpty(from: Double, to: Double)

  // Items and background variables.
  case itemCannotBeScored(theme: String, scale: String, ScaleKind)
  case itemCannotBeReversed(scale: String, ScaleKind)
  case groupIsNotAsked(String)
  case backgroundKind(scale: String, ScaleKind)

  // Sources.
  case unknownColumn(String, names: [String])
  case headingTwice(String, first: String, second: String)
  case pathHasBackslash(String)
  case pathLeavesStudy(String)
  case fileTwice(String, line: Int)
  case valueTwice(String, String)

  // Cleaning, weights, analysis, privacy.
  case strongAboveWeak(strong: Double, below: Double)
  case ruleLacks(String, rule: CleaningRule, example: String)
  case notAPair(count: Int)
  case pairOfOne(String)
  case pairTwice(String, String)
  case pairIsNeverAsked(String, String)
  case pairCannotContradict(item: String, scale: String, ScaleKind)
  case attentionCannotBeAsked(item: String, scale: String, ScaleKind)
  case attentionItemIsScored(item: String, theme: String)
  case exclusionTwice(file: String, row: Int)
  case notAnExport(String, exports: [String])
  case weightsWithoutMargin(String)
  case backgroundIsNotAsked(String, group: String)
  case marginLacks(String, variable: String)
  case thousandsPoint(String)
  case marginsDiffer(String, Double, String, Double)
  case privacyLowered(String, Int, lowest: Int)
  case detailBelowMinimum(detail: Int, minimum: Int)
}
