import SurveyModel
import SurveyResults

extension DutchWords {
  var glossaryTitle: String { "Begrippen" }
  var glossaryLead: String { "Wat de woorden en afkortingen in dit rapport betekenen." }

  func explain(_ term: GlossaryTerm, _ f: MethodFacts) -> Statement? {
    let isCompared = f.history != .oneWave
    switch term {
    case .score:
      return Statement(
        term: "Score",
        text: "Het gemiddelde van de antwoorden op een thema, omgerekend naar 0 tot 100 punten.")
    case .wave:
      return Statement(
        term: "Meting",
        text: "Eén keer vragen stellen aan alle groepen. De nulmeting is de eerste keer"
          + (isCompared ? "; elke latere keer is een vervolgmeting." : "."))
    case .change:
      guard isCompared else { return nil }
      return Statement(
        term: "Verschil", text: "De score bij de latere meting min de score bij de eerdere, in punten.")
    case .relevantChange:
      guard isCompared else { return nil }
      return Statement(
        term: "Relevantiegrens",
        text: "Het kleinste verschil dat vooraf groot genoeg is gevonden om ertoe te doen.")
    case .interval:
      return Statement(
        term: "\(f.confidence)-interval",
        text: "De waarden die bij deze antwoorden passen. Bij herhaling van het onderzoek bevat zo’n "
          + "interval in \(f.confidence) van de gevallen de echte waarde. "
          + "Voluit: \(f.confidence)-betrouwbaarheidsinterval.")
    case .responses:
      return Statement(
        term: "n",
        text: "Het aantal mensen van wie de antwoorden meetellen in een getal. Wie ‘weet niet’ "
          + "antwoordde, telt daar niet mee.")
    case .response:
      return Statement(
        term: "Respons", text: "Het deel van de uitgenodigde mensen van wie de vragenlijst meetelt.")
    case .dontKnow:
      return Statement(
        term: "Weet niet",
        text: "Een antwoord zonder score. Het staat naast de andere antwoorden en zit niet in de percentages."
      )
    case .linked:
      guard f.designs.contains(where: { $0 == .linked || $0 == .partlyLinked }) else { return nil }
      return Statement(
        term: "Gekoppeld",
        text: "Van deze mensen is bekend dat zij aan beide metingen meededen. Wie zij zijn, is niet bekend.")
    case .weighted:
      guard !f.weighted.isEmpty else { return nil }
      return Statement(
        term: "Gewogen",
        text: "Deed een deel van de groep minder vaak mee, dan tellen de antwoorden uit dat deel zwaarder, "
          + "zodat de uitkomst past bij de hele groep.")
    case .hidden:
      return Statement(
        term: "x, afgeschermd",
        text: "Niet getoond, omdat anders te zien of terug te rekenen is wat enkele mensen antwoordden.")
    case .alpha:
      return Statement(
        term: "Alfa en omega",
        text: "Hoe goed de vragen van een thema bij elkaar passen: 1 is volledig, vanaf 0,70 is goed.")
    case .pValue:
      guard isCompared else { return nil }
      return Statement(
        term: "p",
        text: "De kans op een verschil dat minstens zo groot is als het gevonden verschil, als er in "
          + "werkelijkheid geen verschil is.")
    case .adjusted:
      guard isCompared, f.adjust != .none else { return nil }
      return Statement(
        term: "Gecorrigeerd",
        text: "Wie veel verschillen toetst, vindt er altijd een paar bij toeval. De gecorrigeerde p houdt "
          + "daar rekening mee.")
    case .effect:
      guard isCompared else { return nil }
      return Statement(
        term: "Hedges’ g",
        text: "Het verschil, gedeeld op hoe ver de antwoorden van mensen uit elkaar liggen. Zo zijn "
          + "verschillen op ongelijke thema’s te vergelijken.")
    case .superiority:
      guard isCompared else { return nil }
      return Statement(
        term: "Kans dat later hoger is",
        text:
          "De kans dat iemand uit de latere meting hoger scoort dan iemand uit de eerdere. 0,50 is gelijk.")
    case .standardError:
      guard isCompared else { return nil }
      return Statement(
        term: "Standaardfout",
        text: "Hoe ver een uitkomst doorgaans van de echte waarde af ligt als alleen het toeval meespeelt.")
    case .detectable:
      guard isCompared else { return nil }
      return Statement(
        term: "Aantoonbaar verschil",
        text: "Het kleinste verschil dat deze aantallen mensen met 80% kans aan het licht brengen.")
    case .bootstrap:
      guard isCompared else { return nil }
      return Statement(
        term: "Bootstrap",
        text: "Een interval dat ontstaat als men uit de gegeven antwoorden steeds opnieuw trekt. Het dient "
          + "als controle.")
    case .finitePopulation:
      guard !f.finitePopulation.isEmpty else { return nil }
      return Statement(
        term: "Eindige populatie",
        text: "Een groep die zo klein is dat een groot deel ervan meedeed. Dan is een uitkomst zekerder.")
    case .cramersV:
      guard isCompared else { return nil }
      return Statement(
        term: "Cramérs V", text: "Hoe sterk de samenstelling van twee metingen verschilt, van 0 tot 1.")
    }
  }
}
