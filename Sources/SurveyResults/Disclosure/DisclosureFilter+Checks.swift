import SurveyModel

extension DisclosureFilter {
  /// What may be shown of the numbers behind the reservations about a change that is shown in full.
  ///
  /// - A change taken apart by a background variable tells the mean of a category as soon as those of the others are
  ///   known: it is shown where every category has enough answers for details at both waves.
  /// - Shares of *don't know* are whole per cents, of which no single answer can be told.
  /// - The change without careless responses, beside the change with them, tells what those few answered: it is shown
  ///   where they are none or at least the minimum at each wave, and otherwise only its verdict. The same holds for
  ///   the change with the responses that were left out as careless. Of a weighted group those without a score count
  ///   as well, since the weights are made of everybody.
  func publishable(_ checks: ChangeChecks) -> ChangeChecks {
    var checks = checks
    checks.composition = checks.composition.compactMap { part in
      guard let smallest = part.smallestCategory, smallest >= study.privacy.detail else { return nil }
      var part = part
      part.smallestCategory = nil
      return part
    }
    checks.dontKnow = checks.dontKnow.map { shares in
      ChangeChecks.DontKnow(from: wholePerCent(shares.from), to: wholePerCent(shares.to))
    }
    checks.withoutCareless = checks.withoutCareless.map { without in
      let isTelling = isTelling([without.leftOutFrom, without.leftOutTo])
      return isTelling ? ChangeChecks.WithoutCareless(verdict: without.verdict) : without
    }
    checks.withCareless = checks.withCareless.map { with in
      let isTelling = isTelling([with.countedFrom, with.countedTo, with.fewestWeighted ?? 0])
      var with = isTelling ? ChangeChecks.WithCareless(verdict: with.verdict) : with
      with.fewestWeighted = nil
      return with
    }
    return checks
  }

  /// Whether two numbers tell, by their difference, what few respondents answered: those by whom they differ.
  private func isTelling(_ counts: [Int?]) -> Bool {
    counts.contains { count in count.map { (1..<study.privacy.minimum).contains($0) } ?? true }
  }

  /// The records without what other records hide: the drift of items whose own change is not shown, and the change
  /// taken apart by a background variable of which a category is hidden.
  func withoutTellingChecks(
    _ themes: [PublishedTheme], items: [PublishedItem], breakdowns: HiddenBreakdowns
  ) -> [PublishedTheme] {
    themes.map { record in
      guard record.changes.contains(where: { $0.value.numbers?.checks != nil }) else { return record }
      return PublishedTheme(
        theme: record.theme, group: record.group, by: record.by, waves: record.waves,
        changes: record.changes.map { change in
          guard var numbers = change.value.numbers, var checks = numbers.checks else { return change }
          let isHidden = checks.drift.contains { drift in
            !isShown(drift.item, of: record.group, from: change.from, to: change.to, items: items)
          }
          if isHidden {
            checks.drift = []
            checks.withoutDriftingItems = nil
          }
          checks.composition.removeAll { breakdowns.hides($0.background, of: record.group) }
          numbers.checks = checks == ChangeChecks() ? nil : checks
          return Between(from: change.from, to: change.to, value: .shown(numbers))
        })
    }
  }

  private func isShown(
    _ item: Item.ID, of group: RespondentGroup.ID, from: Wave.ID, to: Wave.ID, items: [PublishedItem]
  ) -> Bool {
    let record = items.first { $0.item == item && $0.group == group }
    let change = record?.changes.first { $0.from == from && $0.to == to }
    return change?.value.numbers != nil
  }

  private func wholePerCent(_ share: Double) -> Double { (share * 100).rounded() / 100 }
}
