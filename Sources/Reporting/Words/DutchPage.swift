extension DutchWords {
  var noNumber: String { "n.v.t." }
  var share: String { "Aandeel" }

  func phrase(forWave label: String) -> String {
    let words = label.split(separator: " ")
    func has(_ nouns: [String]) -> Bool { words.contains { word in nouns.contains(where: word.hasSuffix) } }
    if has(["meting", "peiling", "enquête"]) || words.contains("ronde") || words.contains("keer") {
      return "de " + label
    }
    return has(["onderzoek"]) ? "het " + label : "de meting ‘\(label)’"
  }

  func moment(inYear year: String) -> String { "in \(year)" }

  func moment(at phrase: String) -> String { "bij \(phrase)" }

  func n(_ counts: [String]) -> String { "n = " + list(counts) }

  func chrome(study: String, program: String) -> PageWords {
    PageWords(
      contents: "Inhoud", skip: "Naar de inhoud", copy: "Kopieer blok", copied: "Gekopieerd",
      copyFailed: "Kopiëren lukt niet. Selecteer het blok en kopieer het zelf.", page: "Pagina",
      foot: "\(study) · gemaakt met \(program)")
  }

  var view: PageView.ViewWords {
    PageView.ViewWords(
      title: "Kies wat je ziet", group: "Groep", allGroups: "alle groepen", theme: "Thema",
      allThemes: "alle thema’s", order: "Volgorde van de stellingen", usualOrder: "zoals in de vragenlijst",
      byChange: "grootste verschil eerst", unfold: "Klap alle cijfers uit", fold: "Klap alle cijfers in",
      part: "Je ziet nu een deel van het rapport:")
  }

  func whole(report title: String) -> String { "Naar het hele rapport: \(title)" }
  var onOnePage: String { "Lees het kort: de samenvatting op één A4" }
  var onePageTitle: String { "Samenvatting" }
}
