public import SurveyModel

/// A synthetic export: a file and its bytes.
public struct SimulatedExport: Hashable, Sendable {
  /// The path relative to the study's folder.
  public let path: String
  /// The whole contents.
  public let bytes: [UInt8]
}

/// Synthetic exports of a study, one for each of its sources, in the style that the assumptions and the
/// codebook ask.
public struct Simulation: Sendable {
  let study: Study
  let assumptions: Assumptions
  let seed: UInt64

  /// A simulation; equal arguments make equal exports.
  public init(study: Study, assumptions: Assumptions, seed: UInt64) {
    self.study = study
    self.assumptions = assumptions
    self.seed = seed
  }

  /// The exports, in the order of the study's sources; where it names none, wave by wave at
  /// `data/<wave>/<group>.csv`.
  ///
  /// A source that feeds several waves or groups by a column holds the rows of all of them. Two sources
  /// of one wave and group share its responses evenly.
  public func exports() throws(SimulationError) -> [SimulatedExport] {
    let simulator = Simulator(study: study, assumptions: assumptions, seed: seed)
    var responses: [RespondentGroup.ID: [[SimulatedResponse]]] = [:]
    for group in study.groups { responses[group.id] = simulator.responses(of: group) }
    let sources = study.sources.isEmpty ? conventionalSources : study.sources
    var exports: [SimulatedExport] = []
    for (index, source) in sources.enumerated() {
      var parts: [ExportWriter.Part] = []
      for (waveIndex, wave) in study.waves.enumerated() {
        for group in study.groups where feeds(source, wave: wave.id, group: group.id) {
          let sharing = sources.indices.filter { feeds(sources[$0], wave: wave.id, group: group.id) }
          let turn = sharing.firstIndex(of: index) ?? 0
          let all = responses[group.id]?[waveIndex] ?? []
          parts.append(
            ExportWriter.Part(
              wave: wave, group: group,
              responses: all.enumerated().filter { $0.offset % sharing.count == turn }.map(\.element)))
        }
      }
      let style = parts.first.flatMap { assumptions.groups[$0.group.id]?.export } ?? .init()
      exports.append(
        SimulatedExport(
          path: source.file,
          bytes: try ExportWriter(study: study, source: source, style: style).bytes(of: parts)))
    }
    return exports
  }

  private var conventionalSources: [Source] {
    study.waves.flatMap { wave in
      study.groups.map { group in
        Source(
          file: "data/\(wave.id)/\(group.id).csv", wave: .fixed(wave.id), group: .fixed(group.id),
          format: nil, encoding: nil, delimiter: nil, dates: nil, columns: [])
      }
    }
  }

  private func feeds(_ source: Source, wave: Wave.ID, group: RespondentGroup.ID) -> Bool {
    func holds<Subject>(_ assignment: Source.Assignment<Subject>, _ id: Identifier<Subject>) -> Bool {
      switch assignment {
      case .fixed(let fixed): fixed == id
      case .column(_, let values): values.contains { $0.subject == id }
      }
    }
    return holds(source.wave, wave) && holds(source.group, group)
  }
}
