public import SurveyModel

/// An export of which a codebook is to be drafted.
public struct DraftExport: Hashable, Sendable {
  /// Its path within the study's folder: `data/<wave>/<group>` with its ending.
  public let path: String
  /// The wave and group that its place speaks of.
  let place: ExportPlace
  /// What is in it.
  let profile: ExportProfile

  /// An export at `original`, of which `profile` was made, and where it belongs in the study's folder.
  public init(at original: String, profile: ExportProfile) {
    let place = ExportPlace(original)
    let ending = original.lastIndex(of: ".").map { original[$0...].lowercased() } ?? ".csv"
    self.place = place
    self.profile = profile
    path = "data/\(place.wave)/\(place.group)\(ending)"
  }
}

extension DraftExport {
  /// What was seen in it, in one line.
  public var profileSummary: String {
    "\(profile.format.rawValue), \(profile.rows) \(profile.rows == 1 ? "response" : "responses"), "
      + "\(profile.columns.count) \(profile.columns.count == 1 ? "column" : "columns")"
  }
}
