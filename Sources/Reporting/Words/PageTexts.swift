import SurveyModel

/// Words that several parts share, and those of the page itself.
protocol PageTexts {
  /// The wave after *than* and *between*, from its lower-cased label: *de nulmeting*, *baseline*. A label that is
  /// no word for a wave, such as *Before*, is introduced as one: *the wave ‘before’*.
  func phrase(forWave label: String) -> String
  /// *in 2021*.
  func moment(inYear year: String) -> String
  /// *bij de nulmeting*, *at baseline*.
  func moment(at phrase: String) -> String
  /// Parts with commas and a conjunction.
  func list(_ parts: [String]) -> String
  /// The text with its first letter as a capital.
  func sentenceCase(_ text: String) -> String
  /// Numbers of answers, one a wave: *n = 57 en 60*.
  func n(_ counts: [String]) -> String
  /// A number of answers that may not be told, as results give it: *<5* becomes *n < 5*.
  func hiddenCount(_ label: String) -> String
  /// *n < 5*, of two waves alike.
  func hiddenN(_ label: String) -> String
  /// What stands where there is no number to give.
  var noNumber: String { get }
  /// *Aandeel*.
  var share: String { get }
  /// The words of what a reader of the page can choose.
  var view: PageView.ViewWords { get }
  /// The way from a page to the report with this title.
  func whole(report title: String) -> String
  /// The way from the report to its summary.
  var onOnePage: String { get }
  /// The title of the summary on one page.
  var onePageTitle: String { get }
  /// The words of the page.
  func chrome(study: String, program: String) -> PageWords
}

extension PageTexts {
  func hiddenCount(_ label: String) -> String { hiddenN(spacedCount(label)) }

  /// Whether a number of answers is a bound, such as *< 5*.
  func hasBound(_ n: String) -> Bool { n.hasPrefix("<") || n.hasPrefix("≥") }

  func hiddenN(_ label: String) -> String { hasBound(label) ? "n " + label : "n = " + label }

  /// *<5* becomes *< 5*, *5-9* becomes *5–9*.
  func spacedCount(_ label: String) -> String {
    if label.hasPrefix("<") { return "< " + label.dropFirst() }
    if label.hasPrefix(">=") { return "≥ " + label.dropFirst(2) }
    return label.replacing("-", with: "–")
  }
}
