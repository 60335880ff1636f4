import ArgumentParser
import Cleaning
import Ingesting
import Scoring
import StageFiles
import SurveyModel

/// `nulmeting check STUDY`: is all well?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate the codebook and every export's headings and answers, without writing anything.",
    discussion: """
      Tells what each export is and what was recognised in it, which responses would be left out or flagged \
      and why, how well the waves can be linked, how many items each theme has for each group, and which \
      items differ between the waves.
      """)

  @Argument(help: "The folders of the studies.") var study: [String]
  @Option(help: "How many threads may work at once.") var threads: Int?

  func run() throws {
    let console = Console(volume: .normal)
    for path in study {
      try reporting(to: console) {
        let folder = try StudyFolder(path: path)
        let threads = threads ?? Surroundings.process.processors
        // Nothing is written, so no digest leaves the program, and none needs the study's key; nor is any text told.
        let ingested = try Ingester(
          study: folder.study, folder: folder.path, key: nil, threads: threads, products: []
        ).ingest()
        let cleaned = try Cleaner(study: folder.study, threads: threads).clean(ingested.responses)
        let scored = Result { try Scorer(study: folder.study, threads: threads).score(cleaned.responses) }
        let report = CheckReport(
          study: folder.study, exports: ingested.files.map { ExportAccount($0, isSynthetic: false) },
          cleaned: cleaned, linkedBaseline: (try? scored.get().linkedBaseline) ?? [],
          linkedBackground: (try? scored.get().linkedBackground) ?? [],
          findings: folder.findings + ingested.findings + cleaned.findings
            + ((try? scored.get().findings) ?? []))
        console.result(report.text(folder: folder.path))
        // What cannot be scored is told below all that can be said of it.
        _ = try scored.get()
      }
    }
  }
}
