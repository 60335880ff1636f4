import Codebooks
import Drafting
import Foundation
import Ingesting
import SurveyModel
import Testing

@Suite struct DraftTests {
  /// The folder of the example studies.
  private static let surveys = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "surveys").path

  private static func draft(_ study: String) throws -> String {
    let files = try FileManager.default.subpathsOfDirectory(atPath: "\(surveys)/\(study)/data").sorted()
      .filter { $0.hasSuffix(".csv") }
    let exports = try files.map { file in
      let path = "\(surveys)/\(study)/data/\(file)"
      return DraftExport(at: path, profile: try ExportProfiler.profile(of: path))
    }
    return Draft(folder: study, exports: exports).text
  }

  private static func study(_ text: String) throws -> Study {
    try CodebookReader(file: "study.yaml").read(Array(text.utf8)).study
  }

  private static func codebook(_ study: String) throws -> Study {
    let url = URL(filePath: "\(surveys)/\(study)/study.yaml")
    return try CodebookReader(file: "study.yaml").read(Array(try Data(contentsOf: url))).study
  }

  @Test("The draft of the example study has the items, scales and columns of its codebook")
  func westerkwartier() throws {
    let real = try Self.codebook("westerkwartier")
    let draft = try Self.study(try Self.draft("westerkwartier"))
    #expect(draft.languages == [.nl])
    #expect(draft.waves.map(\.id) == real.waves.map(\.id))
    #expect(Set(draft.groups.map(\.id)) == Set(real.groups.map(\.id)))
    #expect(draft.items.map(\.id) == real.items.map(\.id))
    #expect(draft.themes.count == real.themes.count)
    #expect(Set(draft.background.map(\.id)) == Set(real.background.map(\.id)))
    #expect(draft.columns == real.columns)
    #expect(
      Dictionary(grouping: draft.sources, by: \.dates).mapValues(\.count) == [nil: 8, .dayMonthYear: 2])
    for item in real.items {
      let drafted = try #require(draft.items.first { $0.id == item.id })
      let (one, other) = (draft.scale(drafted.scale), real.scale(item.scale))
      #expect(one.kind == other.kind, "\(item.id)")
      #expect(one.options.map(\.code) == other.options.map(\.code), "\(item.id)")
      let labels = zip(one.options, other.options).allSatisfy {
        LooseText($0.label.text(in: .nl)) == LooseText($1.label.text(in: .nl))
      }
      #expect(labels, "\(item.id)")
      #expect(Set(drafted.groups) == Set(item.groups), "\(item.id)")
    }
    for wave in real.waves {
      let period = try #require(draft.waves.first { $0.id == wave.id }?.period)
      let fieldwork = try #require(wave.period)
      // Some answered before or after the fieldwork.
      #expect(period.first <= fieldwork.last && fieldwork.first <= period.last)
    }
    // Theme for theme the same items, though a draft cannot know what a theme is called.
    let themes = { (study: Study) in
      Set(study.themes.map { theme in study.items.filter { $0.theme == theme.id }.map(\.id.text) })
    }
    #expect(themes(draft) == themes(real))
  }

  @Test("The wordings of the example study are found in the exports that have them")
  func wordings() throws {
    let real = try Self.codebook("westerkwartier")
    let draft = try Self.study(try Self.draft("westerkwartier"))
    let consultants = RespondentGroup.ID("consulenten")
    let schools = RespondentGroup.ID("scholen")
    for item in real.items {
      let drafted = try #require(draft.items.first { $0.id == item.id })
      for group in [consultants, schools] where item.groups.contains(group) {
        #expect(
          (drafted.textFor[group] ?? drafted.text).text(in: .nl)
            == (item.textFor[group] ?? item.text).text(in: .nl))
      }
    }
  }

  @Test("Without its questions answered the draft of the example study already fits its exports")
  func fits() throws {
    let draft = try Self.study(try Self.draft("westerkwartier"))
    let result = try Ingester(study: draft, folder: "\(Self.surveys)/westerkwartier", key: [1]).ingest()
    let real = try Ingester(
      study: try Self.codebook("westerkwartier"), folder: "\(Self.surveys)/westerkwartier", key: [1]
    ).ingest()
    #expect(
      result.responses.map(\.table.count).reduce(0, +) == real.responses.map(\.table.count).reduce(0, +))
  }

  @Test("A study of codes without labels is drafted with points, and asks what they mean")
  func anxiety() throws {
    let text = try Self.draft("state-anxiety")
    let draft = try Self.study(text)
    let real = try Self.codebook("state-anxiety")
    #expect(draft.items.map(\.id) == real.items.map(\.id))
    #expect(draft.waves.map(\.id) == real.waves.map(\.id))
    #expect(
      text.contains(
        "# ? What do these codes mean? Write the label behind each, and see whether all are there."))
  }

  @Test("A draft is the same whenever it is made")
  func stable() throws {
    #expect(try Self.draft("westerkwartier") == Self.draft("westerkwartier"))
  }

  @Test("The example codebook passes as it stands")
  func empty() throws {
    let study = try Self.study(EmptyDraft.text(folder: "Mijn studie 2021"))
    #expect(study.id == "mijn-studie-2021")
    #expect(study.items.count == 2)
  }
}
