internal import SurveyStatistics

/// An invented population with the answers that everybody would give at both waves.
struct Population: Sendable {
  /// The themes of a family.
  static let themes = 7
  /// Ages that differ in readiness to answer and in their scores.
  static let ages = 3

  /// For each theme the sums of the answers of each person at the earlier wave, 0 to 16.
  private(set) var earlier: [[UInt8]]
  /// The same at the later wave, of a population that did not change.
  private(set) var later: [[UInt8]]
  /// The same of one whose themes changed by the margin, up or down in turn.
  private(set) var laterAtMargin: [[UInt8]]
  /// The answers of each person to one item at the waves of `earlier` and `later`, 0 to 4.
  private(set) var itemEarlier: [UInt8] = []
  private(set) var itemLater: [UInt8] = []
  /// For each person the number of the age; empty where ages play no part.
  private(set) var age: [UInt8] = []
  /// For each person the number of the school; empty where schools play no part.
  private(set) var school: [Int32] = []
  /// The people who belong to it at the earlier and at the later wave.
  let members: (earlier: Range<Int>, later: Range<Int>)
  /// The true change of each theme from `earlier` to `later`: the mean score of all members at the later wave minus
  /// that at the earlier one. 0, or where the waves differ in size as close to it as one answer allows.
  private(set) var change: [Double] = []
  /// The true change of each theme from `earlier` to `laterAtMargin`: the margin as closely as one answer allows.
  private(set) var changeAtMargin: [Double] = []
  /// The true mean score of each theme at the earlier wave.
  private(set) var meanEarlier: [Double] = []
  /// The true change of the share of the two best answers to the one item.
  private(set) var topChange = 0.0

  /// A score on 0-100 for a sum of answers.
  static let scoreOfSum = 100 / Double((AnswerModel.answers - 1) * AnswerModel.itemsPerTheme)
  /// From this answer on (0 to 4) it is one of the two best.
  static let topAnswer: UInt8 = 3
  /// How much schools differ, in standard deviations of what stands behind the answers.
  private static let schoolSpread = 0.45
  /// How much ages differ.
  private static let levelOfAge = [-0.35, 0, 0.35]
  /// The shares of the ages.
  static let shareOfAge = [0.3, 0.4, 0.3]

  init(_ scenario: Scenario, stream: inout RandomStream) {
    let sizes = scenario.population
    var people = 0
    var schools: [Int32] = []
    var levels: [Double] = []
    switch scenario.units {
    case .people:
      people = sizes.earlier + sizes.later - scenario.inBoth
      members = (0..<sizes.earlier, (people - sizes.later)..<people)
    case .schools:
      for number in 0..<sizes.earlier {
        let size = 1 + stream.integer(below: 6)
        let level = Self.schoolSpread * stream.normal()
        for _ in 0..<size {
          schools.append(Int32(number))
          levels.append(level)
        }
      }
      people = schools.count
      members = (0..<people, 0..<people)
    case .weighted:
      people = sizes.earlier
      members = (0..<people, 0..<people)
      let first = Int(Self.shareOfAge[0] * Double(people))
      let second = first + Int(Self.shareOfAge[1] * Double(people))
      age = (0..<people).map { $0 < first ? 0 : $0 < second ? 1 : 2 }
      levels = age.map { Self.levelOfAge[Int($0)] }
    }
    school = schools
    let empty = [UInt8](repeating: 0, count: people)
    earlier = [[UInt8]](repeating: empty, count: Self.themes)
    later = earlier
    laterAtMargin = earlier
    itemEarlier = empty
    itemLater = empty
    let items = AnswerModel.itemsPerTheme
    var behind = [[Double]](repeating: [Double](repeating: 0, count: people * items), count: Self.themes)
    for person in 0..<people {
      let answers = scenario.model.person(
        themes: Self.themes, level: levels.isEmpty ? 0 : levels[person], stream: &stream)
      for theme in 0..<Self.themes {
        earlier[theme][person] = answers.earlier[theme]
        for item in 0..<items {
          behind[theme][person * items + item] = answers.behindLater[theme * items + item]
        }
      }
      itemEarlier[person] = answers.firstItem
    }
    func mean(_ sums: [UInt8], _ range: Range<Int>) -> Double {
      Self.scoreOfSum * Double(sums[range].reduce(0) { $0 + Int($1) }) / Double(range.count)
    }
    func topShare(_ answers: [UInt8], _ range: Range<Int>) -> Double {
      Double(answers[range].count { $0 >= Self.topAnswer }) / Double(range.count)
    }
    func sums(_ answers: [UInt8]) -> [UInt8] {
      (0..<people).map { answers[($0 * items)..<(($0 + 1) * items)].reduce(0, +) }
    }
    for theme in 0..<Self.themes {
      let before = mean(earlier[theme], members.earlier)
      var answers = LaterAnswers(behind: behind[theme], members: members.later, model: scenario.model)
      func after(_ change: Double) -> [UInt8] {
        let sum = (before + change) / Self.scoreOfSum * Double(members.later.count)
        return answers.answers(addingUpTo: Int(sum.rounded()))
      }
      let same = after(0)
      later[theme] = sums(same)
      // Where the scale leaves no room for the change it is made the other way.
      let wanted = Sample.change(atMargin: theme)
      let isPossible = before + wanted >= 0 && before + wanted <= 100
      laterAtMargin[theme] = sums(after(isPossible ? wanted : -wanted))
      if theme == 0 { itemLater = (0..<people).map { same[$0 * items] } }
      meanEarlier.append(before)
      change.append(mean(later[theme], members.later) - before)
      changeAtMargin.append(mean(laterAtMargin[theme], members.later) - before)
    }
    topChange = topShare(itemLater, members.later) - topShare(itemEarlier, members.earlier)
  }
}
