import Notation
import SurveyModel

extension EnglishWords {
  var cleaningTitle: String { "Cleaning" }
  var cleaningLead: String {
    "No answer disappeared unnoticed: these rules decide which questionnaires count."
  }
  var cleaningHeadings: [String] { ["Rule", "What happens"] }

  func cleaningCaption(number: Int) -> String {
    "Table \(number). Cleaning rules, with the number of questionnaires"
  }

  func cleaningCount(_ wave: WaveName, _ history: ReportHistory) -> String {
    history == .oneWave ? "Number" : "Number \(wave.short)"
  }

  func rule(_ rule: CleaningRule, _ options: CleaningOptions) -> String {
    switch rule {
    case .preview: return "Test entry of the makers"
    case .noConsent: return "No consent"
    case .manual: return "Left out by hand, with a reason in the codebook"
    case .noAnswers: return "Not one usable answer on a theme"
    case .duplicate: return "The same respondent twice in a wave"
    case .outsidePeriod: return "Submitted outside the period of the wave"
    case .breakOff: return "Less than \(numbers.percent(options.breakOffBelow)) of the questions answered"
    case .dontKnow:
      return "‘Don’t know’ on more than \(numbers.percent(options.dontKnowAbove)) of the questions"
    case .speeding:
      return "Faster than \(numbers.percent(options.speedingBelow)) of the median time"
    case .straightLining: return "A long run of the same answer"
    case .contradiction: return "Answers that contradict each other"
    case .duplicateAnswers: return "All answers equal to those of another"
    case .outOfRange: return "An answer off its scale (counts as missing)"
    case .attention: return "An attention question answered otherwise than it asks"
    case .careless: return "Two strong signs of careless answering"
    }
  }

  func treatment(_ treatment: CleaningTreatment) -> String {
    switch treatment {
    case .flag: "flagged, counts"
    case .exclude: "left out"
    case .off: "not applied"
    }
  }

  var aboutTitle: String { "Facts about the study" }
  var aboutLead: String { "The codebook states these facts. What is lacking is given as ‘\(notStated)’." }
  var notStated: String { "not stated" }

  func term(_ fact: About.Fact) -> String {
    switch fact {
    case .purpose: "Purpose"
    case .populationSource: "Source of the numbers of people"
    case .recruitment: "Recruitment"
    case .mode: "Mode"
    case .consent: "Consent"
    case .ethics: "Ethical approval"
    case .pretest: "Pretest"
    case .publicity: "Publicity"
    case .nonresponse: "Those who did not take part"
    case .limitations: "Limitations"
    case .funding: "Funding"
    case .interests: "Interests"
    case .acknowledgements: "Thanks"
    case .contact: "Contact"
    }
  }
}
