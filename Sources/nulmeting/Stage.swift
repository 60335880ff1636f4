import StageFiles
import SurveyModel

/// A step of the pipeline, in the order in which they run.
enum Stage: Int, CaseIterable, Comparable {
  case ingest
  case clean
  case score
  case compare
  case report

  /// The name as a command.
  var name: String {
    switch self {
    case .ingest: IngestFolder.stage
    case .clean: CleanFolder.stage
    case .score: ScoreFolder.stage
    case .compare: CompareFolder.stage
    case .report: "report"
    }
  }

  /// The folder below the study's output folder.
  var folder: String {
    switch self {
    case .ingest: "1-ingest"
    case .clean: "2-clean"
    case .score: "3-score"
    case .compare: "4-compare"
    case .report: "report"
    }
  }

  /// The names of its files in `study`; none for the report, whose pages follow from its themes and groups.
  func fileNames(of study: Study) -> [String] {
    switch self {
    case .ingest: IngestFolder.fileNames
    case .clean: CleanFolder.fileNames(of: study)
    case .score: ScoreFolder.fileNames(of: study)
    case .compare: CompareFolder.fileNames
    case .report: []
    }
  }

  /// The names of the files with a row a respondent, or an account of them, that it has in any study.
  var confidentialFileNames: [String] {
    switch self {
    case .ingest: IngestFolder.fileNames
    case .clean: CleanFolder.fileNames + [CleanFolder.carelessFileName]
    case .score: ScoreFolder.fileNames + [ScoreFolder.withCarelessFileName]
    case .compare, .report: []
    }
  }

  /// Whether its files hold answers of single respondents and are for the owner's eyes only.
  var isConfidential: Bool { self <= .score }

  /// The stage whose files it reads; nil for the first.
  var before: Stage? { Stage(rawValue: rawValue - 1) }

  static func < (one: Stage, other: Stage) -> Bool { one.rawValue < other.rawValue }
}
