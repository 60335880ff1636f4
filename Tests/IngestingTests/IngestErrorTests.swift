import Foundation
import Ingesting
import SurveyModel
import Testing

@Suite struct IngestErrorTests {
  private static let file = "data/nulmeting/huisartsen.csv"

  @Test("Unknown answers are told once per column, with counts, lines and the cure")
  func unknownAnswers() throws {
    let cells = ["Mee eens", "Mee eems", "4", "Mee eems", "?", "mee ons"]
    #expect(
      try problems("eens", cells) == [
        "data/nulmeting/huisartsen.csv:3: column 'vraag': 4 cells hold an answer that the scale 'eens' does not "
          + "have: 'Mee eems' (twice, first on line 3), '?' (once, on line 6), 'mee ons' (once, on line 7). "
          + "Expected: 1 Helemaal mee oneens, 2 Mee oneens, 3 Neutraal, 4 Mee eens, 5 Helemaal mee eens, "
          + "9 99 Weet niet / n.v.t. If the nearest are meant, add to the scale: 'also: {Mee eems: 4, mee "
          + "ons: 2}'."
      ])
  }

  @Test("All columns of all files are told in one run")
  func allAtOnce() throws {
    let heading = "kosten-1,kosten-2,cijfer-1,vervoer-1,open-1,gebied\n"
    let found = try problems(
      SampleStudy.study(),
      [
        Self.file: heading + "a,b,c,d,vrij,e\n",
        "data/vervolgmeting/scholen.csv": "kosten-1,kosten-2\nf,1\n1\n",
      ])
    #expect(found.count == 6)
    #expect(found[0].hasPrefix("data/nulmeting/huisartsen.csv:2: column 'kosten-1': 1 cell holds "))
    #expect(found[2].contains("Expected: a number from 1 to 10, -1 Geen mening."))
    #expect(
      found[5]
        == "data/vervolgmeting/scholen.csv:3: the row has 1 field, and the line of headings has 2. Check "
        + "the delimiter, and whether text with the delimiter in it stands in quotation marks.")
  }

  @Test("A long list of problems is cut, and says how many more there are")
  func manyProblems() throws {
    let items = (1...30).map {
      SampleStudy.item(
        Item.ID("vraag-\($0)"), "eens", LocalizedText("Vraag \($0)"), groups: [SampleStudy.doctors])
    }
    let headings = items.map(\.id.text).joined(separator: ",")
    let cells = items.map { _ in "x" }.joined(separator: ",")
    do {
      _ = try ingest(
        SampleStudy.study(items: items, background: []), [Self.file: "\(headings)\n\(cells)\n"])
      Issue.record("the exports are wrong")
    } catch let error as IngestError {
      #expect(error.problems.count == 30)
      let lines = error.description.split(separator: "\n")
      #expect(lines.count == 26)
      #expect(lines.last == "And 5 more problems in the exports.")
      #expect(error.kind == .data)
    }
  }

  @Test("Missing item columns are told together, with lines to paste")
  func missingColumns() throws {
    #expect(
      try problems(
        SampleStudy.study(),
        [
          Self.file:
            "Ik weet wat hulp kost,bespreken,Welk cijfer geeft u?,Hoe reist u?,gebied,Wat is de naam en waarom?\n"
        ]) == [
          "data/nulmeting/huisartsen.csv:1: 3 columns are lacking. An item is headed by its id or its wording in "
            + "any language of the codebook, or by what 'columns' says. The nearest headings, to paste under "
            + "'columns' where they are right:\n    kosten-1: Ik weet wat hulp kost\n    # kosten-2 ('Ik bespreek de "
            + "kosten.'): no heading resembles it\n    open-1: \"Wat is de naam en waarom?\""
        ])
  }

  @Test("A coding that is most likely another one stops the run, with the observed codes")
  func shiftedCoding() throws {
    let cells = ["0", "0", "0", "1", "2", "3", "4", "4", "", "9"]
    #expect(
      try problems("eens", cells) == [
        "data/nulmeting/huisartsen.csv: column 'vraag': 3 of 9 answers are off the scale 'eens', more than a "
          + "fifth: the coding is most likely another one. The column holds 0 (3), 4 (2), 1 (1), 2 (1), 3 (1). "
          + "Expected: 1 Helemaal mee oneens, 2 Mee oneens, 3 Neutraal, 4 Mee eens, 5 Helemaal mee eens, "
          + "9 99 Weet niet / n.v.t. Correct the codes of the scale or the export, or list codes that stand for "
          + "no answer under 'missing'."
      ])
    // Exactly a fifth is no more than a fifth.
    #expect(try problems("eens", ["0", "1", "2", "3", "4"]).isEmpty)
  }

  @Test(
    "What is wrong with a file is told in a whole sentence",
    arguments: [
      (
        "", IngestError.Kind.data,
        "the file is empty; a line of headings and the responses below it were expected. Export it anew; an "
          + "export without responses still has its headings."
      ),
      (
        "\n\r\n", .data,
        "the file is empty; a line of headings and the responses below it were expected. Export it anew; an "
          + "export without responses still has its headings."
      ),
      (
        "PK\u{3}\u{4}xx", .data,
        "the workbook is damaged or was cut off (its list of parts is lacking); export it anew."
      ),
      (
        "\n <!DOCTYPE html><p>Log in", .data,
        "the file is a web page, not a text with a line of headings. Most likely the download asked for a "
          + "password; export the responses as CSV again."
      ),
    ])
  func files(text: String, kind: IngestError.Kind, message: String) throws {
    do {
      _ = try ingest(SampleStudy.study(with: "eens"), [Self.file: text])
      Issue.record("the file is wrong")
    } catch let error as IngestError {
      #expect(error.description == "data/nulmeting/huisartsen.csv: \(message)")
      #expect(error.kind == kind)
    }
  }

  @Test("A missing file and a study without exports are input that is missing")
  func missingInput() throws {
    let study = SampleStudy.study(sources: [SampleStudy.source("data/x.csv")])
    let error = #expect(throws: IngestError.self) { try ingest(study, ["data/y.csv": "a"]) }
    #expect(error?.kind == .input)
    #expect(
      error?.description
        == "data/x.csv: there is no such file, though the codebook names it under 'sources'. "
        + "Put the export there, or correct the name.")
    let none = #expect(throws: IngestError.self) { try ingest(SampleStudy.study(), ["x": ""]) }
    #expect(none?.kind == .input)
    #expect(
      none?.description == "The study has no exports: none of 'data/nulmeting/huisartsen.csv', "
        + "'data/nulmeting/scholen.csv', 'data/vervolgmeting/huisartsen.csv', 'data/vervolgmeting/scholen.csv' "
        + "is there. Put the exports of a wave there, or name them under 'sources' in the codebook.")
  }

  @Test("A folder where an export should be is input that cannot be read")
  func folder() throws {
    let study = SampleStudy.study(sources: [SampleStudy.source("data")])
    let error = #expect(throws: IngestError.self) { try ingest(study, ["data/x.csv": "a"]) }
    #expect(error?.kind == .input)
    #expect(
      error?.description
        == "data: the file cannot be opened: this is not a file. Give yourself the right to read "
        + "it, or put another copy there.")
  }

  @Test("A fault in the text of a file is told with file and line")
  func textFault() throws {
    #expect(
      try problems("eens", ["3\0"]).first?.hasPrefix(
        "data/nulmeting/huisartsen.csv:2: the file holds a null ")
        == true)
  }

  @Test("A declared encoding that the byte order mark contradicts is an error")
  func contradiction() throws {
    let study = SampleStudy.study(
      sources: [SampleStudy.source("x.csv", encoding: .windows1252)])
    #expect(
      try problems(study, ["x.csv": "\u{FEFF}kosten-1\n1\n"]) == [
        "x.csv: the codebook says the encoding is windows-1252, but the file begins with the mark of utf-8. Leave "
          + "'encoding' out, or write 'encoding: utf-8'."
      ])
  }
}
