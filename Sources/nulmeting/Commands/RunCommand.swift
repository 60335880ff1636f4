import ArgumentParser

/// `nulmeting run STUDY ...`: all stages.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run all stages, skipping those whose inputs, options and program have not changed.")

  @Argument(help: "The folders of the studies.")
  var study: [String]

  @OptionGroup var options: OutputOptions

  func run() throws {
    try perform(options: options, studies: study) { try $0.run(upTo: .report) }
  }
}

/// `nulmeting ingest STUDY`.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read the exports into coded answers (1-ingest).")
  @Argument(help: "The folder of the study.") var study: String
  @OptionGroup var options: OutputOptions

  func run() throws {
    try perform(options: options, studies: [study]) { try $0.run(only: .ingest) }
  }
}

/// `nulmeting clean STUDY`.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Keep, flag or exclude each response by named rules (2-clean).")
  @Argument(help: "The folder of the study.") var study: String
  @OptionGroup var options: OutputOptions

  func run() throws {
    try perform(options: options, studies: [study]) { try $0.run(only: .clean) }
  }
}

/// `nulmeting score STUDY`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Compute theme scores, weights and reliability (3-score).")
  @Argument(help: "The folder of the study.") var study: String
  @OptionGroup var options: OutputOptions

  func run() throws {
    try perform(options: options, studies: [study]) { try $0.run(only: .score) }
  }
}

/// `nulmeting compare STUDY`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare the waves and write what may be published (4-compare).")
  @Argument(help: "The folder of the study.") var study: String
  @OptionGroup var options: OutputOptions

  func run() throws {
    try perform(options: options, studies: [study]) { try $0.run(only: .compare) }
  }
}
