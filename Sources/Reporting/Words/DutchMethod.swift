import Notation
import SurveyModel
import SurveyResults

extension DutchWords {
  var methodTitle: String { "Zo is gemeten" }
  var plainTitle: String { "In gewone taal" }
  var technicalTitle: String { "Technische verantwoording" }
  var technicalLead: String { "Voor wie wil weten hoe elk getal tot stand kwam." }

  func plainAccount(_ f: MethodFacts) -> [Statement] {
    let isCompared = f.history != .oneWave
    let later = f.waves.last?.moment ?? ""
    let first = f.waves.first?.moment ?? ""
    let margin = f.relevantChange.map { "\($0) punten" } ?? "een aantal punten dat per thema verschilt"
    var statements = [
      Statement(
        term: "De vragenlijst",
        text: (isCompared
          ? "Elke groep kreeg \(first) en \(later) dezelfde vragen. " : "Elke groep kreeg vragen. ")
          + "Bij elk thema horen \(range(f.itemsPerTheme, "stelling of vraag", "stellingen of vragen"))."),
      Statement(
        term: "De score",
        text: "Van de antwoorden maken we per thema één score, van 0 tot 100 punten. "
          + "Een score van 100 betekent: overal het hoogste antwoord. Een score van 0 betekent: overal "
          + "het laagste."
      ),
    ]
    if isCompared {
      statements.append(
        Statement(
          term: "Het verschil",
          text: "Het verschil is de score \(later) min de score \(first). "
            + "Een plus betekent: \(later) hoger. Een min betekent: \(later) lager."))
    }
    statements.append(
      Statement(
        term: "Het interval",
        text:
          "Niet iedereen deed mee. \(isCompared ? "Het echte verschil" : "De echte score") kan daarom "
          + "anders zijn dan "
          + "wat wij meten. Het interval laat zien waar "
          + "\(isCompared ? "het echte verschil" : "de echte score") "
          + "waarschijnlijk ligt. Bij weinig antwoorden is het interval breed."))
    if isCompared {
      statements += [
        Statement(
          term: "Relevant verschil",
          text: "Vooraf is gekozen welk verschil groot genoeg is om ertoe te doen: \(margin). "
            + "Dat heet de relevantiegrens."),
        Statement(
          term: "Niet vast te stellen",
          text:
            "Soms zijn er te weinig antwoorden voor een conclusie. Dan weten we niet of er een relevant "
            + "verschil is. "
            + "Dat is iets anders dan: er is niets veranderd."),
      ]
    }
    statements.append(
      Statement(
        term: "Afgeschermd",
        text: "Zijn er minder dan \(f.privacy.minimum) antwoorden? Dan laten we niets zien. Zijn het er "
          + "\(f.privacy.minimum) tot en met \(f.privacy.detail - 1)? Dan laten we alleen hele getallen "
          + "zien en geen "
          + "losse stellingen. Zo kan niemand terugvinden wat één persoon heeft geantwoord."))
    if f.hasReservations {
      statements.append(
        Statement(
          term: "Onder voorbehoud",
          text:
            "Soms verschillen de metingen in meer dan de antwoorden alleen. Er deden bijvoorbeeld meer "
            + "ouderen mee. "
            + "Een verschil in score kan daar ook mee te maken hebben. Bij zo’n conclusie staat ‘onder "
            + "voorbehoud’."
        ))
    }
    return statements
  }

