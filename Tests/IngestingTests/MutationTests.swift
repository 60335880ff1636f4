import DelimitedText
import Foundation
import Ingesting
import SurveyModel
import Testing

/// Exports that were damaged at random are read, or refused with a reason; nothing else happens.
@Suite struct MutationTests {
  /// What is done to the bytes of an export.
  private static func mutated(_ bytes: [UInt8], by generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let marks: [UInt8] = [
      0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x5B, 0x5D, 0x7B, 0x20, 0x39, 0x00, 0xFF, 0xC3, 0x3C, 0x26,
    ]
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = marks.randomElement(using: &generator) ?? 0x2C
      case 1: bytes.insert(marks.randomElement(using: &generator) ?? 0x2C, at: place)
      case 2: bytes.remove(at: place)
      case 3:
        bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &generator)))
      default:
        // A line, or a part of one, twice.
        let end = min(bytes.count, place + Int.random(in: 1...200, using: &generator))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      }
    }
    return bytes
  }

  @Test("A damaged export never stops the program", arguments: ExportFixture.all)
  func damaged(fixture: ExportFixture) throws {
    var generator = SeededGenerator(
      seed: UInt64(fixture.file.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF))
    let bytes = try FixtureFile.bytes(fixture.file)
    var refused = 0
    for _ in 0..<24 {
      let folder = try StudyFolder([fixture.file: Self.mutated(bytes, by: &generator)])
      for format in [nil, fixture.format] {
        do {
          let result = try Ingester(
            study: SampleStudy.study(sources: [fixture.source(format)]), folder: folder.path, key: testKey
          ).ingest()
          #expect(result.responses.allSatisfy { $0.marks.count == $0.table.count })
        } catch {
          refused += 1
          #expect(
            error.problems.allSatisfy {
              $0.contains(fixture.file) && $0.hasSuffix(".") || $0.contains("\n    ")
            })
        }
      }
    }
    #expect(refused > 0)
  }

  @Test("A cut-off export never stops the program", arguments: ExportFixture.all)
  func cutOff(fixture: ExportFixture) throws {
    let bytes = try FixtureFile.bytes(fixture.file)
    for length in stride(from: 0, to: bytes.count, by: 67) {
      let folder = try StudyFolder([fixture.file: Array(bytes[..<length])])
      let ingester = Ingester(
        study: SampleStudy.study(sources: [fixture.source()]), folder: folder.path, key: testKey)
      do {
        let result = try ingester.ingest()
        #expect(result.files[0].rows <= 5)
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
