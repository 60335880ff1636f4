import SurveyModel
import Testing

@testable import Ingesting

@Suite struct PersonalTraceDetectorTests {
  @Test(
    "Telephone numbers are seen in the ways in which people write them",
    arguments: [
      "0612345678", "06 12345678", "06-12345678", "06 12 34 56 78", "06-12 34 56 78", "050-1234567",
      "050 123 45 67", "0594 123456", "(0594) 12 34 56", "0594 - 12 34 56", "0594/123456", "+31612345678",
      "+31 6 12345678", "+31 (0)6 1234 5678", "0031 6 12345678", "0031612345678", "+49 30 1234567",
      "06\u{2011}12345678", "06\u{A0}12345678", "Bel mij op 06-12345678.", "tel:0612345678!",
      "in 2021 0594 123456",
    ])
  func phones(text: String) {
    #expect(PersonalTraceDetector.traces(in: text) == .phone)
  }

  @Test(
    "E-mail addresses are seen, with a full stop behind them too",
    arguments: [
      "jan@voorbeeld.nl", "Mail j.de-vries+werk@mail.gemeente.nl.", "<x_1@a-b.co.uk>",
      "JAN@VOORBEELD.NL, graag",
      "één@voorbeeld.nl",
    ])
  func emails(text: String) {
    #expect(PersonalTraceDetector.traces(in: text) == .email)
  }

  @Test(
    "Postcodes are seen with and without a space",
    arguments: ["9801 LB", "9801LB", "Ik woon op 9801 LB 12.", "9801lb", "(1011\u{A0}AB)", "1000 SB"])
  func postcodes(text: String) {
    #expect(PersonalTraceDetector.traces(in: text) == .postcode)
  }

  @Test(
    "Nine digits that pass the eleven-test are a BSN",
    arguments: ["111222333", "123456782", "1234 56 782", "1234.56.782", "123 456 782", "bsn:123456782,"])
  func numbers(text: String) {
    #expect(PersonalTraceDetector.traces(in: text) == .bsn)
  }

  @Test(
    "What only looks like personal data is none",
    arguments: [
      "", "Niets.", "Op 06-12-2021 14:30 gebeld", "05-12-2021 14", "0612345", "06123456789", "0800 1234567",
      "112",
      "@thuis", "jan@thuis", "a@b.c", "jan @ voorbeeld.nl", "x@y.n1", "1234567890123", "2021 is goed",
      "9801 lb",
      "0801 LB", "9801 LBX", "9801 SA", "9801 SS", "1980 1 LB", "A9801LB", "123456789", "000000000",
      "12345678",
      "1234567823", "12 34 56 78 2", "123456782x", "1234-56.782", "een 4 of 5", "100.000,00 euro", "+ 5 jaar",
      "NL91ABNA0417164300",
    ])
  func others(text: String) {
    #expect(PersonalTraceDetector.traces(in: text) == [])
  }

  @Test("Of the nine-digit numbers one in eleven passes the eleven-test, and a digit changed fails it")
  func elevenTest() {
    var passed = 0
    for number in 100_000_000..<100_011_000 where PersonalTraceDetector.traces(in: String(number)) == .bsn {
      passed += 1
      // Two neighbours cannot both pass: the weight of the last digit is -1.
      #expect(PersonalTraceDetector.traces(in: String(number + 1)) == [] || number % 10 == 9)
    }
    #expect((900...1100).contains(passed))
  }

  @Test("Several kinds in one text are all named, in one order")
  func several() throws {
    let traces = PersonalTraceDetector.traces(
      in: "BSN 123456782, 9801 LB, jan@voorbeeld.nl of 06-12345678\nof 0594-123456")
    #expect(traces.text == "phone;email;postcode;bsn")
    #expect(PersonalTraces(text: traces.text) == traces)
    #expect(PersonalTraces(text: "") == [])
    #expect(PersonalTraces(text: "phone;fax") == nil)
  }
}
