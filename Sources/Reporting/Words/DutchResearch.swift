extension DutchWords {
  var researchFold: String { "Cijfers voor onderzoekers" }

  func testCaption(number: Int, theme: String) -> String { "Tabel \(number). \(theme): toets per groep" }

  var testHeadings: [String] {
    [
      "Groep", "Opzet", "Verschil", "Standaardfout", "Vrijheidsgraden", "t", "p", "p, gecorrigeerd",
      "Aantoonbaar verschil",
    ]
  }

  var testUnits: String {
    "Punten op 0 tot 100; aantoonbaar verschil = het kleinste verschil dat deze opzet met 80% kans vindt"
  }

  func effectCaption(number: Int, theme: String) -> String {
    "Tabel \(number). \(theme): effectmaten en controles per groep"
  }

  var effectHeadings: [String] {
    [
      "Groep", "Hedges’ g", "Kans dat later hoger is", "Andere toets: p", "Bootstrap-interval",
      "Interval zonder eindige populatie",
    ]
  }

  func effectUnits(confidence: String) -> String { "Tussen haakjes het \(confidence)-interval" }

  func reliabilityCaption(number: Int, theme: String) -> String {
    "Tabel \(number). \(theme): betrouwbaarheid per groep en meting"
  }

  var reliabilityHeadings: [String] { ["Groep en meting", "Vragen", "n", "Alfa", "95%-interval", "Omega"] }

  func checkCaption(number: Int, theme: String) -> String {
    "Tabel \(number). \(theme): hoe stevig staat de conclusie?"
  }

  func checkHeadings(withCareless: Bool) -> [String] {
    let headings: [String?] = [
      "Groep", "Conclusie bij een eindeloze groep", "Conclusie zonder gemarkeerde antwoorden",
      withCareless ? "Conclusie als onzorgvuldige antwoorden meetellen" : nil,
      "Verschil zonder gemarkeerde antwoorden",
      withCareless ? "Verschil als onzorgvuldige antwoorden meetellen" : nil,
      "Verschil bij gelijke samenstelling", "Verschil zonder afwijkende stellingen", "Aandeel ‘weet niet’",
    ]
    return headings.compactMap(\.self)
  }

  var checkUnits: String {
    "Verschillen in punten op 0 tot 100; bij gelijke samenstelling: naar het kenmerk dat het meest uitmaakt"
  }

  func fromTo(_ from: String, _ to: String) -> String { "\(from) naar \(to)" }

  func trendCaption(number: Int, theme: String) -> String {
    "Tabel \(number). \(theme): rechte lijn door de metingen"
  }

  func trendHeadings(confidence: String) -> [String] {
    [
      "Groep", "Metingen", "Verschil per jaar", "\(confidence)-interval", "p", "p, gecorrigeerd",
      "Past een rechte lijn? p",
    ]
  }

  var trendUnits: String { "Punten op 0 tot 100 per jaar, tussen de middens van de metingen" }

  var allChangesFold: String { "Alle verschillen tussen metingen" }

  func allChangesCaption(number: Int, theme: String) -> String {
    "Tabel \(number). \(theme): alle verschillen tussen metingen"
  }

  var fromTo: String { "Van en naar" }

  func breakdownFold(_ variable: String) -> String { "Naar \(variable)" }

  func breakdownCaption(number: Int, theme: String, variable: String) -> String {
    "Tabel \(number). \(theme): score naar \(variable)"
  }

  var betweenTitle: String { "Veranderden groepen verschillend?" }
  var betweenLead: String { "Alleen groepen met precies dezelfde vragen zijn te vergelijken." }

  func betweenCaption(number: Int) -> String {
    "Tabel \(number). Verschil in verandering tussen twee groepen"
  }

  var betweenUnits: String { "In punten: verandering van de eerstgenoemde groep min die van de andere" }

  func betweenHeadings(confidence: String) -> [String] {
    ["Groepen", "Verschil in verandering", "\(confidence)-interval", "p", "p, gecorrigeerd"]
  }

  func pair(_ second: String, _ first: String) -> String { "\(second) min \(first)" }

  func betweenSentence(
    theme: String, first: String, second: String, difference: String, isLower: Bool, interval: String
  ) -> String {
    "Op \(theme) is de verandering bij \(second) \(difference) punten \(isLower ? "lager" : "hoger") "
      + "dan bij \(first) (\(interval))."
  }

  func labelled(_ interval: String, confidence: String) -> String { "\(confidence)-interval \(interval)" }

  var noBetween: String {
    "Bij geen twee groepen is vast te stellen dat de ene groep anders veranderde dan de andere. "
      + "Dat betekent niet dat zij gelijk veranderden."
  }
}
