import SurveyModel

extension EnglishWords {
  func answerFigureSubtitle(_ missing: DontKnow) -> String {
    switch missing {
    case .offered: "In percent of the answers, without ‘don’t know’"
    case .notOffered: "In percent of the answers"
    }
  }

  var dontKnow: String { "don’t know" }
  var mergedLegend: String { "two answers together" }
  var mergedDetail: String { "taken together" }
  var groupAndWave: String { "Group and wave" }
  var itemMeansUnits: String { "Score of 0 to 100 points; shares in percentage points" }
  var topDifferenceHeading: String { "Difference in the share with the highest scores" }
  var itemPHeading: String { "p, adjusted (Benjamini-Hochberg)" }
  var answer: String { "Answer" }
  var looseItemsTitle: String { "Single questions" }
  var looseItemsIntroduction: String { "These questions belong to no theme and count in no score." }
  var openAnswersNote: String {
    "What people wrote in their own words is not in this report, so that nobody can be recognised."
  }

  func itemTitle(_ kind: ItemKind, position: Int, text: String) -> String {
    "\(noun(kind)) \(position): ‘\(text)’"
  }

  func wordingNote(group: String, text: String) -> String {
    "\(group) read: ‘\(text)’"
  }

  func itemLead(
    answers: [String], areDesired: Bool, highest: ShareText, lowest: ShareText, earlier: String?,
    later: String
  ) -> String {
    let quoted = alternatives(answers.map { "‘\($0)’" })
    var text = ""
    if highest.later == lowest.later {
      text = "\(sentenceCase(later)) \(highest.later) of every group chose \(quoted)."
    } else {
      text =
        "\(sentenceCase(later)) \(quoted) was chosen most often among \(highest.group) "
        + "(\(highest.later); n = \(highest.laterN)) and least often among \(lowest.group) "
        + "(\(lowest.later); n = \(lowest.laterN))."
      if let earlier, let first = highest.earlier, let second = lowest.earlier {
        text += " \(sentenceCase(earlier)) that was \(first) and \(second)."
      }
    }
    return text + desired(answers, areDesired)
  }

  func itemLead(
    answers: [String], areDesired: Bool, only: ShareText, earlier: String?, later: String
  ) -> String {
    let quoted = alternatives(answers.map { "‘\($0)’" })
    var text = "\(sentenceCase(later)) \(only.later) of \(only.group) chose \(quoted) (n = \(only.laterN))."
    if let earlier, let share = only.earlier, let n = only.earlierN {
      text += " \(sentenceCase(earlier)) that was \(share) (n = \(n))."
    }
    return text + desired(answers, areDesired)
  }

  func hiddenItemLead(_ kind: ItemKind) -> String {
    "There are too few answers to this \(noun(kind).lowercased()) to show anything."
  }

  func tableItemLead(_ scale: TableItem) -> String {
    switch scale {
    case .nominal: "The table shows which part of each group chose each answer."
    case .multiple: "The table shows which part of each group ticked each answer."
    case .numeric: "The table shows the mean of each group."
    }
  }

  func answerFigureTitle(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String {
    "Figure \(number). \(subject), \(noun(kind).lowercased()) \(position): answers by group"
  }

  func desiredEnd(_ label: String) -> String { "\(label) (desired)" }

  func together(_ share: String) -> String { "together \(share)" }

  func partial(answers: [String], share: String) -> String {
    "\(alternatives(answers)) \(share), rest withheld"
  }

  func alternatives(_ parts: [String]) -> String { enumeration(parts, conjunction: " or ") }

  func answerFold(figure: Int) -> String { "Numbers of figure \(figure): answers in percent" }

  func answerTableCaption(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String {
    "Table \(number). \(subject), \(noun(kind).lowercased()) \(position): answers"
  }

  func itemMeansCaption(number: Int, subject: String, _ kind: ItemKind, position: Int) -> String {
    "Table \(number). \(subject), \(noun(kind).lowercased()) \(position): mean and difference"
  }

  func answerSource(study: String, waves: [WaveName], _ missing: DontKnow) -> String {
    let source = "Source: \(study), questionnaire \(years(waves))."
    switch missing {
    case .offered:
      return source
        + " n = number of answers without ‘don’t know’. "
        + "‘Don’t know’ is in percent of all answers together."
    case .notOffered: return source + " n = number of answers."
    }
  }

  var colourNote: String { "Green is the desired answer, brown the undesired one." }

  func mergedNote(minimum: Int) -> String {
    "together = an answer was chosen fewer than \(minimum) times, so answers are added up."
  }

  var roundingNote: String { "Rounded percentages do not always add up to exactly 100." }

  func unweightedNote(groups: [String]) -> String {
    "\(sentenceCase(list(groups))): percentages are not weighted, means are."
  }

  var multipleNote: String {
    "People could give more than one answer; the percentages add up to more than 100."
  }

  func meanHeading(low: String, high: String) -> String { "Mean (\(low) to \(high))" }

  func orMore(_ value: String) -> String { "\(value) or higher" }

  func orLess(_ value: String) -> String { "\(value) or lower" }

  private func noun(_ kind: ItemKind) -> String {
    switch kind {
    case .statement: "Statement"
    case .question: "Question"
    }
  }

  private func desired(_ answers: [String], _ areDesired: Bool) -> String {
    guard areDesired else { return "" }
    return answers.count == 1 ? " That is the desired answer." : " Those are the desired answers."
  }
}
