import ArgumentParser
import Cleaning
import Ingesting
import StageFiles
import SurveyModel

/// `nulmeting check STUDY`: is all well?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate the codebook and every export's headings and answers, without writing anything.")

  @Argument(help: "The folders of the studies.") var study: [String]
  @Option(help: "How many threads may work at once.") var threads: Int?

  func run() throws {
    let console = Console(volume: .normal)
    for path in study {
      try reporting(to: console) {
        let folder = try StudyFolder(path: path)
        // Nothing is written, so no digest leaves the program and any key will do.
        let ingested = try Ingester(
          study: folder.study, folder: folder.path, key: [0],
          threads: threads ?? Surroundings.process.processors
        ).ingest()
        let cleaned = try Cleaner(study: folder.study).clean(ingested.responses)
        let report = CheckReport(
          study: folder.study, exports: ingested.files.map { ExportAccount($0, isSynthetic: false) },
          flow: cleaned.flow, findings: folder.findings + ingested.findings + cleaned.findings)
        console.result(report.text(folder: folder.path))
      }
    }
  }
}

/// What `check` tells: each export and what was recognised in it, each group and what counts, and
/// every finding.
struct CheckReport {
  let study: Study
  let exports: [ExportAccount]
  let flow: [FlowCount]
  let findings: [Finding]

  func text(folder: String) -> String {
    var lines = ["\(study.id): \(study.title.text(in: study.languages[0]))"]
    for export in exports {
      lines.append("")
      lines += export.details(in: folder)
    }
    lines.append("")
    for count in flow {
      let excluded = count.excluded.map { "\($0.rule.rawValue) \($0.count)" }.joined(separator: ", ")
      let flagged = count.flagged.map { "\($0.rule.rawValue) \($0.count)" }.joined(separator: ", ")
      lines.append(
        "\(count.wave), \(count.group): \(count.read) read, \(count.kept) kept"
          + (excluded.isEmpty ? "" : "; left out: \(excluded)")
          + (flagged.isEmpty ? "" : "; flagged: \(flagged)")
          + (count.linked.map { "; linked: \($0)" } ?? ""))
    }
    if !findings.isEmpty { lines.append("") }
    lines += findings.map { $0.line(in: folder) }
    let warnings = findings.count { $0.severity == .warning }
    lines.append("")
    lines.append(warnings == 0 ? "No warnings." : "\(counted(warnings, "warning", "warnings")).")
    return lines.joined(separator: "\n")
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
