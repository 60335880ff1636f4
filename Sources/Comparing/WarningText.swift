internal import SurveyModel
internal import SurveyResults

/// The sentences of all warnings, in Dutch and in English. They hold no numbers and say nothing of causes.
enum WarningText: Sendable {
  /// The theme, group and wave that a warning is about.
  struct Place: Sendable {
    /// The theme.
    let theme: Theme
    /// The group.
    let group: RespondentGroup
    /// The wave; for changes the later one.
    let wave: Wave
  }

  /// The items of a theme hang together badly.
  case lowReliability(Place)
  /// The items of a theme hang together badly, whatever chance did.
  case veryLowReliability(Place)
  /// The items of a theme may all ask the same.
  case redundantItems(Place)
  /// An item runs against the rest of its theme.
  case checkReverseCoding(Place, item: Item)
  /// An item has little to do with the rest of its theme.
  case lowItemRest(Place, item: Item)
  /// The waves do not have the same items.
  case itemsDiffer(Place)
  /// There are too few schools or organisations for a verdict.
  case fewClusters(Place)
  /// Few people answered, and their scores lie close to the end of the scale.
  case fewAtScaleEnd(Place)
  /// Few people answered at one wave, and many more at the other.
  case fewBesideMany(Place)
  /// The waves differ in who answered.
  case compositionShift(Place, background: BackgroundVariable)
  /// An item moved apart from the rest of its theme.
  case itemDrift(Place, item: Item)
  /// Weighting costs much precision.
  case designEffect(group: RespondentGroup, wave: Wave)
  /// More people answered than the population is thought to have.
  case populationBelowResponses(group: RespondentGroup, wave: Wave)

  /// The warning with its sentences.
  var warning: ResultWarning {
    let (place, item) = subject
    return ResultWarning(
      code: code, theme: place?.theme.id, group: place?.group.id ?? groupAndWave?.0.id,
      wave: place?.wave.id ?? groupAndWave?.1.id, item: item?.id,
      text: LocalizedText(
        translations: Language.allCases.map {
          LocalizedText.Translation(language: $0, text: text(in: $0))
        }))
  }

  private var code: String {
    switch self {
    case .lowReliability, .veryLowReliability: "low-reliability"
    case .redundantItems: "redundant-items"
    case .checkReverseCoding: "check-reverse-coding"
    case .lowItemRest: "low-item-rest"
    case .itemsDiffer: "items-differ"
    case .fewClusters: "few-clusters"
    case .fewAtScaleEnd: "few-at-scale-end"
    case .fewBesideMany: "few-beside-many"
    case .compositionShift: "composition-shift"
    case .itemDrift: "item-drift"
    case .designEffect: "design-effect"
    case .populationBelowResponses: "population-below-responses"
    }
  }

  private var subject: (Place?, Item?) {
    switch self {
    case .lowReliability(let place), .veryLowReliability(let place), .redundantItems(let place),
      .itemsDiffer(let place), .fewClusters(let place), .fewAtScaleEnd(let place), .fewBesideMany(let place),
      .compositionShift(let place, _):
      (place, nil)
    case .checkReverseCoding(let place, let item), .lowItemRest(let place, let item),
      .itemDrift(let place, let item):
      (place, item)
    case .designEffect, .populationBelowResponses: (nil, nil)
    }
  }

  private var groupAndWave: (RespondentGroup, Wave)? {
    switch self {
    case .designEffect(let group, let wave), .populationBelowResponses(let group, let wave): (group, wave)
    case .lowReliability, .veryLowReliability, .redundantItems, .checkReverseCoding, .lowItemRest,
      .itemsDiffer, .fewClusters, .fewAtScaleEnd, .fewBesideMany, .compositionShift, .itemDrift:
      nil
    }
  }

  private func text(in language: Language) -> String {
    let (place, item) = subject
    let theme = place?.theme.label.text(in: language) ?? ""
    let group = (place?.group ?? groupAndWave?.0)?.label.text(in: language) ?? ""
    let wave = (place?.wave ?? groupAndWave?.1)?.label.text(in: language) ?? ""
    let words = item.flatMap { item in place.map { item.text(for: $0.group.id).text(in: language) } } ?? ""
    switch language {
    case .nl: return dutch(theme: theme, group: group, wave: wave, item: words)
    case .en: return english(theme: theme, group: group, wave: wave, item: words)
    }
  }

