import Cells
import DelimitedText
import Foundation
import StatisticalFiles
import Testing

@Suite struct StatisticalFileTests {
  @Test(
    "A file holds the same table as its twin of text, compressed or not",
    arguments: ["answers.sav", "answers-rows.sav", "answers.zsav"])
  func twin(name: String) throws {
    let records = try read(name)
    var reader = try DelimitedReader(try ByteFile(path: fixture("answers.csv")), delimiter: UInt8(ascii: ","))
    var expected: [[String]] = []
    while try reader.readBatch() { expected += reader.batch.map(\.texts) }
    #expect(records.map(\.texts) == expected)
    #expect(records.map(\.line) == [1, 2, 3, 4, 5])
    #expect(try StatisticalFile(path: fixture(name)).isCompressed == (name == "answers.zsav"))
  }

  @Test("The dictionary has labels of variables and values, and what counts as missing")
  func dictionary() throws {
    let file = try StatisticalFile(path: fixture("answers.sav"))
    let names = [
      "code", "kosten_1", "een_lange_variabelenaam_van_meer_dan_acht_tekens", "ingezonden", "datum", "tijd",
      "open", "cijfer",
    ]
    #expect(file.variables.map(\.name) == names)
    #expect(file.variables.map(\.kind) == [.text, .number, .number, .moment, .date, .time, .text, .number])
    #expect(file.variables[1].label == "Ik weet wat de hulp kost waarnaar ik verwijs.")
    #expect(file.variables[2].label == nil)
    #expect(file.variables[0].valueLabels.map(\.value) == ["A1"])
    #expect(file.variables[0].valueLabels.map(\.label) == ["Afdeling één"])
    #expect(file.variables[1].valueLabels.map(\.value) == ["1", "2", "3", "4", "5", "9"])
    #expect(file.variables[1].valueLabels.last?.label == "Weet niet / n.v.t.")
    #expect(file.encoding == "UTF-8")
  }

  @Test("User-missing values and ranges are told, and their cells keep their codes")
  func userMissing() throws {
    let variables = try StatisticalFile(path: fixture("answers.sav")).variables
    let isMissing = { (position: Int, cell: String) in
      variables[position].missing.contains { $0.contain(cell) }
    }
    #expect(["9", "90", "95.5", "99"].allSatisfy { isMissing(1, $0) })
    #expect(!["5", "89", "100", ""].contains { isMissing(1, $0) })
    #expect(["-1", "-0.25", "0"].allSatisfy { isMissing(2, $0) })
    #expect(!isMissing(2, "1"))
    #expect(variables[1].missing.map(\.lowest) == ["90", "9"])
    #expect(variables[1].missing.map(\.highest) == ["99", "9"])
  }

  @Test("Letters of one byte are read in the encoding that the file tells")
  func windows() throws {
    let file = try StatisticalFile(path: fixture("windows-1252.sav"))
    #expect(file.variables[1].label == "Toelichting één")
    #expect(try read("windows-1252.sav").map(\.texts).last == ["nee", "prïma"])
  }

  @Test("A declared encoding overrules the one that the file claims")
  func declared() throws {
    let records = try read("wrong-encoding.sav", encoding: "windows-1252")
    #expect(records.map(\.texts).last == ["nee", "prïma"])
  }

  @Test("A file without cases has its names alone")
  func noCases() throws {
    #expect(try read("no-cases.sav").count == 1)
  }

  @Test(
    "What cannot be read is refused with what is wrong and the cure",
    arguments: [
      ("not-there.sav", "there is no such file."),
      ("answers.csv", "this is no SPSS file (.sav or .zsav); export it anew."),
      (
        "cut.sav",
        "the file is damaged or was cut off after 3 cases (file did not contain the expected number of rows); export it anew."
      ),
      (
        "cut-dictionary.sav",
        "the file is damaged or was cut off after 0 cases (unable to read from file); export it anew."
      ),
      (
        "wrong-encoding.sav",
        "its texts are not in the encoding that it claims; declare 'encoding' in the source, or save "
          + "it anew in Unicode."
      ),
      (
        "unknown-encoding.sav",
        "its encoding is unknown; declare 'encoding' in the source, or save it anew in Unicode."
      ),
    ])
  func refused(name: String, message: String) {
    #expect(throws: (any Error).self) { try read(name) }
    do {
      _ = try read(name)
    } catch {
      #expect("\(error)" == message)
    }
  }

  private struct Record: Equatable {
    let line: Int
    let texts: [String]
  }

  private func fixture(_ name: String) -> String { Bundle.module.bundlePath + "/Fixtures/" + name }

  private func read(_ name: String, encoding: String? = nil) throws -> [Record] {
    var records: [Record] = []
    try StatisticalFile(path: fixture(name), encoding: encoding).readCases { batch in
      records += batch.map { Record(line: $0.line, texts: $0.texts) }
    }
    return records
  }
}
