import SurveyModel

extension HeadingMatcher {
  /// Adds to each column that is not settled the unused headings that it resembles most, each heading as the
  /// first proposal of one column only.
  func propose(for progress: Progress) -> [IngestComplaint.UnsettledColumn] {
    let free = index.columns.indices.filter {
      progress.used[$0] == nil && !index.columns[$0].names.isEmpty
    }
    let views = free.map { index.columns[$0].allNames.map { Resemblance($0) } }
    var pairs: [(column: Int, free: Int, score: Double)] = []
    for (position, column) in progress.unsettled.enumerated() where column.trouble == .lacking {
      var names = column.heading.map { [$0] } ?? []
      if case .answers(let variable) = column.role { names += self.names(of: variable) }
      let wanted = names.map { Resemblance($0) }
      for (candidate, views) in views.enumerated() {
        var score = 0.0
        for view in views { for name in wanted { score = max(score, view.score(with: name)) } }
        if score >= Resemblance.worthProposing { pairs.append((position, candidate, score)) }
      }
    }
    pairs.sort { ($1.score, $0.column, $0.free) < ($0.score, $1.column, $1.free) }
    var proposed = progress.unsettled
    var taken: Set<Int> = []
    var scores: [Int: Double] = [:]
    for pair in pairs where proposed[pair.column].candidates.isEmpty && taken.insert(pair.free).inserted {
      proposed[pair.column].candidates = [address(of: free[pair.free])]
      scores[pair.column] = pair.score
    }
    for pair in pairs {
      guard let best = scores[pair.column], pair.score > best - Self.closeSecond else { continue }
      let other = address(of: free[pair.free])
      let candidates = proposed[pair.column].candidates
      if candidates.count < Self.mostCandidates, !candidates.contains(other), !taken.contains(pair.free) {
        proposed[pair.column].candidates.append(other)
      }
    }
    return proposed
  }

  private static let mostCandidates = 3
  /// A heading that resembles a column less than the best by no more than this is worth naming too.
  private static let closeSecond = 0.1

  /// What to write under `columns` so that this column is meant and no other.
  func address(of column: Int) -> String {
    let names = [index.columns[column].heading] + index.columns[column].names
    return names.first { index.columns(mapped: $0) == [column] } ?? names[0]
  }
}

extension ExportColumn {
  /// Everything that names the column, whole or within its question.
  fileprivate var allNames: [String] { names + parts }
}
