import Testing
import Workbooks

@Suite struct WorkbookTests {
  @Test(
    "A workbook holds the same table as its twin of text, whoever wrote it",
    arguments: ["openpyxl", "1904", "xlsxwriter", "inline"])
  func twin(writer: String) throws {
    let sheet = try read("answers-\(writer).xlsx")
    let expected = try readText("answers.csv")
    #expect(sheet.records == expected)
    #expect(sheet.rows == [1, 2, 3, 5, 6])
  }

  @Test("A sheet with hidden rows and merged cells is read whole, and both are counted")
  func facts() throws {
    let sheet = try read("answers-xlsxwriter.xlsx")
    #expect(sheet.hiddenRows == 1)
    #expect(sheet.merged == ["A11:C11"])
  }

  @Test("What the standard allows and few programs write is understood")
  func unusual() throws {
    let sheet = try read("unusual.xlsx")
    let expected = [
      ["a b", "rich", "c\rd_x"],
      ["TRUE", "FALSE", "#N/A"],
      ["2021-09-21T09:58:20", "", "1"],
      ["1900-02-28", "1900-02-29", "1900-03-01 12:00:00"],
      ["", "1.1", " x "],
    ]
    #expect(sheet.records == expected)
    #expect(sheet.rows == [1, 5, 6, 7, 9])
    #expect(sheet.hiddenRows == 1)
    #expect(sheet.emptyRows == 1)
    #expect(sheet.merged == ["A1:B1"])
  }

  @Test("UTF-16 is read as UTF-8 is")
  func wide() throws {
    #expect(try read("utf16.xlsx").records == [["één"]])
  }

  @Test("The only visible sheet with something in it is meant, unless one is named")
  func choice() throws {
    let workbook = try Workbook(path: fixture("answers-openpyxl.xlsx"))
    #expect(workbook.sheets.map(\.name) == ["Antwoorden & zo", "Leeg", "Verborgen"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, true])
    #expect(!workbook.countsFrom1904)
    #expect(try read("answers-openpyxl.xlsx", sheet: "Verborgen").records == [["keuzelijst"]])
    #expect(try read("answers-openpyxl.xlsx", sheet: "Leeg").records.isEmpty)
  }

  @Test("Two open workbooks do not disturb each other")
  func both() throws {
    let first = try Workbook(path: fixture("answers-openpyxl.xlsx"))
    let second = try Workbook(path: fixture("utf16.xlsx"))
    var one = try first.reader(ofSheet: 0)
    var other = try second.reader(ofSheet: 0)
    #expect(try other.readBatch())
    #expect(try one.readBatch())
    #expect(try !other.readBatch())
    #expect(one.batch.count == 5)
  }
}
