/// The sets of answers that agree with a published number of respondents, mean and standard deviation.
///
/// When there is only one, publishing the numbers publishes the answers. Meant for checking what rounding
/// protects, with few respondents; the search grows with the number of ways to spread them over the scale.
/// Source: the reconstructions GRIM (Brown and Heathers 2017) and SPRITE (Heathers et al. 2018), here
/// complete.
public struct PossibleAnswers: Sendable, Equatable {
  /// A number as it is printed.
  public struct Rounded: Sendable, Equatable {
    /// The printed value.
    public let value: Double
    /// Half of the last printed digit's unit: what was rounded away is at most this.
    public let halfUnit: Double

    /// A value printed with `decimals` digits after the decimal sign, from 0.
    public init(_ value: Double, decimals: Int) {
      self.value = value
      halfUnit = 0.5 / (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    }

    /// A value printed as a multiple of `unit`.
    public init(_ value: Double, unit: Double) {
      self.value = value
      halfUnit = unit / 2
    }

    fileprivate func agrees(with exact: Double) -> Bool {
      (exact - value).magnitude <= halfUnit + 1e-9
    }
  }

  /// The sets of answers, each in rising order; no more than the limit that was asked for.
  public let multisets: [[Int]]
  /// True when there are no others.
  public let isComplete: Bool

  /// - Parameters:
  ///   - count: the respondents, 1 or more.
  ///   - scale: the whole-number answers that can be given.
  ///   - mean: the printed mean.
  ///   - standardDeviation: the printed standard deviation (divisor n - 1), `nil` when it is not published.
  ///   - limit: the search ends when it has found this many and one more.
  public init(
    count: Int, scale: ClosedRange<Int>, mean: Rounded, standardDeviation: Rounded? = nil,
    limit: Int = 1_000
  ) {
    precondition(count >= 1, "Answers need respondents.")
    var found: [[Int]] = []
    var answers: [Int] = []
    let n = Double(count)
    let lowestSum = (mean.value - mean.halfUnit) * n - 1e-6
    let highestSum = (mean.value + mean.halfUnit) * n + 1e-6

    func search(from code: Int, left: Int, sum: Int, squares: Int) {
      guard found.count <= limit else { return }
      if left == 0 {
        let s = Double(sum)
        guard mean.agrees(with: s / n) else { return }
        if let standardDeviation, count > 1 {
          let spread = ((n * Double(squares) - s * s) / (n * (n - 1))).squareRoot()
          guard standardDeviation.agrees(with: spread) else { return }
        }
        found.append(answers)
        return
      }
      // Even the lowest, or the highest, answers left do not reach the mean.
      guard Double(sum + left * code) <= highestSum, Double(sum + left * scale.upperBound) >= lowestSum
      else { return }
      for next in code...scale.upperBound {
        answers.append(next)
        search(from: next, left: left - 1, sum: sum + next, squares: squares + next * next)
        answers.removeLast()
      }
    }
    search(from: scale.lowerBound, left: count, sum: 0, squares: 0)
    isComplete = found.count <= limit
    multisets = Array(found.prefix(limit))
  }
}