  private func dutch(theme: String, group: String, wave: String, item: String) -> String {
    switch self {
    case .lowReliability:
      """
      De stellingen van het thema ‘\(theme)’ hangen bij \(group) weinig samen (\(wave)). Bekijk ook de losse \
      stellingen.
      """
    case .veryLowReliability:
      """
      De stellingen van het thema ‘\(theme)’ hangen bij \(group) te weinig samen voor één score (\(wave)). Kijk \
      naar de losse stellingen; de themascore is alleen verkennend.
      """
    case .redundantItems:
      """
      De stellingen van het thema ‘\(theme)’ worden bij \(group) bijna gelijk beantwoord (\(wave)). Misschien \
      vragen zij hetzelfde.
      """
    case .checkReverseCoding:
      """
      De stelling ‘\(item)’ loopt bij \(group) tegen de rest van het thema ‘\(theme)’ in (\(wave)). Controleer of \
      de stelling omgekeerd gescoord moet worden.
      """
    case .lowItemRest:
      """
      De stelling ‘\(item)’ hangt bij \(group) weinig samen met de rest van het thema ‘\(theme)’ (\(wave)).
      """
    case .itemsDiffer:
      """
      Het thema ‘\(theme)’ heeft bij \(group) niet in elke meting dezelfde stellingen. Het verschil is berekend \
      met de stellingen die in beide metingen zijn gevraagd (\(wave)).
      """
    case .fewClusters:
      """
      De antwoorden van \(group) op het thema ‘\(theme)’ komen van te weinig scholen of organisaties voor een \
      conclusie (\(wave)). De cijfers beschrijven alleen wie meedeed.
      """
    case .fewAtScaleEnd:
      """
      Van \(group) deden minder dan honderd mensen mee, en in een van de metingen liggen de meeste scores op \
      ‘\(theme)’ dicht bij het einde van de schaal (\(wave)). Het interval is berekend op een manier die daarmee \
      rekening houdt. Bekijk ook de antwoorden op de stellingen.
      """
    case .fewBesideMany:
      """
      Bij \(group) is de score op ‘\(theme)’ in een van de metingen op weinig antwoorden gebaseerd en in de andere op \
      veel meer (\(wave)). Het interval is daarom extra voorzichtig berekend.
      """
    case .compositionShift(_, let background):
      """
      Bij \(group) is de verdeling naar \(background.label.text(in: .nl)) anders dan in de eerdere meting, en dat \
      werkt mee in de score op ‘\(theme)’ (\(wave)).
      """
    case .itemDrift:
      """
      De stelling ‘\(item)’ wordt bij \(group) anders beantwoord dan de rest van het thema ‘\(theme)’, vergeleken \
      met de eerdere meting (\(wave)).
      """
    case .designEffect:
      """
      De weging maakt de cijfers van \(group) een stuk minder precies (\(wave)).
      """
    case .populationBelowResponses:
      """
      Van \(group) deden meer mensen mee dan de groep naar schatting telt (\(wave)). Controleer de omvang van de \
      groep in de opzet van het onderzoek.
      """
    }
  }

  private func english(theme: String, group: String, wave: String, item: String) -> String {
    switch self {
    case .lowReliability:
      """
      The items of the theme ‘\(theme)’ hang together weakly among \(group) (\(wave)). Look at the single items too.
      """
    case .veryLowReliability:
      """
      The items of the theme ‘\(theme)’ hang together too weakly among \(group) for one score (\(wave)). Look at the \
      single items; the theme score is exploratory only.
      """
    case .redundantItems:
      """
      The items of the theme ‘\(theme)’ are answered almost alike among \(group) (\(wave)). They may ask the same.
      """
    case .checkReverseCoding:
      """
      The item ‘\(item)’ runs against the rest of the theme ‘\(theme)’ among \(group) (\(wave)). Check whether it has \
      to be scored in reverse.
      """
    case .lowItemRest:
      """
      The item ‘\(item)’ has little to do with the rest of the theme ‘\(theme)’ among \(group) (\(wave)).
      """
    case .itemsDiffer:
      """
      The theme ‘\(theme)’ does not have the same items at every wave among \(group). The difference is computed from \
      the items that were asked at both waves (\(wave)).
      """
    case .fewClusters:
      """
      The answers of \(group) on the theme ‘\(theme)’ come from too few schools or organisations for a conclusion \
      (\(wave)). The figures only describe those who took part.
      """
    case .fewAtScaleEnd:
      """
      Fewer than a hundred people of \(group) took part, and at one of the waves most scores on ‘\(theme)’ lie \
      close to the end of the scale (\(wave)). The interval is computed in a way that allows for this. Look at the \
      answers to the items too.
      """
    case .fewBesideMany:
      """
      Among \(group) the score on ‘\(theme)’ rests on few answers at one of the waves and on many more at the other \
      (\(wave)). The interval is therefore computed with extra caution.
      """
    case .compositionShift(_, let background):
      """
      Among \(group) the distribution over \(background.label.text(in: .en)) is not that of the earlier wave, and this \
      plays a part in the score on ‘\(theme)’ (\(wave)).
      """
    case .itemDrift:
      """
      The item ‘\(item)’ is answered differently from the rest of the theme ‘\(theme)’ among \(group), compared with \
      the earlier wave (\(wave)).
      """
    case .designEffect:
      """
      Weighting makes the figures of \(group) a good deal less precise (\(wave)).
      """
    case .populationBelowResponses:
      """
      More people of \(group) took part than the group is estimated to have (\(wave)). Check the size of the group in \
      the codebook.
      """
    }
  }
}
