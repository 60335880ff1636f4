/// The codebook of a study without exports, to be filled in.
public enum EmptyDraft {
  /// The codebook of a study in a folder of this name. It passes the check as it stands, so that one can rehearse
  /// with it and change it step by step.
  public static func text(folder: String) -> String {
    let study = YAMLScalar.of(Slug.of(folder) ?? "study")
    return """
      # A codebook: the one file that says all about your questionnaires. Made by 'nulmeting init'; change every
      # line to your own study. 'nulmeting check' tells whether codebook and exports fit, 'nulmeting simulate'
      # makes exports to rehearse with, and Documentation/codebook.md lists all keys.

      study: \(study)
      title: {nl: Titel van de studie, en: Title of the study}
      languages: [nl, en]                # the first is the default

      about:                             # printed in the report; what is absent is called 'not stated'
        purpose: {nl: Waarom deze studie wordt gedaan., en: Why this study is done.}

      waves:                             # in time order; the first is the baseline
        nulmeting:     {label: {nl: Nulmeting, en: Baseline}}
        vervolgmeting: {label: {nl: Vervolgmeting, en: Follow-up}}
        # period: 2021-08-01/2021-10-31, beside the label, tells when the fieldwork was

      groups:                            # who was asked; exports lie at data/<wave>/<group>.csv or .xlsx or .sav
        groep-1: {label: {nl: Groep 1, en: Group 1}}
        groep-2: {label: {nl: Groep 2, en: Group 2}}
        # population: 41, or {nulmeting: 41, vervolgmeting: 40}, makes intervals honest for small groups

      themes:                            # items that are scored together, from 0 to 100
        thema-1: {label: {nl: Thema 1, en: Theme 1}}
        # desired: lower, where a lower score is what the programme wants

      scales:                            # the answers, from low to high
        eens:
          kind: ordinal                  # or numeric, nominal, multiple, open
          answers:
            1: {nl: Helemaal mee oneens, en: Strongly disagree}
            2: {nl: Mee oneens, en: Disagree}
            3: {nl: Neutraal, en: Neutral}
            4: {nl: Mee eens, en: Agree}
            5: {nl: Helemaal mee eens, en: Strongly agree}
          missing:                       # answers that are no score
            weet-niet: {label: {nl: Weet niet / n.v.t., en: Don't know / n.a.}, codes: [9, 99]}

      items:                             # the questions, in the order of the questionnaire
        thema-1-1:
          theme: thema-1
          scale: eens
          text: {nl: Ik ken de mogelijkheden in de buurt., en: I know what is possible nearby.}
        thema-1-2:
          theme: thema-1
          scale: eens
          reverse: true                  # agreeing speaks against the theme
          text: {nl: Ik weet niet waar ik terecht kan., en: I do not know where to turn.}

      # background:                      # who the respondent is, for breakdowns and weights
      #   gebied: {label: {nl: Gebied, en: Area}, scale: gebied}

      # columns:                         # headings of the exports that are no ids or texts of items
      #   respondent: code               # a pseudonym that is the same in both waves
      #   submitted: submitdate
      #   consent: toestemming

      """
  }
}
