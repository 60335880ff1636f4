extension DutchWords {
  var checklistTitle: String { "Checklist voor vragenlijstonderzoek (CROSS)" }
  var checklistLead: String { "Waar dit rapport elk punt van de checklist beantwoordt (Sharma e.a., 2021)." }
  var checklistHeadings: [String] { ["Punt", "Onderwerp", "Waar"] }
  var notApplicable: String { "niet van toepassing" }

  func checklistCaption(number: Int) -> String { "Tabel \(number). De veertig punten van CROSS" }

  func missing(_ fact: String) -> String { "\(fact): \(notStated)" }

  func name(_ place: CrossItem.Place) -> String {
    switch place {
    case .head: "Kop van dit rapport"
    case .summary: summaryTitle
    case .participation: participationTitle
    case .themes: "Thema’s"
    case .method: methodTitle
    case .questionnaire: questionnaireTitle
    case .provenance: provenanceTitle
    }
  }

  func topic(_ item: CrossItem) -> String {
    switch item {
    case .title: "Titel noemt vragenlijst en opzet"
    case .abstract: "Samenvatting"
    case .background: "Aanleiding"
    case .aims: "Doel"
    case .design: "Opzet"
    case .questionnaire: "Opbouw van de vragenlijst"
    case .instruments: "Schalen en scores"
    case .pretest: "Proefafname"
    case .wording: "Volledige vragenlijst"
    case .population: "Doelgroep"
    case .sampling: "Steekproef"
    case .sampleSize: "Omvang en wat daarmee aantoonbaar is"
    case .representativeness: "Samenstelling van de respondenten"
    case .mode: "Wijze van invullen"
    case .timeFrame: "Periode"
    case .entry: "Dubbele deelname"
    case .preparation: "Voorbereiding en bekendmaking"
    case .ethics: "Ethische toetsing"
    case .consent: "Toestemming en vertrouwelijkheid"
    case .statistics: "Statistiek en programma"
    case .recoding: "Bewerking van antwoorden"
    case .missingData: "Ontbrekende antwoorden"
    case .nonresponseError: "Wie niet meedeed"
    case .followUp: "Wie twee keer meedeed"
    case .weighting: "Weging"
    case .sensitivity: "Gevoeligheid van conclusies"
    case .flow: "Aantallen per stap"
    case .refusals: "Redenen om niet mee te doen"
    case .responseRate: "Respons"
    case .visitors: "Unieke bezoekers"
    case .respondents: "Kenmerken van respondenten"
    case .estimates: "Schattingen met interval en p"
    case .models: "Statistische modellen met meer kenmerken"
    case .sensitivityResults: "Uitkomst van gevoeligheidsanalyses"
    case .limitations: "Beperkingen"
    case .interpretation: "Voorzichtige uitleg"
    case .generalisability: "Geldigheid voor anderen"
    case .funding: "Financiering"
    case .interests: "Belangen"
    case .acknowledgements: "Dank"
    }
  }
}
