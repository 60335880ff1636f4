import ArgumentParser

/// The program. Commands are thin: each makes a `Pipeline` or calls a stage's library.
@main
struct Nulmeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Program.name,
    abstract: "From questionnaire exports to a report that compares a baseline with its follow-up.",
    discussion: """
      A study is a folder with a codebook, study.yaml, and the exports that it names. \
      'nulmeting check STUDY' tells whether all is well; 'nulmeting run STUDY' makes the report.

      Exit status: 0 done, 64 wrong usage, 65 codebook or data wrong, 66 an input is missing, \
      70 a fault of the program's own, 73 an output cannot be made, 74 reading or writing failed, \
      75 another run has the output folder.
      """,
    version: Program.version,
    subcommands: [
      InitCommand.self, RunCommand.self, CheckCommand.self, IngestCommand.self, CleanCommand.self,
      ScoreCommand.self,
      CompareCommand.self, ReportCommand.self, ReleaseCommand.self, PurgeCommand.self,
      SimulateCommand.self, CodebookCommand.self, PlanCommand.self,
    ])
}
