extension DutchWords {
  var noNumber: String { "n.v.t." }
  var share: String { "Aandeel" }

  func phrase(forWave label: String) -> String {
    label.hasSuffix("meting") ? "de " + label : label
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
}
