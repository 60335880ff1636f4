import DelimitedText
import SurveyModel

/// Which exports a study has.
struct SourcePlan {
  /// The exports that are there or that the codebook names, in its order; by convention by wave, then group.
  let sources: [Source]
  /// What keeps one from being read.
  let complaints: [IngestComplaint]

  /// The endings of the names of exports that are found without being named.
  static let endings = ["csv", "xlsx", "sav", "zsav"]

  /// The exports that the codebook names, or those at `data/<wave>/<group>.csv`, `.xlsx`, `.sav` or `.zsav`
  /// in `folder`.
  init(_ study: Study, in folder: String) {
    guard study.sources.isEmpty else {
      sources = study.sources
      complaints = []
      return
    }
    var found: [Source] = []
    var paths: [String] = []
    var complaints: [IngestComplaint] = []
    for wave in study.waves {
      for group in study.groups {
        let stem = "data/\(wave.id)/\(group.id)"
        paths.append("\(stem).csv")
        let present = Self.endings.map { "\(stem).\($0)" }.filter { !Self.isMissing(folder + "/" + $0) }
        if present.count > 1 { complaints.append(.severalExports(present)) }
        guard let path = present.first else { continue }
        found.append(
          Source(
            file: path, wave: .fixed(wave.id), group: .fixed(group.id), format: nil, encoding: nil,
            delimiter: nil, dates: nil, columns: []))
      }
    }
    sources = found
    self.complaints = found.isEmpty ? [.nothingToIngest(paths: paths)] : complaints
  }

  private static func isMissing(_ path: String) -> Bool {
    do {
      _ = try ByteFile(path: path)
      return false
    } catch {
      if case .missing = error { return true }
      return false
    }
  }

  /// What is told of waves and groups without an export, given those that have one.
  static func findings(about held: Set<Destination>, of study: Study) -> [Finding] {
    var findings: [Finding] = []
    for wave in study.waves {
      if !held.contains(where: { $0.wave == wave.id }) {
        findings.append(
          Finding(
            severity: .note, code: "wave-not-held",
            text: "There are no exports of wave '\(wave.id)'; it counts as not yet held."))
        continue
      }
      for group in study.groups {
        let isAsked = study.items.contains { $0.isAsked(of: group.id, at: wave.id) }
        if isAsked, !held.contains(Destination(wave: wave.id, group: group.id)) {
          findings.append(
            Finding(
              severity: .warning, code: "group-missing",
              text: "Group '\(group.id)' has no export at wave '\(wave.id)', though other groups have one."))
        }
      }
    }
    return findings
  }
}
