import Testing

@testable import Workbooks

@Suite struct CellReferenceTests {
  private func reference(_ text: String) -> CellReference? {
    Array(text.utf8).withUnsafeBufferPointer { CellReference($0) }
  }

  @Test("Every place is written and read back alike", arguments: [0, 25, 26, 701, 702, 16_383])
  func roundTrip(column: Int) {
    let place = CellReference(column: column, row: column + 1)
    #expect(reference(place.description) == place)
  }

  @Test("The first and last columns have the letters that spreadsheets give them")
  func letters() {
    #expect(CellReference.letters(column: 0) == "A")
    #expect(CellReference.letters(column: 27) == "AB")
    #expect(CellReference.letters(column: 16_383) == "XFD")
  }

  @Test(
    "What is no place is none",
    arguments: ["", "A", "1", "1A", "A0", "A1B", "XFE1", "AAAA1", "A1048577", "$A$1"])
  func none(text: String) {
    #expect(reference(text) == nil)
  }
}
