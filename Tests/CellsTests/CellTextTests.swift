import Cells
import Testing

@Suite struct CellTextTests {
  @Test(
    "A number is written as short as it can be",
    arguments: [
      (1, "1"), (-3, "-3"), (0, "0"), (-0.0, "0"), (1.5, "1.5"), (0.1 + 0.2, "0.3"), (1.1, "1.1"),
      (-0.25, "-0.25"), (100.0, "100"), (1e15, "1000000000000000"), (123_456_789_012_345, "123456789012345"),
      (2.0 / 3.0, "0.666666666666667"), (0.1 * 3 + 0.7, "1"), (1e-5, "0.00001"), (1e-9, "1E-9"),
      (1.25e-12, "1.25E-12"), (1e25, "1E+25"), (9.999999999999999e22, "1E+23"), (99.99999999999999, "100"),
      (.nan, ""), (.infinity, ""),
    ] as [(Double, String)])
  func number(value: Double, text: String) {
    #expect(CellText.number(value) == text)
  }

  @Test("Every number of 15 digits reads back as itself", arguments: 0..<8)
  func roundTrip(decimals: Int) {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    for step in stride(from: 1, to: 1_000_000, by: 7919) {
      let value = Double(step) / scale
      #expect(Double(CellText.number(value)) == value)
    }
  }

  @Test(
    "A date is that of the Gregorian calendar",
    arguments: [
      (0, "1970-01-01"), (-1, "1969-12-31"), (18_891, "2021-09-21"), (11_016, "2000-02-29"),
      (-141_428, "1582-10-14"), (2_932_896, "9999-12-31"),
    ])
  func date(days: Int, text: String) {
    #expect(CellText.date(days: days) == text)
  }

  @Test("Hours may have one digit or two, and more than a day")
  func hours() {
    #expect(CellText.hours(seconds: 338, hourDigits: 1) == "0:05:38")
    #expect(CellText.hours(seconds: 35_900, hourDigits: 2) == "09:58:20")
    #expect(CellText.hours(seconds: 90_000, hourDigits: 2) == "25:00:00")
  }
}
