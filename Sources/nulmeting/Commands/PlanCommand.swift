import ArgumentParser
import Cleaning
import Digests
import Ingesting
import Planning
import Scoring
import SurveyModel

/// `nulmeting plan STUDY`: what will the follow-up be able to show?
struct PlanCommand: ParsableCommand {
  /// What the plan is written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract:
      "Tell, before fieldwork, what the follow-up will be able to show, and what a link code is worth.",
    discussion: """
      Per group: the width of the interval, the smallest change that is found with a chance of 80 %, and the \
      chance to show that there is no relevant change; anonymous and with link codes, with and without the \
      correction for the size of the population. Where exports of the baseline are there already, their \
      responses and the spread of their scores are used. Nothing is written.
      """)

  @Argument(help: "The folder of the study.") var study: String
  @Option(
    help: ArgumentHelp(
      "The share of the people invited who respond, above 0 to 1. Default: that of the baseline, else 0.5.",
      valueName: "share"))
  var response: Double?
  @Option(
    help: ArgumentHelp(
      "The standard deviation of scores on 0-100. Default: those of the baseline, else 18.",
      valueName: "points"))
  var spread: Double?
  @Option(help: "The correlation between the two scores of one person, between -1 and 1.")
  var correlation = PlanAssumptions.usualCorrelation
  @Option(
    help: ArgumentHelp(
      "The share of the respondents of the smaller wave who respond at the other wave too, 0 to 1.",
      valueName: "share"))
  var returning = PlanAssumptions.usualReturning
  @Option(help: "text or markdown.") var format = Format.text
  @Option(help: "nl or en; the study's first language where it is left out.") var language: String?

  func validate() throws {
    if let response, !(response > 0 && response <= 1) {
      throw ValidationError("--response takes a share above 0 and at most 1, not \(response).")
    }
    if let spread, !(spread > 0 && spread <= 50) {
      throw ValidationError("--spread takes a number of points above 0 and at most 50, not \(spread).")
    }
    if !(correlation > -1 && correlation < 1) {
      throw ValidationError("--correlation takes a number between -1 and 1, not \(correlation).")
    }
    if !(0...1).contains(returning) {
      throw ValidationError("--returning takes a share from 0 to 1, not \(returning).")
    }
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("--language takes nl or en, not '\(language)'.")
    }
  }

  func run() throws {
    let console = Console(volume: .normal)
    try reporting(to: console) {
      let folder = try StudyFolder(path: study)
      let chosen = language.flatMap(Language.init(rawValue:)) ?? folder.study.languages[0]
      let assumptions = PlanAssumptions(
        response: response, spread: spread, correlation: correlation, returning: returning)
      let baseline = try PlannedBaseline(folder)
      let plans = Planner(study: folder.study, assumptions: assumptions, baseline: baseline.responses).plans()
      let document = PlanDocument(
        study: folder.study, plans: plans, assumptions: assumptions, isSynthetic: baseline.isSynthetic,
        language: chosen)
      switch format {
      case .text: console.result(document.plain)
      case .markdown: console.result(document.markdown)
      }
    }
  }
}

/// What the exports of the baseline hold already.
struct PlannedBaseline {
  /// The scored responses of all waves that have exports; empty where there are none.
  let responses: [ScoredResponses]
  /// Whether `simulate` made at least one of the exports.
  let isSynthetic: Bool

  init(_ folder: StudyFolder) throws {
    let present = Ingester.exportPaths(of: folder.study, in: folder.path).filter { path in
      FileSystem.exists("\(folder.path)/\(path)")
    }
    guard !present.isEmpty else {
      responses = []
      isSynthetic = false
      return
    }
    // Exports that the codebook names for a wave to come are not there yet.
    let study = folder.study.reading(present)
    let threads = Surroundings.process.processors
    // Nothing is written, so no digest leaves the program, and none needs the study's key; nor is any text told.
    let ingested = try Ingester(
      study: study, folder: folder.path, key: nil, threads: threads, products: .fileDigests
    ).ingest()
    let cleaned = try Cleaner(study: study, threads: threads).clean(ingested.responses)
    responses = try Scorer(study: study, threads: threads).score(cleaned.responses).responses
    let synthetic = SyntheticExports(studyFolder: folder.path)
    isSynthetic = ingested.files.contains { synthetic.contains(sha256: $0.sha256) }
  }
}

extension Study {
  /// The same study with only those of its sources that lie at `paths`.
  fileprivate func reading(_ paths: [String]) -> Study {
    Study(
      id: id, title: title, languages: languages, about: about, waves: waves, groups: groups, themes: themes,
      scales: scales, items: items, background: background, columns: columns,
      sources: sources.filter { paths.contains($0.file) }, cleaning: cleaning, weights: weights,
      analysis: analysis, privacy: privacy)
  }
}
