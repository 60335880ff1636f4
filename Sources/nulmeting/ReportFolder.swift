import ParallelWork
import Reporting
import StageFiles
import SurveyModel
import SurveyResults

/// What the report stage hands over: `report/`, or a part of it.
struct ReportFolder {
  /// What makes each of its files, in any order and on any thread.
  let makers: [FileMaker]

  /// The selected reports of `results`. The documents of each language are made here, on a thread of its own where
  /// there is one to spare.
  init(study: Study, results: Results, selection: ReportSelection, threads: Int) {
    let notice = results.provenance.isSynthetic ? Self.syntheticNotice : nil
    let part = selection.part
    let perLanguage = concurrentMap(selection.languages, threads: threads) { language in
      let builder = ReportBuilder(study: study, results: results, language: language, notice: notice)
      return Self.makers(of: builder.documents(of: part))
    }
    makers = perLanguage.flatMap { $0 }
  }

  private static func makers(of documents: [ReportDocument]) -> [FileMaker] {
    let album = FigureAlbum(documents)
    let pages = documents.flatMap { document -> [FileMaker] in
      [
        {
          StageFile(name: HTMLRenderer.path(of: document), bytes: HTMLRenderer.render(document, with: album))
        },
        { StageFile(name: "\(document.path).md", bytes: MarkdownRenderer().render(document)) },
      ]
    }
    return pages + album.files.map { figure in { StageFile(name: figure.path, bytes: figure.bytes) } }
  }

  private static let syntheticNotice = LocalizedText(translations: [
    .init(language: .nl, text: "Voorbeeldgegevens: alle antwoorden in dit rapport zijn verzonnen."),
    .init(language: .en, text: "Example data: all answers in this report are invented."),
  ])
}
