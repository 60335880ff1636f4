import SurveyModel

/// What headings of columns say of what is in them, in Dutch and English.
enum Headings {
  /// Headings that name a fact about the response; the whole heading counts.
  static let roles: [(role: ColumnRole, headings: [String])] = [
    (
      .respondent,
      [
        "code", "respondent", "respondentcode", "respondentnummer", "respondent code", "respondent id",
        "deelnemer",
        "deelnemercode", "deelnemernummer", "pseudoniem", "token", "uw code", "persoonlijke code",
        "uw persoonlijke code",
        "your code", "personal code", "your personal code", "participant", "participant id",
        "participant code", "pseudonym",
      ]
    ),
    (
      .submitted,
      [
        "ingezonden", "verzonden", "ingevuld", "ingevuld op", "datum", "datum ingevuld", "invuldatum",
        "einddatum",
        "tijdstip", "tijdstempel", "submitted", "submitdate", "date", "end date", "completed", "completed at",
        "timestamp",
      ]
    ),
    (
      .started,
      ["begonnen", "begin", "start", "startdatum", "begintijd", "started", "start date", "start time"]
    ),
    (
      .duration,
      [
        "duur", "invulduur", "tijdsduur", "duur in seconden", "duration", "interviewtime",
        "duration (in seconds)",
        "seconds", "seconden",
      ]
    ),
    (
      .consent,
      [
        "toestemming", "akkoord", "consent", "informed consent", "ik geef toestemming", "ik ga akkoord",
        "geeft u toestemming?", "i agree", "i consent", "do you consent?",
      ]
    ),
    (.weight, ["weegfactor", "gewicht", "weging", "weight", "weighting factor"]),
  ]

  /// Words that tell that a question is about who the respondent is.
  static let background: Set<String> = [
    "leeftijd", "leeftijdsgroep", "leeftijdscategorie", "geslacht", "gender", "opleiding", "opleidingsniveau",
    "functie",
    "functiegroep", "team", "afdeling", "gemeente", "gebied", "wijk", "buurt", "dorp", "kern", "regio",
    "terrein",
    "schoolsoort", "schooltype", "school", "organisatie", "sector", "rol", "beroep", "huishouden",
    "woonsituatie",
    "woonplaats", "age", "sex", "education", "job", "role", "department", "area", "district", "village",
    "region", "household",
    "organisation", "organization", "occupation", "field", "position",
  ]

  /// Words for waves, the earlier ones first.
  static let waves: [String] = [
    "nulmeting", "0meting", "0-meting", "voormeting", "startmeting", "t0", "baseline", "pretest", "pre",
    "before",
    "first", "eerste", "meting1", "t1", "1meting", "eenmeting", "tussenmeting", "midterm", "second", "tweede",
    "meting2",
    "vervolgmeting", "nameting", "eindmeting", "effectmeting", "t2", "follow-up", "followup", "posttest",
    "post", "after",
    "third", "derde", "meting3", "t3",
  ]

  /// Whether a text is Dutch rather than English, told by words that only one of them has.
  static func isDutch(_ texts: [String]) -> Bool? {
    var dutch = 0
    var english = 0
    for text in texts {
      for word in LooseText(text).folded.split(whereSeparator: { !$0.isLetter }) {
        if dutchWords.contains(String(word)) { dutch += 1 }
        if englishWords.contains(String(word)) { english += 1 }
      }
    }
    return dutch == english ? nil : dutch > english
  }

  private static let dutchWords: Set<String> = [
    "de", "het", "een", "ik", "ook", "niet", "zijn", "wat", "voor", "met", "van", "welk", "welke", "hoe",
    "uw", "ons",
    "wij", "mee", "eens", "oneens", "nooit", "altijd", "duur", "ingezonden", "toestemming", "leeftijd",
    "nulmeting", "gebied",
  ]
  private static let englishWords: Set<String> = [
    "the", "a", "i", "also", "not", "are", "what", "for", "with", "of", "which", "how", "your", "our", "we",
    "agree",
    "disagree", "never", "always", "duration", "submitted", "age", "baseline", "area",
  ]
}
