import ParallelWork
import Reporting
import StageFiles
import SurveyModel
import SurveyResults

/// What the report stage hands over: `report/`, or a part of it.
struct ReportFolder {
  let files: [StageFile]

  /// The selected reports of `results`, each language on a thread of its own where there is one to spare.
  init(study: Study, results: Results, selection: ReportSelection, threads: Int) {
    let notice = results.provenance.isSynthetic ? Self.syntheticNotice : nil
    let part = selection.part
    let perLanguage = concurrentMap(selection.languages, threads: threads) { language in
      let builder = ReportBuilder(study: study, results: results, language: language, notice: notice)
      return Self.files(of: builder.documents(of: part))
    }
    files = perLanguage.flatMap { $0 }
  }

  private static func files(of documents: [ReportDocument]) -> [StageFile] {
    let album = FigureAlbum(documents)
    var files: [StageFile] = []
    let markdown = MarkdownRenderer()
    for document in documents {
      files.append(StageFile(name: "\(document.path).md", bytes: markdown.render(document)))
      files.append(
        StageFile(name: HTMLRenderer.path(of: document), bytes: HTMLRenderer.render(document, with: album)))
    }
    for figure in album.files {
      files.append(StageFile(name: figure.path, bytes: figure.bytes))
    }
    return files
  }

  private static let syntheticNotice = LocalizedText(translations: [
    .init(language: .nl, text: "Voorbeeldgegevens: alle antwoorden in dit rapport zijn verzonnen."),
    .init(language: .en, text: "Example data: all answers in this report are invented."),
  ])
}
