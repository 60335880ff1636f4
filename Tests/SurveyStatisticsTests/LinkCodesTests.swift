import Testing

@testable import SurveyStatistics

@Suite struct LinkCodesTests {
  @Test(
    "Spelling does not matter",
    arguments: [
      ("k1", "K1"), (" K-1 ", "K1"), ("k.1\t", "K1"), ("", ""), (" -_. ", ""), ("ab 12 cd", "AB12CD"),
      ("é7", "É7"), ("straße 3", "STRASSE3"), ("０５", "０５"),
    ])
  func spelling(raw: String, normalised: String) {
    #expect(normalisedLinkCode(raw) == normalised)
  }

  @Test("Normalising twice changes nothing, and letters in composed or decomposed form are the same code")
  func idempotent() {
    for raw in ["gp-101", " É x", "a\u{301}1"] {
      #expect(normalisedLinkCode(normalisedLinkCode(raw)) == normalisedLinkCode(raw))
    }
    #expect(normalisedLinkCode("e\u{301}7") == normalisedLinkCode("\u{e9}7"))
  }
}
