import SurveyModel
import Testing

@testable import Codebooks

@Suite struct SourcesTests {
  @Test(
    "What is wrong with sources is told with its place and the cure",
    arguments: [
      Broken(
        """
        sources:
          file: a.csv
        """,
        "2:3: Expected a list of exports, each '- file: ...', found a mapping."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: voor}
        """,
        "2:5: The key 'group' is lacking in this source."),
      Broken(
        #"""
        sources:
          - {file: /data/a.csv, wave: voor, group: artsen}
          - {file: ../a.csv, wave: voor, group: artsen}
          - {file: data\a.csv, wave: voor, group: artsen}
          - {file: "C:/a.csv", wave: voor, group: artsen}
          - {file: data/../../a.csv, wave: voor, group: artsen}
        """#,
        "2:12: The path '/data/a.csv' does not lead to a file within the study's folder. Put the export "
          + "there and name it from there, as in data/nulmeting/inwoners.csv.",
        "3:12: The path '../a.csv' does not lead to a file within the study's folder. Put the export "
          + "there and name it from there, as in data/nulmeting/inwoners.csv.",
        "4:12: The path 'data\\a.csv' has a backslash. Write / between folders.",
        "5:12: The path 'C:/a.csv' does not lead to a file within the study's folder. Put the export "
          + "there and name it from there, as in data/nulmeting/inwoners.csv.",
        "6:12: The path 'data/../../a.csv' does not lead to a file within the study's folder. Put the "
          + "export there and name it from there, as in data/nulmeting/inwoners.csv."),
      Broken(
        """
        sources:
          - {file: data/a.csv, wave: voor, group: artsen}
          - {file: ./data//a.csv, wave: na, group: artsen}
        """,
        "3:12: The file 'data/a.csv' is listed on line 2 too, so that each response would count twice. "
          + "Keep one of them."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: vor, group: {column: Groep, values: {Arts: arts, " arts": skip}}}
        """,
        "2:25: There is no wave 'vor'. Did you mean 'voor'?",
        "2:68: There is no group 'arts'. Did you mean 'artsen'?",
        "2:74: The text ' arts' matches 'Arts' above; case, white space and the shape of quotes do not "
          + "count. Keep one of them."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: {kolom: W, values: {1: voor}}, group: {column: Groep, values: {}}}
        """,
        "2:19: The key 'column' is lacking in the wave of this source.",
        "2:26: Unknown key 'kolom' in the wave of this source. Its keys are 'column' and 'values'.",
        "2:87: Expected a mapping from texts in the column to groups, found an empty mapping."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: voor, group: artsen, format: sav}
        """,
        "2:54: Expected 'csv', 'limesurvey', 'qualtrics', 'surveymonkey', 'ms-forms', 'google-forms', "
          + "'spss' or 'excel', found 'sav'."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: voor, group: artsen, format: excel, encoding: utf-16, delimiter: ";;", dates: d-m-y}
        """,
        "2:71: Expected 'utf-8', 'utf-16le', 'utf-16be' or 'windows-1252', found 'utf-16'. Did you mean "
          + "'utf-16le'?",
        "2:90: Expected ',', ';', '|', another punctuation mark, or tab, found the text ';;'.",
        "2:103: Expected 'dd-mm-yyyy', 'mm-dd-yyyy' or 'yyyy-mm-dd', found 'd-m-y'."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: voor, group: artsen, delimiter: a, encoding: [], columns: {k9: x}}
        """,
        "2:57: Expected ',', ';', '|', another punctuation mark, or tab, found 'a'.",
        "2:70: Expected 'utf-8', 'utf-16le', 'utf-16be' or 'windows-1252', found an empty list.",
        "2:84: There is no item, background variable or other column 'k9'. Did you mean 'k1'?"),
      Broken(
        """
        sources: []
        """,
        "1:10: Expected a list of exports, each '- file: ...', found an empty list."),
      Broken(
        """
        sources:
          - data/a.csv
        """,
        "2:5: Expected a mapping with keys such as 'file', found 'data/a.csv'."),
      Broken(
        """
        sources:
          - {file: "", wave: voor, group: artsen}
          - {file: ".", wave: voor, group: artsen}
          - {file: ~/a.csv, wave: voor, group: artsen}
        """,
        "2:12: Expected a file within the study's folder, found an empty text.",
        "3:12: The path '.' does not lead to a file within the study's folder. Put the export there and "
          + "name it from there, as in data/nulmeting/inwoners.csv.",
        "4:12: The path '~/a.csv' does not lead to a file within the study's folder. Put the export there "
          + "and name it from there, as in data/nulmeting/inwoners.csv."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: voor, group: artsen, columns: {respondent: Code, cluster: " code"}}
        """,
        "2:83: The heading 'code' is given to 'respondent' and to 'cluster'. Each has a column of its "
          + "own."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test(
    "A path within the study is read in its shortest form",
    arguments: [
      ("a.csv", "a.csv"), ("./data//voor/./a.csv", "data/voor/a.csv"), ("data/..a..csv", "data/..a..csv"),
      ("\"data/één b.csv\"", "data/één b.csv"),
    ])
  func paths(written: String, read: String) throws {
    let study = try Draft.codebook("sources:\n  - {file: \(written), wave: voor, group: artsen}").study
    #expect(study.sources[0].file == read)
  }

  @Test(
    "A delimiter is a punctuation mark or a tab",
    arguments: [
      ("\",\"", ","), ("';'", ";"), ("\"|\"", "|"), ("tab", "\t"), ("\"\\t\"", "\t"), ("^", "^"), (";", ";"),
    ] as [(String, Unicode.Scalar)])
  func delimiters(written: String, byte: Unicode.Scalar) throws {
    let study = try Draft.codebook(
      "sources:\n  - {file: a.csv, wave: voor, group: artsen, delimiter: \(written)}"
    ).study
    #expect(study.sources[0].delimiter == UInt8(ascii: byte))
  }

  @Test(
    "The name of an encoding may have capitals",
    arguments: [
      ("UTF-8", .utf8), ("utf-8", .utf8), ("Windows-1252", .windows1252), ("UTF-16LE", .utf16LittleEndian),
      ("utf-16be", .utf16BigEndian),
    ] as [(String, Source.Encoding)])
  func encodings(written: String, encoding: Source.Encoding) throws {
    let study = try Draft.codebook(
      "sources:\n  - {file: a.csv, wave: voor, group: artsen, encoding: \(written)}"
    ).study
    #expect(study.sources[0].encoding == encoding)
  }

  @Test("Every format can be declared", arguments: Source.Format.allCases)
  func formats(format: Source.Format) throws {
    let study = try Draft.codebook(
      "sources:\n  - {file: a.csv, wave: voor, group: artsen, format: \(format.rawValue)}"
    ).study
    #expect(study.sources[0].format == format)
  }

  @Test("What a source does not say is left to be detected")
  func defaults() throws {
    let source = try Draft.codebook("sources:\n  - {file: a.csv, wave: voor, group: artsen}").study.sources[0]
    #expect(
      source
        == Source(
          file: "a.csv", wave: .fixed("voor"), group: .fixed("artsen"), format: nil, encoding: nil,
          delimiter: nil, dates: nil, columns: []))
  }
}
