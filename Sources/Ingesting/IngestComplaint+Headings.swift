import SurveyModel

/// What is said of headings that fit no item, or more than one: lines to paste into the codebook.
extension IngestComplaint {
  static func unsettled(
    _ columns: [UnsettledColumn], _ place: Place, _ surroundings: Surroundings
  ) -> String {
    let lacking = columns.count { $0.trouble == .lacking }
    let unclear = columns.count - lacking
    var counts: [String] = []
    if lacking > 0 { counts.append(Wording.counted(lacking, "column is", "columns are") + " lacking") }
    if unclear > 0 { counts.append(Wording.counted(unclear, "column is", "columns are") + " not clear") }
    let lines = columns.map { "\n    \(line(for: $0))" }
    let hint =
      switch surroundings {
      case .oneHeading:
        " There is one heading only: perhaps the delimiter is another, or a title stands above the headings."
      case .nothingRecognised:
        " None of the headings was recognised: perhaps it is another file, its encoding or delimiter is "
          + "another, or a title stands above the headings."
      case .others: ""
      }
    return
      "\(place): \(counts.joined(separator: " and ")).\(hint) An item is headed by its id or its wording in any "
      + "language of the codebook, or by what 'columns' says. The nearest headings, to paste under 'columns' where "
      + "they are right:\(lines.joined())"
  }

  /// A line of YAML that settles `column` where it is right, or a comment where nothing is near.
  private static func line(for column: UnsettledColumn) -> String {
    func pair(_ heading: String) -> String { "\(column.role.name): \(Wording.yaml(heading))" }
    func others(_ headings: some Sequence<String>) -> String {
      headings.map(Wording.yaml).joined(separator: " or ")
    }
    switch column.trouble {
    case .lacking:
      guard let nearest = column.candidates.first else {
        let about = (column.heading ?? column.wording).map { " (\(Wording.quoted($0)))" } ?? ""
        return "# \(column.role.name)\(about): no heading resembles it"
      }
      let rest = column.candidates.dropFirst()
      return pair(nearest) + (rest.isEmpty ? "" : "   # or \(others(rest))")
    case .several(let headings):
      return pair(headings[0])
        + "   # or \(others(headings.dropFirst().prefix(Wording.mostListed))), which fit too"
    case .shared(let heading, let other):
      return pair(heading) + "   # fits \(other.name) too"
    }
  }
}
