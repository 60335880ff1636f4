import Foundation
import Testing

@Suite struct ExitStatusTests {
  @Test("Wrong usage ends with 64")
  func usage() throws {
    #expect(try Workdir().run(["run"]).status == 64)
    #expect(try Workdir().run(["run", "study", "--threads", "0"]).status == 64)
  }

  @Test("A study that is not there ends with 66 and says what a study is")
  func missingStudy() throws {
    let outcome = try Workdir().run(["run", "nowhere"])
    #expect(outcome.status == 66)
    #expect(
      outcome.messages
        == "error: nowhere cannot be read: there is no such folder; STUDY is the folder that holds study.yaml\n"
    )
  }

  @Test("A wrong codebook ends with 65, tells every place, and writes nothing")
  func wrongCodebook() throws {
    let work = try Workdir()
    try SmallStudy.write(
      to: work,
      codebook: SmallStudy.codebook.replacing(
        "theme: kosten, scale: eens", with: "theme: kostem, scale: eens"))
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 65)
    #expect(
      outcome.messages == """
        error: study/study.yaml:23:21: There is no theme 'kostem'. Did you mean 'kosten'?
        study/study.yaml:24:21: There is no theme 'kostem'. Did you mean 'kosten'?
        study/study.yaml has 2 problems.

        """)
    #expect(!work.exists("output"))
  }

  @Test("Wrong data end with 65 and leave the results of the run before whole")
  func wrongData() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study"])
    let before = try work.tree("output")
    try work.write(
      SmallStudy.export(SmallStudy.exports[0].rows) + "a-99,2021-01-03,1\n", to: "study/data/voor/artsen.csv")
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("error: data/voor/artsen.csv:24: the row has 3 fields"))
    #expect(try work.tree("output") == before)
  }

  @Test("A stage without the files of the one before ends with 66 and names the command that makes them")
  func missingStage() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let outcome = try work.run(["score", "study"])
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("run 'nulmeting clean' first"))
  }

  @Test("An output folder that cannot be made ends with 73")
  func noOutput() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    try work.write("", to: "file")
    let outcome = try work.run(["run", "study", "--output", "file/output"])
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("choose another folder with --output"))
  }

  @Test("A file that is no key ends with 65 and is left as it is")
  func wrongKey() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    try work.write("geheim\n", to: "key")
    let outcome = try work.run(["run", "study", "--key", "key"])
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("expected 64 hexadecimal digits"))
    #expect(String(decoding: try work.read("key"), as: UTF8.self) == "geheim\n")
  }

  @Test("Where no key can be kept the run ends with 73 and says how to name one")
  func noKey() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let outcome = try work.run(["run", "study", "-q"], environment: ["HOME": ""])
    #expect(outcome.status == 73)
    #expect(
      outcome.messages
        == "error: the key for respondent codes cannot be kept (neither XDG_CONFIG_HOME nor HOME is set); "
        + "name a file for it with --key FILE, outside the study's folder\n")
  }

  @Test("No link code reaches a file or a message")
  func linkCodes() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let outcome = try work.run(["run", "study"])
    #expect(!(outcome.messages + outcome.output).contains("a-17"))
    for (name, data) in try work.tree("output") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("a-17") && !text.contains("A17"), "\(name)")
    }
  }

  @Test(
    "A disk without room ends with 74, names the file, and leaves earlier results whole", arguments: [1, 2])
  func fullDisk(threads: Int) throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let command = ["run", "study", "--threads", String(threads)]
    let first = try work.run(command, mostBlocks: 8)
    #expect(first.status == 74)
    #expect(first.messages.contains("output/proef/"), "\(first.messages)")
    #expect(try Array(work.tree("output").keys) == ["proef/.lock"])

    #expect(try work.run(command).status == 0)
    let before = try work.tree("output")
    // The files begin as the earlier ones do, and go on otherwise.
    try work.write(
      SmallStudy.export(SmallStudy.exports[1].rows.dropLast() + ["i-59,2021-01-04,1,1,1,1"]),
      to: "study/data/voor/inwoners.csv")
    #expect(try work.run(command, mostBlocks: 8).status == 74)
    #expect(try work.tree("output") == before)
  }
}
