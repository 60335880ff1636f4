import Foundation

/// A study into which secrets are planted: a group of four, a group of seven, an item that all but one
/// answered alike, rare answers, parts of a group beside their total, and two who are not linked.
enum SecretStudy {
  static let groups = ["vier", "zeven", "artsen", "scholen", "zorg", "consulenten"]
  static let items = ["kosten-1", "kosten-2", "kosten-3", "regie-1", "regie-2"]
  static let waves = ["voor", "na"]

  static let codebook = """
    study: geheim
    title: Geheimen
    languages: [nl, en]
    waves:
      voor: {label: {nl: Voor, en: Before}, period: 2021-01-01/2021-01-31}
      na:   {label: {nl: Na, en: After},    period: 2022-01-01/2022-01-31}
    groups:
      vier:        {label: {nl: Viertal, en: Foursome}, population: 6}
      zeven:       {label: {nl: Zevental, en: Seven}, population: 9}
      artsen:      {label: {nl: Artsen, en: Doctors}, population: 40}
      scholen:     {label: {nl: Scholen, en: Schools}, population: 60}
      zorg:        {label: {nl: Zorg, en: Care}, population: 90}
      consulenten: {label: {nl: Consulenten, en: Consultants}, population: 50}
    themes:
      kosten: {label: {nl: Kosten, en: Costs}}
      regie:  {label: {nl: Regie, en: Direction}}
    scales:
      eens:
        kind: ordinal
        answers: {1: Een, 2: Twee, 3: Drie, 4: Vier, 5: Vijf}
      deel:
        kind: nominal
        answers: {a: Deel a, b: Deel b, c: Deel c}
    items:
      kosten-1: {theme: kosten, scale: eens, text: Eerste stelling.}
      kosten-2: {theme: kosten, scale: eens, text: Tweede stelling.}
      kosten-3: {theme: kosten, scale: eens, text: Derde stelling.}
      regie-1: {theme: regie, scale: eens, text: Vierde stelling.}
      regie-2: {theme: regie, scale: eens, text: Vijfde stelling.}
    background:
      deel: {label: {nl: Deel, en: Part}, scale: deel, groups: [scholen, zorg]}
    columns:
      respondent: code

    """

  /// A respondent: answers to the items in order, and the part of the group.
  struct Person: Hashable {
    var code: String
    var answers: [Int]
    var part: String

    /// The score on kosten, 0 to 100.
    var kosten: Double { answers.prefix(3).reduce(0) { $0 + Double($1 - 1) * 25 } / 3 }
  }

  /// The respondents of a group at a wave.
  static func people(_ group: String, _ wave: String) -> [Person] {
    let later = wave == "na"
    func person(_ row: Int, _ answers: [Int], _ part: String = "a") -> Person {
      Person(code: "\(group)-\(row)", answers: answers, part: part)
    }
    func mixed(_ row: Int) -> [Int] {
      (0..<5).map { 1 + (row * 3 + $0 * 7 + row * $0 + (later ? 2 : 0)) % 5 }
    }
    switch group {
    case "vier": return (0..<4).map { person($0, [1, 2, 1, 2, $0 == 0 && later ? 3 : 1]) }
    case "zeven": return (0..<7).map { person($0, [$0 % 2 + 2, 3, $0 == 0 ? 5 : 3, 2, 4]) }
    case "artsen":
      // All but one give the highest answer to the first item; the third has rare answers.
      let third =
        [1, 1] + Array(repeating: 2, count: 7) + Array(repeating: 3, count: 6)
        + Array(repeating: 4, count: 8) + [5]
      return (0..<24).map { row in
        var answers = mixed(row)
        answers[0] = row == 11 ? 1 : 5
        answers[2] = third[row]
        return person(row, answers)
      }
    case "scholen":
      // 20, 4 and 7 beside a total of 31.
      return (0..<31).map { person($0, mixed($0), $0 < 20 ? "a" : $0 < 24 ? "b" : "c") }
    case "zorg":
      // One part of 7 between two large ones.
      return (0..<42).map { person($0, mixed($0), $0 < 15 ? "a" : $0 < 22 ? "b" : "c") }
    default:
      // 28 of 30 are in both waves.
      return (0..<30).map { person(later && $0 >= 28 ? $0 + 100 : $0, mixed($0)) }
    }
  }

  static func export(_ people: [Person]) -> String {
    let rows = people.map { person in
      ([person.code] + person.answers.map(String.init) + [person.part]).joined(separator: ",")
    }
    return (["code,\(items.joined(separator: ",")),deel"] + rows).joined(separator: "\n") + "\n"
  }

  /// Writes the study, with `late` more doctors at the first wave.
  static func write(to work: Workdir, late: Int = 0) throws {
    try work.write(codebook, to: "study/study.yaml")
    for group in groups {
      for wave in waves {
        var people = people(group, wave)
        if group == "artsen" && wave == "voor" {
          people += (0..<late).map { Person(code: "laat-\($0)", answers: [5, 1, 2, 4, 1], part: "a") }
        }
        try work.write(export(people), to: "study/data/\(wave)/\(group).csv")
      }
    }
  }
}

/// What anybody can read of published results, as far as the attacks need it.
struct PublicResults: Decodable {
  struct Wave: Decodable {
    struct Merged: Decodable {
      let bottom: Double?
      let middle: Double?
      let top: Double?
    }

    let wave: String
    let status: String
    let reason: String?
    let n: Int?
    let nLabel: String?
    let mean: Double?
    let sd: Double?
    let low: Double?
    let high: Double?
    let top: Double?
    let bottom: Double?
    let merged: Merged?
    let counts: [String: Int?]?
  }

  struct Effect: Decodable {
    let superiority: Double?
    let hedgesG: Double?
  }

  struct Change: Decodable {
    let status: String
    let nFrom: Int?
    let nTo: Int?
    let estimate: Double?
    let se: Double?
    let low: Double?
    let effect: Effect?
  }

  struct Theme: Decodable {
    let theme: String
    let group: String
    let by: [String: String]?
    let waves: [Wave]
    let changes: [Change]
  }

  struct Item: Decodable {
    let item: String
    let theme: String?
    let group: String
    let waves: [Wave]
    let changes: [Change]
  }

  struct Composition: Decodable {
    let group: String
    let chiSquared: Double?
    let p: Double?
  }

  struct Input: Decodable {
    let path: String
    let bytes: Int?
    let sha256: String?
  }

  let inputs: [Input]
  let themes: [Theme]
  let items: [Item]
  let composition: [Composition]

  init(_ data: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(PublicResults.self, from: data)
  }

  /// The total of a group on a theme at a wave.
  func total(_ theme: String, _ group: String, _ wave: String) -> Wave? {
    themes.first { $0.theme == theme && $0.group == group && $0.by == nil }?.waves.first { $0.wave == wave }
  }

  /// The cells of a group on a theme at a wave, by the answer to the background question.
  func cells(_ theme: String, _ group: String, _ wave: String) -> [String: Wave] {
    var found: [String: Wave] = [:]
    for record in themes where record.theme == theme && record.group == group {
      guard let part = record.by?["deel"] else { continue }
      found[part] = record.waves.first { $0.wave == wave }
    }
    return found
  }
}