  func technicalAccount(_ f: MethodFacts) -> [Statement] {
    var statements = [
      Statement(term: "Opzet", text: design(f)),
      Statement(
        term: "Vragenlijst",
        text: "\(sentenceCase(number(f.scoredItems, "vraag telt", "vragen tellen"))) mee in "
          + "\(number(f.themes, "thema", "thema’s")). "
          + "\(sentenceCase(number(f.reversedItems, "vraag is", "vragen zijn"))) "
          + "omgekeerd gescoord. De letterlijke tekst staat bij ‘\(questionnaireTitle)’."),
      Statement(
        term: "Score",
        text:
          "Elk antwoord is omgezet naar 0 tot 100 (percentage van het hoogst mogelijke, POMP; Cohen, "
          + "Cohen, Aiken en "
          + "West, 1999) over het bereik van de schaal. De themascore is het gemiddelde van de "
          + "beantwoorde vragen, voor "
          + "wie ten minste \(f.minimumAnswered) van de vragen van het thema beantwoordde. ‘Weet niet’ "
          + "en open gelaten "
          + "vragen tellen niet als antwoord."),
      Statement(
        term: "Weging",
        text: f.weighted.isEmpty
          ? "Er is niet gewogen."
          : f.weighted.map { "\(sentenceCase($0.group)): gewogen naar \(list($0.by)) (raking)." }.joined(
            separator: " ")
            + (f.trim.map(bounds) ?? "")
            + " De standaardfouten zijn gelineariseerd."),
      Statement(
        term: "Schatting",
        text:
          "Per groep en thema is de gemiddelde score geschat, met een \(f.confidence)-interval uit de "
          + "t-verdeling. "
          + (f.designs.map(estimator) + exceptions(f)).joined(separator: " ")),
    ]
    if !f.finitePopulation.isEmpty {
      statements.append(
        Statement(
          term: "Eindige populatie",
          text:
            "Bij \(list(f.finitePopulation)) is de groep klein en deed 5% of meer mee. Daar is de "
            + "standaardfout "
            + "gecorrigeerd voor de eindige populatie (Cochran, 1977). De conclusie geldt voor deze groep."))
    }
    if f.history != .oneWave {
      statements += [
        Statement(
          term: "Controles",
          text: (f.robust.isEmpty
            ? ""
            : "Naast de schatting staat een toets zonder verdelingsaanname: "
              + "\(list(f.robust.map(testName))). ")
            + "Effectmaten zijn Hedges’ g en de kans dat een later antwoord hoger is dan een eerder "
            + "antwoord. "
            + "Waar geen exacte verdeling bestaat, is een bootstrap gebruikt met \(f.replicates) trekkingen "
            + "(startgetal \(f.seed))."),
        Statement(term: "Meer toetsen tegelijk", text: adjustment(f)),
        Statement(term: "Relevantiegrens en conclusies", text: rule(f)),
      ]
    }
    statements += [
      Statement(
        term: "Betrouwbaarheid",
        text: "Per thema, groep en meting is Cronbachs alfa berekend met het interval van Feldt. "
          + "Onder 0,60 is de samenhang laag, van 0,60 tot 0,70 redelijk, vanaf 0,70 goed."),
      Statement(
        term: "Afscherming",
        text:
          "Onder \(f.privacy.minimum) antwoorden is niets gepubliceerd. Van \(f.privacy.minimum) tot en met "
          + "\(f.privacy.detail - 1) alleen hele getallen en de conclusie. Antwoorden die minder dan "
          + "\(f.privacy.minimum) keer zijn gekozen, "
          + "zijn samengenomen of afgeschermd. Delen van een groep, zoals een gebied, zijn er alleen vanaf "
          + "\(f.privacy.detail) antwoorden. Ook wat via een verschil, een totaal of een eerder rapport is terug "
          + "te rekenen, is afgeschermd."
      ),
      Statement(
        term: "Wat dit onderzoek niet kan zeggen",
        text: "Er was geen groep zonder programma om mee te vergelijken. "
          + (f.history == .oneWave ? "" : noCause + " ")
          + "De intervallen gaan over toeval. Ze zeggen niets over mensen die niet meededen of anders "
          + "antwoorden dan zij doen."
      ),
    ]
    return statements
  }

  func testName(_ method: String) -> String {
    switch method {
    case "brunner-munzel": "Brunner-Munzel"
    case "brunner-munzel-permutation": "Brunner-Munzel (permutatie)"
    case "signed-rank-pratt": "rangtekentoets van Wilcoxon met Pratts nullen"
    case "permutation": "permutatietoets"
    case "mann-whitney-exact": "exacte toets van Mann en Whitney"
    default: method
    }
  }

  func word(for design: Design) -> String {
    switch design {
    case .independent: "onafhankelijk"
    case .linked: "gekoppeld"
    case .partlyLinked: "deels gekoppeld"
    case .weighted: "gewogen"
    case .clustered: "geclusterd"
    case .census: "iedereen"
    }
  }

