import Testing

@testable import Workbooks

@Suite struct NumberFormatTests {
  @Test(
    "A format tells days and times from numbers",
    arguments: [
      ("General", .number), ("0.00", .number), ("0%", .number), ("#,##0.00\" dagen\"", .number),
      ("0.00E+00", .number), ("[Red]0;[Blue]-0", .number), ("\\d0", .number), ("_d0*y", .number),
      ("dd/mm/yyyy", .date), ("d-m-yy;@", .date), ("mmm", .date), ("[$-413]d mmmm yyyy", .date),
      ("m/d/yy h:mm", .moment), ("yyyy\\-mm\\-dd\\ hh:mm:ss", .moment), ("d/m/yyyy h:mm AM/PM", .moment),
      ("hh:mm:ss", .time), ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("[h]:mm:ss", .elapsed),
      ("[mm]:ss", .elapsed), ("General;dd", .number), ("0;dd-mm-yyyy", .number),
    ] as [(String, NumberFormat)])
  func code(code: String, format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test(
    "Days count from 1900, with a leap day too many, or from 1904",
    arguments: [
      (1, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
      (44_460, false, "2021-09-21"), (42_998, true, "2021-09-21"), (0, true, "1904-01-01"),
      (2_958_465, false, "9999-12-31"),
    ])
  func date(serial: Double, countsFrom1904: Bool, text: String) {
    #expect(NumberFormat.date.text(of: serial, countsFrom1904: countsFrom1904) == text)
  }

  @Test("A number that no calendar holds stays a number")
  func outside() {
    #expect(NumberFormat.date.text(of: -1, countsFrom1904: false) == "-1")
    #expect(NumberFormat.moment.text(of: 2_958_466, countsFrom1904: false) == "2958466")
  }

  @Test("A moment is that of the nearest second")
  func nearest() {
    #expect(NumberFormat.moment.text(of: 44_460.41550925926, countsFrom1904: false) == "2021-09-21 09:58:20")
    #expect(NumberFormat.moment.text(of: 44_459.999999, countsFrom1904: false) == "2021-09-21 00:00:00")
  }
}
