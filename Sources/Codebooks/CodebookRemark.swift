import StrictYAML
import SurveyModel

/// What is worth a look in a codebook without being wrong, and the sentence for it.
enum CodebookRemark {
  case untranslated(Language, lines: [Int])
  case invitedAbovePopulation(Int, wave: String, population: Int)
  case noConsentIsKept(CleaningTreatment)
  case marginsDiffer(String, Double, String, Double)
  case weightsTwice(group: String)

  /// The name that scripts can rely on.
  var code: String {
    switch self {
    case .untranslated: "untranslated-text"
    case .invitedAbovePopulation: "invited-above-population"
    case .noConsentIsKept: "no-consent-kept"
    case .marginsDiffer: "margins-differ"
    case .weightsTwice: "weights-twice"
    }
  }

  var sentence: String {
    switch self {
    case .untranslated(let language, let lines):
      (lines.count == 1
        ? "The text on line \(lines[0]) lacks" : "The texts on lines \(Self.some(lines)) lack")
        + " the language '\(language)'; a report in it shows the text's first language there."
    case .invitedAbovePopulation(let people, let wave, let population):
      "\(people) people were invited at wave \(quoted(wave)), more than the population of \(population)."
    case .noConsentIsKept(let treatment):
      "With 'no-consent: \(treatment)' the answers of people who did not consent are kept. Is there "
        + "another ground to process them?"
    case .marginsDiffer(let variable, let total, let other, let otherTotal):
      "The numbers of people of \(quoted(variable)) add up to \(plain(total)), those of \(quoted(other)) "
        + "to \(plain(otherTotal)). Weights are computed for the first."
    case .weightsTwice(let group):
      "The group \(quoted(group)) has weights of its own in a column of its export, which stand instead "
        + "of these numbers of people."
    }
  }

  /// The first lines, and how many more there are.
  private static func some(_ lines: [Int]) -> String {
    let most = 10
    let shown = lines.prefix(most).map(String.init)
    let more = lines.count - most
    return listed(more > 0 ? shown + ["\(more) more"] : shown, "and")
  }
}

/// A number as a person writes it: without a point where it is whole.
func plain(_ number: Double) -> String {
  let text = number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
