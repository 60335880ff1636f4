import SurveyModel

extension WaveName {
  /// The names of `wave`: with its year where all waves have a period and begin in different years.
  init(_ wave: Wave, of study: Study, language: Language, inline: InlineNames, words: any Words) {
    let label = wave.label.text(in: language)
    let years = study.waves.compactMap { $0.period?.first.year }
    let phrase = words.phrase(forWave: inline.lowered(label))
    if years.count == study.waves.count, Set(years).count == years.count, let period = wave.period {
      let year = String(period.first.year)
      self.init(
        label: label, short: year, long: label.contains(year) ? label : "\(label) \(year)", phrase: phrase,
        moment: words.moment(inYear: year))
    } else {
      self.init(label: label, short: label, long: label, phrase: phrase, moment: words.moment(at: phrase))
    }
  }
}
