import Testing

@testable import Ingesting

@Suite struct CellNumberTests {
  @Test(
    "Numbers are the doubles nearest to what is written",
    arguments: [
      ("0", 0.0), ("-0,5", -0.5), (" 3.43\t", 3.43), ("+7", 7), ("5.", 5), (".5", 0.5), ("0.1", 0.1),
      ("1234567890123456768", 1_234_567_890_123_456_768), ("0.30000000000000004", 0.30000000000000004),
      ("123456.789012345678", 123456.789012345678), ("00012", 12), ("99999999999", 99_999_999_999),
    ])
  func numbers(text: String, number: Double) {
    #expect(CellNumber.value(of: text) == number)
  }

  @Test(
    "What is no plain number is none",
    arguments: ["", " ", "-", ".", "1e3", "1.234,5", "12%", "0x10", "nan", "inf", "1 2", "--1", "１"])
  func others(text: String) {
    #expect(CellNumber.value(of: text) == nil)
  }
}
