import Cleaning
import Codebooks
import StageFiles
import SurveyModel

/// What `check` tells: each export and what was recognised in it, which responses count and why others do not, how
/// well the waves can be linked, what each group is asked, and every finding.
struct CheckReport {
  let study: Study
  let exports: [ExportAccount]
  let cleaned: CleaningResult
  let linkedBaseline: [LinkedBaseline]
  let linkedBackground: [LinkedBackground]
  let findings: [Finding]

  /// The number of excluded responses that are told one by one, for each group and wave.
  private static let mostExclusions = 10

  func text(folder: String) -> String {
    var lines = ["\(study.id): \(study.title.text(in: study.languages[0]))"]
    for export in exports {
      lines.append("")
      lines += export.details(in: folder)
    }
    for section in [responses(in: folder), links, coverage, changes, findings.map { $0.line(in: folder) }]
    where !section.isEmpty {
      lines.append("")
      lines += section
    }
    let warnings = findings.count { $0.severity == .warning }
    lines.append("")
    lines.append(warnings == 0 ? "No warnings." : "\(counted(warnings, "warning", "warnings")).")
    return lines.joined(separator: "\n")
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

// MARK: - Responses

extension CheckReport {
  /// What becomes of the responses of each group at each wave, and why.
  private func responses(in folder: String) -> [String] {
    zip(cleaned.flow, cleaned.responses).flatMap { count, responses -> [String] in
      let excluded = count.excluded.map { "\($0.rule.rawValue) \($0.count)" }.joined(separator: ", ")
      let flagged = count.flagged.map { "\($0.rule.rawValue) \($0.count)" }.joined(separator: ", ")
      let line =
        "\(count.wave), \(count.group): \(count.read) read, \(count.kept) kept"
        + (excluded.isEmpty ? "" : "; left out: \(excluded)")
        + (flagged.isEmpty ? "" : "; flagged: \(flagged)")
        + (count.linked.map { "; linked: \($0)" } ?? "")
      let files = responses.table.files
      let reasons = responses.excluded.prefix(Self.mostExclusions).map { one in
        "  \(folder)/\(files[Int(one.origin.file)]):\(one.origin.line): left out, \(one.rule.rawValue)"
          + (one.detail.map { " (\($0))" } ?? "")
      }
      let others = responses.excluded.count - reasons.count
      return [line] + reasons + (others > 0 ? ["  and \(others) more"] : [])
    }
  }
}

// MARK: - Links

extension CheckReport {
  /// How well the waves of each group can be linked, and whether those who come back are like the others.
  private var links: [String] {
    guard study.waves.count > 1, !cleaned.links.isEmpty else { return [] }
    var lines = ["Links between the waves, within each group:"]
    for group in study.groups {
      for count in cleaned.links where count.group == group.id {
        let share = count.read == 0 ? 0 : Int((Double(count.coded) / Double(count.read) * 100).rounded())
        lines.append(
          "  \(count.wave), \(group.id): \(count.coded) of \(count.read) with a usable code (\(share) %)"
            + (count.repeatedCodes == 0
              ? "" : ", \(counted(count.repeatedCodes, "code", "codes")) used more than once")
            + (count.linked.map { ", \($0) of \(count.kept) kept linked" } ?? ""))
      }
      lines += baseline(of: group.id) + background(of: group.id)
    }
    return lines
  }

  /// The baseline of those linked against the others: whole numbers, and none that rests on fewer than the minimum.
  private func baseline(of group: RespondentGroup.ID) -> [String] {
    let records = linkedBaseline.filter { $0.group == group }
    guard let wave = records.first?.wave else { return [] }
    let minimum = study.privacy.minimum
    let shown = records.compactMap { record -> String? in
      guard record.canBeShown(minimum: minimum), let linked = record.linked.mean,
        let unlinked = record.unlinked.mean
      else { return nil }
      return "\(record.theme) \(Int(linked.rounded())) against \(Int(unlinked.rounded()))"
    }
    let hidden = records.count - shown.count
    let rest = "\(counted(hidden, "theme", "themes")) with fewer than \(minimum) on a side"
    let text =
      shown.isEmpty
      ? "not compared, fewer than \(minimum) on a side"
      : shown.joined(separator: ", ") + (hidden == 0 ? "" : "; \(rest) not compared")
    return ["    mean scores at \(wave), linked against not linked: \(text)"]
  }
}

extension CheckReport {
  /// The background of those linked against the others: shares where no answer rests on fewer than the minimum, and
  /// how far apart the two are from the detail on.
  private func background(of group: RespondentGroup.ID) -> [String] {
    let records = linkedBackground.filter { $0.group == group }
    guard let wave = records.first?.wave else { return [] }
    let told = records.compactMap { record -> String? in
      guard record.canBeShown(from: study.privacy.detail), let dissimilarity = record.dissimilarity
      else { return nil }
      let points = "\(record.variable) \(counted(percent(dissimilarity), "point", "points")) apart"
      return record.sharesCanBeShown(minimum: study.privacy.minimum)
        ? "\(points) (\(shares(of: record)))" : points
    }
    let hidden = records.count - told.count
    let few = "fewer than \(study.privacy.detail) on a side"
    let text =
      told.isEmpty
      ? "not compared, \(few)"
      : told.joined(separator: "; ")
        + (hidden == 0 ? "" : "; \(counted(hidden, "variable", "variables")) with \(few) not compared")
    return ["    background at \(wave), linked against not linked: \(text)"]
  }

  private func shares(of record: LinkedBackground) -> String {
    let options = study.scale(of: .background(record.variable)).options
    let totals = (Double(record.linked.reduce(0, +)), Double(record.unlinked.reduce(0, +)))
    return zip(options, zip(record.linked, record.unlinked)).map { option, counts in
      let shares = (percent(Double(counts.0) / totals.0), percent(Double(counts.1) / totals.1))
      return "\(option.label.text(in: study.languages[0])) \(shares.0) % against \(shares.1) %"
    }
    .joined(separator: ", ")
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}

// MARK: - Questionnaire

extension CheckReport {
  private var review: QuestionnaireReview { QuestionnaireReview(study) }

  /// How many items each theme has for each group at each wave.
  private var coverage: [String] {
    let records = review.coverage
    guard !records.isEmpty else { return [] }
    let waves = study.waves.map(\.id.text).joined(separator: "/")
    return ["Items of each theme (\(waves)):"]
      + study.themes.map { theme in
        let own = records.filter { $0.theme == theme.id }
        let asked = own.filter { !$0.isNeverAsked }.map { record in
          "\(record.group) \(record.items.map(String.init).joined(separator: "/"))"
            + (record.isOneItem ? " (one item: no reliability)" : "")
        }
        let never = own.filter(\.isNeverAsked).map(\.group.text)
        return "  \(theme.id): \(asked.joined(separator: ", "))"
          + (never.isEmpty ? "" : "; never asked of \(never.joined(separator: ", "))")
      }
  }

  /// The items that are not the same at every wave, by the codebook; the headings of exports are told as findings.
  private var changes: [String] {
    guard study.waves.count > 1 else { return [] }
    let items = review.partlyAsked
    guard !items.isEmpty else { return ["Every item is asked at every wave."] }
    return ["Items that are not asked at every wave:"]
      + items.map { item in
        "  \(item.item): only at \(item.waves.map(\.text).joined(separator: ", "))"
          + (item.like.map { "; \(text($0))" } ?? "")
      }
  }

  private func text(_ like: QuestionnaireReview.PartlyAsked.Likeness) -> String {
    let differences = [
      like.isWordedOtherwise ? "other words" : nil,
      like.scales.isEmpty ? nil : "another scale (\(like.scales.map(\.text).joined(separator: " and ")))",
    ].compactMap(\.self)
    return "\(like.item) at \(like.waves.map(\.text).joined(separator: ", ")) seems to be the same question"
      + (differences.isEmpty ? "" : " in \(differences.joined(separator: " and on "))")
  }
}
