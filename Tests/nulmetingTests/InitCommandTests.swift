import Foundation
import Testing

@Suite struct InitCommandTests {
  private static let before = """
    code,ingezonden,toestemming,e-mail,kosten-1,kosten-2,wijk
    a1,2021-09-01 10:00:00,Ja,a@example.org,Mee eens,Mee oneens,Noord
    a2,2021-09-02 10:00:00,Ja,b@example.org,Weet niet,Helemaal mee eens,Zuid
    a3,2021-09-03 10:00:00,Nee,c@example.org,,,Noord
    a4,2021-09-08 10:00:00,Ja,d@example.org,Neutraal,Mee eens,Zuid

    """
  private static let after = """
    code,ingezonden,toestemming,kosten-1,kosten-2,wijk
    a1,2022-09-01 10:00:00,Ja,4,5,Noord
    a4,2022-09-11 10:00:00,Ja,9,4,Zuid

    """

  @Test("init copies the exports, drafts a codebook with questions, and the draft passes check")
  func drafted() throws {
    let work = try Workdir()
    try work.write(Self.before, to: "in/Artsen nulmeting.csv")
    try work.write(Self.after, to: "in/vervolgmeting/artsen.csv")
    let outcome = try work.run(
      ["init", "Mijn studie", "--from", "in/vervolgmeting/artsen.csv", "in/Artsen nulmeting.csv"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.output == """
        Mijn studie/data/vervolgmeting/artsen.csv: csv, 2 responses, 6 columns
        Mijn studie/data/nulmeting/artsen.csv: csv, 4 responses, 7 columns
        Mijn studie/study.yaml: a draft with 11 questions to answer, in lines that begin with '# ?'
        Next: edit it, then run 'nulmeting check Mijn studie'.

        """)
    let draft = String(decoding: try work.read("Mijn studie/study.yaml"), as: UTF8.self)
    #expect(
      draft == """
        # Drafted by 'nulmeting init' from 2 exports. Everything here is a guess.
        # Lines with '# ?' ask what only you can tell: correct what stands below them, then delete them.
        # 'nulmeting check' tells whether codebook and exports fit; Documentation/codebook.md lists all keys.

        study: mijn-studie
        # ? What is the study called in the report?
        title: mijn-studie
        languages: [nl]

        # ? Are the waves in time order, and their periods those of the fieldwork rather than of the first and
        #   last response?
        waves:
          nulmeting: {label: Nulmeting, period: 2021-09-01/2021-09-08}
          vervolgmeting: {label: Vervolgmeting, period: 2022-09-01/2022-09-11}

        # ? How many people belong to each group? Add 'population: 41', or a number for each wave; without it
        #   intervals are those of an endless population.
        groups:
          artsen: {label: Artsen}

        # ? Which items make a theme together, and what is it called? Guessed from the ids of the items. Where a
        #   higher score is not what the programme wants, add 'desired: lower'.
        themes:
          kosten: {label: Kosten}

        scales:
          eens:
            kind: ordinal
            answers:
              1: Helemaal mee oneens
              2: Mee oneens
              3: Neutraal
              4: Mee eens
              5: Helemaal mee eens
            # ? Do these answers, and these codes, say that somebody gave no answer?
            missing:
              weet-niet: {label: Weet niet, codes: [9]}
          # ? Is this a list without an order? With one, put the answers in order and write 'ordinal'.
          wijk:
            kind: nominal
            answers:
              noord: Noord
              zuid: Zuid

        # ? Which items are worded the other way round, so that agreeing speaks against the theme? Add
        #   'reverse: true' to those.
        items:
          # ? No export tells the text of this question; what is it?
          kosten-1:
            theme: kosten
            scale: eens
            text: Kosten 1
          # ? No export tells the text of this question; what is it?
          kosten-2:
            theme: kosten
            scale: eens
            text: Kosten 2

        # ? Do these tell who the respondent is? A question that is not one moves up to 'items'.
        background:
          wijk:
            scale: wijk
            label: Wijk

        # ? Does the respondent's code stand for the same person in every wave? Else delete that line.
        columns:
          respondent: code
          submitted: ingezonden
          consent: toestemming

        # Columns with personal data, which are never read; it is better to leave them out of the exports:
        # e-mail

        """)
    #expect(!draft.contains("example.org"))
    let check = try work.run(["check", "Mijn studie"])
    #expect(check.status == 0, "\(check.messages)")
    #expect(check.output.contains("nulmeting, artsen: 4 read, 3 kept"))
  }

  @Test("init without exports makes an example that passes check's look at the codebook")
  func empty() throws {
    let work = try Workdir()
    #expect(try work.run(["init", "leeg"]).status == 0)
    #expect(work.exists("leeg/data"))
    #expect(try work.run(["simulate", "leeg", "--seed", "1"]).status == 0)
    #expect(try work.run(["check", "leeg"]).status == 0)
  }

  @Test("init overwrites nothing, and makes nothing where something is in the way")
  func neverOverwrites() throws {
    let work = try Workdir()
    try work.write(Self.before, to: "in/nulmeting/artsen.csv")
    try work.write("mine", to: "proef/data/nulmeting/artsen.csv")
    let before = try work.tree("proef")
    let outcome = try work.run(["init", "proef", "--from", "in/nulmeting/artsen.csv"])
    #expect(outcome.status == 73)
    #expect(
      outcome.messages.contains(
        "proef/data/nulmeting/artsen.csv is there already, and init overwrites nothing; choose another folder, or "
          + "move it away"))
    #expect(try work.tree("proef") == before)
    #expect(try work.run(["init", "leeg"]).status == 0)
    #expect(try work.run(["init", "leeg"]).status == 73)
  }

  @Test("Exports that lie in the study already stay where they are")
  func inPlace() throws {
    let work = try Workdir()
    try work.write(Self.before, to: "proef/data/nulmeting/artsen.csv")
    let outcome = try work.run(["init", "proef", "--from", "proef/data/nulmeting/artsen.csv"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try work.run(["check", "proef"]).status == 0)
  }

  @Test("Two exports of one wave and group, and an export that is not there, are errors")
  func wrong() throws {
    let work = try Workdir()
    try work.write(Self.before, to: "a/nulmeting/artsen.csv")
    try work.write(Self.after, to: "b/nulmeting/artsen.csv")
    let twice = try work.run(["init", "x", "--from", "a/nulmeting/artsen.csv", "b/nulmeting/artsen.csv"])
    #expect(twice.status == 73)
    #expect(twice.messages.contains("would both become x/data/nulmeting/artsen.csv"))
    #expect(try work.run(["init", "x", "--from", "c/nulmeting/artsen.csv"]).status == 66)
    #expect(!work.exists("x"))
  }
}
