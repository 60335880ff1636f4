import SurveyModel
import Testing

@testable import Notation

@Suite struct NumberStyleTests {
  let dutch = NumberStyle(language: .nl)
  let english = NumberStyle(language: .en)

  @Test(
    "A score is rounded half away from zero on its decimal digits",
    arguments: [
      (38.6, "38,6"), (38.65, "38,7"), (38.649999999, "38,6"), (0.05, "0,1"), (0.25, "0,3"), (0.35, "0,4"),
      (2.45, "2,5"), (99.95, "100,0"), (99.94, "99,9"), (0, "0,0"), (-0.0, "0,0"), (-0.04, "0,0"),
      (-0.05, "\u{2212}0,1"), (100, "100,0"), (1e-9, "0,0"), (.leastNonzeroMagnitude, "0,0"),
      (123_456.75, "123456,8"),
    ])
  func scores(value: Double, text: String) {
    #expect(dutch.score(value) == text)
  }

  @Test(
    "A change has its sign, and zero has none",
    arguments: [
      (14.3, "+14.3"), (-6.9, "\u{2212}6.9"), (0.04, "0.0"), (-0.04, "0.0"), (0.05, "+0.1"), (0, "0.0"),
      (-0.0, "0.0"), (-14.25, "\u{2212}14.3"), (14.25, "+14.3"),
    ])
  func changes(value: Double, text: String) {
    #expect(english.change(value) == text)
  }

  @Test(
    "With few answers everything is whole",
    arguments: [(6.4, "+6"), (6.5, "+7"), (-0.5, "\u{2212}1"), (0.4, "0")])
  func coarse(value: Double, text: String) {
    #expect(dutch.change(value, .whole) == text)
  }

  @Test("Intervals are read aloud in their language")
  func intervals() {
    #expect(dutch.interval(-11.1, -2.7) == "\u{2212}11,1 tot \u{2212}2,7")
    #expect(english.interval(-5, 17, .whole) == "\u{2212}5 to 17")
    #expect(dutch.interval(-0.004, 0.111, places: 2) == "0,00 tot 0,11")
  }

  @Test(
    "Percentages are whole below 100 answers and have a decimal from there on",
    arguments: [
      (0.285, 99, "29%"), (0.285, 100, "28,5%"), (0.5, 10, "50%"), (0.005, 99, "1%"), (0.9995, 200, "100,0%"),
      (0, 20, "0%"), (1, 20, "100%"), (0.145, 99, "15%"), (0.2475, 400, "24,8%"),
    ])
  func percentages(share: Double, n: Int, text: String) {
    #expect(dutch.percent(share, of: n) == text)
  }

  @Test("Percentage points carry a sign where they are a difference, none in an interval")
  func percentagePoints() {
    #expect(dutch.percentagePoints(0.2) == "+20")
    #expect(dutch.percentagePoints(-0.034) == "\u{2212}3")
    #expect(dutch.percentagePoints(0.004) == "0")
    #expect(dutch.percentagePoints(-0.05, 0.42) == "\u{2212}5 tot 42")
  }

  @Test(
    "A p-value has three decimals and is never zero",
    arguments: [
      (0.0399, "0,040"), (0.0005, "< 0,001"), (0.000_999, "< 0,001"), (0.001, "0,001"), (1, "1,000"),
      (0, "< 0,001"), (0.9996, "1,000"),
    ])
  func pValues(p: Double, text: String) {
    #expect(dutch.p(p) == text)
  }

  @Test(
    "Counts are grouped from five digits on, by a thin space",
    arguments: [
      (0, "0"), (9, "9"), (2000, "2000"), (10_000, "10\u{202F}000"), (64_000, "64\u{202F}000"),
      (1_234_567, "1\u{202F}234\u{202F}567"), (-12_345, "\u{2212}12\u{202F}345"),
    ])
  func counts(count: Int, text: String) {
    #expect(dutch.count(count) == text)
  }

  @Test(
    "A chosen number has the decimals it needs",
    arguments: [(5, "5"), (2.5, "2,5"), (0.25, "0,25"), (10, "10")])
  func points(value: Double, text: String) {
    #expect(dutch.points(value) == text)
  }

  @Test("What is no number is a question mark", arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func noNumber(value: Double) {
    #expect(dutch.score(value) == "?")
    #expect(dutch.change(value) == "?")
  }

  @Test("Rounding a number of two decimals agrees with integer arithmetic")
  func integers() {
    for hundredths in -10_000...10_000 {
      let value = Double(hundredths) / 100
      let tenths = (abs(hundredths) + 5) / 10
      let sign = hundredths < 0 && tenths > 0 ? "\u{2212}" : ""
      #expect(english.score(value) == "\(sign)\(tenths / 10).\(tenths % 10)")
    }
  }
}
