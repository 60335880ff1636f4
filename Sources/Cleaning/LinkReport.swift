internal import ParallelWork
internal import SurveyModel
internal import SurveyStatistics

/// How well each group's waves can be linked, for the groups of which any wave has codes.
struct LinkReport {
  /// A count for each table of those groups, in the order of the tables.
  let counts: [LinkCount]

  /// - Parameters:
  ///   - read: the tables of the exports.
  ///   - kept: the same after cleaning, in the same order.
  ///   - linked: for each table how many of those kept are linked.
  ///   - threads: how many threads may count.
  init(read: [ResponseTable], kept: [ResponseTable], linked: [Int?], threads: Int) {
    let coded = Set(read.filter { $0.respondents?.contains { $0 != nil } == true }.map(\.group))
    let reported = read.indices.filter { coded.contains(read[$0].group) }
    counts = concurrentMap(reported, threads: threads) { position in
      let table = read[position]
      let digests = table.respondents ?? []
      let repeated = positionsOfRepeated(count: digests.count, key: { digests[$0] }, fingerprint: \.low)
      return LinkCount(
        group: table.group, wave: table.wave, read: table.count, coded: digests.count { $0 != nil },
        repeatedCodes: Set(repeated.compactMap { digests[$0] }).count, kept: kept[position].count,
        linked: linked[position])
    }
  }
}