  private func design(_ f: MethodFacts) -> String {
    switch f.history {
    case .oneWave: "Vragenlijstonderzoek met een nulmeting. Een vervolgmeting is er nog niet."
    case .twoWaves:
      "Herhaald vragenlijstonderzoek: een nulmeting en een vervolgmeting, zonder controlegroep. "
        + (f.designs.contains { $0 == .linked || $0 == .partlyLinked }
          ? "Van een deel van de respondenten zijn beide metingen gekoppeld."
          : "De metingen zijn niet aan elkaar gekoppeld.")
    case .moreWaves:
      "Herhaald vragenlijstonderzoek met \(number(f.waves.count, "meting", "metingen")), zonder "
        + "controlegroep. "
        + "Het overzicht vergelijkt de laatste meting met de eerste."
    }
  }

  private func estimator(_ design: Design) -> String {
    switch design {
    case .independent: "Onafhankelijke metingen: toets van Welch."
    case .linked: "Gekoppelde metingen: gepaarde t-toets."
    case .partlyLinked:
      "Deels gekoppelde metingen: de toets voor deels overlappende steekproeven (T-new2; Derrick e.a., 2017)."
    case .weighted: "Gewogen metingen: gelineariseerde variantie met de persoon als eenheid."
    case .clustered:
      "Respondenten binnen een organisatie: gelineariseerde variantie met de organisatie als eenheid."
    case .census: "Iedereen deed mee: het verschil zelf, zonder interval."
    }
  }

  private func exceptions(_ f: MethodFacts) -> [String] {
    var sentences: [String] = []
    if f.hasFewAtScaleEnd {
      sentences.append(
        "Waar minder dan honderd mensen meededen en de meeste scores dicht bij het einde van de schaal liggen, "
          + "is elk verschil getoetst met de spreiding die scores op die plaats van de schaal hebben "
          + "(scoretoets met quasi-likelihood; Wedderburn, 1974).")
    }
    if f.hasFewBesideMany {
      sentences.append(
        "Waar weinig antwoorden naast veel meer staan, heeft de toets de vrijheidsgraden van de kleinste meting "
          + "en een correctie voor scheefheid (Hall, 1992).")
    }
    return sentences
  }

  private func adjustment(_ f: MethodFacts) -> String {
    let tests = "Er zijn \(numbers.count(f.tests)) verschillen op thema’s getoetst. "
    let items =
      "Bij losse vragen is per thema gecorrigeerd volgens Benjamini en Hochberg; die uitkomsten zijn "
      + "verkennend. "
      + "De intervallen zijn niet gecorrigeerd."
    switch f.adjust {
    case .holm: return tests + "Per groep is gecorrigeerd voor het aantal thema’s volgens Holm. " + items
    case .benjaminiHochberg:
      return tests + "Per groep is gecorrigeerd voor het aantal thema’s volgens Benjamini en Hochberg. "
        + items
    case .none: return tests + "Er is niet gecorrigeerd voor het aantal thema’s. " + items
    }
  }

  private func rule(_ f: MethodFacts) -> String {
    let margin = f.relevantChange.map { "\($0) punten" } ?? "de relevantiegrens"
    let others = f.otherMargins.map { "\($0.theme): \($0.points) punten" }
    return
      "De relevantiegrens is \(margin)\(others.isEmpty ? "" : " (\(others.joined(separator: "; ")))"), "
      + "gekozen vóór de "
      + "vervolgmeting. ‘Hoger’ of ‘lager’: de gecorrigeerde p-waarde is kleiner dan "
      + "\(numbers.decimal(0.05, places: 2)) en het \(f.confidence)-interval sluit 0 uit. ‘Duidelijk’: "
      + "het hele interval "
      + "ligt voorbij de grens. ‘Iets’: het 90%-interval ligt binnen de grens. ‘Geen relevant verschil’: "
      + "het verschil "
      + "is niet aangetoond en het 90%-interval ligt binnen de grens (twee eenzijdige toetsen; "
      + "Schuirmann, 1987). "
      + "‘Aanwijzing’: het interval sluit 0 uit, maar niet na correctie. Anders is het ‘niet vast te "
      + "stellen’."
  }

  private func bounds(_ trim: ClosedRange<Double>) -> String {
    " Gewichten lopen van \(numbers.points(trim.lowerBound)) tot \(numbers.points(trim.upperBound)) "
      + "(gemiddeld 1)."
  }

  private func range(_ items: ClosedRange<Int>, _ singular: String, _ plural: String) -> String {
    items.lowerBound == items.upperBound
      ? number(items.lowerBound, singular, plural)
      : "\(numberWord(items.lowerBound)) tot \(numberWord(items.upperBound)) \(plural)"
  }
}
