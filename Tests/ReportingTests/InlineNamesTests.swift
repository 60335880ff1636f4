import SurveyModel
import Testing

@testable import Reporting

@Suite struct InlineNamesTests {
  @Test(
    "A name loses its capital within a sentence, unless it is a name of its own",
    arguments: [
      ("Huisartsen", "huisartsen"), ("Wmo-consulenten", "Wmo-consulenten"), ("PO-scholen", "PO-scholen"),
      ("GGD", "GGD"), ("IJsverenigingen", "ijsverenigingen"), ("Écoles", "écoles"),
      ("huisartsen", "huisartsen"),
      ("B1-taal", "B1-taal"), ("", ""), ("Zorgaanbieders Jeugd", "zorgaanbieders Jeugd"), ("Ík", "ík"),
      ("Marum", "Marum"), ("5 wijken", "5 wijken"),
    ])
  func lowered(label: String, inline: String) {
    var study = SampleStudy.study
    let theme = Theme(
      id: "x", label: "X", description: "Wie in Marum woont, kiest zelf.", desired: .higher,
      isSpotlight: false,
      relevantChange: nil)
    study = SampleStudy.study(themes: [theme])
    #expect(InlineNames(study: study, language: .nl).lowered(label) == inline)
  }

  @Test(
    "A long name of a theme stands in quotation marks",
    arguments: [
      ("Kostenbewustzijn", "kostenbewustzijn"), ("Eigen kracht en netwerk", "‘eigen kracht en netwerk’"),
      ("Regie en rust", "‘regie en rust’"),
      ("Algemeen toegankelijke voorzieningen", "algemeen toegankelijke voorzieningen"),
      ("Zicht op kwaliteit van hulp", "‘zicht op kwaliteit van hulp’"),
    ])
  func quoted(label: String, inline: String) {
    let names = InlineNames(study: SampleStudy.study, language: .nl)
    #expect(names.name(label, quotingLong: .always).inline == inline)
    #expect(names.name(label).inline.contains("‘") == false)
  }

  @Test(
    "A wave can follow 'than at' whatever its label, in both languages",
    arguments: [
      (Language.nl, "Nulmeting", "de nulmeting"), (.nl, "Vervolgmeting 2022", "de vervolgmeting 2022"),
      (.nl, "Onderzoek onder ouders", "het onderzoek onder ouders"), (.nl, "Voor", "de meting ‘voor’"),
      (.nl, "T0", "de meting ‘T0’"), (.nl, "Eerste keer", "de eerste keer"),
      (.nl, "Verkeersonderzoek", "het verkeersonderzoek"), (.en, "Sentiment", "the wave ‘sentiment’"),
      (.en, "Baseline", "baseline"),
      (.en, "Second follow-up", "second follow-up"),
      (.en, "Autumn survey", "the autumn survey"), (.en, "Before", "the wave ‘before’"),
    ])
  func waves(language: Language, label: String, phrase: String) {
    let inline = InlineNames(study: SampleStudy.study, language: language)
    #expect(language.words.phrase(forWave: inline.lowered(label)) == phrase)
  }
}
