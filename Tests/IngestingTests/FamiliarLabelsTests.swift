import SurveyModel
import Testing

@testable import Ingesting

@Suite struct FamiliarLabelsTests {
  private func code(_ text: String, in labels: FamiliarLabels) -> AnswerCode? {
    var text = text
    return text.withUTF8 { labels.code(of: $0) }
  }

  private func insert(_ code: AnswerCode, for text: String, in labels: inout FamiliarLabels) {
    var text = text
    text.withUTF8 { labels.insert(code, for: $0) }
  }

  @Test("A label of 4 to 24 bytes is known as soon as it was met, and no label that it is not")
  func lengths() {
    let letters = Array("zeer mee eens of niet, dat is de vraag")
    for length in 1...30 {
      var labels = FamiliarLabels()
      let label = String(letters[..<length])
      #expect(code(label, in: labels) == nil)
      insert(AnswerCode(option: 3), for: label, in: &labels)
      #expect(code(label, in: labels) == ((4...24).contains(length) ? AnswerCode(option: 3) : nil))
      // Any other byte makes another label, and so do one more and one less.
      for place in 0..<length {
        var other = letters[..<length]
        other[place] = "#"
        #expect(code(String(other), in: labels) == nil)
      }
      #expect(code(String(letters[..<(length + 1)]), in: labels) == nil)
      #expect(code(String(letters[..<(length - 1)]), in: labels) == nil)
    }
  }

  @Test("Of many labels each has its own answer or none")
  func many() {
    var labels = FamiliarLabels()
    for number in 0..<1_000 { insert(AnswerCode(option: number % 100), for: "label \(number)", in: &labels) }
    var known = 0
    for number in 0..<1_000 {
      guard let code = code("label \(number)", in: labels) else { continue }
      #expect(code == AnswerCode(option: number % 100))
      known += 1
    }
    #expect((1...64).contains(known))
  }

  @Test("Labels with zeros at their ends are not taken for shorter ones")
  func zeros() {
    var labels = FamiliarLabels()
    insert(.blank, for: "\0\0\0\0", in: &labels)
    #expect(code("\0\0\0\0\0", in: labels) == nil)
    #expect(code("", in: labels) == nil)
  }
}
