/// Codebooks with a mistake.
enum MalformedCodebook {
  private static let k1 = "k1: {theme: kosten, scale: eens, groups: [artsen], text: Ik weet wat het kost.}"

  static let cases: [MalformedInput] = yaml + names + waves + scales + items + sources + options

  private static let yaml: [MalformedInput] = [
    .noCodebook("an empty codebook", "", says: "The file is empty."),
    .noCodebook("a codebook that is no mapping", "- proef\n- nog een\n", says: "study.yaml:1:1"),
    .noCodebook("a codebook that is JSON of another kind", "[]\n", says: "study.yaml:1:1"),
    .codebook("a tab before a key", "  k2:", "\tk2:", says: "A tab indents this line."),
    .codebook("an anchor", "title: Proef", "title: &t Proef", says: "A YAML anchor (&name) may not be used."),
    .codebook("an alias", "title: Proef", "title: *t", says: "A YAML alias (*name) may not be used."),
    .codebook("a tag", "title: Proef", "title: !!str Proef", says: "A YAML tag (!name) may not be used."),
    .codebook("a merge key", "  tekst: {kind: open}", "  <<: {kind: open}", says: "A YAML merge key"),
    .codebook("a second document", adding: "---\nstudy: nog-een", says: "A second document begins here."),
    .codebook(
      "a key that is given twice", adding: "title: Nog een",
      says: "The key 'title' is given twice; it stands on line 2 too."),
    .codebook("a key that nobody knows", adding: "theme: kosten", says: "theme"),
    .codebook("a bracket that is not closed", "codes: [9]", "codes: [9", says: "study.yaml:"),
    .codebook("a quotation mark that is not closed", "title: Proef", "title: \"Proef", says: "study.yaml:"),
    .codebook(
      "a colon in a text without quotation marks", "text: Hoe reist u?}", "text: Vervoer: hoe reist u?}",
      says: "study.yaml:"),
    .codebook("a control character", "title: Proef", "title: Pr\u{1}oef", says: "study.yaml:2"),
    .codebook("a list where a text is expected", "title: Proef", "title: [Proef]", says: "study.yaml:2:8"),
    .codebook("nothing where a text is expected", "title: Proef", "title:", says: "study.yaml:2"),
  ]

  private static let names: [MalformedInput] = [
    .codebook("a study's name with capitals", "study: proef", "study: Proef", says: "Write 'proef'."),
    .codebook("no name of the study", "study: proef\n", "", says: "The key 'study' is lacking"),
    .codebook("no title", "title: Proef\n", "", says: "The key 'title' is lacking"),
    .codebook("no languages", "languages: [nl]\n", "", says: "The key 'languages' is lacking"),
    .codebook("a language that reports do not have", "[nl]", "[nl, de]", says: "'de'"),
    .codebook(
      "a text in a language that the study does not have", "title: Proef", "title: {nl: Proef, en: Trial}",
      says: "The study does not have the language 'en'."),
    .codebook(
      "no waves",
      "waves:\n  voor: {label: Voor, period: 2021-01-01/2021-06-30}\n  na: {label: Na, period: 2022-01-01/2022-06-30}\n",
      "", says: "The key 'waves' is lacking"),
    .codebook("an item's id with a capital", "  k2:", "  K2:", says: "Write 'k2'."),
    .codebook(
      "an item's id that means something else", "  k2:", "  respondent:",
      says: "The name 'respondent' is taken"),
    .codebook(
      "an item and a background variable of one name", "  wijk: {label: Wijk, scale",
      "  k1: {label: Wijk, scale", says: "The name 'k1' is that of the item"),
    .codebook("an item's id that is given twice", "  k2:", "  k1:", says: "The key 'k1' is given twice"),
  ]

  private static let waves: [MalformedInput] = [
    .codebook(
      "a period that ends before it begins", "2021-01-01/2021-06-30", "2021-06-30/2021-01-01",
      says: "study.yaml:5"),
    .codebook("a period with a day that is none", "2021-06-30", "2021-06-31", says: "both of them real days"),
    .codebook(
      "a period of one day", "2021-01-01/2021-06-30", "2021-01-01", says: "Expected a period such as"),
    .codebook("periods that overlap", "2022-01-01/2022-06-30", "2021-06-01/2022-06-30", says: "study.yaml:6"),
    .codebook(
      "a wave without a label", "na: {label: Na, period", "na: {period",
      says: "The key 'label' is lacking in wave 'na'"),
    .codebook("a population that is no number", "population: 40", "population: veel", says: "study.yaml:8"),
    .codebook("a population of nobody", "population: 40", "population: 0", says: "study.yaml:8"),
    .codebook(
      "a population for a wave that is not there", "{voor: 20, na: 22}", "{voor: 20, later: 22}",
      says: "There is no wave 'later'."),
    .codebook("more people in both populations than in one", "in-both: 18", "in-both: 21", says: "21"),
    .codebook(
      "a group without a label", "artsen: {label: Artsen, population", "artsen: {population",
      says: "The key 'label' is lacking in group 'artsen'"),
  ]

