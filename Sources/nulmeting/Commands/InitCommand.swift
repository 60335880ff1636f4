import ArgumentParser
import Drafting
import Ingesting

/// `nulmeting init DIR [--from FILES...]`: the start of a study.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Draft a study: its folder and codebook, from exports where there are any.",
    discussion: """
      With --from the exports are copied to DIR/data/<wave>/<group>, as their names and folders tell, and the \
      codebook is drafted from what is in them: groups, waves, items, scales, answers that are no score, dates and \
      columns. Each guess that only you can confirm comes with a question. Without --from the codebook is an \
      example to fill in. Nothing that is there already is ever overwritten.
      """)

  @Argument(help: "The folder of the new study.") var folder: String
  @Option(name: .long, parsing: .upToNextOption, help: "The exports to draft the codebook from.")
  var from: [String] = []
  @Flag(name: .shortAndLong, help: "Say nothing but warnings and errors.") var quiet = false

  func run() throws {
    let console = Console(volume: quiet ? .quiet : .normal)
    try reporting(to: console) {
      var path = folder
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      let name = Self.name(of: path)
      let files = try from.map { file in
        DraftFile(
          original: file, export: DraftExport(at: file, profile: try ExportProfiler.profile(of: file)),
          folder: path)
      }
      let codebook = "\(path)/\(StudyFolder.codebookName)"
      try refuseToOverwrite([codebook] + files.filter(\.isToBeCopied).map(\.target), files)
      let text =
        files.isEmpty ? EmptyDraft.text(folder: name) : Draft(folder: name, exports: files.map(\.export)).text
      for file in files where file.isToBeCopied {
        let parent = file.target[..<(file.target.lastIndex(of: "/") ?? file.target.startIndex)]
        try FileSystem.makeFolder(String(parent), mode: 0o755)
        try FileSystem.write(try FileSystem.read(file.original), to: file.target, mode: 0o600)
      }
      try FileSystem.makeFolder("\(path)/data", mode: 0o755)
      try FileSystem.write(Array(text.utf8), to: codebook, mode: 0o644)
      console.result(summary(codebook: codebook, text: text, files: files))
    }
  }

  /// The name of a folder, also of one that is given as `.`.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    return last.allSatisfy { $0 == "." } ? "study" : last
  }

  private func refuseToOverwrite(_ targets: [String], _ files: [DraftFile]) throws {
    for target in targets where FileSystem.exists(target) { throw InitError.wouldOverwrite(target) }
    for (position, file) in files.enumerated() {
      if let other = files[..<position].first(where: { $0.target == file.target }) {
        throw InitError.samePlace(other.original, file.original, place: file.target)
      }
    }
  }

  private func summary(codebook: String, text: String, files: [DraftFile]) -> String {
    let questions = text.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("# ?") }
    var lines = files.map { file in
      let profile = file.export.profileSummary
      return "\(file.target): \(profile)"
    }
    lines.append(
      files.isEmpty
        ? "\(codebook): an example to fill in"
        : "\(codebook): a draft with \(questions) \(questions == 1 ? "question" : "questions") to answer, in lines "
          + "that begin with '# ?'")
    lines.append("Next: edit it, then run 'nulmeting check \(folder)'.")
    return lines.joined(separator: "\n")
  }
}

/// An export and where it goes.
private struct DraftFile {
  let original: String
  let export: DraftExport
  let target: String

  init(original: String, export: DraftExport, folder: String) {
    self.original = original
    self.export = export
    target = "\(folder)/\(export.path)"
  }

  /// Whether it lies elsewhere than it belongs.
  var isToBeCopied: Bool { !FileSystem.isSame(original, target) }
}

/// Why no study can be started.
enum InitError: Error, Hashable, CustomStringConvertible {
  /// Something is there already.
  case wouldOverwrite(String)
  /// Two exports are of one wave and group by their names.
  case samePlace(String, String, place: String)

  var description: String {
    switch self {
    case .wouldOverwrite(let path):
      "\(path) is there already, and init overwrites nothing; choose another folder, or move it away"
    case .samePlace(let one, let other, let place):
      "\(one) and \(other) would both become \(place): by their names they are of one wave and group; name them "
        + "after wave and group, as in nulmeting/huisartsen.csv"
    }
  }
}
