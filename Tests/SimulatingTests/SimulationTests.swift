import SurveyModel
import Testing

@testable import Simulating

@Suite struct SimulationTests {
  private func exports(
    seed: UInt64 = 1, _ change: (inout Assumptions) -> Void = { _ in }
  ) throws -> [SimulatedExport] {
    var assumptions = Assumptions(study: SampleStudy.study)
    change(&assumptions)
    return try Simulation(study: SampleStudy.study, assumptions: assumptions, seed: seed).exports()
  }

  private func rows(_ export: SimulatedExport) -> [[Substring]] {
    String(decoding: export.bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test("Without sources there is an export for each wave and group, at the place of the convention")
  func convention() throws {
    #expect(
      try exports().map(\.path) == [
        "data/t0/artsen.csv", "data/t0/inwoners.csv", "data/t1/artsen.csv", "data/t1/inwoners.csv",
      ])
  }

  @Test("Equal seeds make equal bytes, other seeds others")
  func seeds() throws {
    #expect(try exports(seed: 7) == exports(seed: 7))
    #expect(try exports(seed: 7) != exports(seed: 8))
  }

  @Test("The heading holds the mapped facts and what the group is asked")
  func heading() throws {
    let heading = try rows(exports()[1])[0]
    #expect(heading == ["code", "duur", "kosten-1", "kosten-2", "toelichting", "gebied"])
  }

  @Test("As many respondents return as the assumptions say")
  func returning() throws {
    let made = try exports { $0.groups["artsen"]?.returning = 13 }
    let codes = [0, 2].map { wave in Set(rows(made[wave]).dropFirst().map { $0[0] }) }
    #expect(codes[0].intersection(codes[1]).count == 13)
  }

  @Test("The level of a group shows in its answers, from the other end where an item is reversed")
  func levels() throws {
    let made = try exports {
      $0.groups["artsen"]?.responses = [400, 400]
      $0.groups["artsen"]?.levels["kosten"] = [25, 75]
    }
    func mean(_ export: SimulatedExport, column: Int) -> Double {
      let codes = rows(export).dropFirst().compactMap { Double($0[column]) }.filter { $0 <= 5 }
      return codes.reduce(0, +) / Double(codes.count)
    }
    // Levels of 25 and 75 stand at 2 and 4 of the five answers; the noise is 26 points of 100 at most.
    #expect(abs(mean(made[0], column: 2) - 2) < 0.25)
    #expect(abs(mean(made[2], column: 2) - 4) < 0.25)
    #expect(abs(mean(made[0], column: 3) - 4) < 0.25)
    #expect(abs(mean(made[2], column: 3) - 2) < 0.25)
  }

  @Test("A respondent without consent answers nothing, one who breaks off only the first items")
  func mishaps() throws {
    let made = try exports {
      $0.blank = 0
      $0.dontKnow = 0
      $0.groups["artsen"]?.mishaps.empty = 5
      $0.groups["artsen"]?.mishaps.duplicate = 2
    }
    let body = rows(made[0]).dropFirst()
    #expect(body.count { $0[2].isEmpty && $0[3].isEmpty } == 5)
    #expect(Set(body.map { $0[0] }).count == body.count - 2)
  }

  @Test("An export in Windows-1252 holds one byte a letter, and refuses what it cannot hold")
  func windows1252() throws {
    let made = try exports {
      $0.groups["artsen"]?.export.encoding = .windows1252
      $0.items["toelichting"] = .init(share: 1, texts: ["één – €"])
    }
    #expect(made[0].bytes.contains(0xE9))
    #expect(made[0].bytes.contains(0x80))
    #expect {
      try exports {
        $0.groups["artsen"]?.export.encoding = .windows1252
        $0.items["toelichting"] = .init(share: 1, texts: ["Ω"])
      }
    } throws: { error in
      "\(error)"
        == "data/t0/artsen.csv: 'Ω' cannot be written in windows-1252; choose utf-8 as the encoding of this "
        + "export in simulation.yaml"
    }
  }
}

@Suite struct AssumptionsReaderTests {
  private func problems(_ yaml: String) -> String {
    do {
      _ = try AssumptionsReader(study: SampleStudy.study).read(Array(yaml.utf8))
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("What the file leaves out has its default")
  func defaults() throws {
    let read = try AssumptionsReader(study: SampleStudy.study).read(Array("spread: 10\n".utf8))
    var expected = Assumptions(study: SampleStudy.study)
    expected.spread = 10
    #expect(read == expected)
  }

  @Test("Every problem is told at its place, with the name that was meant")
  func mistakes() {
    let text = problems(
      """
      spred: 10
      stability: 2
      groups:
        arsten: {returning: 3}
        artsen: {responses: [1, 2, 3], levels: {koste: [1, 2]}}
      """)
    #expect(text.contains("simulation.yaml:1:1: "))
    #expect(text.contains("simulation.yaml:2:12: "))
    #expect(
      text.contains("simulation.yaml:4:3: 'arsten' is no group of the codebook; did you mean 'artsen'?"))
    #expect(
      text.contains(
        "simulation.yaml:5:23: expected a list with a number for each of the 2 waves, found 3"))
    #expect(text.contains("did you mean 'kosten'?"))
    #expect(text.hasSuffix("5 problems in simulation.yaml"))
  }
}