  private static let scales: [MalformedInput] = [
    .codebook(
      "a kind of scale that is not there", "kind: numeric", "kind: number", says: "found 'number'."),
    .codebook(
      "a scale without a kind", "cijfer: {kind: numeric, range", "cijfer: {range",
      says: "The key 'kind' is lacking in scale 'cijfer'."),
    .codebook(
      "a scale without answers", "kind: nominal, answers: {noord: Noord, zuid: Zuid}", "kind: nominal",
      says: "The key 'answers' is lacking in scale 'wijk'"),
    .codebook(
      "a scale of one answer", "{noord: Noord, zuid: Zuid}", "{noord: Noord}",
      says: "The scale 'wijk' needs at least 2 answers."),
    .codebook(
      "a scale of numbers without a range", "kind: numeric, range: [1, 10]", "kind: numeric",
      says: "The key 'range' is lacking in scale 'cijfer'"),
    .codebook("a range upside down", "[1, 10]", "[10, 1]", says: "The range goes from 10 to 1."),
    .codebook("a range of three numbers", "[1, 10]", "[1, 5, 10]", says: "found a list of 3"),
    .codebook("an ordinal code that is no number", "{1: Oneens,", "{a: Oneens,", says: "'a'"),
    .codebook(
      "ordinal codes out of order", "{1: Oneens, 2: Neutraal, 3: Eens}", "{1: Oneens, 3: Eens, 2: Neutraal}",
      says: "study.yaml:15"),
    .codebook(
      "one label for two answers", "2: Neutraal", "2: oneens", says: "Give one of them another text."),
    .codebook(
      "a spelling that stands for two answers", "{Mee eens: 3}", "{Oneens: 3}",
      says: "The text 'Oneens' stands for"),
    .codebook("a spelling of an answer that is not there", "{Mee eens: 3}", "{Mee eens: 4}", says: "'4'"),
    .codebook("a code for no answer that is an answer too", "codes: [9]", "codes: [3]", says: "'3'"),
    .codebook(
      "a code for no answer within the range", "range: [1, 10]}",
      "range: [1, 10], missing: {nvt: {label: Nvt, codes: [5]}}}", says: "'5'"),
    .codebook(
      "a scale that nothing uses", "  tekst: {kind: open}", "  tekst: {kind: open}\n  over: {kind: open}",
      says: "Nothing uses the scale 'over'."),
    .codebook(
      "a range of an ordinal scale", "    kind: ordinal\n", "    kind: ordinal\n    range: [1, 3]\n",
      says: "The scale 'eens' is ordinal and cannot have 'range'."),
  ]

  private static let items: [MalformedInput] = [
    .codebook(
      "a theme that is not there", "theme: kosten, scale: eens, text", "theme: kostem, scale: eens, text",
      says: "There is no theme 'kostem'. Did you mean 'kosten'?"),
    .codebook(
      "a scale that is not there", "scale: cijfer", "scale: cijfers",
      says: "There is no scale 'cijfers'. Did you mean 'cijfer'?"),
    .codebook(
      "a group that is not there", k1, k1.replacing("[artsen]", with: "[arsten]"),
      says: "There is no group 'arsten'. Did you mean 'artsen'?"),
    .codebook(
      "one group where a list is expected", k1, k1.replacing("[artsen]", with: "artsen"),
      says: "Expected a list of groups"),
    .codebook(
      "an item without a text", ", text: Ik weeg kosten mee.", "",
      says: "The key 'text' is lacking in item 'k2'"),
    .codebook(
      "an item of a theme whose answers are no numbers", "scale: tekst, groups",
      "theme: kosten, scale: tekst, groups", says: "the item has no score for theme 'kosten'"),
    .codebook(
      "an open item that is reversed", "scale: tekst, groups", "reverse: true, scale: tekst, groups",
      says: "has no other end to score from"),
    .codebook(
      "a yes that is no truth value", "scale: cijfer,", "scale: cijfer, reverse: ja,",
      says: "Expected true or false, found 'ja'."),
    .codebook(
      "a key of an item that nobody knows", "scale: cijfer,", "scale: cijfer, schaal: x,", says: "'schaal'"),
    .codebook(
      "a wording for a group that is not asked", k1,
      k1.replacing("}", with: ", text-for: {scholen: Wij weten het.}}"),
      says: "The group 'scholen' is not asked this item."),
    .codebook(
      "a wave that is not there", "scale: cijfer,", "scale: cijfer, waves: [nu],",
      says: "There is no wave 'nu'."),
    .codebook(
      "a theme without items", "  kosten: {label: Kosten, relevant-change: 5}",
      "  kosten: {label: Kosten}\n  leeg: {label: Leeg}", says: "'leeg'"),
    .codebook(
      "a background variable with numbers", "label: Wijk, scale: wijk", "label: Wijk, scale: cijfer",
      says: "'cijfer'"),
  ]

