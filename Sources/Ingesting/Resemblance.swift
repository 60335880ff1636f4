import SurveyModel

/// How much two texts resemble each other, to propose what was perhaps meant. Whole question texts are
/// compared too, so the measure counts shared pairs of letters and takes time in step with the texts.
///
/// The measure is Dice's coefficient of pairs of neighbouring letters (Dice, *Measures of the amount of
/// ecologic association between species*, Ecology 26 (1945), 297-302), from 0 to 1; beginning and end count
/// as letters.
struct Resemblance {
  private let pairs: [UInt64: Int]
  private let count: Int

  /// The measure's view of `text`.
  init(_ text: String) {
    let letters = [0] + LooseText(text).folded.unicodeScalars.map { UInt64($0.value) } + [0]
    var pairs: [UInt64: Int] = [:]
    for (one, next) in zip(letters, letters.dropFirst()) { pairs[one << 32 | next, default: 0] += 1 }
    self.pairs = pairs
    count = letters.count - 1
  }

  /// How much this text resembles `other`, 0 to 1.
  func score(with other: Resemblance) -> Double {
    // A sum of whole numbers, so the order of the pairs does not matter.
    let shared = pairs.reduce(0) { $0 + min($1.value, other.pairs[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(count + other.count)
  }

  /// The least that is worth proposing.
  static let worthProposing = 0.5

  /// The one of `candidates` that `text` resembles most, of equals the first; nil where none is worth
  /// proposing.
  static func nearest(to text: String, among candidates: [String]) -> String? {
    let view = Resemblance(text)
    var best: (text: String, score: Double)?
    for candidate in candidates {
      let score = view.score(with: Resemblance(candidate))
      if score >= worthProposing, score > best?.score ?? 0 { best = (candidate, score) }
    }
    return best?.text
  }
}
