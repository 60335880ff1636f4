import SurveyModel

extension Finding {
  /// The finding as a line on the terminal, with its place where it has one.
  func line(in folder: String) -> String {
    let place = file.map { file in
      "\(file.hasPrefix(folder) ? file : "\(folder)/\(file)")\(line.map { ":\($0)" } ?? ""): "
    }
    return "\(severity == .warning ? "warning" : "note"): \(place ?? "")\(text)"
  }
}
