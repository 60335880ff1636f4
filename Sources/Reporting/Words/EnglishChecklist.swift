extension EnglishWords {
  var checklistTitle: String { "Checklist for survey studies (CROSS)" }
  var checklistLead: String { "Where this report answers each item of the checklist (Sharma et al., 2021)." }
  var checklistHeadings: [String] { ["Item", "Subject", "Where"] }
  var notApplicable: String { "not applicable" }

  func checklistCaption(number: Int) -> String { "Table \(number). The forty items of CROSS" }

  func missing(_ fact: String) -> String { "\(fact): \(notStated)" }

  func name(_ place: CrossItem.Place) -> String {
    switch place {
    case .head: "Head of this report"
    case .summary: summaryTitle
    case .participation: participationTitle
    case .themes: "Themes"
    case .method: methodTitle
    case .questionnaire: questionnaireTitle
    case .provenance: provenanceTitle
    }
  }

  func topic(_ item: CrossItem) -> String {
    switch item {
    case .title: "Title names survey and design"
    case .abstract: "Summary"
    case .background: "Background"
    case .aims: "Aim"
    case .design: "Design"
    case .questionnaire: "Structure of the questionnaire"
    case .instruments: "Scales and scores"
    case .pretest: "Pretest"
    case .wording: "Full questionnaire"
    case .population: "Population"
    case .sampling: "Sampling"
    case .sampleSize: "Sample size and what it can detect"
    case .representativeness: "Composition of the respondents"
    case .mode: "Mode"
    case .timeFrame: "Period"
    case .entry: "Multiple participation"
    case .preparation: "Preparation and publicity"
    case .ethics: "Ethical approval"
    case .consent: "Consent and confidentiality"
    case .statistics: "Statistics and software"
    case .recoding: "Modification of answers"
    case .missingData: "Missing answers"
    case .nonresponseError: "Those who did not take part"
    case .followUp: "Those who took part twice"
    case .weighting: "Weights"
    case .sensitivity: "Sensitivity of conclusions"
    case .flow: "Numbers at each step"
    case .refusals: "Reasons not to take part"
    case .responseRate: "Response"
    case .visitors: "Unique visitors"
    case .respondents: "Characteristics of respondents"
    case .estimates: "Estimates with interval and p"
    case .models: "Multivariable models"
    case .sensitivityResults: "Results of sensitivity analyses"
    case .limitations: "Limitations"
    case .interpretation: "Cautious interpretation"
    case .generalisability: "Generalisability"
    case .funding: "Funding"
    case .interests: "Interests"
    case .acknowledgements: "Thanks"
    }
  }
}
