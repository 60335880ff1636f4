import StrictYAML
import SurveyModel

extension CodebookComplaint {
  /// What is wrong, what was expected and what helps.
  var sentence: String {
    switch self {
    case .studyName(let name):
      "A study's name has small letters, digits and hyphens only, since it names a folder; "
        + "\(quoted(name)) does not." + Self.proposal(for: name)
    case .malformedID(let name, let kind):
      "The name of \(kind.withArticle) has small letters, digits and hyphens only and does not begin "
        + "with a hyphen; \(quoted(name)) does not fit." + Self.proposal(for: name)
    case .reservedID(let name, let kind, let use):
      "The name \(quoted(name)) is taken for \(use). Give this \(kind.rawValue) another name."
    case .nameIsAnItem(let name, let line):
      "The name \(quoted(name)) is that of the item on line \(line). Items and background variables "
        + "share their names; give one of them another."
    case .undefined(let name, let kind, let names):
      Self.undefined(
        "There is no \(kind.rawValue) \(quoted(name))", name, among: names,
        list: names.isEmpty ? "Define it under '\(kind.section)'." : Self.all(names, of: "The", kind.rawValue)
      )
    case .repeated(let kind, let name):
      "The \(kind) \(quoted(name)) is listed twice. Keep one of them."
    case .unknownLanguage(let key):
      "Unknown language \(quoted(key)). The languages are \(Self.languages); a text with a comma between "
        + "braces, or one that begins with {, goes between quotes."
    case .undeclaredLanguage(let language):
      "The study does not have the language '\(language)'. Add it to 'languages', or delete this text."
    case .unusedScale(let name):
      "Nothing uses the scale \(quoted(name)). Give it to an item, or delete it."
    case .unusedTheme(let name):
      "No item belongs to the theme \(quoted(name)). Give it to an item, or delete it."

    case .periodEndsFirst(let first, let last):
      "The period ends on \(last), before it begins on \(first). Write the first day first."
    case .periodsOverlap(let wave, let first, let earlier, let last):
      "Waves follow each other, but \(quoted(wave)) begins on \(first) and \(quoted(earlier)), which "
        + "stands before it, ends on \(last). Put the waves in order of time, or correct a period."
    case .inBothAbovePopulation(let inBoth, let wave, let population):
      "\(inBoth) people cannot belong to both populations: that of \(quoted(wave)) has \(population)."

    case .scaleLacks(let key, let scale, let kind):
      "The key '\(key)' is lacking in scale \(quoted(scale)), as its kind is \(kind)."
    case .scaleCannotHave(let key, let scale, let kind):
      "The scale \(quoted(scale)) is \(kind) and cannot have '\(key)'. Delete the key, or change the kind."
    case .tooFewAnswers(let scale, let fewest):
      "The scale \(quoted(scale)) needs at least \(fewest) \(fewest == 1 ? "answer" : "answers")."
    case .tooManyAnswers(let scale, let count):
      "The scale \(quoted(scale)) has \(count) answers and can have \(AnswerScale.mostOptions). Merge "
        + "answers, or make it numeric or open."
    case .tooManyMissingAnswers(let count):
      "A scale can have \(AnswerScale.mostMissingAnswers) missing answers and this one has \(count). One "
        + "missing answer may have many codes."
    case .ordinalCode(let code):
      "The codes of an ordinal scale are whole numbers, such as 4, and \(quoted(code)) is not one. "
        + "Answers without order make a nominal scale."
    case .codesDecrease(let code, let previous):
      "The codes of an ordinal scale increase, and \(code) stands after \(previous). Write the answers "
        + "from the lowest code to the highest; an item can be scored from the other end by 'reverse: true'."
    case .ambiguousSpelling(let text, let meaning, let other, let line):
      "The text \(quoted(text)) stands for \(meaning.words) here and for \(other.words) on line \(line); "
        + "case, white space and the shape of quotes do not count. Give one of them another text."
    case .undefinedAnswer(let code, let scale, let codes):
      Self.undefined(
        "The scale \(quoted(scale)) has no answer \(quoted(code))", code, among: codes,
        list: Self.all(codes, of: "Its", "answer"))
    case .malformedMissingAnswer(let name):
      "The name of a missing answer has small letters, digits and hyphens only and does not begin with a "
        + "hyphen; \(quoted(name)) does not fit." + Self.proposal(for: name)
    case .reservedMissingAnswer(let name):
      "The results use \(quoted(name)) for cells without an answer. Give this missing answer another name."
    case .missingCodeInRange(let code):
      "The code \(quoted(code)) lies within the scale's range, so it is an answer. Use a code outside "
        + "the range."
    case .notTwoNumbers(let count, let expected):
      "Expected \(expected), found a list of \(count)."
    case .rangeIsEmpty(let from, let to):
      "The range goes from \(plain(from)) to \(plain(to)). Write the lowest number first and a higher "
        + "one after it."

    case .itemCannotBeScored(let theme, let scale, let kind):
      "The scale \(quoted(scale)) is \(kind), so the item has no score for theme \(quoted(theme)). Give "
        + "it an ordinal or numeric scale, or leave its theme out."
    case .itemCannotBeReversed(let scale, let kind):
      "The scale \(quoted(scale)) is \(kind) and has no other end to score from. Delete 'reverse'."
    case .groupIsNotAsked(let group):
      "The group \(quoted(group)) is not asked this item. Add it to the item's 'groups', or delete this "
        + "wording."
    case .backgroundKind(let scale, let kind):
      "The scale \(quoted(scale)) is \(kind); a background variable needs a nominal or ordinal one."

    case .unknownColumn(let name, let names):
      Self.undefined(
        "There is no item, background variable or other column \(quoted(name))", name, among: names,
        list:
          "Columns are \(listed(ColumnRole.facts.map { quoted($0.name) }, "and")), and the names of "
          + "items and background variables.")
    case .headingTwice(let heading, let first, let second):
      "The heading \(quoted(heading)) is given to \(quoted(first)) and to \(quoted(second)). Each has a "
        + "column of its own."
    case .pathHasBackslash(let path):
      "The path \(quoted(path)) has a backslash. Write / between folders."
    case .pathLeavesStudy(let path):
      "The path \(quoted(path)) does not lead to a file within the study's folder. Put the export there "
        + "and name it from there, as in data/nulmeting/inwoners.csv."
    case .fileTwice(let file, let line):
      "The file \(quoted(file)) is listed on line \(line) too, so that each response would count twice. "
        + "Keep one of them."
    case .valueTwice(let text, let other):
      "The text \(quoted(text)) matches \(quoted(other)) above; case, white space and the shape of "
        + "quotes do not count. Keep one of them."

    case .strongAboveWeak(let strong, let below):
      "'strong-below' is \(plain(strong)) and 'below' \(plain(below)); the limit of a strong sign is the "
        + "lower one."
    case .ruleLacks(let key, let rule, let example):
      "The rule \(quoted(rule.rawValue)) cannot be applied without '\(key)'. Write \(example)."
    case .notAPair(let count):
      "Expected two items, such as [kosten-1, kosten-3], found a list of \(count)."
    case .pairOfOne(let item):
      "The item \(quoted(item)) is paired with itself. Pair it with the item that says the opposite."
    case .pairTwice(let first, let second):
      "The items \(quoted(first)) and \(quoted(second)) are paired twice. Keep one of them."
    case .pairIsNeverAsked(let first, let second):
      "No group is asked \(quoted(first)) and \(quoted(second)) at one wave, so that nobody can contradict them. "
        + "Pair items of one questionnaire."
    case .pairCannotContradict(let item, let scale, let kind):
      "The scale \(quoted(scale)) of item \(quoted(item)) is \(kind); answers contradict each other on ordinal "
        + "scales of two answers or more only."
    case .attentionCannotBeAsked(let item, let scale, let kind):
      "The scale \(quoted(scale)) of item \(quoted(item)) is \(kind); an attention item asks for one answer of an "
        + "ordinal or nominal scale."
    case .attentionItemIsScored(let item, let theme):
      "The attention item \(quoted(item)) belongs to theme \(quoted(theme)), so that the answer it asks for would "
        + "count in the score. Take its theme away."
    case .exclusionTwice(let file, let row):
      "Row \(row) of \(quoted(file)) is excluded twice. Keep one of them."
    case .notAnExport(let file, let exports):
      Self.undefined(
        "The study has no export \(quoted(file))", file, among: exports,
        list: Self.all(exports, of: "Its", "export"))
    case .weightsWithoutMargin(let group):
      "The weights of group \(quoted(group)) have limits but no numbers of people. Add a background "
        + "variable with the number of people for each answer."
    case .backgroundIsNotAsked(let variable, let group):
      "The background variable \(quoted(variable)) is not asked of group \(quoted(group)), so it cannot "
        + "weight it."
    case .marginLacks(let code, let variable):
      "The answer \(quoted(code)) of \(quoted(variable)) has no number of people. Weights need one for "
        + "each answer."
    case .thousandsPoint(let text):
      "The number \(quoted(text)) can be read in two ways. Write \(text.filter { $0 != "." }), or "
        + "\(plain(Double(text) ?? 0)) where a fraction is meant."
    case .marginsDiffer(let variable, let total, let other, let otherTotal):
      "The numbers of people of \(quoted(variable)) add up to \(plain(total)), those of \(quoted(other)) "
        + "to \(plain(otherTotal)). Both count the same population; correct one of them."
    case .privacyLowered(let key, let limit, let lowest):
      "The privacy limit '\(key)' can be raised, never lowered: it is at least \(lowest), and \(limit) "
        + "is less."
    case .detailBelowMinimum(let detail, let minimum):
      "The privacy limit 'detail' is at least 'minimum': \(detail) is less than \(minimum). Raise 'detail'."
    }
  }

  private static let languages = listed(Language.allCases.map { quoted($0.rawValue) }, "and")

  /// A sentence about a name that is not defined, and the name that may have been meant or `list`.
  private static func undefined(
    _ beginning: String, _ name: String, among names: [String], list: String
  ) -> String {
    beginning + ". " + (nearestName(to: name, among: names).map { "Did you mean \(quoted($0))?" } ?? list)
  }

  /// A sentence that lists the names there are: all, or the first and how many more there are.
  private static func all(_ names: [String], of owner: String, _ kind: String) -> String {
    let most = 12
    let shown = names.prefix(most).map(quoted)
    let more = names.count - most
    let list = listed(more > 0 ? shown + ["\(more) more"] : shown, "and")
    return names.count == 1 ? "\(owner) only \(kind) is \(list)." : "\(owner) \(kind)s are \(list)."
  }

  /// A proper name that looks like `name`, as a sentence; nothing where there is none.
  private static func proposal(for name: String) -> String {
    let letters = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return isID(words) ? " Write \(quoted(words))." : ""
  }
}

extension DefinitionKind {
  fileprivate var withArticle: String { self == .item ? "an item" : "a \(rawValue)" }
}
