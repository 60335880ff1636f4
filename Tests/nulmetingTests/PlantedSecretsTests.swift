import Foundation
import Testing

/// Attacks on everything that a run publishes: each tries to compute a number that was withheld.
@Suite struct PlantedSecretsTests {
  /// What a run left, and said.
  private static func published(late: Int = 0, in work: Workdir? = nil) throws -> (Workdir, Workdir.Outcome) {
    let work = try work ?? Workdir()
    try SecretStudy.write(to: work, late: late)
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    return (work, outcome)
  }

  private static func results(_ work: Workdir) throws -> PublicResults {
    try PublicResults(work.read("output/geheim/4-compare/results.json"))
  }

  @Test("Of a group of four no file, no file name and no line of the terminal holds a score")
  func groupOfFour() throws {
    let (work, outcome) = try Self.published()
    let results = try Self.results(work)
    for record in results.themes where record.group == "vier" {
      for wave in record.waves {
        #expect(wave.status == "suppressed" && wave.n == nil && wave.mean == nil && wave.low == nil)
        #expect(wave.nLabel == "<5")
      }
      #expect(record.changes.allSatisfy { $0.estimate == nil && $0.nFrom == nil })
    }
    for record in results.items where record.group == "vier" {
      #expect(
        record.waves.allSatisfy {
          $0.mean == nil && $0.n == nil && $0.counts?.values.contains { $0 != nil } != true
        })
    }
    // All four scored 8.33 on the theme: nothing else does.
    let mean = SecretStudy.people("vier", "voor").reduce(0) { $0 + $1.kosten } / 4
    #expect(abs(mean - 25.0 / 3) < 1e-9)
    for folder in ["4-compare", "report"] {
      for (name, data) in try work.tree("output/geheim/\(folder)") {
        let text = String(decoding: data, as: UTF8.self)
        #expect(!text.contains("8.333") && !text.contains(" 8,3 "), "\(name)")
        #expect(!name.contains("8"), "\(name)")
      }
    }
    #expect(!outcome.output.contains("8.3"))
    let row = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("kosten") })
    #expect(row.contains("n <5"))
  }

  @Test("Of a group of seven there are whole numbers and no items")
  func groupOfSeven() throws {
    let results = try Self.results(Self.published().0)
    for record in results.themes where record.group == "zeven" {
      for wave in record.waves where wave.status == "ok" {
        let numbers = [wave.mean, wave.low, wave.high].compactMap(\.self)
        #expect(numbers.allSatisfy { $0 == $0.rounded() } && wave.sd == nil)
      }
      #expect(record.changes.allSatisfy { $0.se == nil && $0.effect?.superiority == nil })
    }
    for record in results.items where record.group == "zeven" {
      #expect(record.waves.allSatisfy { $0.status == "suppressed" && $0.mean == nil })
    }
  }

  @Test(
    "A total less the parts that are shown leaves no part below ten, and no single one",
    arguments: ["scholen", "zorg"], SecretStudy.waves)
  func subgroupBesideTotal(group: String, wave: String) throws {
    let results = try Self.results(Self.published().0)
    let people = SecretStudy.people(group, wave)
    let parts = Dictionary(grouping: people, by: \.part)
    for theme in ["kosten", "regie"] {
      let total = try #require(results.total(theme, group, wave))
      let cells = results.cells(theme, group, wave)
      let shown = cells.filter { $0.value.mean != nil }
      let hidden = parts.keys.filter { shown[$0] == nil }
      let rest = (total.n ?? 0) - shown.values.reduce(0) { $0 + ($1.n ?? 0) }
      #expect(hidden.isEmpty || (hidden.count >= 2 && rest >= 10), "\(theme): \(hidden)")
      for part in parts where part.value.count < 10 { #expect(hidden.contains(part.key)) }
      // The mean of the rest can be computed; that of each hidden part stays open.
      guard let mean = total.mean, rest > 0 else { continue }
      let sum =
        mean * Double(total.n ?? 0) - shown.values.reduce(0) { $0 + Double($1.n ?? 0) * ($1.mean ?? 0) }
      for part in hidden {
        let size = parts[part]?.count ?? 0
        let others = Double(rest - size) * 100
        let bounds = (max(0, sum - others) / Double(size), min(100, sum / Double(size)))
        #expect(bounds.1 - bounds.0 >= 25, "\(theme) of \(part): \(bounds)")
      }
    }
    // The test of composition would give the hidden numbers of people back.
    for record in results.composition where record.group == group {
      #expect(record.chiSquared == nil && record.p == nil)
    }
  }

  @Test("A theme's mean less the items that are shown leaves an item that all but one answered alike open")
  func unanimousItem() throws {
    let results = try Self.results(Self.published().0)
    for wave in SecretStudy.waves {
      let theme = try #require(results.total("kosten", "artsen", wave))
      let items = results.items.filter { $0.theme == "kosten" && $0.group == "artsen" }
        .compactMap { item in item.waves.first { $0.wave == wave } }
      let shown = items.compactMap(\.mean)
      let hidden = items.count - shown.count
      #expect(items.first?.mean == nil)
      guard let mean = theme.mean else { continue }
      let sum = mean * Double(items.count) - shown.reduce(0, +)
      let bounds = (max(0, sum - 100 * Double(hidden - 1)), min(100, sum))
      #expect(bounds.1 - bounds.0 >= 25, "\(wave): \(bounds)")
      // Which of the hidden ones is the cause is not told.
      #expect(Set(items.filter { $0.mean == nil }.map(\.reason)).count == 1)
    }
  }

  @Test("Every distribution that fits what is published leaves each rare answer more than rare numbers")
  func rareAnswers() throws {
    let results = try Self.results(Self.published().0)
    var attacked = 0
    for record in results.items {
      let column = try #require(SecretStudy.items.firstIndex(of: record.item))
      for wave in record.waves where wave.status == "ok" {
        let answers = SecretStudy.people(record.group, wave.wave).map { $0.answers[column] }
        let truth = (1...5).map { code in answers.count { $0 == code } }
        let rare = truth.indices.filter { (1..<5).contains(truth[$0]) }
        guard !rare.isEmpty else { continue }
        attacked += 1
        let fits = Self.distributions(n: wave.n ?? 0).filter { Self.fits($0, wave) }
        #expect(fits.contains(truth))
        for option in rare {
          let possible = Set(fits.map { $0[option] })
          #expect(!possible.isSubset(of: 1..<5), "\(record.item) \(record.group) \(wave.wave): \(possible)")
        }
      }
      // What compares answer by answer is an equation more.
      if record.waves.contains(where: { $0.status == "ok" && $0.sd == nil }) {
        #expect(record.changes.allSatisfy { $0.effect?.superiority == nil && $0.low == nil && $0.se == nil })
      }
    }
    #expect(attacked > 5)
  }

  /// All ways to give `n` answers to five options.
  private static func distributions(n: Int) -> [[Int]] {
    (0...n).flatMap { a in
      (0...(n - a)).flatMap { b in
        (0...(n - a - b)).flatMap { c in
          (0...(n - a - b - c)).map { d in [a, b, c, d, n - a - b - c - d] }
        }
      }
    }
  }

  private static func fits(_ counts: [Int], _ wave: PublicResults.Wave) -> Bool {
    let n = Double(counts.reduce(0, +))
    func agrees(_ published: Double?, _ own: Double) -> Bool {
      published.map { abs($0 - own) < 1e-9 } ?? true
    }
    let mean = counts.enumerated().reduce(0) { $0 + Double($1.offset * $1.element) * 25 } / n
    let bottom = Double(counts[0] + counts[1]) / n
    let top = Double(counts[3] + counts[4]) / n
    for (code, count) in wave.counts ?? [:] {
      if let count, let position = Int(code), counts[position - 1] != count { return false }
    }
    return agrees(wave.mean, mean) && agrees(wave.top, top) && agrees(wave.bottom, bottom)
      && agrees(wave.merged?.bottom, bottom) && agrees(wave.merged?.top, top)
      && agrees(wave.merged?.middle, 1 - bottom - top)
  }

  @Test("No mean of the linked alone is published, from which that of the few others would follow")
  func linkedSubset() throws {
    let results = try Self.results(Self.published().0)
    for record in results.themes where record.group == "consulenten" {
      let means = record.waves.compactMap(\.mean)
      let change = try #require(record.changes.first)
      #expect(change.nFrom == 30 && change.nTo == 30)
      #expect(abs((change.estimate ?? 0) - (means[1] - means[0])) < 1e-9)
    }
  }

  @Test("Two releases cannot be subtracted: two late answers are withheld, six are not")
  func releases() throws {
    let (work, _) = try Self.published()
    let before = try Self.results(work)
    #expect(try work.run(["release", "study"]).status == 0)
    let (_, outcome) = try Self.published(late: 2, in: work)
    #expect(outcome.messages.contains("results of group artsen at wave voor are withheld"))
    let after = try Self.results(work)
    func differences(_ after: PublicResults) -> [Int] {
      let pairs =
        zip(before.themes.flatMap(\.waves), after.themes.flatMap(\.waves)).map { ($0, $1) }
        + zip(before.items.flatMap(\.waves), after.items.flatMap(\.waves)).map { ($0, $1) }
      return pairs.compactMap { one, other in
        guard let earlier = one.n, let later = other.n, one.mean != other.mean || earlier != later else {
          return nil
        }
        return abs(later - earlier)
      }
    }
    #expect(differences(after).isEmpty)
    #expect(after.total("kosten", "artsen", "voor")?.reason == "differencing")
    #expect(after.total("kosten", "zorg", "voor")?.mean == before.total("kosten", "zorg", "voor")?.mean)
    // Six late answers tell of no fewer than six.
    let (_, more) = try Self.published(late: 6, in: work)
    #expect(!more.messages.contains("withheld"))
    let six = differences(try Self.results(work))
    #expect(!six.isEmpty && six.allSatisfy { $0 == 6 })
    // The register is the owner's alone, and with the old exports all is as it was.
    let mode = try FileManager.default.attributesOfItem(
      atPath: work.url.appendingPathComponent("output/geheim/releases.json").path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    _ = try Self.published(in: work)
    #expect(
      try Self.results(work).total("kosten", "artsen", "voor")?.mean
        == before.total("kosten", "artsen", "voor")?.mean)
  }

  @Test("The digest of an export of few answers is withheld: it would tell which of all possible ones it is")
  func digests() throws {
    let inputs = try Self.results(Self.published().0).inputs
    #expect(inputs.count == 13)
    for input in inputs {
      let isSmall = input.path.contains("/vier.") || input.path.contains("/zeven.")
      #expect((input.sha256 == nil) == isSmall && (input.bytes == nil) == isSmall, "\(input.path)")
    }
  }

  @Test("Rows stand in the order of the codebook, whatever is hidden in them")
  func order() throws {
    let results = try Self.results(Self.published().0)
    let order = results.themes.filter { $0.theme == "kosten" && $0.by == nil }.map(\.group)
    #expect(order == SecretStudy.groups)
    #expect(results.items.filter { $0.group == "artsen" }.map(\.item) == SecretStudy.items)
  }
}
