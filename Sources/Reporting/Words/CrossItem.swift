import SurveyModel

/// The items of the Consensus-Based Checklist for Reporting of Survey Studies.
///
/// Source: A. Sharma et al., *A Consensus-Based Checklist for Reporting of Survey Studies (CROSS)*,
/// Journal of General Internal Medicine 36 (2021), 3179-3187.
enum CrossItem: String, Hashable, Sendable, CaseIterable {
  case title = "1a"
  case abstract = "1b"
  case background = "2"
  case aims = "3"
  case design = "4"
  case questionnaire = "5a"
  case instruments = "5b"
  case pretest = "5c"
  case wording = "5d"
  case population = "6a"
  case sampling = "6b"
  case sampleSize = "6c"
  case representativeness = "6d"
  case mode = "7a"
  case timeFrame = "7b"
  case entry = "7c"
  case preparation = "8"
  case ethics = "9a"
  case consent = "9b"
  case statistics = "10a"
  case recoding = "10b"
  case missingData = "10c"
  case nonresponseError = "10d"
  case followUp = "10e"
  case weighting = "10f"
  case sensitivity = "10g"
  case flow = "11a"
  case refusals = "11b"
  case responseRate = "11c"
  case visitors = "11d"
  case respondents = "12"
  case estimates = "13a"
  case models = "13b"
  case sensitivityResults = "13c"
  case limitations = "14"
  case interpretation = "15"
  case generalisability = "16"
  case funding = "17"
  case interests = "18"
  case acknowledgements = "19"

  /// A part of the report.
  enum Place: Hashable, Sendable {
    /// The head of the page.
    case head
    /// *In short*.
    case summary
    /// *Who took part*.
    case participation
    /// The parts about themes.
    case themes
    /// *How this was measured*.
    case method
    /// *Questionnaire*.
    case questionnaire
    /// *Provenance*.
    case provenance
  }

  /// How the report answers an item.
  enum Answer: Hashable, Sendable {
    /// In these parts, from the data.
    case computed([Place])
    /// In these parts, and by facts that the codebook may state.
    case stated([About.Fact], [Place])
    /// Not at all: the study has nothing of the kind.
    case notApplicable
  }

  /// Where the report answers the item.
  var answer: Answer {
    switch self {
    case .title: .computed([.head])
    case .abstract: .computed([.summary])
    case .background, .aims: .stated([.purpose], [])
    case .design, .recoding, .weighting: .computed([.method])
    case .questionnaire, .wording: .computed([.questionnaire])
    case .instruments: .computed([.questionnaire, .method])
    case .pretest: .stated([.pretest], [])
    case .population: .stated([.populationSource], [.participation])
    case .sampling: .stated([.recruitment], [])
    case .sampleSize, .estimates, .sensitivity, .sensitivityResults: .computed([.themes])
    case .representativeness, .flow, .responseRate, .respondents, .followUp: .computed([.participation])
    case .mode: .stated([.mode, .recruitment], [])
    case .timeFrame: .computed([.head])
    case .entry: .computed([.method])
    case .preparation: .stated([.publicity], [])
    case .ethics: .stated([.ethics], [])
    case .consent: .stated([.consent], [.method])
    case .statistics: .computed([.method, .provenance])
    case .missingData: .computed([.method, .themes])
    case .nonresponseError: .stated([.nonresponse], [.participation])
    case .refusals: .stated([.nonresponse], [])
    case .visitors, .models: .notApplicable
    case .limitations: .stated([.limitations], [.method])
    case .interpretation: .computed([.summary, .themes])
    case .generalisability: .computed([.method])
    case .funding: .stated([.funding], [])
    case .interests: .stated([.interests], [])
    case .acknowledgements: .stated([.acknowledgements], [])
    }
  }
}

/// What the checklist says.
protocol ChecklistWords {
  /// *Checklist voor vragenlijstonderzoek (CROSS)*.
  var checklistTitle: String { get }
  /// The sentence above the table.
  var checklistLead: String { get }
  /// The caption of the table.
  func checklistCaption(number: Int) -> String
  /// *Punt*, *Onderwerp*, *Waar*.
  var checklistHeadings: [String] { get }
  /// What an item is about.
  func topic(_ item: CrossItem) -> String
  /// What a part is called.
  func name(_ place: CrossItem.Place) -> String
  /// *niet van toepassing*.
  var notApplicable: String { get }
  /// A fact that is not stated.
  func missing(_ fact: String) -> String
}
