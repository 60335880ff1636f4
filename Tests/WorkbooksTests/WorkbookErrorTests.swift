import Testing
import Workbooks

@Suite struct WorkbookErrorTests {
  @Test(
    "What cannot be read is refused with what is wrong and the cure",
    arguments: [
      ("not-there.xlsx", "there is no such file."),
      (
        "make.py",
        "the workbook is damaged or was cut off (it does not begin as a workbook does); export it anew."
      ),
      ("cut.xlsx", "the workbook is damaged or was cut off (its list of parts is lacking); export it anew."),
      (
        "flipped.xlsx",
        "the workbook is damaged: xl/worksheets/sheet1.xml: zlib error: data error; open it in a spreadsheet "
          + "program and save it, or export it anew."
      ),
      ("old.xls", "this is an Excel workbook from before 2007 (.xls); save it as .xlsx or as CSV."),
      ("binary.xlsb", "this is a binary Excel workbook (.xlsb); save it as .xlsx or as CSV."),
      ("sheet.ods", "this is an OpenDocument file; save it as an Excel workbook (.xlsx) or as CSV."),
      ("other.zip", "this is an archive, but no Excel workbook; unpack it and name what it holds."),
      (
        "password.xlsx",
        "the workbook is protected with a password; open it, take the password off and save it."
      ),
      (
        "password-part.xlsx",
        "the workbook is protected with a password; open it, take the password off and save it."
      ),
      (
        "entities.xlsx",
        "xl/worksheets/sheet1.xml declares a document type, which no spreadsheet program writes and which can "
          + "be an attack; export the workbook anew."
      ),
      (
        "bomb.xlsx",
        "xl/worksheets/sheet1.xml is small in the file and enormous when unpacked, which can be an attack; "
          + "export the workbook anew, or save the sheet as CSV."
      ),
      (
        "several.xlsx",
        "several sheets hold something: 'Eén', 'Twee'; keep the one with the responses and delete or hide the "
          + "others, or save it as CSV."
      ),
      ("no-cells.xlsx", "no sheet holds anything ('Eén', 'Twee'); export the workbook anew."),
      (
        "no-part.xlsx",
        "the workbook is damaged: xl/worksheets/sheet1.xml: it is not there; open it in a spreadsheet program "
          + "and save it, or export it anew."
      ),
      (
        "no-xml.xlsx",
        "the workbook is damaged: xl/worksheets/sheet1.xml, line 1: mismatched tag; open it in a spreadsheet "
          + "program and save it, or export it anew."
      ),
      (
        "cut-xml.xlsx",
        "the workbook is damaged: xl/worksheets/sheet1.xml, line 1: no element found; open it in a "
          + "spreadsheet program and save it, or export it anew."
      ),
      (
        "formula.xlsx",
        "cell B2 of sheet 'Blad1' holds a formula of which the file does not keep the result; open the "
          + "workbook in a spreadsheet program and save it."
      ),
      (
        "row-order.xlsx",
        "cell A2 of sheet 'Blad1' is out of order or lies outside any sheet; open the workbook in a "
          + "spreadsheet program and save it."
      ),
      (
        "cell-order.xlsx",
        "cell B1 of sheet 'Blad1' is out of order or lies outside any sheet; open the workbook in a "
          + "spreadsheet program and save it."
      ),
      (
        "cell-elsewhere.xlsx",
        "cell XFE1 of sheet 'Blad1' is out of order or lies outside any sheet; open the workbook in a "
          + "spreadsheet program and save it."
      ),
      (
        "row-elsewhere.xlsx",
        "cell A1048576 of sheet 'Blad1' is out of order or lies outside any sheet; open the workbook in a "
          + "spreadsheet program and save it."
      ),
      (
        "no-string.xlsx",
        "the workbook is damaged: sheet 'Blad1': cell A1 refers to a text that is not there; open it in a "
          + "spreadsheet program and save it, or export it anew."
      ),
      (
        "no-number.xlsx",
        "the workbook is damaged: sheet 'Blad1': cell A1 holds no number, though it says so; open it in a "
          + "spreadsheet program and save it, or export it anew."
      ),
      (
        "long-cell.xlsx",
        "cell A1 of sheet 'Blad1' holds more text than a cell can have; export the workbook anew."
      ),
      (
        "long-row.xlsx",
        "row 1 of sheet 'Blad1' holds more text than any questionnaire; export the workbook anew."
      ),
    ])
  func refused(name: String, message: String) {
    #expect(problem(name) == message)
  }

  @Test("A sheet that is not there is told with those that are")
  func unknownSheet() {
    let message =
      "there is no sheet 'Blad9'; the workbook has 'Antwoorden & zo', 'Leeg', 'Verborgen'."
    #expect(problem("answers-openpyxl.xlsx", sheet: "Blad9") == message)
  }

  /// Why a fixture cannot be read; nil where it can.
  private func problem(_ name: String, sheet: String? = nil) -> String? {
    do {
      _ = try read(name, sheet: sheet)
      return nil
    } catch {
      return error.description
    }
  }
}
