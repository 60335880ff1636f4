import SurveyModel
import Testing

@Suite struct SelectionSplitterTests {
  private static func selection(_ options: Int...) -> Answer { .selection(Selection(options: options)) }

  @Test("Ticked options are told by code or label, between semicolons, commas or bars")
  func separators() throws {
    let cells = ["1;3", "1,3", "1 | 3", "Fiets; Auto;", "auto,bicycle", " 3 ;1.0; "]
    #expect(try answers("vervoer", cells) == cells.map { _ in Self.selection(0, 2) })
    #expect(try answers("vervoer", ["2", "", ";"]) == [Self.selection(1), .blank, .blank])
  }

  @Test("An option that holds a separator is one option")
  func separatorInside() throws {
    let cells = ["Bus, tram of metro", "Fiets, Bus, tram of metro", "bus,  TRAM of metro;auto"]
    #expect(try answers("vervoer", cells) == [Self.selection(1), Self.selection(0, 1), Self.selection(1, 2)])
  }

  @Test("A missing answer counts only where no option stands beside it")
  func missing() throws {
    #expect(
      try answers("vervoer", ["Geen van deze", "Geen van deze;Auto", "geen"])
        == [.missing(0), Self.selection(2), .missing(0)])
  }

  @Test("A number that is no option makes the answer out of range")
  func offScale() throws {
    let cells = ["1", "2", "3", "1", "1;7"]
    #expect(try answers("vervoer", cells).last == .outOfRange)
  }

  @Test("Unknown options are told one by one")
  func unknown() throws {
    #expect(
      try problems("vervoer", ["Fiets;Tandem", "1", "Tandem, Step"]) == [
        "data/nulmeting/huisartsen.csv:2: column 'vraag': 3 cells hold an answer that the scale 'vervoer' does "
          + "not have: 'tandem' (twice, first on line 2), 'step' (once, on line 4). Expected: 1 Fiets, 2 Bus, "
          + "tram of metro, 3 Auto, Geen van deze. Correct the export, or add what is meant to the scale."
      ])
  }
}
