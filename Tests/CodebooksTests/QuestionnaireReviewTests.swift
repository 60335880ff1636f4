import Codebooks
import SurveyModel
import Testing

@Suite struct QuestionnaireReviewTests {
  private func review(_ part: String) throws -> QuestionnaireReview {
    QuestionnaireReview(try Draft.codebook(part).study)
  }

  @Test("Coverage counts the items of each theme for each group at each wave")
  func coverage() throws {
    let review = try review(
      """
      groups:
        artsen: {label: Artsen}
        inwoners: {label: Inwoners}
      themes:
        kosten: {label: Kosten}
        regie: {label: Regie}
      items:
        k1: {theme: kosten, scale: eens, text: Ik ken de kosten.}
        k2: {theme: kosten, scale: eens, text: Ik heb tijd., groups: [artsen]}
        k3: {theme: kosten, scale: eens, text: Ik weeg af., groups: [artsen], waves: [na]}
        r1: {theme: regie, scale: eens, text: Ik beslis., groups: [artsen]}
        los: {scale: eens, text: Los.}
      """)
    #expect(review.coverage.map(\.theme) == ["kosten", "kosten", "regie", "regie"])
    #expect(review.coverage.map(\.group) == ["artsen", "inwoners", "artsen", "inwoners"])
    #expect(review.coverage.map(\.items) == [[2, 3], [1, 1], [1, 1], [0, 0]])
    #expect(review.coverage.map(\.isOneItem) == [false, true, true, false])
    #expect(review.coverage.map(\.isNeverAsked) == [false, false, false, true])
  }

  @Test("An item that is asked at every wave is not told")
  func all() throws {
    #expect(try review("study: proef").partlyAsked.isEmpty)
  }

  @Test(
    "An item of a later wave with mostly the same words is the same question in other words, or on another scale"
  )
  func likeness() throws {
    let review = try review(
      """
      items:
        k1: {theme: kosten, scale: eens, text: Ik weet wat de hulp kost., waves: [voor]}
        k1b: {theme: kosten, scale: eens, text: Ik weet precies wat de hulp kost., waves: [na]}
        k2: {scale: eens, text: Ik heb tijd., waves: [voor]}
        k2b: {scale: wijk, text: "Ik heb  TIJD.", waves: [na]}
        k3: {scale: eens, text: Iets heel anders., waves: [na]}
      """)
    let found = review.partlyAsked
    #expect(found.map(\.item) == ["k1", "k1b", "k2", "k2b", "k3"])
    #expect(found.map(\.waves) == [["voor"], ["na"], ["voor"], ["na"], ["na"]])
    let words = try #require(found[0].like)
    #expect(words.item == "k1b" && words.waves == ["na"] && words.isWordedOtherwise && words.scales.isEmpty)
    let scale = try #require(found[2].like)
    #expect(scale.item == "k2b" && !scale.isWordedOtherwise && scale.scales == ["eens", "wijk"])
    #expect(found[1].like == nil && found[3].like == nil && found[4].like == nil)
  }

  @Test("Questions of another theme, or that no group was asked both, are not the same")
  func unlike() throws {
    let review = try review(
      """
      items:
        k1: {theme: kosten, scale: eens, text: Ik weet wat de hulp kost., waves: [voor]}
        l1: {scale: eens, text: Ik weet wat de hulp kost., waves: [na]}
        k2: {scale: eens, text: Ik heb tijd., waves: [voor], groups: [artsen]}
        l2: {scale: eens, text: Ik heb tijd., waves: [na], groups: [inwoners]}
      """)
    #expect(review.partlyAsked.allSatisfy { $0.like == nil })
  }
}
