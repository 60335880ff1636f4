import ArgumentParser
import Digests
import Simulating

/// `nulmeting simulate STUDY --seed N`: synthetic exports that fit the codebook.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write synthetic exports that fit the codebook, to rehearse before fieldwork.",
    discussion: """
      The exports take the places that the codebook names. Assumptions stand in simulation.yaml beside \
      the codebook; without it a plain survey is assumed. The digests of the files go into \
      \(SyntheticExports.fileName), and every report made from them says that its answers are synthetic. \
      An export that simulate did not make is never overwritten.
      """)

  @Argument(help: "The folder of the study.") var study: String
  @Option(help: "The seed: equal seeds make equal exports.") var seed: UInt64
  @Flag(name: .shortAndLong, help: "Say nothing but warnings and errors.") var quiet = false

  func run() throws {
    let console = Console(volume: quiet ? .quiet : .normal)
    try reporting(to: console) {
      let folder = try StudyFolder(path: study)
      let exports = try Simulation(
        study: folder.study, assumptions: try assumptions(in: folder), seed: seed
      ).exports()
      try refuseToOverwrite(exports, in: folder)
      var list: [(sha256: String, path: String)] = []
      for export in exports {
        let path = "\(folder.path)/\(export.path)"
        if let slash = path.lastIndex(of: "/") {
          try FileSystem.makeFolder(String(path[..<slash]), mode: 0o755)
        }
        try FileSystem.write(export.bytes, to: path + ".part", mode: 0o644)
        list.append((SHA256Digest(of: export.bytes).description, export.path))
      }
      for export in exports {
        try FileSystem.rename("\(folder.path)/\(export.path).part", to: "\(folder.path)/\(export.path)")
        console.progress("\(folder.path)/\(export.path)")
      }
      try FileSystem.write(
        SyntheticExports(digests: list).bytes, to: "\(folder.path)/\(SyntheticExports.fileName)", mode: 0o644)
      console.endProgress()
    }
  }

  private func assumptions(in folder: StudyFolder) throws -> Assumptions {
    let path = "\(folder.path)/simulation.yaml"
    guard FileSystem.exists(path) else { return Assumptions(study: folder.study) }
    return try AssumptionsReader(study: folder.study, file: path).read(try FileSystem.read(path))
  }

  private func refuseToOverwrite(_ exports: [SimulatedExport], in folder: StudyFolder) throws {
    let known = SyntheticExports(studyFolder: folder.path)
    var others: [String] = []
    for export in exports {
      let path = "\(folder.path)/\(export.path)"
      // An export of the same wave and group may have another ending.
      let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
      others += ["xlsx", "sav", "zsav"].map { "\(stem).\($0)" }.filter { $0 != path && FileSystem.exists($0) }
      guard FileSystem.exists(path) else { continue }
      let digest = SHA256Digest(of: try FileSystem.read(path)).description
      if !known.contains(sha256: digest) { others.append(path) }
    }
    if !others.isEmpty { throw SimulationError.wouldOverwrite(files: others) }
  }
}
