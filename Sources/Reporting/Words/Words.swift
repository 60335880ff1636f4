import Notation
import SurveyModel

/// Everything that the program says in a language. Each part of the report has a protocol of its own,
/// so that a language that lacks a sentence does not compile.
protocol Words: Sendable, VerdictWords, SummaryWords, ParticipationWords, ThemeWords, ItemWords, MethodWords,
  QuestionnaireWords, ResearchWords, ChecklistWords, GroupWords, GlossaryWords, PageTexts
{
  /// How numbers are written.
  var numbers: NumberStyle { get }
}

extension Language {
  /// The words of the language.
  var words: any Words {
    switch self {
    case .nl: DutchWords()
    case .en: EnglishWords()
    }
  }
}

/// What Dutch reports say.
struct DutchWords: Words {
  let numbers = NumberStyle(language: .nl)
}

/// What English reports say.
struct EnglishWords: Words {
  let numbers = NumberStyle(language: .en)
}