  private static let sources: [MalformedInput] = [
    .codebook(
      "a column for something that is not there", "respondent: code", "respondant: code",
      says: "Did you mean 'respondent'?"),
    .codebook(
      "one heading for two columns", "submitted: datum", "submitted: Code",
      says: "The heading 'Code' is given to"),
    .codebook(
      "a source without a file", adding: "sources:\n  - {wave: voor, group: artsen}",
      says: "The key 'file' is lacking"),
    .codebook(
      "a file outside the study", adding: "sources:\n  - {file: ../a.csv, wave: voor, group: artsen}",
      says: "does not lead to a file within the study's folder"),
    .codebook(
      "a path of Windows", adding: "sources:\n  - {file: data\\a.csv, wave: voor, group: artsen}",
      says: "data\\a.csv"),
    .codebook(
      "a file that is listed twice",
      adding:
        "sources:\n  - {file: a.csv, wave: voor, group: artsen}\n  - {file: a.csv, wave: na, group: artsen}",
      says: "so that each response would count twice"),
    .codebook(
      "a format that is not there",
      adding: "sources:\n  - {file: a.csv, wave: voor, group: artsen, format: lime}", says: "found 'lime'"),
    .codebook(
      "an encoding that is not there",
      adding: "sources:\n  - {file: a.csv, wave: voor, group: artsen, encoding: latin1}",
      says: "found 'latin1'"),
    .codebook(
      "a delimiter of two characters",
      adding: "sources:\n  - {file: a.csv, wave: voor, group: artsen, delimiter: \";;\"}",
      says: "found the text ';;'"),
    .codebook(
      "a form of dates that is not there",
      adding: "sources:\n  - {file: a.csv, wave: voor, group: artsen, dates: d-m-y}", says: "found 'd-m-y'"),
    .codebook(
      "a value that is listed twice",
      adding:
        "sources:\n  - {file: a.csv, wave: voor, group: {column: G, values: {Arts: artsen, arts: scholen}}}",
      says: "The text 'arts' matches 'Arts' above"),
    .codebook(
      "a column for the group without values",
      adding: "sources:\n  - {file: a.csv, wave: voor, group: {column: G}}",
      says: "The key 'values' is lacking"),
  ]

  private static let options: [MalformedInput] = [
    .codebook("a cleaning rule that is not there", adding: "cleaning: {speed: flag}", says: "'speed'"),
    .codebook(
      "a treatment that is not there", adding: "cleaning: {speeding: drop}",
      says: "Expected 'flag', 'exclude' or 'off', found 'drop'."),
    .codebook(
      "a strong sign that is weaker than the weak one",
      adding: "cleaning: {speeding: {rule: flag, below: 0.3, strong-below: 0.5}}",
      says: "the limit of a strong sign is the lower one"),
    .codebook(
      "an exclusion by hand without a reason",
      adding: "cleaning: {manual: [{file: data/voor/artsen.csv, row: 3}]}",
      says: "The key 'reason' is lacking"),
    .codebook(
      "an exclusion by hand in a file that is no export",
      adding: "cleaning: {manual: [{file: x.csv, row: 3, reason: proef}]}",
      says: "The study has no export 'x.csv'"),
    .codebook(
      "an exclusion by hand that stands twice",
      adding:
        "cleaning:\n  manual:\n    - {file: data/voor/artsen.csv, row: 3, reason: proef}\n    - {file: data/voor/artsen.csv, row: 3, reason: weer}",
      says: "is excluded twice"),
    .codebook(
      "weights of a group that is not there", adding: "weights: {artsenn: {wijk: {noord: 10, zuid: 20}}}",
      says: "There is no group 'artsenn'."),
    .codebook(
      "weights without one of the answers", adding: "weights: {artsen: {wijk: {noord: 10}}}",
      says: "The answer 'zuid' of 'wijk' has no number of people."),
    .codebook(
      "weights by what a group was not asked", adding: "weights: {scholen: {wijk: {noord: 10, zuid: 20}}}",
      says: "is not asked of group 'scholen'"),
    .codebook(
      "weights that only have limits", adding: "weights: {artsen: {trim: [0.3, 3]}}",
      says: "have limits but no numbers of people"),
    .codebook(
      "a point for thousands", adding: "weights: {artsen: {wijk: {noord: 10.900, zuid: 12.500}}}",
      says: "can be read in two ways"),
    .codebook(
      "a confidence in per cent", adding: "analysis: {confidence: 95}", says: "such as 0.95, found '95'"),
    .codebook(
      "an adjustment that is not there", adding: "analysis: {adjust: bonferroni}", says: "found 'bonferroni'"),
    .codebook(
      "a relevant change of nothing", "relevant-change: 5", "relevant-change: 0", says: "study.yaml:11"),
    .codebook(
      "a bootstrap without replicates", adding: "analysis: {bootstrap: {replicates: 0}}", says: "study.yaml:"),
    .codebook(
      "a privacy limit that is lowered", adding: "privacy: {minimum: 3}", says: "can be raised, never lowered"
    ),
    .codebook(
      "details sooner than anything", adding: "privacy: {minimum: 12, detail: 10}", says: "study.yaml:"),
    .codebook(
      "an answer that YAML would make a truth value, as a text", adding: "about: {purpose: [nee]}",
      says: "study.yaml:"),
  ]
}
