internal import SurveyStatistics

/// How the people of an invented population answer: what they have in common with themselves a year later, where the
/// answers bunch, and how much the waves differ in spread.
///
/// Every theme has `itemsPerTheme` five-point items. Behind an answer stands a normal variable: what is general to
/// the person, what is particular to the theme, and what is particular to the item. The first two are correlated over
/// the waves, the third is not, so that scores are less correlated than `correlation` says. How far it lies higher or
/// lower at the later wave follows from the change that the population is to have (`LaterAnswers`).
package struct AnswerModel: Hashable, Sendable {
  /// Items of a theme: theme scores lie on a lattice of 17 values.
  package static let itemsPerTheme = 4
  /// The answers of an item.
  package static let answers = 5

  /// Where the five answers meet, on the scale of a standard normal variable, increasing.
  package let thresholds: [Double]
  /// The correlation over the waves of what stands behind the items.
  package let correlation: Double
  /// The standard deviation at the later wave, that of the earlier one being 1.
  package let laterSpread: Double

  /// The share of a theme in the variance of an answer.
  static let communality = 0.5
  /// The share of the person in general in the variance of a theme, which makes themes correlate.
  static let generality = 0.4

  package init(
    thresholds: [Double] = AnswerModel.symmetric, correlation: Double = 0.6, laterSpread: Double = 1
  ) {
    precondition(thresholds.count == Self.answers - 1, "Five answers meet at four thresholds.")
    self.thresholds = thresholds
    self.correlation = correlation
    self.laterSpread = laterSpread
  }

  /// Answers that pile up in the middle.
  package static let symmetric = [-1.6, -0.55, 0.55, 1.6]
  /// Answers that lean to agreement: 6, 12, 24, 36 and 22 in a hundred.
  package static let leaning = [-1.55, -0.92, -0.2, 0.77]
  /// Answers of which seven in ten are the best one.
  package static let ceiling = [-2.4, -1.9, -1.3, -0.52]
  /// Answers of which seven in ten are the worst one.
  package static let floor = [0.52, 1.3, 1.9, 2.4]

  /// The answer, 0 to 4, that belongs to a value of the variable behind it.
  @inline(__always)
  func answer(_ value: Double) -> UInt8 {
    var answer: UInt8 = 0
    for threshold in thresholds where value > threshold { answer += 1 }
    return answer
  }
}

extension AnswerModel {
  /// What one person answers to the items of each theme at the earlier wave, and what stands behind the answers at the
  /// later one.
  ///
  /// - Parameter level: What the person has on top of others, in standard deviations.
  func person(themes: Int, level: Double, stream: inout RandomStream) -> Person {
    let stays = correlation
    let moves = (1 - correlation * correlation).squareRoot()
    let general = Self.generality.squareRoot()
    let particular = (1 - Self.generality).squareRoot()
    let loading = Self.communality.squareRoot()
    let own = (1 - Self.communality).squareRoot()
    let person = stream.normal()
    let personLater = stays * person + moves * stream.normal()
    var answers = Person(themes: themes)
    for theme in 0..<themes {
      let kind = stream.normal()
      let kindLater = stays * kind + moves * stream.normal()
      let behind = loading * (general * person + particular * kind) + level
      let behindLater = loading * (general * personLater + particular * kindLater) + level
      for item in 0..<Self.itemsPerTheme {
        let first = answer(behind + own * stream.normal())
        answers.earlier[theme] += first
        answers.behindLater[theme * Self.itemsPerTheme + item] =
          laterSpread * (behindLater + own * stream.normal())
        if theme == 0 && item == 0 { answers.firstItem = first }
      }
    }
    return answers
  }

  /// What one person answers.
  struct Person {
    /// The sums of the answers to each theme at the earlier wave, 0 to 16.
    var earlier: [UInt8]
    /// What stands behind the answers at the later wave, item by item of theme after theme.
    var behindLater: [Double]
    /// The answer to the first item at the earlier wave, 0 to 4.
    var firstItem: UInt8 = 0

    init(themes: Int) {
      earlier = [UInt8](repeating: 0, count: themes)
      behindLater = [Double](repeating: 0, count: themes * AnswerModel.itemsPerTheme)
    }
  }
}
