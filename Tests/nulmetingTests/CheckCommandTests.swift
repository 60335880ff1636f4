import Foundation
import Testing

@Suite struct CheckCommandTests {
  @Test("check tells what would be left out and why, line by line and without anything personal")
  func exclusions() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let path = SmallStudy.exports[0].path
    let rows =
      SmallStudy.exports[0].rows + ["a-0,2021-01-09,,,,", "a-1,2021-01-09,1,,,"]
      + (0..<12).map { "leeg-\($0),2021-01-09,,,," }
    try work.write(SmallStudy.export(rows), to: "study/\(path)")
    let outcome = try work.run(["check", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let expected = """

      voor, artsen: 36 read, 22 kept; left out: no-answers 13, duplicate 1; linked: 18
        study/data/voor/artsen.csv:24: left out, no-answers
        study/data/voor/artsen.csv:25: left out, duplicate (data/voor/artsen.csv:3 of the same respondent stays)
        study/data/voor/artsen.csv:26: left out, no-answers
      """
    #expect(outcome.output.contains(expected), "\(outcome.output)")
    #expect(outcome.output.contains("\n  and 4 more\n"))
    #expect(!outcome.output.contains("leeg-1"))
    #expect(!work.exists("output"))
  }

  @Test("check tells how well the waves link, with nothing that rests on fewer than the minimum")
  func links() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    // Of the doctors 18 of 22 come back: the other 4 are too few to be told apart. Of the residents 50 of 60 do.
    let residents = SmallStudy.rows("i", count: 70, year: 2022, shift: 1).map { row in
      row.hasPrefix("i-5") ? "x" + row : row
    }
    try work.write(SmallStudy.export(residents), to: "study/data/na/inwoners.csv")
    let outcome = try work.run(["check", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let doctors = """
      Links between the waves, within each group:
        voor, artsen: 22 of 22 with a usable code (100 %), 18 of 22 kept linked
        na, artsen: 18 of 18 with a usable code (100 %), 18 of 18 kept linked
          mean scores at voor, linked against not linked: not compared, fewer than 5 on a side
        voor, inwoners: 60 of 60 with a usable code (100 %), 49 of 60 kept linked

      """
    #expect(outcome.output.contains(doctors), "\(outcome.output)")
    let pattern =
      /mean scores at voor, linked against not linked: kosten \d+ against \d+, regie \d+ against \d+\n/
    #expect(try pattern.firstMatch(in: outcome.output) != nil, "\(outcome.output)")
  }

  @Test("check tells how the background of those linked differs, with no share that a few gave")
  func background() throws {
    let work = try Workdir()
    let codebook =
      SmallStudy.codebook.replacing(
        "items:\n", with: "  wijk: {kind: nominal, answers: {1: Noord, 2: Zuid}}\nitems:\n"
      )
      .replacing(
        "scales:\n",
        with:
          "background:\n  wijk: {label: Wijk, scale: wijk}\n  buurt: {label: Buurt, scale: wijk}\nscales:\n")
    try SmallStudy.write(to: work, codebook: codebook)
    func export(_ group: String, count: Int, year: Int) -> String {
      let rows = SmallStudy.rows(group, count: count, year: year, shift: 0).enumerated().map { row, text in
        // Of the first forty a quarter lives in the north, of the others half; three of them all in another quarter.
        "\(text),\(row < 40 ? (row % 4 == 0 ? 1 : 2) : 1 + row % 2),\(row % 20 == 0 ? 1 : 2)"
      }
      return "code,datum,kosten-1,kosten-2,regie-1,regie-2,wijk,buurt\n" + rows.joined(separator: "\n") + "\n"
    }
    try work.write(export("i", count: 60, year: 2021), to: "study/data/voor/inwoners.csv")
    try work.write(export("i", count: 40, year: 2022), to: "study/data/na/inwoners.csv")
    try work.write(export("a", count: 22, year: 2021), to: "study/data/voor/artsen.csv")
    try work.write(export("a", count: 18, year: 2022), to: "study/data/na/artsen.csv")
    let outcome = try work.run(["check", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.output.contains(
        "background at voor, linked against not linked: not compared, fewer than 10 on a side\n"))
    #expect(
      outcome.output.contains(
        "background at voor, linked against not linked: wijk 25 points apart (Noord 25 % against 50 %, Zuid 75 % against 50 %); buurt 0 points apart\n"
      ), "\(outcome.output)")
  }

  @Test("A code that both groups use links nobody across them")
  func acrossGroups() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    for (path, group, year) in [
      ("data/voor/artsen.csv", "een", 2021), ("data/na/inwoners.csv", "een", 2022),
      ("data/na/artsen.csv", "twee", 2022), ("data/voor/inwoners.csv", "drie", 2021),
    ] {
      try work.write(
        SmallStudy.export(SmallStudy.rows(group, count: 20, year: year, shift: 1)), to: "study/\(path)")
    }
    let outcome = try work.run(["check", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.output.contains("\n  voor, artsen: 20 of 20 with a usable code (100 %), 0 of 20 kept linked\n"))
    #expect(
      outcome.output.contains("\n  na, inwoners: 20 of 20 with a usable code (100 %), 0 of 20 kept linked\n"))
    #expect(try work.run(["run", "study"]).status == 0)
    let flow = String(decoding: try work.read("output/proef/2-clean/flow.json"), as: UTF8.self)
    #expect(flow.contains("\"repeated_codes\" : 0"))
    #expect(flow.contains("\"linked\" : 0") && !flow.contains("\"linked\" : 20"))
    let score = String(decoding: try work.read("output/proef/3-score/score.json"), as: UTF8.self)
    #expect(score.contains("\"linked_at_baseline\""))
  }

  @Test("check tells how many items each theme has for each group, and what differs between the waves")
  func questionnaire() throws {
    let work = try Workdir()
    let codebook = SmallStudy.codebook
      .replacing("theme: regie, scale: eens, text", with: "theme: regie, scale: eens, groups: [artsen], text")
      .replacing(
        "theme: regie, scale: eens, reverse: true,",
        with: "theme: regie, scale: eens, reverse: true, groups: [artsen], waves: [voor],"
      )
      .replacing(
        "columns:\n",
        with:
          "  regie-3: {theme: regie, scale: eens, reverse: true, groups: [artsen], waves: [na], "
          + "text: {nl: Meestal een ander beslist., en: Mostly others decide.}}\ncolumns:\n")
    try SmallStudy.write(to: work, codebook: codebook)
    let after = SmallStudy.export(SmallStudy.exports[2].rows)
      .replacing("regie-2", with: "regie-3").replacing("kosten-1", with: "Weet u zelf wat zorg kost?")
    try work.write(after, to: "study/data/na/artsen.csv")
    try work.write(
      SmallStudy.export(SmallStudy.exports[0].rows).replacing("kosten-1", with: "Ik weet wat het kost."),
      to: "study/data/voor/artsen.csv")
    let sources = SmallStudy.exports.map { export -> String in
      let parts = export.path.dropLast(4).split(separator: "/")
      let columns =
        export.path == "data/na/artsen.csv" ? ", columns: {kosten-1: \"Weet u zelf wat zorg kost?\"}" : ""
      return "  - {file: \(export.path), wave: \(parts[1]), group: \(parts[2])\(columns)}\n"
    }
    try work.write(codebook + "sources:\n" + sources.joined(), to: "study/study.yaml")
    let outcome = try work.run(["check", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let expected = """

      Items of each theme (voor/na):
        kosten: artsen 2/2, inwoners 2/2
        regie: artsen 2/2; never asked of inwoners

      Items that are not asked at every wave:
        regie-2: only at voor; regie-3 at na seems to be the same question in other words
        regie-3: only at na

      """
    #expect(outcome.output.contains(expected), "\(outcome.output)")
    #expect(
      outcome.output.contains(
        "\nwarning: study/data/na/artsen.csv: Item kosten-1 is headed 'Weet u zelf wat zorg kost?' at wave na, and "
          + "'Ik weet wat het kost.' in data/voor/artsen.csv at wave voor."))
  }

  @Test("Declared cleaning rules are counted in check and described in the report")
  func declaredRules() throws {
    let work = try Workdir()
    let codebook =
      SmallStudy.codebook.replacing(
        "columns:\n",
        with: "  controle: {scale: eens, text: {nl: Kies hier eens., en: Choose agree here.}}\ncolumns:\n")
        + """
        cleaning:
          dont-know: {rule: flag, above: 0.2}
          contradiction: {rule: flag, pairs: [[regie-1, regie-2]]}
          attention: {rule: exclude, items: {controle: 3}}

        """
    for (path, rows) in SmallStudy.exports {
      // The fifth fails the attention item, the sixth agrees with opposites, the seventh mostly does not know.
      let answered = rows.enumerated().map { row, text -> String in
        let facts = text.split(separator: ",").prefix(2).joined(separator: ",")
        return switch row {
        case 4: text + ",1"
        case 5: facts + ",1,2,3,3,3"
        case 6: facts + ",9,9,2,1,3"
        case _: text + ",3"
        }
      }
      try work.write(
        SmallStudy.export(answered).replacing("regie-1,regie-2\n", with: "regie-1,regie-2,controle\n"),
        to: "study/\(path)")
    }
    try work.write(codebook, to: "study/study.yaml")
    let outcome = try work.run(["check", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let line = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("voor, artsen:") })
    #expect(line.contains("22 read, 21 kept; left out: attention 1; flagged: "))
    #expect(line.contains("dont-know 1, contradiction "))
    #expect(
      outcome.output.contains(
        "study/data/voor/artsen.csv:6: left out, attention (1 item not answered as it asks)"))
    #expect(try work.run(["run", "study"]).status == 0)
    let report = String(decoding: try work.read("output/proef/report/report.nl.md"), as: UTF8.self)
    #expect(report.contains("Controlevraag anders beantwoord dan gevraagd"))
    #expect(report.contains("Antwoorden die elkaar tegenspreken"))
    let results = String(decoding: try work.read("output/proef/4-compare/results.json"), as: UTF8.self)
    #expect(results.contains("\"reason\": \"attention\""))
  }

  @Test("Open answers are flagged by kind, and no text of them reaches a message")
  func openAnswers() throws {
    let work = try Workdir()
    let codebook = SmallStudy.codebook
      .replacing("items:\n", with: "  tekst: {kind: open}\nitems:\n")
      .replacing(
        "columns:\n", with: "  toelichting: {scale: tekst, text: {nl: Wat nog?, en: What else?}}\ncolumns:\n")
    for (path, rows) in SmallStudy.exports {
      let answered = rows.enumerated().map { row, text in
        text + (row == 3 ? ",Bel 06-12345678" : row == 5 ? ",Mail jan@voorbeeld.nl of 9801 LB" : ",")
      }
      try work.write(
        SmallStudy.export(answered).replacing("regie-1,regie-2\n", with: "regie-1,regie-2,toelichting\n"),
        to: "study/\(path)")
    }
    try work.write(codebook, to: "study/study.yaml")
    for arguments in [["check", "study"], ["run", "study"]] {
      let outcome = try work.run(arguments)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let told = outcome.output + outcome.messages
      #expect(
        told.contains(
          "warning: 8 answers to toelichting seem to hold personal data: 4 telephone numbers, 4 e-mail addresses, "
            + "4 postcodes."))
      for secret in ["12345678", "voorbeeld.nl", "9801"] { #expect(!told.contains(secret)) }
    }
    let file = String(decoding: try work.read("output/proef/1-ingest/open-answers.csv"), as: UTF8.self)
    let lines = file.split(whereSeparator: \.isNewline)
    #expect(lines[0] == "wave,group,item,text,personal")
    #expect(lines.count == 9)
    #expect(lines.contains("voor,artsen,toelichting,Bel 06-12345678,phone"))
    #expect(lines.contains("voor,artsen,toelichting,Mail jan@voorbeeld.nl of 9801 LB,email;postcode"))
    let published = try work.tree("output/proef").filter {
      $0.key.hasPrefix("4-compare") || $0.key.hasPrefix("report")
    }
    for (name, bytes) in published {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("voorbeeld.nl"), "\(name)")
    }
  }
}
