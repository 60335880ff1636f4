/// The answers of scales that questionnaires use over and over, in Dutch and English, from the lowest to the
/// highest. All of a scale recognised here is data: add a spelling or a scale by adding a line.
struct AnswerWords: Hashable, Sendable {
  /// A language that scales are known in.
  enum Language: String, Hashable, Sendable, CaseIterable {
    case nl
    case en
  }

  /// What the scale is called in a codebook.
  let id: String
  let language: Language
  /// For each answer, from low to high, its spellings, the usual one first.
  let answers: [[String]]

  private init(_ id: String, _ language: Language, _ answers: [[String]]) {
    self.id = id
    self.language = language
    self.answers = answers
  }

  /// The scales. Of two that hold the answers seen, the one with fewer answers is taken, then the first.
  static let scales: [AnswerWords] = [
    // Agreement.
    AnswerWords(
      "eens", .nl,
      [
        [
          "Helemaal mee oneens", "Zeer mee oneens", "Helemaal niet mee eens", "Helemaal oneens",
          "Zeer oneens",
        ],
        ["Mee oneens", "Niet mee eens", "Oneens"],
        [
          "Neutraal", "Niet mee eens, niet mee oneens", "Niet eens/niet oneens", "Niet eens, niet oneens",
          "Noch mee eens, noch mee oneens", "Niet mee eens en niet mee oneens", "Mee eens noch mee oneens",
        ],
        ["Mee eens", "Eens"],
        ["Helemaal mee eens", "Zeer mee eens", "Volledig mee eens", "Helemaal eens", "Zeer eens"],
      ]),
    AnswerWords(
      "agreement", .en,
      [
        ["Strongly disagree", "Completely disagree", "I strongly disagree"], ["Disagree", "I disagree"],
        ["Neutral", "Neither agree nor disagree", "Neither agree or disagree", "Undecided"],
        ["Agree", "I agree"], ["Strongly agree", "Completely agree", "I strongly agree"],
      ]),
    AnswerWords(
      "eens-vier", .nl,
      [
        ["Helemaal mee oneens", "Zeer mee oneens"], ["Mee oneens"], ["Mee eens"],
        ["Helemaal mee eens", "Zeer mee eens"],
      ]),
    AnswerWords(
      "eens-zeven", .nl,
      [
        ["Helemaal mee oneens", "Zeer mee oneens"], ["Mee oneens", "Oneens"],
        ["Enigszins mee oneens", "Beetje mee oneens"],
        ["Neutraal"], ["Enigszins mee eens", "Beetje mee eens"], ["Mee eens", "Eens"],
        ["Helemaal mee eens", "Zeer mee eens"],
      ]),
    AnswerWords(
      "agreement-seven", .en,
      [
        ["Strongly disagree"], ["Disagree"], ["Somewhat disagree", "Slightly disagree"],
        ["Neutral", "Neither agree nor disagree"], ["Somewhat agree", "Slightly agree"], ["Agree"],
        ["Strongly agree"],
      ]),
    // Frequency.
    AnswerWords(
      "vaak", .nl,
      [
        ["Nooit", "(Bijna) nooit"], ["Zelden", "Bijna nooit"], ["Soms", "Af en toe", "Regelmatig"],
        ["Vaak", "Meestal"],
        ["Altijd", "(Bijna) altijd"],
      ]),
    AnswerWords(
      "frequency", .en,
      [
        ["Never", "Almost never"], ["Rarely", "Seldom"], ["Sometimes", "Occasionally"],
        ["Often", "Usually", "Most of the time"],
        ["Always", "Almost always"],
      ]),
    AnswerWords(
      "mate", .nl,
      [
        ["Helemaal niet"], ["Een beetje", "Nauwelijks", "In geringe mate"], ["Enigszins", "In enige mate"],
        ["Grotendeels", "In hoge mate", "Behoorlijk"], ["Helemaal wel", "Helemaal", "In zeer hoge mate"],
      ]),
    AnswerWords(
      "extent", .en,
      [
        ["Not at all"], ["Slightly", "A little", "Somewhat"], ["Moderately"],
        ["Very", "Very much", "Very much so"],
        ["Extremely", "Completely"],
      ]),
    // Satisfaction.
    AnswerWords(
      "tevreden", .nl,
      [
        ["Zeer ontevreden", "Helemaal niet tevreden", "Erg ontevreden"], ["Ontevreden", "Niet tevreden"],
        [
          "Neutraal", "Niet tevreden, niet ontevreden", "Niet ontevreden, niet tevreden",
          "Tevreden noch ontevreden",
        ],
        ["Tevreden"], ["Zeer tevreden", "Erg tevreden", "Helemaal tevreden"],
      ]),
    AnswerWords(
      "satisfaction", .en,
      [
        ["Very dissatisfied"], ["Dissatisfied", "Somewhat dissatisfied"],
        ["Neutral", "Neither satisfied nor dissatisfied"], ["Satisfied", "Somewhat satisfied"],
        ["Very satisfied"],
      ]),
    AnswerWords(
      "oordeel", .nl,
      [
        ["Zeer slecht", "Heel slecht"], ["Slecht", "Onvoldoende"], ["Matig", "Redelijk", "Voldoende"],
        ["Goed"],
        ["Zeer goed", "Heel goed", "Uitstekend"],
      ]),
    AnswerWords(
      "rating", .en,
      [
        ["Very poor", "Very bad"], ["Poor", "Bad"], ["Fair", "Average"], ["Good"],
        ["Very good", "Excellent"],
      ]),
    // Importance.
    AnswerWords(
      "belangrijk", .nl,
      [
        ["Helemaal niet belangrijk", "Zeer onbelangrijk", "Heel onbelangrijk"],
        ["Niet belangrijk", "Onbelangrijk", "Niet zo belangrijk"],
        ["Neutraal", "Niet belangrijk, niet onbelangrijk", "Enigszins belangrijk"], ["Belangrijk"],
        ["Zeer belangrijk", "Heel belangrijk", "Erg belangrijk"],
      ]),
    AnswerWords(
      "importance", .en,
      [
        ["Not at all important", "Very unimportant"], ["Not important", "Unimportant", "Slightly important"],
        ["Neutral", "Moderately important", "Somewhat important"], ["Important"],
        ["Very important", "Extremely important"],
      ]),
    // Yes and no.
    AnswerWords("ja-nee", .nl, [["Nee"], ["Ja"]]),
    AnswerWords("yes-no", .en, [["No"], ["Yes"]]),
    AnswerWords("ja-deels-nee", .nl, [["Nee"], ["Deels", "Gedeeltelijk", "Soms", "Een beetje"], ["Ja"]]),
    AnswerWords("yes-partly-no", .en, [["No"], ["Partly", "Somewhat", "Sometimes"], ["Yes"]]),
  ]

