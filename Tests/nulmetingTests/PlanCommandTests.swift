import Testing

@Suite struct PlanCommandTests {
  @Test("Before fieldwork plan tells what to expect, and writes nothing")
  func before() throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "study/study.yaml")
    let before = try work.tree("study")
    let outcome = try work.run(["plan", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.output.hasPrefix(
        "Proef: wat een vergelijking van Voor met Na zal kunnen laten zien\n\nVerwacht: "))
    #expect(
      outcome.output.contains(
        "\nBij de nulmeting worden er 15 van de 30 verwacht, bij de vervolgmeting worden er 15 van de 30\nverwacht"
      ))
    #expect(outcome.output.contains("\nEen koppelcode waarmee 11 mensen worden herkend"))
    #expect(outcome.output.contains("\nHet is onbekend hoeveel mensen worden uitgenodigd: "))
    #expect(try work.tree("study") == before && !work.exists("output"))
  }

  @Test("Where the baseline is in, its responses and spread are used, exports of later waves or not")
  func baseline() throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "study/study.yaml")
    for (path, rows) in SmallStudy.exports where path.contains("/voor/") {
      try work.write(SmallStudy.export(rows), to: "study/\(path)")
    }
    let alone = try work.run(["plan", "study", "--language", "en", "--format", "markdown"])
    #expect(alone.status == 0, "\(alone.messages)")
    #expect(
      alone.output.contains(
        "\n22 responded at the baseline, 22 of 30 are expected at the follow-up, a response of 73%"))
    #expect(alone.output.contains("Expected: scores that spread as at the baseline"))
    #expect(alone.output.contains("\n60 responded at the baseline, 60 are expected at the follow-up; "))
    #expect(!alone.output.contains("invented"))
    try SmallStudy.write(to: work)
    let both = try work.run(["plan", "study", "--language", "en", "--format", "markdown"])
    #expect(both.output == alone.output)
  }

  @Test("Synthetic exports are called invented")
  func synthetic() throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "study/study.yaml")
    #expect(try work.run(["simulate", "study", "--seed", "3"]).status == 0)
    let outcome = try work.run(["plan", "study", "--language", "en"])
    #expect(outcome.output.contains("\nThe answers of the baseline are invented, and so is their spread.\n"))
  }

  @Test(
    "What cannot be is wrong usage, told in a sentence",
    arguments: [
      (["--response", "0"], "--response takes a share above 0 and at most 1, not 0.0."),
      (["--spread", "51"], "--spread takes a number of points above 0 and at most 50, not 51.0."),
      (["--correlation", "1"], "--correlation takes a number between -1 and 1, not 1.0."),
      (["--returning", "1.5"], "--returning takes a share from 0 to 1, not 1.5."),
      (["--language", "fr"], "--language takes nl or en, not 'fr'."),
    ])
  func usage(options: [String], sentence: String) throws {
    let work = try Workdir()
    let outcome = try work.run(["plan", "study"] + options)
    #expect(outcome.status == 64 && outcome.messages.contains(sentence))
  }

  @Test("A study that is not there ends with 66, a wrong codebook with 65")
  func missing() throws {
    let work = try Workdir()
    #expect(try work.run(["plan", "study"]).status == 66)
    try work.write("study: proef\n", to: "study/study.yaml")
    #expect(try work.run(["plan", "study"]).status == 65)
  }
}
