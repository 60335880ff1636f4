import ArgumentParser
import SurveyModel

/// `nulmeting purge STUDY ...`.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Remove the answers of single respondents from the output folder.",
    discussion: """
      The folders 1-ingest, 2-clean and 3-score go; the results, the report and the register of releases stay, \
      and 'nulmeting report' still writes the report. 'nulmeting run' makes everything again as long as the \
      exports are there: they, and the key of the respondent codes, are yours to remove. Note a release before, \
      not after.
      """)

  @Argument(help: "The folders of the studies.")
  var study: [String]

  @Option(help: "The folder that holds a folder per study.")
  var output = "output"

  @Flag(name: .shortAndLong, help: "Say nothing but warnings and errors.")
  var quiet = false

  func run() throws {
    let console = Console(volume: quiet ? .quiet : .normal)
    for path in study {
      try reporting(to: console) {
        let id = try StudyFolder(path: path).study.id.text
        let folder = OutputFolder(path: "\(output)/\(id)")
        // Nothing is made here, not even the file of the lock, where nothing is.
        let removals = FileSystem.isFolder(folder.path) ? try Self.purge(folder) : []
        let text = PurgeText(study: id, folder: folder, removals: removals)
        for line in text.warnings { console.message(line) }
        if console.volume == .normal { console.result(text.lines.joined(separator: "\n")) }
      }
    }
  }

  private static func purge(_ folder: OutputFolder) throws -> [Purge.Removal] {
    let lock = try OutputLock(folder: folder.path)
    let removals = try Purge(of: folder).removals
    // Without this the compiler may end the life of the lock before the work is done.
    _ = consume lock
    return removals
  }
}

/// What `purge` tells.
struct PurgeText {
  let study: String
  let folder: OutputFolder
  let removals: [Purge.Removal]

  /// What was removed, folder by folder.
  var lines: [String] {
    let removed = removals.filter { $0.files > 0 }
    guard !removed.isEmpty else {
      return ["\(study): nothing to remove, no answers of single respondents in \(folder.path)"]
    }
    return removed.map {
      "\(folder.path)/\($0.folder): removed, \($0.files) \($0.files == 1 ? "file" : "files"), \($0.bytes) bytes"
    } + ["\(study): the exports that the study names are still there, and so is the key of respondent codes"]
  }

  /// What was not removed, and what cannot be made any more without the exports.
  var warnings: [String] {
    var lines: [String] = []
    for removal in removals where !removal.foreign.isEmpty {
      lines.append(
        "warning: \(folder.path)/\(removal.folder) holds what the program did not make and therefore does not "
          + "remove: \(removal.foreign.joined(separator: ", ")). See for yourself whether it holds answers.")
    }
    if removals.contains(where: { $0.files > 0 }), !folder.hasStamp(of: .compare) {
      lines.append(
        "warning: \(folder.path) has no results yet; 'nulmeting run' makes them from the exports, if those are "
          + "still there")
    }
    return lines
  }
}