  /// Answers that are no score, by what they mean.
  static let missing: [(id: String, language: Language, spellings: [String])] = [
    (
      "weet-niet", .nl,
      [
        "Weet niet / n.v.t.", "Weet niet/n.v.t.", "Weet niet", "Weet ik niet", "Ik weet het niet",
        "Weet niet, n.v.t.",
        "Geen mening", "Geen idee", "Onbekend", "Weet niet / geen mening", "Weet niet/geen mening",
      ]
    ),
    ("niet-van-toepassing", .nl, ["N.v.t.", "Nvt", "Niet van toepassing"]),
    ("geen-antwoord", .nl, ["Wil ik niet zeggen", "Zeg ik liever niet", "Geen antwoord", "Wil niet zeggen"]),
    (
      "dont-know", .en,
      [
        "Don't know", "I don't know", "Do not know", "Don't know / n.a.", "Don't know/n.a.", "Not sure",
        "No opinion",
        "Unsure", "Unknown",
      ]
    ),
    ("not-applicable", .en, ["N/A", "N.a.", "Not applicable", "Does not apply"]),
    ("no-answer", .en, ["Prefer not to say", "I'd rather not say", "No answer", "Refused"]),
  ]

  /// Numbers that stand for no answer where a scale has no such answer.
  static let missingCodes: Set<Int> = [
    8, 9, 66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 996, 997, 998, 999, -1, -8, -9, -99,
  ]
}

extension AnswerWords {
  /// The known scales among these, without those of which every answer is on a longer one among them.
  static func longest(_ ids: [String]) -> Set<String> {
    let known = scales.filter { ids.contains($0.id) }
    let kept = known.filter { words in
      !known.contains { longer in
        longer.answers.count > words.answers.count
          && words.answers.allSatisfy { answer in longer.answers.contains { $0.contains(answer[0]) } }
      }
    }
    return Set(kept.map(\.id))
  }
}
