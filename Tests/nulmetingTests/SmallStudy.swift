import Foundation

/// A study of two groups and two themes, with exports made by hand.
enum SmallStudy {
  static let codebook = """
    study: proef
    title: {nl: Proef, en: Trial}
    languages: [nl, en]
    waves:
      voor: {label: {nl: Voor, en: Before}, period: 2021-01-01/2021-01-31}
      na:   {label: {nl: Na, en: After},    period: 2022-01-01/2022-01-31}
    groups:
      artsen:   {label: {nl: Artsen, en: Doctors}, population: 30}
      inwoners: {label: {nl: Inwoners, en: Residents}}
    themes:
      kosten: {label: {nl: Kosten, en: Costs}, spotlight: true}
      regie:  {label: {nl: Regie, en: Direction}}
    scales:
      eens:
        kind: ordinal
        answers:
          1: {nl: Oneens, en: Disagree}
          2: {nl: Neutraal, en: Neutral}
          3: {nl: Eens, en: Agree}
        missing:
          weet-niet: {label: {nl: Weet niet, en: Don't know}, codes: [9]}
    items:
      kosten-1: {theme: kosten, scale: eens, text: {nl: Ik weet wat het kost., en: I know the cost.}}
      kosten-2: {theme: kosten, scale: eens, text: {nl: Ik weeg kosten mee., en: I weigh costs.}}
      regie-1: {theme: regie, scale: eens, text: {nl: Ik beslis zelf., en: I decide.}}
      regie-2: {theme: regie, scale: eens, reverse: true, text: {nl: Een ander beslist., en: Others decide.}}
    columns:
      respondent: code
      submitted: datum

    """

  /// The rows of an export, each with a code and a date; `shift` moves answers towards agreeing.
  static func rows(_ group: String, count: Int, year: Int, shift: Int) -> [String] {
    (0..<count).map { row in
      let answers = (0..<4).map { item -> String in
        let draw = (row * 7 + item * 5 + row * item + shift * 3) % 10
        if draw == 9 && row % 3 == 0 { return "9" }
        return String(min(3, 1 + (draw + shift) / 4))
      }
      let day = 1 + row % 28
      let date = "\(year)-01-\(day < 10 ? "0" : "")\(day)"
      return (["\(group)-\(row)", date] + answers).joined(separator: ",")
    }
  }

  static func export(_ rows: [String]) -> String {
    (["code,datum,kosten-1,kosten-2,regie-1,regie-2"] + rows).joined(separator: "\n") + "\n"
  }

  static let exports: [(path: String, rows: [String])] = [
    ("data/voor/artsen.csv", rows("a", count: 22, year: 2021, shift: 0)),
    ("data/voor/inwoners.csv", rows("i", count: 60, year: 2021, shift: 1)),
    ("data/na/artsen.csv", rows("a", count: 18, year: 2022, shift: 2)),
    ("data/na/inwoners.csv", rows("i", count: 70, year: 2022, shift: 1)),
  ]

  /// Writes the study into `folder` of the working folder.
  static func write(
    to work: Workdir, folder: String = "study", codebook: String = codebook,
    order: ([String]) -> [String] = { $0 }
  ) throws {
    try work.write(codebook, to: "\(folder)/study.yaml")
    for (path, rows) in exports { try work.write(export(order(rows)), to: "\(folder)/\(path)") }
  }
}
