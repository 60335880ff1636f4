import Codebooks
import Drafting
import Foundation
import Ingesting
import SurveyModel
import Testing

/// Drafts from the exports of each program.
@Suite struct DraftOfProgramsTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "IngestingTests/Fixtures").path

  /// A study whose only export is a copy of a fixture, its codebook drafted from that.
  private final class DraftedStudy {
    let folder: URL
    let text: String
    let study: Study

    init(from fixture: String) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "draft-\(UUID().uuidString)")
      let ending = fixture.split(separator: ".").last.map(String.init) ?? "csv"
      let place = folder.appending(path: "data/nulmeting/artsen.\(ending)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(fixtures)/\(fixture)", toPath: place.path)
      text =
        Draft(
          folder: "proef",
          exports: [DraftExport(at: place.path, profile: try ExportProfiler.profile(of: place.path))]
        ).text
      study = try CodebookReader(file: "study.yaml").read(Array(text.utf8)).study
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  @Test(
    "The draft of an export of each program fits that export, without a question answered",
    arguments: [
      "csv-codes.csv", "csv-labels.nl.csv", "csv-labels.en.csv", "csv-options.csv", "limesurvey-codes.csv",
      "limesurvey-full.nl.csv", "limesurvey-full.en.csv", "qualtrics-values.nl.csv",
      "qualtrics-labels.en.csv",
      "surveymonkey.nl.csv", "surveymonkey.en.csv", "ms-forms.nl.csv", "ms-forms.en.csv",
      "google-forms.nl.csv",
      "google-forms.en.csv", "excel-codes.xlsx", "ms-forms.nl.xlsx", "google-forms.nl.xlsx",
      "surveymonkey.nl.xlsx",
      "spss-codes.sav", "spss-other-codes.zsav",
    ])
  func fits(fixture: String) throws {
    let drafted = try DraftedStudy(from: fixture)
    let result = try Ingester(study: drafted.study, folder: drafted.folder.path, key: [1]).ingest()
    #expect(result.responses.map(\.table.count) == [5])
    #expect(drafted.study.languages == [fixture.contains(".en.") ? .en : .nl])
    #expect(!drafted.text.contains("example.org"))
  }

  @Test("Value labels make the scales of an SPSS file, and columns of one question its options")
  func spss() throws {
    let drafted = try DraftedStudy(from: "spss-other-codes.zsav")
    let item = try #require(
      drafted.study.items.first { $0.text.text(in: .nl) == "Ik weet wat de hulp kost." })
    let scale = drafted.study.scale(item.scale)
    #expect(scale.id == "eens")
    #expect(scale.options.map(\.code) == ["1", "2", "3", "4", "5"])
    #expect(scale.options.first?.label.text(in: .nl) == "Helemaal mee oneens")
    #expect(scale.missing.map(\.codes) == [["7"], ["8"]])
    let travel = try #require(drafted.study.items.first { $0.text.text(in: .nl) == "Hoe reist u?" })
    let labels = drafted.study.scale(travel.scale).options.map { $0.label.text(in: .nl) }
    #expect(labels == ["Fiets", "Bus, tram of metro", "Auto", "Geen van deze"])
  }

  @Test("Choices joined with semicolons are options of their own")
  func joined() throws {
    let drafted = try DraftedStudy(from: "ms-forms.nl.xlsx")
    let travel = try #require(drafted.study.items.first { $0.text.text(in: .nl) == "Hoe reist u?" })
    let scale = drafted.study.scale(travel.scale)
    #expect(scale.kind == .multiple)
    #expect(
      Set(scale.options.map { $0.label.text(in: .nl) }) == [
        "Fiets", "Bus, tram of metro", "Auto", "Geen van deze",
      ])
  }
}
