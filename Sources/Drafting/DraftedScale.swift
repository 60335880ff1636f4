/// A scale that a draft guesses.
struct DraftedScale: Hashable, Sendable {
  /// What kind of scale it is.
  enum Kind: Hashable, Sendable {
    case ordinal
    case nominal
    case multiple
    case numeric(low: Int, high: Int)
    case open
  }

  /// An answer: its code and its label.
  struct Answer: Hashable, Sendable {
    let code: String
    let label: String
  }

  /// A further spelling, and the code that it stands for.
  struct Spelling: Hashable, Sendable {
    let text: String
    let code: String
  }

  /// An answer that is no score.
  struct Missing: Hashable, Sendable {
    let id: String
    let label: String
    /// Codes and further spellings.
    var codes: [String]
  }

  var id: String
  let kind: Kind
  var answers: [Answer] = []
  var also: [Spelling] = []
  var missing: [Missing] = []
  /// What only a person can tell, as a sentence.
  var questions: [String] = []

  /// What makes two scales one: all but the name and the questions.
  var content: DraftedScale {
    var content = self
    content.id = ""
    content.questions = []
    return content
  }
}
